### Refusals and faults: what is wrong, with a reason and an example.

## Fields
## $found: how many characters or digits were given (number). $limit: how many fit (number).

error-text-empty = I see no words. Please write one sentence of your own, for example: the 2025 grassland subsidy list of our gacha.
error-text-too-long = That is too long: at most { $limit } characters at a time. Please send the main part first; you can add the rest.
error-text-font = This text uses the old Menksoft font codes, which cannot be shown here. Please use a Unicode Mongolian keyboard, or write in Cyrillic, Chinese or English.
error-name-empty = I see no name. Please write a name, for example: Bat. To leave it out, send "skip".
error-name-digits = There are only digits. Please write a name, for example: Bat.
error-name-length = A name can have { $limit } characters; this has { $found }. Please write only the name, for example: Bat.
error-name-control = There are control characters or line breaks in the name. Please write it again on one line, for example: Bat.
error-contact-empty = I see no contact. Please write a mobile number, for example 138 1234 5678, or a landline, an e-mail or a postal address.
error-contact-unknown = I cannot find a contact in this. Please write a mobile number, for example 138 1234 5678, or a landline, an e-mail or a postal address.
error-contact-here = We cannot reach you here. Please leave a mobile number, a landline, an e-mail or a postal address, for example 138 1234 5678.
error-phone-letters = There are letters in the telephone number. Please write digits only, for example 138 1234 5678.
error-phone-length = The number of digits is wrong: a mobile number has 11, this has { $found }. For example 138 1234 5678.
error-phone-start = A mobile number begins with 1, and its second digit is 3 to 9. For example 138 1234 5678.
error-phone-area = A landline needs its area code in front. For example 0478 822 2222.
error-phone-landline = The number of digits is wrong: after the area code a landline has 7 or 8, this has { $found }. For example 0478 822 2222.
error-phone-foreign = The number of digits is wrong: a foreign number has 7 to 15 after the plus sign, this has { $found }. For example +976 9911 2233.
error-email-at = An e-mail address has exactly one @. For example bater@example.com.
error-email-local = The part before the @ is not right. For example bater@example.com.
error-email-domain = The part after the @ is not right: it needs a dot and an ending. For example bater@example.com.
error-email-space = An e-mail address has no spaces. For example bater@example.com.
error-address-empty = I see no address. Please write where a letter reaches you, for example: 5 Shengli Road, Linhe District, Bayannur, postcode 015000.
error-address-length = That is too long for an address: { $found } characters. Please write only where a letter reaches you, for example: 5 Shengli Road, Linhe District, Bayannur.
error-postcode = A postcode has 6 digits, for example 015000. If you do not know it, leave it out.
error-id-empty = I see no number. Please write the number of your resident identity card, 18 characters; for an organisation, its unified social credit code.
error-id-length = The length is wrong: a resident identity number has 18 characters, this has { $found }. For example 11010519491231002X.
error-id-letters = There is a letter that does not belong: the first 17 are digits, only the last may be X. For example 11010519491231002X.
error-id-check = The check character does not fit: one digit may be wrong, or two swapped. Please copy the number from the card again, for example 11010519491231002X.
error-id-date = Digits 7 to 14 are the date of birth, and these are no real date. For example 19491231 is 31 December 1949.
error-id-future = The date of birth in the number is still to come. Please copy the number from the card again; for example 19491231 is 31 December 1949.
error-id-too-long = That is too long for a document: at most 200 characters. For example: passport E12345678.
error-uscc-check = The check character of the unified social credit code does not fit: one character may be wrong. For example 91350100M000100Y43.
error-uscc-letters = A unified social credit code has no letters I, O, S, V or Z; perhaps 1, 0, 5 or 2. For example 91350100M000100Y43.
error-choice = I cannot tell which one you mean. Please send a number from 1 to { $last }, for example 1.
error-period = I cannot find a time in this. Please write a year, for example 2025, or from which year to which, for example 2023 to 2025.
error-period-order = The second year is before the first. Please write the earlier one first, for example 2023 to 2025.
error-date = I cannot find a day in this. Please write year, month and day, for example 2026-03-05.
error-date-future = That day is still to come. Today is { $today }. Please write it again, for example 2026-03-05.
error-document-number = I cannot find a document number. It has a year and a number, for example 巴政发〔2012〕168号. If you do not know it, send "skip".
