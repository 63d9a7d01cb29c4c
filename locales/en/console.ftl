### The command line for staff. Read on a screen; nothing here is heard by an applicant.

## Problems

# $text (words) what stopped the command, in a sentence.
console-problem-what = { $text }
# $text (words) a flag with its value, a file with its line, a case number.
console-problem-where = Where: { $text }
# $text (words) the reason, in a sentence.
console-problem-why = Why: { $text }
# $text (words) what to do, in a sentence.
console-problem-mend = Mend: { $text }

## Help

console-help = The request assistant of public bodies.
console-flag-data = Folder of the stored cases
console-flag-config = Configuration file
console-flag-lang = Language of the words: zh-CN, mn-Cyrl, mn-Mong or en
console-flag-help = Show this help
console-flag-version = Show the version
console-flag-json = Print JSON instead of words
console-help-deadline = When a reply is due, and why
console-help-deadline-explain = Deadline of a stored case, with every day
console-flag-deadline-from = Day of receipt, or instant with time zone
console-flag-deadline-kind = Kind of case; without it disclosure
console-flag-deadline-limit = A limit by name instead of a kind, such as recheck.window
console-flag-deadline-profile = Rule profile; without it the default of the installation
console-flag-deadline-pause = Time that is not counted, from A up to and including B; without B it is still open; may be repeated
console-flag-deadline-extend = Extension by N days, approved on DATE
console-flag-deadline-corrected = Day on which the corrected request is received; the count begins anew
console-flag-deadline-today = Say how many days remain on this day
console-flag-deadline-explain = Name every day, counted or skipped, and why
console-flag-deadline-explain-number = Number of the case
console-flag-deadline-explain-today = Say how many days remain on this day

## Deadline

# $deadline (date); $days (number) the whole budget; $unit (text) WD or CD; $day0 (date).
console-deadline-due =
    { $unit ->
        [CD]
            { $days ->
                [one] Due { $deadline }: { $days } calendar day from { $day0 }.
               *[other] Due { $deadline }: { $days } calendar days from { $day0 }.
            }
       *[WD]
            { $days ->
                [one] Due { $deadline }: { $days } working day from { $day0 }.
               *[other] Due { $deadline }: { $days } working days from { $day0 }.
            }
    }
# $remaining (number) days left; $days (number) the whole budget; $unit (text) WD or CD; $day0 (date).
console-deadline-paused =
    { $unit ->
        [CD] The clock stands still, so no deadline is known. Days left: { $remaining } of { $days } calendar days from { $day0 }.
       *[WD] The clock stands still, so no deadline is known. Days left: { $remaining } of { $days } working days from { $day0 }.
    }
# $limit (text) limit.reply; $profile (text) reg2019.
console-deadline-no-limit = No deadline: { $profile } sets no number for { $limit }.
# $days (number) the days of the extension.
console-deadline-extended =
    { $days ->
        [one] The extension by { $days } day is valid.
       *[other] The extension by { $days } days is valid.
    }
# $limit (text) limit.perform_proactive; $days (number) the days of the extension.
console-deadline-extension-not-for-this = The extension by { $days } is not valid: { $limit } cannot be extended.
# $max (number) most days allowed; $days (number) the days of the extension.
console-deadline-extension-too-long = The extension by { $days } is not valid: at most { $max } are allowed in all.
# $max (number) extensions allowed; $days (number) the days of the extension.
console-deadline-extension-too-many = The extension by { $days } is not valid: this request has had all its extensions ({ $max }).
# $deadline (date) the deadline without extension; $days (number) the days of the extension.
console-deadline-extension-too-late = The extension by { $days } is not valid: it was approved after the deadline, { $deadline }.
# $days (number) the days of the extension.
console-deadline-extension-too-early = The extension by { $days } is not valid: it was approved before the request was received.
console-deadline-service-standard = The law gives no limit here; this is a service standard that the body has announced.
# $day (date) day 0 of the earlier count.
console-deadline-restarted = The corrected request is received anew; the count that began on { $day } is over.
# $day (date) the last day before it moved.
console-deadline-rolled = The last day would be { $day }, a day off; the next working day counts.
console-deadline-provisional = Provisional: the holiday notice of a year in this count is not published yet.
# $today (date); $days (number) days left; $unit (text) WD or CD.
console-deadline-remaining =
    { $unit ->
        [CD] On { $today }, calendar days left: { $days }.
       *[WD] On { $today }, working days left: { $days }.
    }
# $today (date); $unit (text) WD or CD, not shown.
console-deadline-last-day = { $today } is the last day, until 24:00.
# $today (date); $days (number) days over; $unit (text) WD or CD.
console-deadline-overdue =
    { $unit ->
        [CD] Overdue on { $today }. Calendar days over: { $days }.
       *[WD] Overdue on { $today }. Working days over: { $days }.
    }
