### What stops a command: the value says what, `.why` why, `.mend` what to do.

## The installation
# $holder as told by the system
error-folder-locked = The data folder is in use by another process. Its process number: { $holder }
    .why = Only one process may write to it at a time.
    .mend = Stop that process, or run the command again while it answers on its socket.
# $detail as told by the system
error-store-damaged = The stored data is damaged. { $detail }
    .why = What is read is not what was written.
    .mend = Stop here. Restore from the newest backup, or ask an engineer to look at the folder.
# $store  $witness as told by the system
error-store-short = The store lacks acknowledged changes: it has { $store }, { $witness } were acknowledged.
    .why = Part of the folder was lost or replaced by an older copy.
    .mend = Restore from the newest backup. Do not go on with this folder.
error-store-unwitnessed = The witness file is missing.
    .why = Without it nobody knows whether the store still has all that was acknowledged.
    .mend = Restore the file from the newest backup. If the store is known to be whole, make an empty file of that name there and start again.
# $found  $known as told by the system
error-store-version = The store has version { $found }, this program knows { $known }.
    .why = It was written by another version of the program.
    .mend = Use the program version that wrote it, or a newer one.
error-store-other-ring = The store and the key ring do not belong together.
    .why = The key ring in the folder is that of another installation.
    .mend = Put the right key ring file back into the data folder.
# $detail as told by the system
error-store-fault = The store failed: { $detail }
    .why = The disk or the file system reported an error.
    .mend = Check the disk, then start again. What was acknowledged is kept.
error-store-in-use = The store cannot be rewritten while a process uses it.
    .why = Compaction needs the data folder for itself.
    .mend = Stop the running process, then run the command again.
error-no-store = There is no store in this folder yet.
    .why = Nothing has been stored here.
    .mend = Check the path given with the data flag.
error-barrier = The disk did not confirm the last change. The program stops.
    .why = After a failed write nothing may be acknowledged any more.
    .mend = Check the disk, then start again. Everything acknowledged before is kept.
# $free  $needed as told by the system
error-disk-full = The disk is full: { $free } bytes are free, { $needed } are needed.
    .why = The store needs some room to open safely.
    .mend = Free some space on this disk, then start again.
error-permission = Access is denied.
    .why = The user who runs the program may not read or write here.
    .mend = Change the owner or the rights of this path.
# $detail as told by the system
error-listen-taken = This address cannot be listened on: { $detail }
    .why = Another program uses it, or this machine has no such address.
    .mend = Stop that program, or set ILTOD_LISTEN to another address and port, and the proxy to the same.
# $detail as told by the system
error-io = Reading or writing failed: { $detail }
    .why = The operating system reported an error.
    .mend = Check the path and the disk, then try again.
# $detail as told by the system
error-output = The result could not be written: { $detail }
    .why = The place of the output takes no more, perhaps the disk is full.
    .mend = Make room or choose another place, then run it again. What was stored is kept.
error-master-missing = The master key file is missing.
    .why = Without it nothing stored can be read. It lies outside the data folder and in no backup.
    .mend = Put the copy of the key file back in this place, or name its place with ILTOD_MASTER_KEY_FILE.
error-master-exists = There is a file already where the new master key should go.
    .why = A key file is never overwritten.
    .mend = Move that file away, or name another place with ILTOD_MASTER_KEY_FILE.
# $mode as told by the system
error-master-exposed = Other users may read the master key file; its mode is { $mode }.
    .why = Whoever reads it can read everything stored.
    .mend = Let only its owner read it: chmod 600.
error-master-folder = A folder stands where the master key file should be.
    .why = A master key is a file with 64 hexadecimal digits.
    .mend = Name the file itself with ILTOD_MASTER_KEY_FILE.
error-master-malformed = This file does not hold a master key.
    .why = A master key is 64 hexadecimal digits.
    .mend = Put the right key file in this place.
