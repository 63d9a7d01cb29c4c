### The conversation with the applicant: questions, choices, things that can be said at any time.
### draft: not yet read by a native reader.

## Opening

# The first words while the language is not known; each language's file has its own.
dialogue-hello = Сайн байна уу! Төрийн байгууллагаас мэдээлэл авахад тань би тусалъя. Дөрвөн богино асуулт нэг нэгээр нь асууна. Монголоор бол 2 гэж бичээрэй. Эсвэл юу хэрэгтэйгээ шууд бичээрэй.
    .spoken = Сайн байна уу! Төрийн байгууллагаас мэдээлэл авахад тань би тусалъя. Дөрвөн богино асуулт нэг нэгээр нь асууна. Монголоор бол 2 гэж хэлээрэй. Эсвэл юу хэрэгтэйгээ шууд хэлээрэй.
dialogue-ask-language = Та ямар хэлээр ярих вэ?
# The name of this language in this language.
language-name = Монгол хэл (кирилл)
# The name of the traditional script.
language-name-traditional = Монгол бичиг
dialogue-language-set = За, монголоор ярья.
dialogue-greeting = Сайн байна уу! Төрийн байгууллагаас мэдээлэл авахад тань би тусалъя. Дөрвөн богино асуулт нэг нэгээр нь асууна. Яарах хэрэггүй. Хүссэн үедээ зогсоож болно.
dialogue-partly-cyrillic = Зарим үгийг одоогоор кирилл үсгээр бичнэ.
dialogue-sample = Анхаараарай: энд байгаа байгууллага, утас бүгд жишээ. Жинхэнэ биш.
dialogue-rest = Өөр зүйл асуух бол шууд бичээрэй. Хүсэлтийн явцыг мэдэх бол «Явц» гэж бичээрэй.
    .spoken = Өөр зүйл асуух бол шууд хэлээрэй. Хүсэлтийн явцыг мэдэх бол «Явц» гэж хэлээрэй.

## The four questions

dialogue-ask-description = Та юу мэдмээр байна вэ? Өөрийнхөө үгээр нэг өгүүлбэр бичихэд болно. Жишээ нь: манай гацааны 2025 оны бэлчээрийн татаасын нэрс. Хүнтэй ярих бол «Хүн» гэж бичээрэй.
    .short = Та юу мэдмээр байна вэ?
    .spoken = Та юу мэдмээр байна вэ? Өөрийнхөө үгээр нэг өгүүлбэр хэлэхэд болно. Жишээ нь: манай гацааны 2025 оны бэлчээрийн татаасын нэрс. Хүнтэй ярих бол «Хүн» гэж хэлээрэй.
# $text first words of the description
dialogue-ask-form = Тэмдэглэж авлаа: «{ $text }». «Алгасах» гэвэл хариуг энд илгээнэ. Хариуг яаж өгөх вэ?
    .short = Хариуг яаж өгөх вэ?
dialogue-ask-name = Таны нэр хэн бэ? Нэг нэр хангалттай. Бичихгүй бол «Алгасах» гэж бичээрэй.
    .short = Таны нэр хэн бэ?
    .spoken = Таны нэр хэн бэ? Нэг нэр хангалттай. Хэлэхгүй бол «Алгасах» гэж хэлээрэй.
dialogue-ask-contact = Тантай яаж холбогдох вэ? Гар утас, суурин утас, цахим шуудан, эсвэл шуудангийн хаягаа бичээрэй. «Алгасах» гэвэл энд холбогдоно.
    .short = Тантай яаж холбогдох вэ?
    .spoken = Тантай яаж холбогдох вэ? Гар утас, суурин утас, цахим шуудан, эсвэл шуудангийн хаягаа хэлээрэй. «Алгасах» гэвэл энд холбогдоно.
