### Formats that every message uses: dates, times, lists; and the sentence of last resort.

# A day. $year: digits. $month: a word of `months`. $day: digits. $weekday: a word of `weekdays`.
# Example: 2026年3月5日，星期四. Spoken: no, see `speech-date`.
date-long = { $year }年{ $month }月{ $day }日，{ $weekday }

# A local moment. $date: as in `date-long`. $time: such as 15:30.
moment-long = { $date }，{ $time }

# Monday to Sunday, parted by commas.
weekdays = 星期一，星期二，星期三，星期四，星期五，星期六，星期日

# January to December as they stand in `date-long`, parted by commas.
months = 1，2，3，4，5，6，7，8，9，10，11，12

# Between two items of a list in a sentence.
list-separator = 、

# Said when the words of a message are missing: true in every place, promises nothing.
trouble-words-missing = 这句话暂时显示不出来。请联系工作人员。