error-master-inside = The master key file lies inside the data folder.
    .why = Whoever copies the folder would copy the key with it.
    .mend = Name a place outside with ILTOD_MASTER_KEY_FILE.
error-master-wrong = The master key does not open the key ring.
    .why = It is the key of another folder, or the ring is damaged.
    .mend = Put the key file of this data folder in place.
error-keyring-missing = The key ring is missing, but there is a store.
    .why = Without the ring nothing stored can be read.
    .mend = Put the file back from a backup. Do not start with an empty folder beside the store.
# $found as told by the system
error-keyring-newer = The key ring has format { $found }, which this program does not know.
    .why = A newer version of the program wrote it.
    .mend = Use that version.
# $detail as told by the system
error-keyring-damaged = The key ring is damaged. { $detail }
    .why = The file is not what was written.
    .mend = Put the file back from a backup.
error-busy = The conversation is being written from several places at once.
    .why = Five tries met five other writers.
    .mend = Try again in a moment.
error-no-number = No reference number is left.
    .why = A number has six running digits.
    .mend = Ask an engineer.
error-state-forbids = The case does not allow this now.
    .why = Its state does not allow this step.
    .mend = Look at its history first.
error-day-of-receipt-open = The day of receipt cannot be fixed yet.
    .why = The event that fixes it for this channel has not happened.
    .mend = Confirm with the applicant first.
# $detail as told by the system
error-override-unreadable = The override folder cannot be read. { $detail }
    .why = A file in it is missing or is no UTF-8 text.
    .mend = Check the folder and its files.
# $detail as told by the system
error-locale-unreadable = A locale file cannot be read. { $detail }
    .why = It has a mistake in its form.
    .mend = Run iltod locale check: it names every fault with its line.
# $detail as told by the system
error-flow-unreadable = A flow file cannot be read. { $detail }
    .why = It has a mistake in its form.
    .mend = Run iltod flow check: it names every fault with its line.
# $detail as told by the system
error-directory-unreadable = The directory of bodies cannot be read. { $detail }
    .why = It has a mistake in its form.
    .mend = Mend the file in flows/directory.
# $value as told by the system
error-config-listen = This is no address to listen on: { $value }
    .why = An address has a host and a port.
    .mend = Write it like 127.0.0.1:8080.
# $key the setting  $value MiB  $least  $most MiB
error-config-cache = The cache, { $key }, cannot have this size: { $value } MiB.
    .why = It must be from { $least } to { $most } MiB.
    .mend = Choose a size in this range.
# $value $known as told by the system
error-fail-point-unknown = There is no such fail point: { $value }
    .why = These are known: { $known }
    .mend = Write a name, or a name, a colon and a count from 1. Outside tests leave the variable unset.
# $path the file that would allow it
error-fail-point-forbidden = This data folder allows no fail points.
    .why = A fail point stops the program dead, for tests of recovery. This file is not there: { $path }
    .mend = Unset the variable. Only in a folder made for tests, make that file by hand.
# $key the setting  $least  $most MiB
error-config-number = The setting { $key } is not a whole number.
    .why = It must be a number from { $least } to { $most }.
    .mend = Write a whole number in this range, without quotes and without a unit.
# $key the setting  $value MiB  $least  $most MiB
error-config-size = The setting { $key } cannot have this size: { $value } MiB.
    .why = It must be from { $least } to { $most } MiB.
    .mend = Choose a size in this range.
# $detail as told by the system
error-config-unreadable = The configuration file cannot be read. { $detail }
    .why = It is missing or may not be read.
    .mend = Check the path and the rights.
# $key as written in the file
error-config-unknown = There is no setting { $key }.
    .why = It may be misspelt.
    .mend = Correct the name or take the line out. iltod config shows all names.
# $detail as told by the system
error-config-syntax = The configuration file has a mistake. { $detail }
    .why = It is no valid TOML, or a key is unknown.
    .mend = Mend this line.