# $day (date); $n (number) its number in the count.
console-deadline-day-counted = { $day }: day { $n }
# $day (date); $n (number) its number in the count.
console-deadline-day-makeup = { $day }: day { $n }, worked by order of the holiday notice
# $day (date); $why (text) one of the reasons below.
console-deadline-day-skipped = { $day }: not counted, { $why }
# $profile (text) reg2007-bayannur.
console-deadline-profile-ended = On this day the national rules of { $profile } were not in force; the installation has chosen them.

## Why a day is not counted

console-why-weekend = weekend
console-why-holiday = holiday
console-why-regional = local holiday
console-why-third-party = a third party is consulted
console-why-joint-body = a body that made the information too is consulted
console-why-other-organ = another organ is asked
console-why-suspension = the handling is suspended
console-why-correction = the applicant's correction is awaited

## Verbs

console-help-serve = Run everything that is configured
console-flag-serve-listen = Address for the web
console-help-chat = Hold a conversation in the terminal
console-flag-chat-spoken = Print what would be heard
console-flag-chat-person = Trial: speak as this person; marks the folder as trial
console-flag-chat-now = Trial: every turn happens at this instant
console-help-case = Look at cases
console-flag-case-now = Trial: the present instant
console-flag-case-person = Trial: the acting person
console-help-case-list = List cases
console-flag-case-list-kind = Only this kind
console-flag-case-list-state = Only this state
console-flag-case-list-from = Begin with this number
console-flag-case-list-limit = At most this many
console-help-case-show = Show a case, personal data masked
console-flag-case-show-number = Number of the case
console-help-case-history = Show the events of a case
console-flag-case-history-number = Number of the case
console-help-case-attachment = Give back the bytes of a file of a case
console-flag-case-attachment-number = Number of the case
console-flag-case-attachment-k = Number of the file
console-flag-case-attachment-out = Write to this file; else to standard output
console-help-case-settle = Record that an open task of a request is done
console-flag-case-settle-number = Reference number
console-flag-case-settle-task = The task: principal_confirmation, principal_notice or authority
console-flag-case-settle-by = How it was done: call, letter, visit or document
console-flag-case-settle-refused = The applicant does not want others to ask
console-help-case-verify = Check chain and seals
console-flag-case-verify-number = Number of the case
console-flag-case-verify-all = All cases
console-help-flow = Check and draw flow files
console-help-flow-check = Check all flow files
console-help-flow-graph = Draw a flow as Mermaid text
console-flag-flow-graph-kind = Kind of request
console-help-locale = Check locale files
console-help-locale-check = Check all locale files
console-help-store = Look after the store
console-help-store-compact = Rewrite the store without its dead bytes
console-help-store-resume = After an older copy was put back: let its held messages go
console-help-doctor = Say what is on, off or wrong, and the mend
console-flag-doctor-now = Trial: the present instant
console-flag-doctor-person = Trial: the acting person
console-help-config = Print the settings in force and where each came from

## Cases, flows, start page

