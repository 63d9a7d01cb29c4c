### How things sound: number words, digits, times and the names of signs, as data for `render::speech`.
### Lists are parted by commas and have a fixed order and length. Never shown, only heard.
### Not yet read by a native reader.

## Numbers: each form has `.small` (0 to 19), `.tens` (10, 20 … 90) and `.magnitudes`
## (hundred, thousand, million, billion).

# A number that stands alone.
speech-number-plain =
    .small = тэг, нэг, хоёр, гурав, дөрөв, тав, зургаа, долоо, найм, ес, арав, арван нэг, арван хоёр, арван гурав, арван дөрөв, арван тав, арван зургаа, арван долоо, арван найм, арван ес
    .tens = арав, хорь, гуч, дөч, тавь, жар, дал, ная, ер
    .magnitudes = зуу, мянга, сая, тэрбум
# A number before what it counts.
speech-number-before-noun =
    .small = тэг, нэг, хоёр, гурван, дөрвөн, таван, зургаан, долоон, найман, есөн, арван, арван нэг, арван хоёр, арван гурван, арван дөрвөн, арван таван, арван зургаан, арван долоон, арван найман, арван есөн
    .tens = арван, хорин, гучин, дөчин, тавин, жаран, далан, наян, ерэн
    .magnitudes = зуун, мянган, сая, тэрбум
# The first number of a range.
speech-number-from =
    .small = тэгээс, нэгээс, хоёроос, гурваас, дөрвөөс, таваас, зургаагаас, долоогоос, наймаас, есөөс, арваас, арван нэгээс, арван хоёроос, арван гурваас, арван дөрвөөс, арван таваас, арван зургаагаас, арван долоогоос, арван наймаас, арван есөөс
    .tens = арваас, хориос, гучаас, дөчөөс, тавиас, жараас, далаас, наяас, ерээс
    .magnitudes = зуугаас, мянгаас, саяас, тэрбумаас
# The place in an order.
speech-number-ordinal =
    .small = тэгдүгээр, нэгдүгээр, хоёрдугаар, гуравдугаар, дөрөвдүгээр, тавдугаар, зургаадугаар, долоодугаар, наймдугаар, есдүгээр, аравдугаар, арван нэгдүгээр, арван хоёрдугаар, арван гуравдугаар, арван дөрөвдүгээр, арван тавдугаар, арван зургаадугаар, арван долоодугаар, арван наймдугаар, арван есдүгээр
    .tens = аравдугаар, хорьдугаар, гучдугаар, дөчдүгээр, тавьдугаар, жардугаар, далдугаар, наядугаар, ердүгээр
    .magnitudes = зуудугаар, мянгадугаар, саядугаар, тэрбумдугаар
# Digits one by one, 0 to 9: reference numbers.
speech-digits = тэг, нэг, хоёр, гурав, дөрөв, тав, зургаа, долоо, найм, ес
# Digits of a telephone number, 0 to 9.
speech-digits-phone = { speech-digits }
# Before the places of a decimal, by their count; the last one is followed by digits one by one.
speech-decimal-places = аравны, зууны, мянганы, цэг

## Numbers with a sign. $number, $from, $to: words of a number; $from in the form
## `speech-number-from`. Example of $number: fifteen.

speech-minus = хасах { $number }
speech-percent = { $number } хувь
speech-permille = мянганы { $number }
speech-money = { $number } юань
speech-range = { $from } { $to }

## Dates and times, all in words. $year, $month, $day: words of a date. $weekday: a word of `weekdays`.
## $date, $time: a whole date, a whole time. $hour: a word of `speech-hours`. $minute: words.

speech-date = { $year } оны { $month } сарын { $day }, { $weekday }
speech-date-bare = { $year } оны { $month } сарын { $day }
speech-moment = { $date }, { $time }
# The hours 0 to 24.
speech-hours = тэг цаг, нэг цаг, хоёр цаг, гурван цаг, дөрвөн цаг, таван цаг, зургаан цаг, долоон цаг, найман цаг, есөн цаг, арван цаг, арван нэг цаг, арван хоёр цаг, арван гурван цаг, арван дөрвөн цаг, арван таван цаг, арван зургаан цаг, арван долоон цаг, арван найман цаг, арван есөн цаг, хорин цаг, хорин нэг цаг, хорин хоёр цаг, хорин гурван цаг, хорин дөрвөн цаг
speech-time = { $hour } { $minute } минут
speech-time-half = { $hour } гучин минут
speech-time-full = { $hour }
speech-minute-below-ten = { $minute }
# The first time of a range; $time always ends in цаг or минут.
# allow glued: both words take this ending.
speech-time-from = { $time }аас

## What stands around a number

# Words that are counted: five digits before them are a count.
speech-measure-words = юань, төгрөг, хүн, хоног, өдөр, удаа, метр, километр, кг, га, мал, толгой, айл, өрх, хувь, жил, сар, цаг, минут, хуудас, хувь, мөр
# Words that are not counted, though they follow a number.
speech-no-count-words = ба, болон, эсвэл, буюу, гэж, гэсэн, гэвэл, нь, бол, болно, байна, дээр, хүртэл, ч, л, уу, үү, вэ, бэ, тул, харин, дахь, дэх
# Words after a year.
speech-year-words = он, оны, онд, оноос, оныг
# Words between a month and a day.
speech-month-words = сарын
# Words and endings that make the number before them a place in an order.
speech-ordinal-marks = р, дугаар, дүгээр
# Words before a number that is dialled.
speech-dial-words = утас, утасны, утсаар, дугаар
# Хаягийн үг: өмнөх зураасаар холбосон тоо нь хаягийн дугаар, завсар биш.
speech-room-words = тоот, өрөө, байр

## Names of signs

speech-link = холбоос
speech-at = эт
speech-dot = цэг
speech-underscore = доогуур зураас
speech-hyphen = зураас
speech-and = ба
speech-plus = нэмэх
speech-equals = тэнцүү
speech-degrees = градус
speech-numero = дугаар