# $text as given
error-list-limit-invalid = “{ $text }” is no number of cases.
    .why = At most so many cases are listed: a whole number, 1 or more.
    .mend = For example write --limit 100, or leave it out.
# $state  $known as told by the system
error-state-unknown = There is no state { $state }.
    .why = Known: { $known }.
    .mend = Write one of these names.
# $text as told by the system
error-instant-invalid = This is no instant: { $text }
    .why = An instant has date, time and zone, as in RFC 3339.
    .mend = Write it like 2026-03-03T09:00:00+08:00.
# $detail as told by the system
error-socket = The local socket cannot be made. { $detail }
    .why = Other commands cannot reach this process without it.
    .mend = Check the rights of the data folder. The conversation itself goes on.
error-socket-lost = The running process went away in the middle.
    .why = It was stopped or killed while it ran this command.
    .mend = Run the command again. What was acknowledged is kept.
error-trial-with-token = This is a trial folder, and a messenger token is set.
    .why = A folder with invented persons and dates must never meet real ones.
    .mend = Use another data folder for the messenger.

## Numbers and codes in the conversation

error-number-length = A reference number has eleven digits, for example 2026 000 123 8. Please write it again.
    .spoken = A reference number has eleven digits, for example 2026 000 123 8. Please say it again.
error-number-check = One digit of this number is wrong, or two are swapped. Please check it and write it again.
    .spoken = One digit of this number is wrong, or two are swapped. Please check it and say it again.
error-code-length = A query code has eight digits. Please write it again.
    .spoken = A query code has eight digits. Please say it again.

## Locale check. Each message says what is wrong, `.mend` what to do.
## $subject: what it is about, such as a word, an id or a variable; never a sentence.

# $subject: the path.
locale-check-folder = The folder of { $subject } is not a language.
    .mend = Name the folder zh-CN, mn-Cyrl, mn-Mong or en.
# $subject: the line.
locale-check-syntax = This is not Fluent: { $subject }
    .mend = Check the id, the equals sign, the braces and the indentation.
locale-check-duplicate = Message { $subject } stands here twice.
    .mend = Remove one of them, or rename it.
locale-check-missing = Message { $subject } is missing.
    .mend = Add it to this file.
locale-check-extra = The reference language has no message { $subject }.
    .mend = Write it in zh-CN first, or remove it.
locale-check-text = Message { $subject } has attributes but no text.
    .mend = Write the text.
locale-check-attribute-missing = Attribute { $subject } is missing.
    .mend = Add it below the message.
locale-check-attribute-extra = The reference language has no attribute { $subject }.
    .mend = Remove it, or check its name.
locale-check-variable-missing = Variable { $subject } is not used.
    .mend = Put it into the sentence.
locale-check-variable-extra = The reference language has no variable { $subject }, so nothing fills it.
    .mend = Check how it is spelt.
locale-check-function = Function { $subject } is not used as in the reference language.
    .mend = Use the same functions.
locale-check-reference = This language has no { $subject }.
    .mend = What a message refers to must stand in the same language. Add it, or check its name.
locale-check-format = Message { $subject } cannot be put together from sample values.
    .mend = Check its functions, and messages that refer to each other.
locale-check-script = The word “{ $subject }” is in letters of another language.
    .mend = Write it in the letters of this language. If it must stay, add a comment “allow script” with the reason.
locale-check-look-alike = The word “{ $subject }” mixes letters that look alike.
    .mend = Switch to the right keyboard and type the word again.
# $subject: a code point such as U+2068.
locale-check-mark = There is an invisible character: { $subject }.
    .mend = Remove it.
locale-check-symbol = The sign “{ $subject }” cannot be read aloud well.
    .mend = Use words instead.
locale-check-markup = There is markup: “{ $subject }”.
    .mend = Leave plain text only.
locale-check-glued = The suffix “{ $subject }” is glued to a value.
    .mend = Write the name first and the value after it.
# $subject: a count of characters.
locale-check-length = The text of the button has { $subject } characters.
    .mend = Shorten it: a button holds twenty characters, a numbered choice sixty.