# $number reference number  $kind kind  $label public label  $due deadline
console-case-line = { $number }  { $kind }  { $label }  { $due }
# $deadline last day  $left working days left
console-case-due = due { $deadline }, working days left: { $left }
# $deadline last day  $past working days past it
console-case-overdue = due { $deadline }, working days past it: { $past }
console-case-no-limit = no limit
# $n how many
console-case-total = { $n } in all
console-case-erased = The person was erased; the register stays.
# $n, $kind, $type, $size, $digest of the file
console-case-attachment = File { $n }: { $kind }, { $size } bytes ({ $type }), digest { $digest }
console-file-voice = recording
console-file-photo = photo
console-file-video = video
console-file-document = document
# $path path  $size bytes
console-attachment-saved = Written to { $path } ({ $size } bytes).
# $seq number of the event  $event its name  $moment when  $actor who did it
console-case-event = { $seq }  { $event }  { $actor }  { $moment }
console-event-submitted = submitted
console-event-receipt-confirmed = receipt confirmed
console-event-task-settled = open task done
console-actor-applicant = applicant
console-actor-system = system
console-actor-agent = helper
console-actor-registrar = registrar
console-task-principal-confirmation = confirmation by the applicant
console-task-principal-notice = telling the applicant number and dates
console-task-authority = authorisation signed by the applicant
# $task what is to be done
console-task-open = Open: { $task }
# $task what was done  $day when
console-task-done = Done: { $task }, { $day }
# $day when
console-task-refused = Refused: the applicant does not want others to ask, { $day }
# $cases cases  $events events  $faults faults
console-verify = Cases: { $cases }. Events: { $events }. Faults: { $faults }.
# $number case  $seq event  $why code of the fault
console-verify-fault = { $number }, event { $seq }: { $why }
# $name setting  $value value  $from origin
console-config-line = { $name } = { $value } ({ $from })
# $before MiB before  $after MiB after  $live MiB alive
console-compacted = Rewritten: { $before } MiB before, { $after } MiB now, { $live } MiB alive.
# $count how many
console-resumed = Messages let go: { $count }. A running service sends them now, else they go out at the next start.
# $kind kind  $file file  $steps steps
flow-check-flow = { $kind }: { $steps } steps, { $file }
# $place file, line, column  $what fault  $mend mend
flow-check-fault = { $place }: { $what } { $mend }
flow-check-passed = The flow files are in order.
flow-check-failed = The flow files have faults.
# $subject words of the parser
flow-check-syntax = The file cannot be read: { $subject }.
flow-check-syntax-mend = Mend this place.
# $subject kind
flow-check-duplicate-kind = The kind { $subject } has two files.
flow-check-duplicate-kind-mend = Keep one of them.
# $subject kind
flow-check-no-default-kind = There is no file for the kind { $subject }.
flow-check-no-default-kind-mend = Every conversation begins with it: put the file back.
# $subject id
flow-check-duplicate-id = The id { $subject } stands twice.
flow-check-duplicate-id-mend = Give one of them another id.
# $subject field or value
flow-check-unreachable-step = The step can never be asked: no earlier step gives { $subject }.
flow-check-unreachable-step-mend = Name an earlier field and one of its values.
# $subject layer
flow-check-unknown-layer = No rule profile has the layer { $subject }.
flow-check-unknown-layer-mend = Name a layer of flows/profile.
# $subject field or value
flow-check-dead-end = There is no way on from here: { $subject }.
flow-check-dead-end-mend = Give the step one to nine choices, and a default among them.
# $subject locale and message
flow-check-missing-message = A message is missing: { $subject }.
flow-check-missing-message-mend = Add it to the files of this locale.
# $path folder
start-data = Data folder: { $path }
# $path file
start-key = Master key: { $path }
# $path file
start-copy-key = Copy this key file now and keep it safe: { $path }. Without it nothing can be read, and no backup contains it.
# $profile rule profile
start-profile = Rules: { $profile }
# $profile rule profile  $last last day of the old law
start-law-changed = Please note: the national law changed on 15 May 2019. The rules { $profile } state the law up to { $last }. The setting profile = reg2019 selects the present national law.
start-chat-on = Terminal chat: on. Open it with: iltod chat
# $path socket
start-socket-on = Local socket: on, { $path }
start-telegram-off = Telegram: off, because no token is set.
start-telegram-on = Telegram: on. Messages are received and answered there.
# $name name of the bot
start-telegram-receives = Telegram: @{ $name } receives messages.
start-web-off = Web and console: off, they are not part of this version.
# $moment when that was found
start-restored = This data folder is an older copy that was put back (found { $moment }). Messages that it had not sent are held, for they may be out already. To let them go, run iltod store resume.
start-directory-sample = Directory of bodies: a sample. The offices and telephone numbers are not real.
start-serving = Running. Stop with Ctrl-C.

## Doctor

doctor-level-ok = ok
doctor-level-off = off
doctor-level-warn = warn
doctor-level-fail = fail
# $level level  $text what was found
doctor-line = { $level }: { $text }
# $text why, and the mend
doctor-reason = { "    " }{ $text }
# $path shown
doctor-data-off = Data folder: no store yet. { $path }
    .why = Nothing has been stored here; this check made nothing.
    .mend = Check the path. If it is right, start iltod: that makes the store and its keys.
# $path shown
doctor-data-ok = Data folder: { $path }
    .why = It is open and locked for this process.
# $path shown
doctor-key-ok = Master key: { $path }
    .why = It opens the key ring. No backup contains it.
# $profile shown
doctor-law-ok = Rules: { $profile }
    .why = They are in force today.
# $profile  $last shown
doctor-law-warn = Rules: { $profile }
    .why = The national law changed on 15 May 2019; these rules state the law up to { $last }.
    .mend = Set profile = reg2019 in the configuration, or ILTOD_PROFILE=reg2019, for the present national law.
# $year shown
doctor-calendar-ok = Calendar: { $year }
    .why = The notice of the year is loaded.
# $year shown
doctor-calendar-warn = Calendar: { $year }
    .why = The notice of the year is missing, so deadlines are provisional.
    .mend = Add the file of the year to flows/calendar.
# $disk  $live shown
doctor-space-ok = Store: { $disk } MiB on disk, { $live } MiB alive.
    .why = There is enough room.
