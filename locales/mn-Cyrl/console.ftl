### Ажилтны тушаалын мөр. Зөвхөн дэлгэцэд харагдана, хүсэлт гаргагчид сонсогдохгүй.
### draft: not yet read by a native reader.

## Асуудал

# $text (үг) тушаалыг юу зогсоосныг нэг өгүүлбэрээр.
console-problem-what = { $text }
# $text (үг) сонголт ба утга, файл ба мөр, хүсэлтийн дугаар.
console-problem-where = Хаана: { $text }
# $text (үг) шалтгаан, нэг өгүүлбэр.
console-problem-why = Яагаад: { $text }
# $text (үг) яах вэ, нэг өгүүлбэр.
console-problem-mend = Засах арга: { $text }

## Тусламж

console-help = Төрийн байгууллагын хүсэлтийн туслах.
console-flag-data = Хүсэлтүүдийг хадгалах хавтас
console-flag-config = Тохиргооны файл
console-flag-lang = Хэл: zh-CN, mn-Cyrl, mn-Mong эсвэл en
console-flag-help = Энэ тусламжийг харуулах
console-flag-version = Хувилбарыг харуулах
console-flag-json = JSON хэлбэрээр гаргах
console-help-deadline = Хариуг хэдийд өгөх, яагаад
console-help-deadline-explain = Бүртгэсэн хүсэлтийн хугацаа, өдөр бүрээр
console-flag-deadline-from = Хүлээн авсан өдөр, эсвэл цагийн бүстэй агшин
console-flag-deadline-kind = Хүсэлтийн төрөл; бичихгүй бол disclosure
console-flag-deadline-limit = Төрлийн оронд хугацааг нэрээр нь, жишээ нь recheck.window
console-flag-deadline-profile = Дүрмийн багц; бичихгүй бол байгууллагын үндсэн багц
console-flag-deadline-pause = Тооцохгүй хугацаа: A өдрийн дараагаас B өдрийг оруулаад; B байхгүй бол үргэлжилж байна; давтаж болно
console-flag-deadline-extend = N өдрөөр сунгах, DATE өдөр зөвшөөрсөн
console-flag-deadline-corrected = Зассан хүсэлтийг хүлээн авсан өдөр; тоолол шинээр эхэлнэ
console-flag-deadline-today = Энэ өдөр хэдэн өдөр үлдсэнийг хэлэх
console-flag-deadline-explain = Өдөр бүрийг тоолсон эсэх, шалтгаантай нь хэлэх
console-flag-deadline-explain-number = Хүсэлтийн дугаар
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
console-why-correction = хүсэлт гаргагчийн нэмэлтийг хүлээж байна

## Үйлдлүүд