locale-check-comment = No comment explains the variable { $subject }.
    .mend = Add a comment above the message that says what it is.
# $file: a path. $line, $column: numbers. $what, $mend: two of the sentences above.
locale-check-fault = { $file }, line { $line }, column { $column }: { $what } { $mend }
# $locale: a tag such as zh-CN. $messages, $missing, $spoken, $reviewed: counts of messages.
locale-check-figures = { $locale }: { $messages } messages, { $missing } missing, { $spoken } with a spoken form, { $reviewed } reviewed.
locale-check-passed = The locale files are in order.
# $count: a number of faults.
locale-check-failed = Faults in the locale files: { $count }.
### Problems: the value says what, .why says why, .mend says what to do. Read on a screen.

## Clock

# $detail (text) what the parser of the command line found wrong, in English.
error-usage = The command line cannot be understood: { $detail }
    .why = A flag or a verb is misspelt, missing or given twice.
    .mend = Run the same verb with --help to see its flags.
error-verb-missing = The command line names no verb.
    .why = Without a verb there is nothing to do.
    .mend = Name a verb; --help lists them.
# $lang (text) fr; $known (text) the tags there are.
error-lang-unknown = There is no language { $lang }.
    .why = The known ones are: { $known }.
    .mend = Give one of these tags after --lang.
error-rules-unreadable = The rules cannot be read.
    .why = The files of calendar and profiles gave no reason.
    .mend = Put the files of the release in place of changed ones.
# $text (text) what was given.
error-date-invalid = “{ $text }” is no day.
    .why = A day is written YYYY-MM-DD and must exist; an instant needs its time zone.
    .mend = Write for example 2026-02-24, or 2026-02-24T09:30:00+08:00.
# $text (text) what was given.
error-date-too-far = “{ $text }” lies outside the years 2000 to 2100.
    .why = The rules begin in 2008, so another year is taken for a slip.
    .mend = Check the year.
# $kind (text) what was given; $known (text) the kinds there are.
error-kind-unknown = There is no kind of case “{ $kind }”.
    .why = The kinds are: { $known }.
    .mend = Write one of these.
# $kind (text) recheck; $profile (text) reg2019.
error-kind-not-in-profile = { $profile } has no cases of the kind { $kind }.
    .why = The law of this profile does not know such a request.
    .mend = Choose another kind, or another profile with --profile.
# $profile (text) what was given; $known (text) the profiles there are.
error-profile-unknown = There is no profile “{ $profile }”.
    .why = The profiles are: { $known }.
    .mend = Write one of these in the place shown.
# $limit (text) what was given; $known (text) the limits there are.
error-limit-unknown = There is no limit “{ $limit }”.
    .why = The limits are: { $known }.
    .mend = Give one of these after --limit; “limit.” in front may be left out.
# $text (text) what was given.
error-pause-invalid = “{ $text }” is no pause.
    .why = A pause needs the day on which it begins and two dots.
    .mend = Write A..B, or A.. while it is open, and if need be the reason: 2025-03-10..2025-03-24:third_party.
# $text (text) the pause as given; $reason (text) its reason; $known (text) the reasons there are.
error-pause-reason-unknown = The pause “{ $text }” has no known reason: { $reason }.
    .why = The reasons are: { $known }.
    .mend = Give one of these after the colon.
# $text (text) the pause as given.
error-pause-before-receipt = The pause “{ $text }” begins before the request was received.
    .why = A clock that does not run cannot stand still.
    .mend = Check the day of receipt and the beginning of the pause.
# $text (text) the pause as given.
error-pause-ends-before-it-begins = The pause “{ $text }” ends before it begins.
    .why = The second day is earlier than the first.
    .mend = Check the two days.
# $reason (text) suspension; $profile (text) reg2019.
error-pause-not-in-profile = Under { $profile } the clock does not stop for { $reason }.
    .why = The law of this profile lets the time run on.
    .mend = Leave the pause out, or choose another profile with --profile.