dialogue-ask-address = Хаашаа илгээх вэ? Хаягаа бичээрэй. Шуудангийн кодоо мэдвэл бас бичээрэй.
    .short = Хаашаа илгээх вэ?
    .spoken = Хаашаа илгээх вэ? Хаягаа хэлээрэй. Шуудангийн кодоо мэдвэл бас хэлээрэй.
dialogue-ask-address-details = Таны шуудангийн хаяг юу вэ? Бичихгүй байж болно. Бичихгүй бол «Алгасах» гэж бичээрэй.
    .short = Таны шуудангийн хаяг?
    .spoken = Таны шуудангийн хаяг юу вэ? Хэлэхгүй байж болно. Хэлэхгүй бол «Алгасах» гэж хэлээрэй.
dialogue-ask-identity = Иргэний үнэмлэхийн дугаараа бичээрэй. Байгууллага бол нийгмийн итгэлцлийн нэгдсэн кодоо бичээрэй. Зөвхөн дугаар бичнэ, зураг илгээх хэрэггүй. Одоо бичихгүй бол «Алгасах» гэж бичээрэй.
    .short = Иргэний үнэмлэхийн дугаар?
    .spoken = Иргэний үнэмлэхийн дугаараа хэлээрэй. Байгууллага бол нийгмийн итгэлцлийн нэгдсэн кодоо хэлээрэй. Зөвхөн дугаар хэлнэ. Одоо хэлэхгүй бол «Алгасах» гэж хэлээрэй.

## More details

dialogue-ask-title = Баримт бичиг ямар нэртэй вэ? Мэдэхгүй бол «Алгасах» гэж бичээрэй.
    .short = Баримт бичгийн нэр?
    .spoken = Баримт бичиг ямар нэртэй вэ? Мэдэхгүй бол «Алгасах» гэж хэлээрэй.
dialogue-ask-document-number = Баримт бичгийн дугаар хэд вэ? Мэдэхгүй бол «Алгасах» гэж бичээрэй.
    .short = Баримт бичгийн дугаар?
    .spoken = Баримт бичгийн дугаар хэд вэ? Мэдэхгүй бол «Алгасах» гэж хэлээрэй.
dialogue-ask-period = Аль үеийн мэдээлэл вэ? Жишээ нь: 2024 оноос 2025 он хүртэл. Мэдэхгүй бол «Алгасах» гэж бичээрэй.
    .short = Аль үеийн мэдээлэл вэ?
    .spoken = Аль үеийн мэдээлэл вэ? Жишээ нь: 2024 оноос 2025 он хүртэл. Мэдэхгүй бол «Алгасах» гэж хэлээрэй.
dialogue-ask-purpose = Юунд хэрэглэх вэ? Хэлэхгүй байж болно. Шийдвэрлэхэд нөлөөлөхгүй. Хэлэхгүй бол «Алгасах» гэж бичээрэй.
    .short = Юунд хэрэглэх вэ?
    .spoken = Юунд хэрэглэх вэ? Хэлэхгүй байж болно. Шийдвэрлэхэд нөлөөлөхгүй. Хэлэхгүй бол «Алгасах» гэж хэлээрэй.

## Special cases

dialogue-ask-id-found = Таны бичсэн зүйлд иргэний үнэмлэхийн дугаар байх шиг байна. Үүнийг олон хүн үзэж магадгүй. Дугаарыг энд үлдээхгүй нь дээр. Яах вэ?
    .spoken = Таны хэлсэн зүйлд иргэний үнэмлэхийн дугаар байх шиг байна. Үүнийг олон хүн үзэж магадгүй. Дугаарыг энд үлдээхгүй нь дээр. Яах вэ?
