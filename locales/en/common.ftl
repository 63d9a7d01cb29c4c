### Formats that every message uses: dates, times, lists; and the sentence of last resort.

# A day. $year: digits. $month: a word of `months`. $day: digits. $weekday: a word of `weekdays`.
# Example: Thursday, 5 March 2026. Spoken: no, see `speech-date`.
date-long = { $weekday }, { $day } { $month } { $year }

# A local moment. $date: as in `date-long`. $time: such as 15:30.
moment-long = { $date }, { $time }

# Monday to Sunday, parted by commas.
weekdays = Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday

# January to December as they stand in `date-long`, parted by commas.
months = January, February, March, April, May, June, July, August, September, October, November, December

# Between two items of a list in a sentence.
list-separator = ,{ " " }

# Said when the words of a message are missing: true in every place, promises nothing.
trouble-words-missing = These words cannot be shown just now. Please ask a member of staff.