# $text (text) what was given.
error-extend-invalid = “{ $text }” is no extension.
    .why = An extension is a whole number of days, at least 1.
    .mend = Write N, or N@DATE with the day of approval: 10@2025-04-01.
error-corrected-too-early = The corrected request is dated before the request.
    .why = A correction follows what it corrects.
    .mend = Check the days of --from and --corrected.
error-reference-length = This is no case number.
    .why = A case number has eleven digits.
    .mend = Copy the number from the receipt, with or without spaces.
error-reference-check-digit = A digit of this case number is wrong.
    .why = The last digit checks the others, and does not fit.
    .mend = Compare the number with the receipt, digit by digit.
# $text (text) confirm; $known (text) a, b.
error-task-unknown = There is no task "{ $text }".
    .why = The tasks are: { $known }.
    .mend = Write one of these.
# $text (text) mail; $known (text) a, b.
error-way-unknown = There is no way "{ $text }".
    .why = This task is done by: { $known }.
    .mend = Write one of these after --by.
# $task (text) authority.
error-task-none = This request has no task "{ $task }".
    .why = Only a request made for somebody else has it.
    .mend = Look at the request first.
# $task (text) authority.
error-task-done = The task "{ $task }" is done already.
    .why = It was recorded before.
    .mend = Nothing more is to be done.
# $task (text) authority; $known (text) a, b.
error-task-way = The task "{ $task }" is not done in this way.
    .why = It is done by: { $known }.
    .mend = Write one of these after --by.
# $task (text) authority.
error-task-refusal = The task "{ $task }" cannot be refused.
    .why = Only the applicant can say no, when the office asks for confirmation.
    .mend = Leave out --refused.
error-case-unknown = There is no case with this number.
    .why = Nothing is stored under it in this data folder.
    .mend = Check the number, and the folder given with --data.
error-attachment-unknown = The case has no such file.
    .why = There is no such case, or it has fewer files.
    .mend = See the files with iltod case show.
error-attachment-erased = This file cannot be read any more.
    .why = The person was erased, and the key with them.
    .mend = Nothing brings it back; the register stays.
error-attachment-damaged = The sealed file is missing or damaged.
    .why = It is not there, or its digest is not the registered one.
    .mend = Restore the objects folder from a copy.

## Data files

# $detail (text) what the parser found wrong, in English.
error-data-syntax = The file is not well-formed: { $detail }
    .why = A data file is TOML, and this line breaks its grammar.
    .mend = Correct the line.
# $name (text) limit.replly.
error-data-unknown-name = The name { $name } means nothing here.
    .why = It is misspelt, or stands in the wrong table.
    .mend = Correct the name or remove the line.
# $name (text) off_weekdays.
error-data-missing-name = The file lacks { $name }.
    .why = Every file of this sort must set it.
    .mend = Add it.
# $name (text) limit.reply; $expected (text) one of the forms below.
error-data-wrong-shape = The value of { $name } has the wrong form.
    .why = It must be { $expected }.
    .mend = Correct the value.
# $year (text) 2026.
error-calendar-year-twice = The year { $year } has two calendar files.
    .why = Which of them counts would be chance.
    .mend = Remove one.
# $day (text) 2026-01-01.
error-calendar-other-year = The day { $day } is of another year than its file.
    .why = A file holds the days of one year.
    .mend = Correct the day, or move it to the file of its year.
# $day (text) 2026-01-05.
error-calendar-not-a-weekend = The day { $day } is no weekend, yet it is listed as worked by order.
    .why = Only a Saturday or Sunday can be made a working day.
    .mend = Compare the day with the notice.
# $day (text) 2026-01-04.
error-calendar-off-and-worked = The day { $day } is listed as off and as worked.
    .why = A day cannot be both.
    .mend = Compare the day with the notice and remove one entry.