dialogue-choice-id-mask = Дугаарыг нуух
dialogue-choice-id-move = Нууцалсан хэсэгт шилжүүлэх
dialogue-choice-id-keep = Хэвээр үлдээх
dialogue-id-masked = Дугаарыг нуулаа.
dialogue-ask-split = Та хэд хэдэн зүйл асуусан бололтой. Тус тусад нь явуулбал тус бүр дугаартай болно. Хариу ч түргэн ирж магадгүй. «Алгасах» гэвэл нийлүүлж явуулна. Салгах уу?
dialogue-choice-split-one = Нийлүүлж явуулах
dialogue-choice-split-split = Салгаж явуулах
# $n how many requests
dialogue-split-done = За, { $n } хүсэлт болгож салгалаа. Бусад асуултад нэг л удаа хариулна.
# $n which request  $text its first words
dialogue-choice-split-leave-out = Энэ хүсэлтийг хасах, дугаар { $n }: { $text }
# $n which request
dialogue-split-left-out = За, хаслаа. Хасагдсан хүсэлт: { $n }.
dialogue-split-joined = За, нийлүүлж явуулна.
dialogue-ask-narrow = Арай тодорхой бичвэл олоход амар. «Алгасах» гэвэл энэ хэвээр нь илгээнэ. Аль баримт бичиг, аль он, аль газар вэ?
    .short = Арай тодорхой хэлэх үү?
    .spoken = Арай тодорхой хэлбэл олоход амар. «Алгасах» гэвэл энэ хэвээр нь илгээнэ. Аль баримт бичиг, аль он, аль газар вэ?

## Choices

# $n сонголтын тоо  $label сонголтын үг
choice-line = { $n }. { $label }
# $value дангаараа байгаа утга
bare-value = { $value }

dialogue-choice-form-here = Энд бичгээр
dialogue-choice-form-post = Цаасаар, шуудангаар
dialogue-choice-form-collect = Өөрөө очиж авна
dialogue-choice-form-accessible = Чанга уншиж өгнө, эсвэл том үсгээр
dialogue-choice-contact-here = Энд холбогдох
dialogue-choice-send = Илгээх
dialogue-choice-correct = Нэг хариултаа засах
dialogue-choice-details = Нэмж бичих
dialogue-choice-pause = Түр зогсоох, дараа илгээх
dialogue-choice-more = Цаашхыг үзэх
dialogue-choice-add = Нэмэх
dialogue-choice-add-not = Нэмэхгүй
dialogue-choice-incomplete-send = Энэ хэвээр илгээх
dialogue-choice-incomplete-fill = Эхлээд нөхөж бичих
dialogue-choice-draft-resume = Үргэлжлүүлэх
dialogue-choice-draft-delete = Устгах
dialogue-choice-draft-leave = Хэвээр үлдээх
dialogue-choice-draft-new = Шинэ хүсэлт бичих
# $started day it was begun  $kind kind of request  $text first words of the description
dialogue-choice-draft = Эхэлсэн өдөр: { $started }. { $kind }: { $text }
dialogue-choice-start-continue = Үүнийг үргэлжлүүлэх
dialogue-choice-start-second = Түр орхиод өөр хүсэлт бичих
dialogue-choice-start-delete = Устгаад шинээр эхлэх
dialogue-choice-cancel-delete = Устгах
dialogue-choice-cancel-keep = Түр хадгалах
dialogue-choice-cancel-continue = Үргэлжлүүлэх
# $number reference number
dialogue-choice-case = { $number }
dialogue-choice-case-other = Өөр дугаар харах
dialogue-choice-case-back = Саяын асуултад буцах
dialogue-choice-case-code = Явцын кодоо солих
dialogue-choice-number-status = Явцыг харах
dialogue-choice-number-wish = Шинэ хүсэлт бичих
# $body name of the body
dialogue-choice-body = { $body }
dialogue-choice-body-unknown = Мэдэхгүй, тохирох газарт нь өгөөрэй

## Check page

