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

## Days

# A day with its weekday. $date (text) 2026-02-24; $weekday (number) 1 is Monday, 7 is Sunday.
console-day =
    { $weekday ->
        [1] Mon { $date }
        [2] Tue { $date }
        [3] Wed { $date }
        [4] Thu { $date }
        [5] Fri { $date }
        [6] Sat { $date }
       *[7] Sun { $date }
    }

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