error-profile-no-index = The file that names the profiles is missing.
    .why = Without it no layer belongs to a profile.
    .mend = Put profiles.toml beside the layers.
# $layer (text) bym.
error-profile-unknown-layer = There is no layer { $layer }.
    .why = No file of this name stands beside profiles.toml.
    .mend = Correct the name, or add the file.
# $profile (text) reg2018.
error-profile-unknown-default = The default profile { $profile } does not exist.
    .why = It must be one of the profiles in this file.
    .mend = Correct the name.
# $profile (text) reg2019; $name (text) limit.reply.
error-profile-incomplete = No layer of { $profile } sets { $name }.
    .why = A profile sets every parameter, so that none is forgotten.
    .mend = Set it in a layer; “none” says that the law gives no value.

## Forms of values, inside a sentence

data-shape-plain = text, a whole number, true or false, a day, or a list of these
data-shape-text = text in quotation marks
data-shape-bool = true or false
data-shape-count = a whole number from 0
data-shape-count-or-none = a whole number from 0, or "none"
data-shape-counts = a list of whole numbers
data-shape-year = a year in four digits
data-shape-date = a day without quotation marks, such as 2026-02-24
data-shape-date-or-none = a day without quotation marks, or "none"
data-shape-dates = a list of days, such as [2026-02-24]
data-shape-limit = "15 WD" for working days, "30 CD" for calendar days, or "none"
data-shape-limits = a list of limits, such as ["5 WD", "10 WD"]
data-shape-words = a list of texts
data-shape-kinds = a list of kinds of case
# $words (text) run, pause.
data-shape-one-of = one of: { $words }
### Refusals and faults: what is wrong, with a reason and an example.

## Fields
## $found: how many characters or digits were given (number). $limit: how many fit (number).
## $last: the number of the last choice (number). $today: the day it is (date).

error-text-empty = I see no words. Please write one sentence of your own, for example: the 2025 grassland subsidy list of our gacha.
    .spoken = I heard no words. Please say one sentence of your own, for example: the 2025 grassland subsidy list of our gacha.
error-text-too-long = That is too long: at most { $limit } characters at a time. Please send the main part first; you can add the rest.
    .spoken = That is too long: at most { $limit } characters at a time. Please say the main part first; you can add the rest.
error-name-empty = I see no name. Please write a name, for example: Bat. To leave it out, send "skip".
    .spoken = I heard no name. Please say a name, for example: Bat. To leave it out, say: skip.
error-name-digits = There are only digits. Please write a name, for example: Bat.
    .spoken = There are only digits. Please say a name, for example: Bat.
error-name-identity = Please leave the identity number out of the name. Write only the name, for example: Bat.
    .spoken = Please leave the identity number out of the name. Say only the name, for example: Bat.
error-name-sentence = That looks like a sentence, not a name. Please write only the name, for example: Bataa. To leave it out, send "skip".
    .spoken = That looks like a sentence, not a name. Please say only the name, for example: Bataa. To leave it out, say: skip.
error-name-length = A name can have { $limit } characters; this has { $found }. Please write only the name, for example: Bat.
    .spoken = A name can have { $limit } characters; this has { $found }. Please say only the name, for example: Bat.
error-name-control = There are control characters or line breaks in the name. Please write it again on one line, for example: Bat.
error-contact-empty = I see no contact. Please write a mobile number, for example 138 1234 5678, or a landline, an e-mail or a postal address.
    .spoken = I heard no contact. Please say a mobile number, for example 138 1234 5678, or a landline, an e-mail or a postal address.
error-contact-unknown = I cannot find a contact in this. Please write a mobile number, for example 138 1234 5678, or a landline, an e-mail or a postal address.
    .spoken = I cannot find a contact in this. Please say a mobile number, for example 138 1234 5678, or a landline, an e-mail or a postal address.