dialogue-check-head = Хүсэлтээ шалгаарай.
# $kind kind of request
dialogue-check-kind = Хүсэлтийн төрөл: { $kind }.
# $body name of the body
dialogue-check-body = Хүлээн авах байгууллага: { $body }.
# $field name of the field  $value what was answered
dialogue-check-line = { $field }: { $value }.
# $n which request  $text what it asks
dialogue-check-split = Хүсэлт { $n }: { $text }.
# $fields fields left empty
dialogue-check-missing = Бөглөөгүй: { $fields }. Ингээд илгээж болно. Хариуцсан ажилтан нөхөж бичихийг хүсэж магадгүй.
# $fields fields that will not be sent
dialogue-check-aside = Одоо хэрэггүй, илгээхгүй зүйл: { $fields }.
# $n хавсралтын тоо
dialogue-check-files = Хавсралт: { $n }.
dialogue-choice-files-remove = Хавсралтыг хасах
dialogue-files-removed = Хавсралтыг бүгдийг нь хаслаа.
dialogue-before-sending = Нэр, утсыг тань зөвхөн энэ хүсэлтийг хариуцсан ажилтан үзнэ.
dialogue-ask-check = Бүгд зөв үү?
dialogue-ask-correct = Алийг нь засах вэ?
dialogue-ask-kind = Энэ ямар төрлийн хүсэлт вэ?
dialogue-ask-body = Аль байгууллагад илгээх вэ?
dialogue-ask-incomplete = Заавал бичих зүйл дутуу байна. Ингээд илгээх үү?
dialogue-ask-drafts = Танд илгээгээгүй хүсэлт байна. Алийг нь сонгох вэ?
dialogue-ask-draft = Үүнийг яах вэ?
dialogue-ask-start = Танд бичиж дуусаагүй хүсэлт байна. Яах вэ?
dialogue-ask-cancel = Энэ хүсэлтийг устгах уу?
# $text first words of the last message
dialogue-ask-addition = Таны сая бичсэн: «{ $text }». Хүсэлтэд нэмэх үү?
    .spoken = Таны сая хэлсэн: «{ $text }». Хүсэлтэд нэмэх үү?
dialogue-left-empty = бөглөөгүй
# $kind kind of request
dialogue-kind-proposed = Миний ойлгосноор: { $kind }. Өөр бол илгээхээс өмнө засаж болно.
# $kind kind of request
dialogue-kind-set = За, хүсэлтийн төрөл: { $kind }.
# $body name of the body
dialogue-body-set = За, хүлээн авах байгууллага: { $body }.

## Answers at any time

# $items what was understood
dialogue-understood = Би ингэж ойлголоо. { $items }.
# $field name of the field  $value what was understood
dialogue-understood-item = { $field }: { $value }
# $value the present answer
dialogue-now = Одоо ийм байна: { $value }.
dialogue-kept = За, хэвээр үлдээлээ.
# $choice words of the choice
dialogue-default-taken = За, тэгвэл: { $choice }.
dialogue-which-one = За. Алийг нь сонгохоо хэлээрэй. Тоо бичихэд болно.
    .spoken = За. Алийг нь сонгохоо хэлээрэй. Тоо хэлэхэд болно.
dialogue-go-on = За, үргэлжлүүлье.
dialogue-contact-here = За, тантай эндээс холбогдоно. Утас, цахим шуудан, хаягаа дараа нэмж болно.
dialogue-contact-other-ways = Утас заавал биш. Илгээхээс өмнө цахим шуудан, эсвэл хаягаа нэмж болно.
# $days working days
dialogue-terms = Хүсэлт гаргахад үнэгүй, зөвхөн хувилах, шуудангийн зардал гарч магадгүй, хариуг хүлээн авснаас хойш ажлын { $days } өдрийн дотор өгнө.
dialogue-terms-no-limit = Хүсэлт гаргахад үнэгүй, зөвхөн хувилах, шуудангийн зардал гарч магадгүй.
dialogue-added = Нэмлээ.
dialogue-not-added = За, нэмсэнгүй.
dialogue-skipped-required = Энэ асуултыг түр хоосон үлдээлээ. Илгээхээс өмнө нөхөж болно.
dialogue-description-first = Эхлээд юу мэдмээр байгаагаа бичээрэй. Нэг өгүүлбэр хангалттай.
    .spoken = Эхлээд юу мэдмээр байгаагаа хэлээрэй. Нэг өгүүлбэр хангалттай.
