### How things sound: number words, digits, times and the names of signs, as data for `render::speech`.
### Lists are parted by commas and have a fixed order and length. Never shown, only heard.

## Numbers: each form has `.small` (0 to 19), `.tens` (10, 20 … 90) and `.magnitudes`
## (hundred, thousand, ten thousand, hundred million).

# A number that stands alone.
speech-number-plain =
    .small = 零，一，二，三，四，五，六，七，八，九，十，十一，十二，十三，十四，十五，十六，十七，十八，十九
    .tens = 十，二十，三十，四十，五十，六十，七十，八十，九十
    .magnitudes = 百，千，万，亿
# A number before what it counts: two is 两.
speech-number-before-noun =
    .small = 零，一，两，三，四，五，六，七，八，九，十，十一，十二，十三，十四，十五，十六，十七，十八，十九
    .tens = { speech-number-plain.tens }
    .magnitudes = { speech-number-plain.magnitudes }
# The first number of a range.
speech-number-from =
    .small = { speech-number-plain.small }
    .tens = { speech-number-plain.tens }
    .magnitudes = { speech-number-plain.magnitudes }
# The place in an order.
speech-number-ordinal =
    .small = { speech-number-plain.small }
    .tens = { speech-number-plain.tens }
    .magnitudes = { speech-number-plain.magnitudes }
# Digits one by one, 0 to 9: years, reference numbers.
speech-digits = 零，一，二，三，四，五，六，七，八，九
# Digits of a telephone number, 0 to 9.
speech-digits-phone = 零，幺，二，三，四，五，六，七，八，九
# Before the places of a decimal, by their count; the last one is followed by digits one by one.
speech-decimal-places = 点

## Numbers with a sign. $number, $from, $to: words of a number; $from in the form
## `speech-number-from`. Example of $number: fifteen.

speech-minus = 负{ $number }
speech-percent = 百分之{ $number }
speech-permille = 千分之{ $number }
speech-money = { $number }元
speech-range = { $from }到{ $to }

## Dates and times, all in words. $year, $month, $day: words of a date. $weekday: a word of `weekdays`.
## $date, $time: a whole date, a whole time. $hour: a word of `speech-hours`. $minute: words.

speech-date = { $year }年{ $month }月{ $day }日，{ $weekday }
speech-date-bare = { $year }年{ $month }月{ $day }日
speech-moment = { $date }，{ $time }
# The hours 0 to 24.
speech-hours = 凌晨零点，凌晨一点，凌晨两点，凌晨三点，凌晨四点，凌晨五点，早上六点，早上七点，上午八点，上午九点，上午十点，上午十一点，中午十二点，下午一点，下午两点，下午三点，下午四点，下午五点，晚上六点，晚上七点，晚上八点，晚上九点，晚上十点，晚上十一点，夜里十二点
speech-time = { $hour }{ $minute }分
speech-time-half = { $hour }半
speech-time-full = { $hour }
speech-minute-below-ten = 零{ $minute }
# The first time of a range.
speech-time-from = { $time }

## What stands around a number

# Words that are counted: two before them is 两, and five digits before them are a count.
speech-measure-words = 个，次，遍，位，名，人，份，件，天，周，年，小时，分钟，秒，点，元，块，角，本，张，条，项，种，家，户，座，只，头，匹，亩，公里，公斤，公顷，米，吨，斤，里，万，千，亿，倍，页，字，句，套，辆，台，栋，间，组，类，封，平方
# Words that are not counted, though they follow a number.
speech-no-count-words = { "" }
# Words after a year.
speech-year-words = 年
# Words between a month and a day.
speech-month-words = { "" }
# Words and endings that make the number before them a place in an order.
speech-ordinal-marks = 第
# Words before a number that is dialled.
speech-dial-words = 拨打，拨，电话，热线，专线
# 门牌：前面用短横连起来的数字逐位读，不是范围。
speech-room-words = 室，号，房，房间

## Names of signs

speech-link = 链接
speech-at = 艾特
speech-dot = 点
speech-underscore = 下划线
speech-hyphen = 杠
speech-and = 和
speech-plus = 加
speech-equals = 等于
speech-degrees = 度
speech-numero = 编号