console-help-serve = Тохируулсан бүхнийг ажиллуулах
console-flag-serve-listen = Цахим хуудасны хаяг
console-help-chat = Терминалаар ярилцах
console-flag-chat-spoken = Сонсогдох үгийг хэвлэх
console-flag-chat-person = Туршилт: энэ хүний нэрээр ярих; хавтсыг туршилтын гэж тэмдэглэнэ
console-flag-chat-now = Туршилт: бүх яриа энэ агшинд болно
console-help-case = Хүсэлтүүдийг үзэх
console-flag-case-now = Туршилт: одоогийн агшин
console-flag-case-person = Туршилт: үйлдэл хийж байгаа хүн
console-help-case-list = Хүсэлтүүдийг жагсаах
console-flag-case-list-kind = Зөвхөн энэ төрөл
console-flag-case-list-state = Зөвхөн энэ төлөв
console-flag-case-list-from = Энэ дугаараас эхлэх
console-flag-case-list-limit = Хамгийн ихдээ хэдийг жагсаах
console-help-case-show = Нэг хүсэлтийг үзэх, хувийн мэдээллийг далдална
console-flag-case-show-number = Хүсэлтийн дугаар
console-help-case-history = Хүсэлтийн явцыг эхнээс нь үзэх
console-flag-case-history-number = Хүсэлтийн дугаар
console-help-case-attachment = Хүсэлтийн хавсралтыг авах
console-flag-case-attachment-number = Хүсэлтийн дугаар
console-flag-case-attachment-k = Хавсралтын дугаар
console-flag-case-attachment-out = Энэ файлд бичих; үгүй бол стандарт гаралтад
console-help-case-settle = Хийх ажил хийгдсэнийг тэмдэглэх
console-flag-case-settle-number = Бүртгэлийн дугаар
# allow script: words of the command line.
console-flag-case-settle-task = Ажил: principal_confirmation, principal_notice эсвэл authority
# allow script: words of the command line.
console-flag-case-settle-by = Яаж хийсэн: call, letter, visit, document
console-flag-case-settle-refused = Хүсэлт гаргагч өөр хүн асуухыг зөвшөөрөөгүй
console-help-case-verify = Гинж, битүүмжийг шалгах
console-flag-case-verify-number = Хүсэлтийн дугаар
console-flag-case-verify-all = Бүх хүсэлт
console-help-flow = Асуултын дарааллын файлыг шалгах, зурах
console-help-flow-check = Дарааллын бүх файлыг шалгах
console-help-flow-graph = Дарааллыг Mermaid бичвэрээр зурах
console-flag-flow-graph-kind = Хүсэлтийн төрөл
console-help-locale = Хэлний файлуудыг шалгах
console-help-locale-check = Хэлний бүх файлыг шалгах
console-help-store = Өгөгдлийн санг арчлах
console-help-store-compact = Өгөгдлийн санг хэрэггүй зүйлгүйгээр шинээр бичих
console-help-store-resume = Хуучин хуулбарыг буцааж тавьсны дараа: түр зогсоосон зурвасыг илгээх
console-help-doctor = Юу нээлттэй, юу хаалттай, юу буруу, яаж засахыг хэлэх
console-flag-doctor-now = Туршилт: одоогийн агшин
console-flag-doctor-person = Туршилт: үйлдэл хийж байгаа хүн
console-help-config = Хүчинтэй тохиргоо, хаанаас авсныг хэвлэх

## Хүсэлт, дараалал, эхлэх хуудас