dialogue-nothing-to-skip = Энд алгасах асуулт алга.
dialogue-nothing-to-correct = Засах зүйл одоохондоо алга.
dialogue-nothing-to-send = Илгээх хүсэлт одоохондоо алга.
dialogue-nothing-to-cancel = Одоо бичиж байгаа хүсэлт алга.
dialogue-nothing-to-pause = Одоо бичиж байгаа хүсэлт алга.
# $fields fields that have not been asked for
dialogue-not-yet = Асуугаагүй үлдсэн зүйл: { $fields }. Хариулаад илгээнэ. Алгасаж ч болно.
dialogue-look-first = Дахин нэг хараад илгээгээрэй.
dialogue-first-question = Энэ бол хамгийн эхний асуулт.
dialogue-button-old = Энэ бол хуучин товчлуур. Одоо бид энд байна.
dialogue-details-done = Эдгээрийг бүгдийг нь асуусан.
dialogue-kinds = Төрийн мэдээлэл авах хүсэлт гаргаж болно. Өөрийн бүртгэлээ харж болно. Ил байх ёстой мэдээллийг ил болгуулж болно. Юу хэрэгтэйгээ шууд бичээрэй, би ялгаж өгнө.
    .spoken = Төрийн мэдээлэл авах хүсэлт гаргаж болно. Өөрийн бүртгэлээ харж болно. Ил байх ёстой мэдээллийг ил болгуулж болно. Юу хэрэгтэйгээ шууд хэлээрэй, би ялгаж өгнө.
# $number reference number
dialogue-sent-already = Аль хэдийн илгээсэн. Дугаар нь: { $number }.
dialogue-slower = За, удаан ярья. Нэг мөрөнд нэг өгүүлбэр.
dialogue-shorter = За, товч асууя.
# $started day it was begun
dialogue-resumed = Та эргээд ирлээ. Энэ бол таны эхэлсэн хүсэлт. Эхэлсэн өдөр: { $started }. Юу ч алдагдаагүй.
# $fields fields asked again
dialogue-asked-again = Журам өөрчлөгдсөн. Эдгээрийг дахин асууна: { $fields }.
# $days number of days
dialogue-paused = За, түр зогсоолоо. { $days } хоног хадгална. «Үргэлжлүүлэх» гэвэл цааш бичнэ.
# $started day it was begun
dialogue-expired = Таны нэг ноорог хэт удаан хадгалагдсан. Журмын дагуу устгалаа. Эхэлсэн өдөр: { $started }.
dialogue-deleted = Устгалаа.
dialogue-no-drafts = Илгээгээгүй хүсэлт алга.
dialogue-first-kept = За, өмнөх хүсэлтийг хадгаллаа. Одоо шинийг бичье.
# $days number of days
dialogue-farewell = Хадгаллаа. { $days } хоног хадгална. Дараа нээгээд үргэлжлүүлж болно.
dialogue-trouble = Түр саатал гарлаа. Таны бичсэн зүйл хадгалагдсан. Дараа дахин оролдоно уу. Эсвэл 12345 дугаарт залгаарай.
    .spoken = Түр саатал гарлаа. Таны хэлсэн зүйл хадгалагдсан. Дараа дахин оролдоно уу. Эсвэл 12345 дугаарт залгаарай.
dialogue-cannot-store = Одоо хадгалж чадахгүй байна. Сая бичсэнийг тань тэмдэглээгүй. Дараа дахин илгээгээрэй. Өмнө бичсэн тань хэвээр байгаа.
    .spoken = Одоо хадгалж чадахгүй байна. Сая хэлснийг тань тэмдэглээгүй. Дараа дахин хэлээрэй. Өмнө хэлсэн тань хэвээр байгаа.
