### Formats that every message uses: dates, times, lists; and the sentence of last resort.
### Not yet read by a native reader.

# A day. $year: digits. $month: a word of `months`. $day: digits. $weekday: a word of `weekdays`.
# Example: 2026 оны гуравдугаар сарын 5, пүрэв гараг. Spoken: no, see `speech-date`.
date-long = { $year } оны { $month } сарын { $day }, { $weekday }

# A local moment. $date: as in `date-long`. $time: such as 15:30.
moment-long = { $date }, { $time }

# Monday to Sunday, parted by commas.
weekdays = даваа гараг, мягмар гараг, лхагва гараг, пүрэв гараг, баасан гараг, бямба гараг, ням гараг

# January to December as they stand in `date-long`, parted by commas.
months = нэгдүгээр, хоёрдугаар, гуравдугаар, дөрөвдүгээр, тавдугаар, зургаадугаар, долоодугаар, наймдугаар, есдүгээр, аравдугаар, арван нэгдүгээр, арван хоёрдугаар

# Between two items of a list in a sentence.
list-separator = ,{ " " }

# Said when the words of a message are missing: true in every place, promises nothing.
trouble-words-missing = Энэ өгүүлбэрийг одоогоор харуулах боломжгүй байна. Ажилтантай холбогдоно уу.
