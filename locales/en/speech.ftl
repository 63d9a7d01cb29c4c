### How things sound: number words, digits, times and the names of signs, as data for `render::speech`.
### Lists are parted by commas and have a fixed order and length. Never shown, only heard.

## Numbers: each form has `.small` (0 to 19), `.tens` (10, 20 … 90) and `.magnitudes`
## (hundred, thousand, million, billion).

# A number that stands alone.
speech-number-plain =
    .small = zero, one, two, three, four, five, six, seven, eight, nine, ten, eleven, twelve, thirteen, fourteen, fifteen, sixteen, seventeen, eighteen, nineteen
    .tens = ten, twenty, thirty, forty, fifty, sixty, seventy, eighty, ninety
    .magnitudes = hundred, thousand, million, billion
# A number before what it counts.
speech-number-before-noun =
    .small = { speech-number-plain.small }
    .tens = { speech-number-plain.tens }
    .magnitudes = { speech-number-plain.magnitudes }
# The first number of a range.
speech-number-from =
    .small = { speech-number-plain.small }
    .tens = { speech-number-plain.tens }
    .magnitudes = { speech-number-plain.magnitudes }
# The place in an order.
speech-number-ordinal =
    .small = zeroth, first, second, third, fourth, fifth, sixth, seventh, eighth, ninth, tenth, eleventh, twelfth, thirteenth, fourteenth, fifteenth, sixteenth, seventeenth, eighteenth, nineteenth
    .tens = tenth, twentieth, thirtieth, fortieth, fiftieth, sixtieth, seventieth, eightieth, ninetieth
    .magnitudes = hundredth, thousandth, millionth, billionth
# Digits one by one, 0 to 9: reference numbers.
speech-digits = zero, one, two, three, four, five, six, seven, eight, nine
# Digits of a telephone number, 0 to 9.
speech-digits-phone = { speech-digits }
# Before the places of a decimal, by their count; the last one is followed by digits one by one.
speech-decimal-places = point

## Numbers with a sign. $number, $from, $to: words of a number; $from in the form
## `speech-number-from`. Example of $number: fifteen.

speech-minus = minus { $number }
speech-percent = { $number } percent
speech-permille = { $number } per thousand
speech-money = { $number } yuan
speech-range = { $from } to { $to }

## Dates and times, all in words. $year, $month, $day: words of a date. $weekday: a word of `weekdays`.
## $date, $time: a whole date, a whole time. $hour: a word of `speech-hours`. $minute: words.

speech-date = { $weekday }, the { $day } of { $month }, { $year }
speech-date-bare = the { $day } of { $month }, { $year }
speech-moment = { $date }, { $time }
# The hours 0 to 24.
speech-hours = midnight, one in the morning, two in the morning, three in the morning, four in the morning, five in the morning, six in the morning, seven in the morning, eight in the morning, nine in the morning, ten in the morning, eleven in the morning, twelve noon, one in the afternoon, two in the afternoon, three in the afternoon, four in the afternoon, five in the afternoon, six in the evening, seven in the evening, eight in the evening, nine in the evening, ten in the evening, eleven in the evening, twelve midnight
speech-time = { $minute } past { $hour }
speech-time-half = half past { $hour }
speech-time-full = { $hour }
speech-minute-below-ten = { $minute }
# The first time of a range.
speech-time-from = { $time }

## What stands around a number

# Words that are counted: five digits before them are a count, four digits are no year.
speech-measure-words = times, people, persons, days, weeks, months, years, hours, minutes, seconds, yuan, copies, pages, households, hectares, metres, kilometres, tonnes, items, requests, cases, working
# Words that are not counted, though they follow a number.
speech-no-count-words = { "" }
# Words after a year.
speech-year-words = { "" }
# Words between a month and a day.
speech-month-words = { "" }
# Words and endings that make the number before them a place in an order.
speech-ordinal-marks = st, nd, rd, th
# Words before a number that is dialled.
speech-dial-words = call, dial, telephone, phone, hotline
# Words of an address: numbers joined by hyphens beside them are no range.
speech-room-words = room, flat, apartment, unit

## Names of signs

speech-link = link
speech-at = at
speech-dot = dot
speech-underscore = underscore
speech-hyphen = dash
speech-and = and
speech-plus = plus
speech-equals = equals
speech-degrees = degrees
speech-numero = number