# $body name of the body  $phone telephone number  $hours office hours
dialogue-person = Хүнтэй ярих бол залгаарай. { $body }: { $phone }. Ажиллах цаг: { $hours }. Таны бичсэн зүйл хадгалагдсан.
    .spoken = Хүнтэй ярих бол залгаарай. { $body }: { $phone }. Ажиллах цаг: { $hours }. Таны хэлсэн зүйл хадгалагдсан.
dialogue-emergency = Аюултай бол даруй залгаарай. Цагдаа 110, гал түймэр 119, түргэн тусламж 120, замын осол 122. Таны бичсэн зүйл ч хадгалагдана.
    .spoken = Аюултай бол даруй залгаарай. Цагдаа 110, гал түймэр 119, түргэн тусламж 120, замын осол 122. Таны хэлсэн зүйл ч хадгалагдана.
# $phone telephone number
dialogue-complaint = Гомдол гаргах, мэдээлэх бол 12345 дугаарт залгаарай. Өөр утас: { $phone }. Хүсэлтээ эндээс илгээж бас болно.
dialogue-help = Би нэг удаад нэг л зүйл асууна. Өөрийн үгээр, эсвэл тоогоор хариулаарай. Яарах хэрэггүй. Бичсэн бүхэн тань хадгалагдана.
    .spoken = Би нэг удаад нэг л зүйл асууна. Өөрийн үгээр, эсвэл тоогоор хариулаарай. Яарах хэрэггүй. Хэлсэн бүхэн тань хадгалагдана.
dialogue-help-moves = Хүссэн үедээ хэлж болно: буцах, алгасах, дахин сонсох, удаан, товч, яагаад, засах, явц, хэл, ноорог, түр зогсоох, цуцлах, хүн.
    .spoken = Хүссэн үедээ хэлж болно. Буцах. Алгасах. Дахин сонсох. Удаан. Товч. Яагаад. Засах. Явц. Хэл. Ноорог. Түр зогсоох. Цуцлах. Хүн.
dialogue-field-required = Журмаар үүнийг бичих ёстой. Хоосон илгээж болно. Гэхдээ нөхөж бичихийг хүсэж магадгүй.
dialogue-field-optional = Үүнийг бичихгүй байж болно.
    .spoken = Үүнийг хэлэхгүй байж болно.

## Status

dialogue-ask-number = Хүсэлтийн дугаараа бичээрэй. Арван нэгэн оронтой тоо байна. Явцын кодоо хамт бичиж болно. Болих бол «Буцах» гэж бичээрэй.
    .spoken = Хүсэлтийн дугаараа хэлээрэй. Арван нэгэн оронтой тоо байна. Явцын кодоо хамт хэлж болно. Болих бол «Буцах» гэж хэлээрэй.
# $number reference number
dialogue-ask-code = Хүсэлтийн дугаар: { $number }. Явцын кодоо бичээрэй. Найман оронтой тоо байна. Болих бол «Буцах» гэж бичээрэй.
    .spoken = Хүсэлтийн дугаар: { $number }. Явцын кодоо хэлээрэй. Найман оронтой тоо байна. Болих бол «Буцах» гэж хэлээрэй.
# $number reference number
dialogue-ask-number-or-wish = Таны бичсэн зүйлд хүсэлтийн дугаар байна: { $number }. Явцыг нь харах уу, эсвэл шинэ хүсэлт үү?
    .spoken = Таны хэлсэн зүйлд хүсэлтийн дугаар байна: { $number }. Явцыг нь харах уу, эсвэл шинэ хүсэлт үү?
dialogue-ask-own-cases = Аль хүсэлтээ харах вэ?
# $number reference number
dialogue-ask-own-case = Хүсэлтийн дугаар: { $number }. Өөр юу хийх вэ?

## Why it is asked

