### Formats that every message uses: dates, times, lists. Suffixes stand after U+202F.
### Not yet read by a native reader.

# A day. $year: digits. $month: a word of `months`. $day: digits. $weekday: a word of `weekdays`.
# Spoken: no, the Cyrillic text of the message is spoken.
date-long = { $year } ᠣᠨ ᠤ { $month } ᠰᠠᠷ᠎ᠠ ᠶᠢᠨ { $day } ᠡᠳᠦᠷ᠂ { $weekday }

# A local moment. $date: as in `date-long`. $time: such as 15:30.
moment-long = { $date }᠂ { $time }

# Monday to Sunday, parted by commas.
weekdays = ᠭᠠᠷᠠᠭ ᠤᠨ ᠨᠢᠭᠡᠨ᠂ ᠭᠠᠷᠠᠭ ᠤᠨ ᠬᠣᠶᠠᠷ᠂ ᠭᠠᠷᠠᠭ ᠤᠨ ᠭᠤᠷᠪᠠᠨ᠂ ᠭᠠᠷᠠᠭ ᠤᠨ ᠳᠥᠷᠪᠡᠨ᠂ ᠭᠠᠷᠠᠭ ᠤᠨ ᠲᠠᠪᠤᠨ᠂ ᠭᠠᠷᠠᠭ ᠤᠨ ᠵᠢᠷᠭᠤᠭᠠᠨ᠂ ᠭᠠᠷᠠᠭ ᠤᠨ ᠡᠳᠦᠷ

# January to December as they stand in `date-long`, parted by commas.
months = 1᠂ 2᠂ 3᠂ 4᠂ 5᠂ 6᠂ 7᠂ 8᠂ 9᠂ 10᠂ 11᠂ 12

# Between two items of a list in a sentence.
list-separator = ᠂{ " " }
