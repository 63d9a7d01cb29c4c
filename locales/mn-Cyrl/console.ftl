### Ажилтны тушаалын мөр. Зөвхөн дэлгэцэд харагдана, өргөдөл гаргагчид сонсогдохгүй.

## Асуудал

# $text (үг) тушаалыг юу зогсоосныг нэг өгүүлбэрээр.
console-problem-what = { $text }
# $text (үг) сонголт ба утга, файл ба мөр, хэргийн дугаар.
console-problem-where = Хаана: { $text }
# $text (үг) шалтгаан, нэг өгүүлбэр.
console-problem-why = Яагаад: { $text }
# $text (үг) яах вэ, нэг өгүүлбэр.
console-problem-mend = Засах арга: { $text }

## Тусламж

console-help = Төрийн байгууллагын хүсэлтийн туслах.
console-flag-data = Хэргүүдийг хадгалах хавтас
console-flag-config = Тохиргооны файл
console-flag-lang = Хэл: zh-CN, mn-Cyrl, mn-Mong эсвэл en
console-flag-help = Энэ тусламжийг харуулах
console-flag-version = Хувилбарыг харуулах
console-flag-json = JSON хэлбэрээр гаргах
console-help-deadline = Хариуг хэдийд өгөх, яагаад
console-help-deadline-explain = Бүртгэсэн хэргийн хугацаа, өдөр бүрээр
console-flag-deadline-from = Хүлээн авсан өдөр, эсвэл цагийн бүстэй агшин
console-flag-deadline-kind = Хүсэлтийн төрөл; бичихгүй бол disclosure
console-flag-deadline-limit = Төрлийн оронд хугацааг нэрээр нь, жишээ нь recheck.window
console-flag-deadline-profile = Дүрмийн багц; бичихгүй бол байгууллагын үндсэн багц
console-flag-deadline-pause = Тооцохгүй хугацаа: A өдрийн дараагаас B өдрийг оруулаад; B байхгүй бол үргэлжилж байна; давтаж болно
console-flag-deadline-extend = N өдрөөр сунгах, DATE өдөр зөвшөөрсөн
console-flag-deadline-corrected = Зассан хүсэлтийг хүлээн авсан өдөр; тоолол шинээр эхэлнэ
console-flag-deadline-today = Энэ өдөр хэдэн өдөр үлдсэнийг хэлэх
console-flag-deadline-explain = Өдөр бүрийг тоолсон эсэх, шалтгаантай нь хэлэх
console-flag-deadline-explain-number = Хэргийн дугаар
console-flag-deadline-explain-today = Энэ өдөр хэдэн өдөр үлдсэнийг хэлэх

## Хугацаа

# $deadline (өдөр); $days (тоо) нийт өдөр; $unit (текст) WD эсвэл CD; $day0 (өдөр).
console-deadline-due =
    { $unit ->
        [CD] Эцсийн өдөр: { $deadline }. Эхлэл: { $day0 }, нийт { $days } хоног.
       *[WD] Эцсийн өдөр: { $deadline }. Эхлэл: { $day0 }, нийт { $days } ажлын өдөр.
    }
# $remaining (тоо) үлдсэн өдөр; $days (тоо) нийт өдөр; $unit (текст) WD эсвэл CD; $day0 (өдөр).
console-deadline-paused =
    { $unit ->
        [CD] Хугацаа зогссон тул эцсийн өдөр тодорхойгүй. Эхлэл: { $day0 }, нийт { $days } хоног, үлдсэн нь { $remaining }.
       *[WD] Хугацаа зогссон тул эцсийн өдөр тодорхойгүй. Эхлэл: { $day0 }, нийт { $days } ажлын өдөр, үлдсэн нь { $remaining }.
    }