# $number хүсэлтийн дугаар  $kind төрөл  $label ил нэр  $due хугацаа
console-case-line = { $number }  { $kind }  { $label }  { $due }
# $deadline сүүлчийн өдөр  $left үлдсэн ажлын өдөр
console-case-due = сүүлчийн өдөр { $deadline }, үлдсэн ажлын өдөр: { $left }
# $deadline сүүлчийн өдөр  $past хэтэрсэн ажлын өдөр
console-case-overdue = сүүлчийн өдөр { $deadline }, хэтэрсэн ажлын өдөр: { $past }
console-case-no-limit = хугацаа заагаагүй
# $n хэдэн хүсэлт
console-case-total = Нийт: { $n }
console-case-erased = Хувь хүний мэдээллийг устгасан. Бүртгэл хэвээр.
# $n, $kind, $type, $size, $digest of the file
console-case-attachment = Хавсралт { $n }: { $kind }, { $size } байт ({ $type }), хураангуй { $digest }
console-file-voice = дуу бичлэг
console-file-photo = зураг
console-file-video = бичлэг
console-file-document = баримт
# $path зам  $size байт
console-attachment-saved = { $path } файлд бичлээ ({ $size } байт).
# $seq үйл явдлын дугаар  $event нэр нь  $moment хэзээ  $actor хэн хийсэн
console-case-event = { $seq }  { $event }  { $actor }  { $moment }
console-event-submitted = илгээсэн
console-event-receipt-confirmed = хүлээн авснаа баталсан
console-event-task-settled = хийх зүйлийг хийсэн
console-actor-applicant = хүсэлт гаргагч
console-actor-system = систем
console-actor-agent = өмнөөс бөглөсөн хүн
console-actor-registrar = бүртгэгч
console-task-principal-confirmation = хүсэлт гаргагчаас лавлах
console-task-principal-notice = хүсэлт гаргагчид дугаар, өдрийг хэлэх
console-task-authority = гарын үсэгтэй итгэмжлэл
# $task what is to be done
console-task-open = Хийх: { $task }
# $task what was done  $day when
console-task-done = Хийсэн: { $task }, { $day }
# $day хэзээ
console-task-refused = Хүсэлт гаргагч өөр хүн асуухыг зөвшөөрөөгүй: { $day }
# $cases хүсэлт  $events үйл явдал  $faults алдаа
console-verify = Хүсэлт: { $cases }. Үйл явдал: { $events }. Алдаа: { $faults }.
# $number хүсэлт  $seq үйл явдал  $why алдааны код
console-verify-fault = { $number }, үйл явдал { $seq }: { $why }
# $name тохиргоо  $value утга  $from хаанаас
console-config-line = { $name } = { $value } ({ $from })
# $before өмнө  $after одоо  $live хэрэгтэй хэсэг, бүгд MiB
console-compacted = Шинээр бичлээ. Өмнө: { $before } MiB. Одоо: { $after } MiB. Хэрэгтэй: { $live } MiB.
# $count тоо
console-resumed = Зөвшөөрсөн зурвас: { $count }. Ажиллаж байгаа үйлчилгээ одоо илгээнэ, үгүй бол дараа эхлэхэд илгээнэ.
# $kind төрөл  $file файл  $steps алхам
flow-check-flow = { $kind }: алхам { $steps }, { $file }
# $place файл, мөр, багана  $what алдаа  $mend засах арга
flow-check-fault = { $place }: { $what } { $mend }
flow-check-passed = Дарааллын файлууд зөв байна.
flow-check-failed = Дарааллын файлд алдаа байна.
# $subject задлагчийн хэлсэн зүйл
flow-check-syntax = Файлыг уншиж чадсангүй: { $subject }.
flow-check-syntax-mend = Энэ газрыг засна уу.
# $subject төрөл
flow-check-duplicate-kind = Нэг төрөлд хоёр файл байна: { $subject }.
flow-check-duplicate-kind-mend = Нэгийг нь үлдээнэ үү.
# $subject төрөл
flow-check-no-default-kind = Энэ төрлийн файл алга: { $subject }.
flow-check-no-default-kind-mend = Яриа бүр үүнээс эхэлдэг. Файлыг буцааж тавина уу.
# $subject нэр
flow-check-duplicate-id = Нэг нэр хоёр удаа бичигдсэн: { $subject }.
flow-check-duplicate-id-mend = Аль нэгийг нь өөр нэртэй болгоно уу.
# $subject талбар эсвэл утга
flow-check-unreachable-step = Энэ асуултыг хэзээ ч асуухгүй. Өмнөх алхамд алга: { $subject }.
flow-check-unreachable-step-mend = Өмнөх талбар, түүний нэг утгыг бичнэ үү.
# $subject давхарга
flow-check-unknown-layer = Дүрмийн багцад ийм давхарга алга: { $subject }.
flow-check-unknown-layer-mend = flows/profile доторх давхаргыг бичнэ үү.
# $subject талбар эсвэл утга
flow-check-dead-end = Эндээс цааш явах зам алга: { $subject }.
flow-check-dead-end-mend = Алхамд нэгээс есөн сонголт өгнө үү. Үндсэн утга нь тэдний дунд байна.
# $subject хэл ба зурвас
flow-check-missing-message = Зурвас дутуу: { $subject }.
flow-check-missing-message-mend = Энэ хэлний файлд нэмнэ үү.
# $path хавтас
start-data = Өгөгдлийн хавтас: { $path }
# $path файл
start-key = Үндсэн түлхүүр: { $path }
# $path файл
start-copy-key = Энэ түлхүүрийн файлыг одоо хуулж, найдвартай хадгална уу: { $path }. Түүнгүйгээр юу ч уншигдахгүй. Нөөц хуулбарт ч ордоггүй.
# $profile дүрмийн багц
start-profile = Дүрэм: { $profile }
# $profile дүрмийн багц  $last хуучин хуулийн сүүлчийн өдөр
start-law-changed = Анхаарна уу: улсын хууль 2019 оны 5 дугаар сарын 15-нд өөрчлөгдсөн. Дүрмийн багц: { $profile }. Хамрах сүүлчийн өдөр: { $last }. Одоогийн хуулийг хэрэглэх бол profile = reg2019 гэж тохируулна.
start-chat-on = Терминалын яриа: нээлттэй. Ингэж нээнэ: iltod chat
# $path сокет
start-socket-on = Дотоод сокет: нээлттэй, { $path }
start-telegram-off = Telegram: хаалттай, нэвтрэх түлхүүр өгөөгүй.
start-telegram-on = Telegram: нээлттэй. Тэнд ирсэн мессежийг хүлээж аваад хариулна.
# $name роботын нэр
start-telegram-receives = Telegram: зурвас авч байна, @{ $name }.
start-web-off = Цахим хуудас, ажлын хэсэг: хаалттай, энэ хувилбарт байхгүй.
# $moment хэзээ мэдсэн
start-restored = Энэ өгөгдөл бол буцааж тавьсан хуучин хуулбар. Мэдсэн нь: { $moment }. Илгээж амжаагүй зурвасыг түр зогсоолоо, аль хэдийн очсон байж магадгүй. Илгээх бол iltod store resume ажиллуулна уу.
start-directory-sample = Байгууллагын лавлах: жишээ. Байгууллага, утас нь жинхэнэ биш.
start-serving = Ажиллаж байна. Зогсоох бол Ctrl-C дарна уу.

