### How the values of fields are shown.
### Draft: not yet read by a native reader.

## Contacts. $phone: a telephone number in groups. $text: words that the person gave.

contact-here = энэ чатаар
contact-phone = утас { $phone }
contact-words = { $text }

## Masked numbers. $text: the number with stars. $ending: its last characters, for the ear.

masked-number = { $text }
    .spoken = сүүлийн орон: { $ending }

# $count: how many characters the text has (number).
masked-text = бичвэр, тэмдэгтийн тоо: { $count }

## Periods. $from, $to: years as quoted (text), or days (date).

period-year = { $from } он
period-years = эхлэх он: { $from }, дуусах он: { $to }
period-days = эхлэх өдөр: { $from }, дуусах өдөр: { $to }

## Left out

answer-skipped = бөглөөгүй
