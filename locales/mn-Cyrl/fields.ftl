### How the values of fields are shown.
### Draft: not yet read by a native reader.

## Contacts. $phone: a telephone number in groups. $text: words that the person gave.

contact-here = энэ чатаар
contact-phone = утас { $phone }
contact-words = { $text }

## Masked numbers. $text: the number with stars. $ending: its last characters, for the ear.

masked-number = { $text }
    .spoken = сүүлийн орон: { $ending }

# $count: how many characters the text has (number).
masked-text = бичвэр, тэмдэгтийн тоо: { $count }

## Periods. $from, $to: years as quoted (text), or days (date).

period-year = { $from } он
period-years = эхлэх он: { $from }, дуусах он: { $to }
period-days = эхлэх өдөр: { $from }, дуусах өдөр: { $to }

## Left out

answer-skipped = бөглөөгүй

## Зөвхөн маягтад байх сонголт: хэлбэр, арга, тусламж

choice-electronic = цахим
choice-paper = цаасаар
choice-accessible = уншиж өгөх эсвэл том үсгээр
choice-online = энд илгээх
choice-post = шуудангаар
choice-collect = өөрөө авах
choice-read-aloud = уншиж өгөх
choice-audio-file = дуу бичлэгээр
choice-large-print = том үсгээр
choice-plain-text = товч, энгийн бичгээр
choice-slow-speech = удаан ярих
choice-sign-or-text-relay = дохионы хэл юм уу бичгээр дамжуулах
choice-fill-in-for = хүн бөглөж өгөх
choice-interpreter-mn = монгол хэлний орчуулагч
choice-home-visit-or-window = гэрт очиж юм уу цонхон дээр туслах