error-contact-here = We cannot reach you here. Please leave a mobile number, a landline, an e-mail or a postal address, for example 138 1234 5678.
error-phone-letters = There are letters in the telephone number. Please write digits only, for example 138 1234 5678.
    .spoken = There are letters in the telephone number. Please say digits only, for example 138 1234 5678.
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
    .spoken = I heard no address. Please say where a letter reaches you, for example: 5 Shengli Road, Linhe District, Bayannur, postcode 015000.
error-address-length = That is too long for an address: { $found } characters. Please write only where a letter reaches you, for example: 5 Shengli Road, Linhe District, Bayannur.
    .spoken = That is too long for an address: { $found } characters. Please say only where a letter reaches you, for example: 5 Shengli Road, Linhe District, Bayannur.
error-postcode = A postcode has 6 digits, for example 015000. If you do not know it, leave it out.
error-id-empty = I see no number. Please write the number of your resident identity card, 18 characters; for an organisation, its unified social credit code.
    .spoken = I heard no number. Please say the number of your resident identity card, 18 characters; for an organisation, its unified social credit code.
error-id-length = The length is wrong: a resident identity number has 18 characters, this has { $found }. For example 11010519491231002X.
error-id-letters = There is a letter that does not belong: the first 17 are digits, only the last may be X. For example 11010519491231002X.
error-id-check = The check character does not fit: one digit may be wrong, or two swapped. Please copy the number from the card again, for example 11010519491231002X.
error-id-date = Digits 7 to 14 are the date of birth, and these are no real date. For example 19491231 is 31 December 1949.
error-id-future = The date of birth in the number is still to come. Please copy the number from the card again; for example 19491231 is 31 December 1949.
error-id-too-long = That is too long for a document: at most 200 characters. For example: passport E12345678.
error-uscc-check = The check character of the unified social credit code does not fit: one character may be wrong. For example 91350100M000100Y43.
error-uscc-letters = A unified social credit code has no letters I, O, S, V or Z; perhaps 1, 0, 5 or 2. For example 91350100M000100Y43.
error-choice = I cannot tell which one you mean. Please send a number from 1 to { $last }, for example 1.
    .spoken = I cannot tell which one you mean. Please say a number from 1 to { $last }, for example 1.
error-period = I cannot find a time in this. Please write a year, for example 2025, or from which year to which, for example 2023 to 2025.
    .spoken = I cannot find a time in this. Please say a year, for example 2025, or from which year to which, for example 2023 to 2025.
error-period-order = The second year is before the first. Please write the earlier one first, for example 2023 to 2025.
    .spoken = The second year is before the first. Please say the earlier one first, for example 2023 to 2025.
error-date = I cannot find a day in this. Please write year, month and day, for example 2026-03-05.
    .spoken = I cannot find a day in this. Please say year, month and day, for example 2026-03-05.
error-date-future = That day is still to come. Today is { $today }. Please write it again, for example 2026-03-05.
    .spoken = That day is still to come. Today is { $today }. Please say it again, for example 2026-03-05.
error-document-number = I cannot find a document number. It has a year and a number, for example No. 168 of 2012. If you do not know it, send "skip".
    .spoken = I cannot find a document number. It has a year and a number, for example No. 168 of 2012. If you do not know it, say: skip.

## The messenger
error-config-url = This is no usable address.
    .why = An address begins with http or https, has a host, and holds no password.
    .mend = Write it like https://iltod.example.org.
error-token-shape = There is no bot token here.
    .why = A token is a number, a colon and a long secret.
    .mend = Copy the whole token from BotFather.
error-token-exposed = Others can read this file.
    .why = Whoever knows what is in it can act as the bot.
    .mend = Run chmod 600 on it.
# $detail as told by the system
error-token-unreadable = This file cannot be read. { $detail }
    .why = The messenger cannot be used without it.
    .mend = Check the path and the rights of the file.
error-webhook-secret = These are no webhook secrets.
    .why = One or two lines are expected, each of 16 to 256 letters, digits, - or _.
    .mend = Delete the file: a new secret is made at the next start.