# $disk  $live shown
doctor-space-warn = Store: { $disk } MiB on disk, { $live } MiB alive.
    .why = Most of it is dead bytes.
    .mend = Stop the service and run iltod store compact.
# $detail shown
doctor-space-fail = Store: its size cannot be read. { $detail }
    .why = The folder or the store is damaged.
    .mend = Check the disk, and restore from a backup if needed.
# $count, $size, $foreign, $missing, $cases shown
doctor-files-ok = Files: { $count }, { $size } MiB
    .why = All that the store knows of are there.
# $count, $size, $foreign, $missing, $cases shown
doctor-files-warn = Files: { $count }, { $size } MiB. Other things: { $foreign }
    .why = Their folder holds what we did not write.
    .mend = Look into DATA/objects, and move away what nobody knows.
# $count, $size, $foreign, $missing, $cases shown
doctor-files-fail = Files: { $count }, { $size } MiB. Missing: { $missing }. Cases: { $cases }
    .why = Files that the store knows of are gone or cut short.
    .mend = Restore DATA/objects from a backup, or ask the applicant to send them again.
# $detail shown
doctor-files-unreadable-fail = Files: cannot be read. { $detail }
    .why = The folder or the store cannot be read.
    .mend = Check the disk, and restore from a backup if need be.
doctor-telegram-off = Telegram: off
    .why = It is off because no token is set.
    .mend = Put the token into a file that only you can read, and set TELOXIDE_TOKEN_FILE to it.
doctor-telegram-ok = Telegram: reached
    .why = The messenger knows the token.
# $path shown
doctor-telegram-token-fail = Telegram: the token cannot be read. { $path }
    .why = It is missing, has another shape, or others can read its file.
    .mend = Copy the whole token from BotFather into a file, and run chmod 600 on it.
doctor-telegram-refused-fail = Telegram: the token is refused.
    .why = The messenger does not know it, or it was replaced there.
    .mend = Get a new token from BotFather and put it into the token file.
doctor-telegram-elsewhere-warn = Telegram: messages go to another address.
    .why = A webhook of another service is set for this bot.
    .mend = Stop the other service. A start of this one removes or replaces the webhook.
doctor-telegram-unreachable-warn = Telegram: it cannot be reached.
    .why = There is no way to its server, or the server is down.
    .mend = Check the network, HTTPS_PROXY and TELEGRAM_API_URL.
doctor-telegram-other-warn = Telegram: another process receives with the same token.
    .why = Two processes ask for messages. The one that asks last gets them.
    .mend = Stop the other process, or get a new token from BotFather and use it here only.
doctor-telegram-store-fail = Telegram: messages cannot be stored.
    .why = The disk has too little room. Nothing is lost: the messenger keeps the messages for a day.
    .mend = Make room on the disk. The service goes on by itself.
# $waiting, $parked, $dead shown
doctor-outbox-ok = To be sent: { $waiting }. For people who cannot be reached: { $parked }. Given up: { $dead }
    .why = What waits goes out by itself.
# $waiting, $parked, $dead shown
doctor-outbox-warn = To be sent: { $waiting }. For people who cannot be reached: { $parked }. Given up: { $dead }
    .why = What was given up was refused, or nobody knows whether it arrived.
    .mend = Look at the newest cases, and tell these people in another way.
# $count, $reason shown
doctor-quarantine-warn = Messages put aside: { $count }. The newest reason: { $reason }
    .why = They could not be read or handled. They are kept, sealed.
    .mend = Ask an engineer. The service goes on without them.
# $since, $count shown
doctor-restored-warn = This data folder is an older copy that was put back. Messages held: { $count }. Found: { $since }
    .why = They may have gone out after the copy was made. New messages are received and sent as usual.
    .mend = Look at the newest cases, then run iltod store resume.
# $since, $until shown
doctor-gap-warn = Messages between { $since } and { $until } may be missing.
    .why = The messenger was out of reach longer than it keeps messages.
    .mend = Tell people to send again what they sent in this time.
# $count shown
doctor-flood-ok = Messages over the limit: { $count }
    .why = Their senders sent too many at once, and were told.
doctor-web-off = Web and console
    .why = They are not part of this version.
    .mend = They come with a later version.
doctor-speech-ok = Speech: espeak-ng is installed.
    .why = Spoken texts can be read by it. Audio comes with a later version.
doctor-speech-off = Speech: espeak-ng is not installed.
    .why = Spoken texts are still written with the spoken flag.
    .mend = Install the Debian package espeak-ng.
doctor-trial-warn = This is a trial folder.
    .why = A trial flag was used here, so it holds invented persons or dates.
    .mend = Use another folder for real requests.
doctor-directory-warn = Directory of bodies: a sample.
    .why = The offices and telephone numbers are not real.
    .mend = Put your own file into flows/directory of the override folder.