# $limit (текст) limit.reply; $profile (текст) reg2019.
console-deadline-no-limit = Хугацаа байхгүй: { $profile } багц { $limit } хугацааг тогтоогоогүй.
# $days (тоо) сунгасан өдөр.
console-deadline-extended = { $days } өдрийн сунгалт хүчинтэй.
# $limit (текст) limit.perform_proactive; $days (тоо) сунгасан өдөр.
console-deadline-extension-not-for-this = { $days } өдрийн сунгалт хүчингүй: { $limit } хугацааг сунгаж болохгүй.
# $max (тоо) дээд өдөр; $days (тоо) сунгасан өдөр.
console-deadline-extension-too-long = { $days } өдрийн сунгалт хүчингүй: нийт дээд хэмжээ { $max } өдөр.
# $max (тоо) зөвшөөрсөн удаа; $days (тоо) сунгасан өдөр.
console-deadline-extension-too-many = { $days } өдрийн сунгалт хүчингүй: сунгах эрх дууссан (дээд тал нь { $max } удаа).
# $deadline (өдөр) сунгалтгүй эцсийн өдөр; $days (тоо) сунгасан өдөр.
console-deadline-extension-too-late = { $days } өдрийн сунгалт хүчингүй: эцсийн өдрөөс хойш зөвшөөрсөн, эцсийн өдөр нь { $deadline }.
# $days (тоо) сунгасан өдөр.
console-deadline-extension-too-early = { $days } өдрийн сунгалт хүчингүй: хүсэлтийг хүлээн авахаас өмнө зөвшөөрсөн.
console-deadline-service-standard = Хуульд хугацаа заагаагүй; энэ нь байгууллагын зарласан үйлчилгээний жишиг.
# $day (өдөр) өмнөх тооллын эхлэл.
console-deadline-restarted = Зассан хүсэлтийг шинээр хүлээн авсанд тооцно; өмнөх тоолол дууссан, эхлэл нь { $day } байсан.
# $day (өдөр) шилжихээс өмнөх сүүлийн өдөр.
console-deadline-rolled = Сүүлийн өдөр нь { $day } амралтын өдөр тул дараагийн ажлын өдөрт шилжинэ.
console-deadline-provisional = Урьдчилсан: тоолсон жилийн амралтын хуваарь хараахан гараагүй.
# $today (өдөр); $days (тоо) үлдсэн өдөр; $unit (текст) WD эсвэл CD.
console-deadline-remaining =
    { $unit ->
        [CD] { $today }: { $days } хоног үлдсэн.
       *[WD] { $today }: { $days } ажлын өдөр үлдсэн.
    }
# $today (өдөр); $unit (текст) WD эсвэл CD, харуулахгүй.
console-deadline-last-day = { $today } бол сүүлийн өдөр, 24:00 цаг хүртэл.
# $today (өдөр); $days (тоо) хэтэрсэн өдөр; $unit (текст) WD эсвэл CD.
console-deadline-overdue =
    { $unit ->
        [CD] { $today }: хугацаа { $days } хоногоор хэтэрсэн.
       *[WD] { $today }: хугацаа { $days } ажлын өдрөөр хэтэрсэн.
    }
# $day (өдөр); $n (тоо) хэд дэх өдөр.
console-deadline-day-counted = { $day }: тоолсон, дугаар { $n }
# $day (өдөр); $n (тоо) хэд дэх өдөр.
console-deadline-day-makeup = { $day }: тоолсон, дугаар { $n }, амралтын хуваариар ажилласан
# $day (өдөр); $why (текст) доорх шалтгаануудын нэг.
console-deadline-day-skipped = { $day }: тоолоогүй, { $why }
# $profile (текст) reg2007-bayannur.
console-deadline-profile-ended = Энэ өдөр { $profile } багцын улсын дүрэм хүчингүй байсан; байгууллага өөрөө сонгосон.

## Өдрийг тоолоогүй шалтгаан

console-why-weekend = амралтын өдөр
console-why-holiday = баярын амралт
console-why-regional = орон нутгийн баяр
console-why-third-party = гуравдагч этгээдээс санал авч байна
console-why-joint-body = хамтран бүтээсэн байгууллагаас санал авч байна
console-why-other-organ = өөр байгууллагаас санал авч байна
console-why-suspension = шийдвэрлэлт түр зогссон
console-why-correction = өргөдөл гаргагчийн нэмэлтийг хүлээж байна