dialogue-why-nothing = Одоо юу ч асуугаагүй байна.
dialogue-why-description = Юу хүсэж байгааг тань мэдвэл олж чадна. Үндэслэл: «Засгийн ордны мэдээллийг ил болгох дүрэм», хорьдугаар зүйл.
dialogue-why-form = Хариуг ямар хэлбэрээр авахаа хүсэлтэд бичдэг. Үндэслэл: «Засгийн ордны мэдээллийг ил болгох дүрэм», хорьдугаар зүйл.
dialogue-why-name = Хүсэлт нэртэй байх ёстой. Үндэслэл: «Засгийн ордны мэдээллийг ил болгох дүрэм», хорьдугаар зүйл.
dialogue-why-contact = Хариу гарахад тантай холбогдох хэрэгтэй. Үндэслэл: «Засгийн ордны мэдээллийг ил болгох дүрэм», хорьдугаар зүйл.
dialogue-why-address = Шуудангаар илгээхэд хаяг хэрэгтэй. Хаягийг энд ч заасан: «Баяннуур хотын засгийн ажлыг ил болгох журам», хорин хоёрдугаар зүйл.
dialogue-why-identity = Үнэмлэхийг энд заасан: «Баяннуур хотын засгийн ажлыг ил болгох журам», хорин хоёрдугаар зүйл. 2019 оны дүрмийн хорин есдүгээр зүйл үнэмлэх шаарддаг.
dialogue-why-helper = Баримт бичгийн нэр, дугаар, он байвал ажилтан хурдан олно.
dialogue-why-purpose = «Засгийн ордны мэдээллийг ил болгох дүрэм», арван гуравдугаар зүйлд онцгой хэрэгцээг дурдсан. Зорилгоо бичихийг хуулиар шаарддаггүй.
    .spoken = «Засгийн ордны мэдээллийг ил болгох дүрэм», арван гуравдугаар зүйлд онцгой хэрэгцээг дурдсан. Зорилгоо хэлэхийг хуулиар шаарддаггүй.
dialogue-why-id-found = Иргэний үнэмлэхийн дугаар бол их чухал хувийн мэдээлэл. Цөөн хүн үзэх тусам сайн.
dialogue-why-split = Тус тусад нь явуулбал тус бүр хариутай болно. Нийлүүлж ч болно. Та өөрөө шийднэ.
dialogue-why-narrow = Агуулга тодорхойгүй бол ажилтан нөхөж бичихийг хүснэ. Тэгвэл хугацаа сунжирна.

## Questions about the service

help-cost = Хүсэлт гаргахад үйлчилгээний хөлс авахгүй. Хайх, хувилах, шуудангийн зардлыг улсаас зарласан хэмжээгээр авна. Эдийн засгийн хүндрэлтэй бол хөнгөлөх, чөлөөлөх хүсэлт гаргаж болно.
# $days working days
help-time = Хүлээн авснаас хойш ажлын { $days } өдрийн дотор хариу өгнө. Сунгах бол урьдчилан мэдэгдэнэ.
help-time-no-limit = Ийм хүсэлтэд хариу өгөх хугацааг одоогийн журамд заагаагүй.
help-privacy = Нэр, утсыг тань зөвхөн энэ хүсэлтийг хариуцсан ажилтан үзнэ. Жагсаалтад нууж харуулна. Системийн тэмдэглэлд бичихгүй.
help-who = Би хүн биш, мэдээлэл авах хүсэлт гаргахад тусалдаг программ. Шийдвэрийг ажилтан гаргана.
help-where = Хариуг таны сонгосон газарт илгээнэ. Хүссэн үедээ «Явц» гэж бичээрэй. Хүсэлт хаана яваа нь мэдэгдэнэ.
    .spoken = Хариуг таны сонгосон газарт илгээнэ. Хүссэн үедээ «Явц» гэж хэлээрэй. Хүсэлт хаана яваа нь мэдэгдэнэ.
help-right = Иргэн, хуулийн этгээд, бусад байгууллага бүгд хүсэлт гаргаж болно. Шалтгаанаа хэлэх хэрэггүй.
help-thanks = Зүгээр ээ.