## Үзлэг

doctor-level-ok = зүгээр
doctor-level-off = хаалттай
doctor-level-warn = анхаар
doctor-level-fail = алдаа
# $level зэрэг  $text юу олдсон
doctor-line = { $level }: { $text }
# $text шалтгаан, засах арга
doctor-reason = { "    " }{ $text }
# $path зам
doctor-data-off = Өгөгдлийн хавтас: сан хараахан алга. { $path }
    .why = Энд юу ч хадгалаагүй. Энэ шалгалт юу ч үүсгээгүй.
    .mend = Замыг шалгана уу. Зам зөв бол iltod программыг ажиллуулна уу: сан, түлхүүр үүснэ.
# $path зам
doctor-data-ok = Өгөгдлийн хавтас: { $path }
    .why = Нээлттэй, энэ процесс түгжсэн.
# $path зам
doctor-key-ok = Үндсэн түлхүүр: { $path }
    .why = Түлхүүрийн багцыг нээж байна. Нөөц хуулбарт ордоггүй.
# $profile багц
doctor-law-ok = Дүрэм: { $profile }
    .why = Өнөөдөр хүчинтэй.
# $profile багц  $last сүүлчийн өдөр
doctor-law-warn = Дүрэм: { $profile }
    .why = Улсын хууль 2019 оны 5 дугаар сарын 15-нд өөрчлөгдсөн. Энэ дүрмийн хамрах сүүлчийн өдөр: { $last }.
    .mend = Одоогийн хуулийг хэрэглэх бол тохиргоонд profile = reg2019, эсвэл ILTOD_PROFILE=reg2019 гэж бичнэ үү.
# $year он
doctor-calendar-ok = Хуанли: { $year }
    .why = Тухайн жилийн амралтын хуваарийг уншсан.
# $year он
doctor-calendar-warn = Хуанли: { $year }
    .why = Тухайн жилийн амралтын хуваарь алга, тиймээс хугацаа урьдчилсан.
    .mend = Тухайн жилийн файлыг flows/calendar хавтаст нэмнэ үү.
# $disk дискэн дээр  $live хэрэгтэй хэсэг, MiB
doctor-space-ok = Өгөгдлийн сан. Дискэн дээр: { $disk } MiB. Хэрэгтэй: { $live } MiB.
    .why = Зай хангалттай.
# $disk дискэн дээр  $live хэрэгтэй хэсэг, MiB
doctor-space-warn = Өгөгдлийн сан. Дискэн дээр: { $disk } MiB. Хэрэгтэй: { $live } MiB.
    .why = Ихэнх нь хэрэггүй болсон.
    .mend = Үйлчилгээг зогсоогоод iltod store compact ажиллуулна уу.
# $detail системийн хэлсэн зүйл
doctor-space-fail = Өгөгдлийн сангийн хэмжээг уншиж чадсангүй. { $detail }
    .why = Хавтас эсвэл өгөгдлийн сан эвдэрсэн.
    .mend = Дискээ шалгана уу. Хэрэгтэй бол нөөц хуулбараас сэргээнэ үү.
# $count $size $foreign $missing $cases утгууд
doctor-files-ok = Хавсралт: { $count }. Хэмжээ: { $size } MiB
    .why = Бүртгэсэн файл бүгд байна.
# $count $size $foreign $missing $cases утгууд
doctor-files-warn = Хавсралт: { $count }. Хэмжээ: { $size } MiB. Бусад зүйл: { $foreign }
    .why = Хавсралтын хавтсанд бидний бичээгүй зүйл байна.
    .mend = DATA/objects хавтсыг хараад, танихгүйг нь авна уу.
# $count $size $foreign $missing $cases утгууд
doctor-files-fail = Хавсралт: { $count }. Хэмжээ: { $size } MiB. Алга болсон: { $missing }. Хүсэлт: { $cases }
    .why = Бүртгэсэн файл алга, эсвэл дутуу.
    .mend = DATA/objects хавтсыг нөөцөөс сэргээнэ үү. Болохгүй бол хүсэлт гаргагчаас дахин авна уу.
# $detail утга
doctor-files-unreadable-fail = Хавсралт: уншигдахгүй байна. { $detail }
    .why = Хавтас эсвэл сан уншигдахгүй байна.
    .mend = Дискээ шалгаад, шаардлагатай бол нөөцөөс сэргээнэ үү.
doctor-telegram-off = Telegram: хаалттай
    .why = Нэвтрэх түлхүүр өгөөгүй тул хаалттай.
    .mend = Түлхүүрээ зөвхөн та унших файлд бичиж, TELOXIDE_TOKEN_FILE-д замыг нь өгнө үү.
doctor-telegram-ok = Telegram: холбогдсон
    .why = Түлхүүрийг хүлээн авсан.
# $path зам
doctor-telegram-token-fail = Telegram: нэвтрэх түлхүүрийг уншиж чадсангүй. { $path }
    .why = Түлхүүр алга, хэлбэр нь буруу, эсвэл файлыг бусад хүн уншиж чадна.
    .mend = Түлхүүрийг бүтнээр нь файлд бичиж, chmod 600 ажиллуулна уу.
doctor-telegram-refused-fail = Telegram: нэвтрэх түлхүүрийг хүлээж авсангүй.
    .why = Түлхүүр танигдахгүй байна, эсвэл солигдсон.
    .mend = Шинэ түлхүүр авч, түлхүүрийн файлд бичнэ үү.
doctor-telegram-elsewhere-warn = Telegram: зурвас өөр хаяг руу очиж байна.
    .why = Энэ роботод өөр үйлчилгээний хаяг тохируулсан байна.
    .mend = Нөгөө үйлчилгээг зогсооно уу. Энэ үйлчилгээ эхлэхдээ хаягийг солино.
doctor-telegram-unreachable-warn = Telegram: холбогдож чадсангүй.
    .why = Сервер рүү хүрэх сүлжээ алга, эсвэл сервер зогссон.
    .mend = Сүлжээ, HTTPS_PROXY, TELEGRAM_API_URL-ийг шалгана уу.
doctor-telegram-other-warn = Telegram: өөр процесс ижил түлхүүрээр зурвас авч байна.
    .why = Хоёр процесс зурвас асууж байна. Сүүлд асуусан нь авна.
    .mend = Нөгөө процессыг зогсооно уу, эсвэл шинэ түлхүүр авч зөвхөн энд хэрэглэнэ үү.
doctor-telegram-store-fail = Telegram: зурвасыг хадгалж чадахгүй байна.
    .why = Дискний зай хүрэлцэхгүй байна. Юу ч алдагдаагүй, зурвасыг тэнд нэг хоног хадгална.
    .mend = Дискний зай гаргана уу. Үйлчилгээ өөрөө үргэлжилнэ.
# $waiting хүлээж буй  $parked хүнээ хүлээсэн  $dead больсон
doctor-outbox-ok = Илгээх зурвас: { $waiting }. Холбогдож чадаагүй хүн: { $parked }. Больсон: { $dead }
    .why = Хүлээж байгаа зурвас өөрөө илгээгдэнэ.
# $waiting хүлээж буй  $parked хүнээ хүлээсэн  $dead больсон
doctor-outbox-warn = Илгээх зурвас: { $waiting }. Холбогдож чадаагүй хүн: { $parked }. Больсон: { $dead }
    .why = Больсон зурвасыг хүлээж аваагүй, эсвэл хүрсэн эсэх нь мэдэгдэхгүй байна.
    .mend = Сүүлийн хүсэлтүүдийг үзэж, эдгээр хүнд өөрөөр хэлнэ үү.
# $count тоо  $reason шалтгаан
doctor-quarantine-warn = Хойш тавьсан зурвас: { $count }. Сүүлчийн шалтгаан: { $reason }
    .why = Уншиж эсвэл боловсруулж чадсангүй. Битүүмжилж хадгалсан.
    .mend = Инженерт хандана уу. Үйлчилгээ үргэлжилнэ.
# $since мэдсэн цаг  $count тоо
doctor-restored-warn = Энэ өгөгдөл бол буцааж тавьсан хуучин хуулбар. Түр зогсоосон зурвас: { $count }. Мэдсэн нь: { $since }
    .why = Хуулбарласны дараа очсон байж магадгүй. Шинэ зурвас ердийнхөөрөө явна.
    .mend = Сүүлийн хүсэлтүүдийг үзээд iltod store resume ажиллуулна уу.
# $since  $until цаг
doctor-gap-warn = Зурвас дутуу байж магадгүй. Эхэлсэн нь: { $since }. Дууссан нь: { $until }.
    .why = Зурвас хадгалах хугацаанаас удаан холбогдож чадаагүй.
    .mend = Энэ хугацаанд илгээснээ дахин илгээхийг хүмүүст хэлнэ үү.
# $count тоо
doctor-flood-ok = Хязгаараас хэтэрсэн зурвас: { $count }
    .why = Илгээгч нэг дор хэт олныг илгээсэн. Тэдэнд хэлсэн.
doctor-web-off = Цахим хуудас, ажлын хэсэг
    .why = Энэ хувилбарт байхгүй.
    .mend = Дараагийн хувилбарт орно.
doctor-speech-ok = Яриа: espeak-ng суулгасан.
    .why = Бичвэрийг чанга уншиж чадна. Дуу бичлэг дараагийн хувилбарт орно.
doctor-speech-off = Яриа: espeak-ng суулгаагүй.
    .why = Сонголт spoken өгвөл сонсогдох үгийг бичгээр гаргасаар байна.
    .mend = Багц espeak-ng нэртэй, Debian дээр суулгана уу.
doctor-trial-warn = Энэ бол туршилтын хавтас.
    .why = Энд туршилтын сонголт хэрэглэсэн тул зохиомол хүн, өдөр бий.
    .mend = Жинхэнэ хүсэлтэд өөр хавтас хэрэглэнэ үү.
doctor-directory-warn = Байгууллагын лавлах: жишээ.
    .why = Байгууллага, утас нь жинхэнэ биш.
    .mend = Өөрийн файлыг орлуулах хавтасны flows/directory дотор тавина уу.
