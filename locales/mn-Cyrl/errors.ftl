### What stops a command: the value says what, `.why` why, `.mend` what to do.
### Not yet read by a native reader.

## Locale check. Each message says what is wrong, `.mend` what to do.
## $subject: what it is about, such as a word, an id or a variable; never a sentence.

# $subject: the path.
locale-check-folder = { $subject } файлын хавтас хэлний нэр биш байна.
    .mend = Хавтсыг zh-CN, mn-Cyrl, mn-Mong эсвэл en гэж нэрлэнэ үү.
# $subject: the line.
locale-check-syntax = Энэ мөр Fluent хэлбэрт таарахгүй байна: { $subject }
    .mend = Нэр, тэнцүү тэмдэг, хаалт, догол мөрийг шалгана уу.
locale-check-duplicate = { $subject } зурвас хоёр удаа бичигдсэн байна.
    .mend = Нэгийг нь устгах юм уу нэрийг нь өөрчилнө үү.
locale-check-missing = { $subject } зурвас алга байна.
    .mend = Энэ файлд нэмж бичнэ үү.
locale-check-extra = { $subject } зурвас үндсэн хэлэнд алга байна.
    .mend = Эхлээд zh-CN хэлэнд бичих юм уу эндээс устгана уу.
locale-check-text = { $subject } зурвас үндсэн бичвэргүй байна.
    .mend = Үндсэн бичвэрийг нь бичнэ үү.
locale-check-attribute-missing = { $subject } шинж алга байна.
    .mend = Зурваст нэмж бичнэ үү.
locale-check-attribute-extra = { $subject } шинж үндсэн хэлэнд алга байна.
    .mend = Устгах юм уу нэрийг нь шалгана уу.
locale-check-variable-missing = { $subject } хувьсагчийг ашиглаагүй байна.
    .mend = Өгүүлбэрт оруулж бичнэ үү.
locale-check-variable-extra = { $subject } хувьсагч үндсэн хэлэнд алга байна. Түүнд утга өгөх зүйл алга.
    .mend = Хувьсагчийн нэрийг шалгана уу.
locale-check-function = { $subject } функц үндсэн хэлнийхтэй таарахгүй байна.
    .mend = Адил функц ашиглана уу.
locale-check-reference = { $subject } энэ хэлэнд алга байна.
    .mend = Дуудсан зурвас нь энэ хэлэнд байх ёстой. Нэмж бичих юм уу нэрийг нь шалгана уу.
locale-check-format = { $subject } зурвасыг жишээ утгаар бүтээж чадсангүй.
    .mend = Функц болон бие биеэ дуудсан зурвасуудыг шалгана уу.
locale-check-script = «{ $subject }» гэсэн үг өөр үсгээр бичигдсэн байна.
    .mend = Энэ хэлний үсгээр бичнэ үү. Зайлшгүй бол allow script гэсэн тайлбар нэмж, шалтгааныг нь бичнэ үү.
locale-check-look-alike = «{ $subject }» гэсэн үгэнд адилхан харагддаг өөр үсэг орсон байна.
    .mend = Гарын хэлээ зөв болгоод үгийг дахин бичнэ үү.
# $subject: a code point such as U+2068.
locale-check-mark = Үл үзэгдэх тэмдэгт байна: { $subject }.
    .mend = Устгана уу.
locale-check-symbol = «{ $subject }» тэмдгийг чанга уншихад тохиромжгүй.
    .mend = Оронд нь үгээр бичнэ үү.
locale-check-markup = «{ $subject }» гэсэн хэвлэлийн тэмдэглэгээ байна.
    .mend = Зөвхөн бичвэр үлдээнэ үү.
locale-check-glued = «{ $subject }» гэсэн нөхцөлийг утганд шууд залгасан байна.
    .mend = Эхлээд нэр, дараа нь утга гэсэн хэлбэрээр бичнэ үү.
# $subject: a count of characters.
locale-check-length = Товчны бичвэрийн урт: { $subject } тэмдэгт.
    .mend = Хорин тэмдэгтээс хэтрүүлэхгүй болгоно уу.
locale-check-comment = { $subject } хувьсагчийг тайлбарлаагүй байна.
    .mend = Зурвасын дээр тайлбар нэмж, юу болохыг нь бичнэ үү.
# $file: a path. $line, $column: numbers. $what, $mend: two of the sentences above.
locale-check-fault = { $file }, мөр { $line }, багана { $column }: { $what } { $mend }
# $locale: a tag such as zh-CN. $messages, $missing, $spoken, $reviewed: counts of messages.
locale-check-figures = { $locale }: зурвас { $messages }, дутуу { $missing }, дуудлагын бичвэртэй { $spoken }, хянасан { $reviewed }.
locale-check-passed = Хэлний файлууд зөв байна.
# $count: a number of faults.
locale-check-failed = Хэлний файлаас олдсон алдаа: { $count }.
### Асуудал: утга нь юу болохыг, .why яагаадыг, .mend яахыг хэлнэ. Дэлгэцэд уншина.

## Clock

# $detail (text) what the parser of the command line found wrong, in English.
error-usage = Тушаалын мөрийг ойлгосонгүй: { $detail }
    .why = Сонголт эсвэл үйлдлийг буруу бичсэн, дутуу эсвэл давхар өгсөн.
    .mend = Тухайн үйлдлийг --help сонголттой ажиллуулж үзнэ үү.
error-verb-missing = Тушаалын мөрөнд үйлдэл алга.
    .why = Үйлдэлгүй бол хийх зүйл алга.
    .mend = Үйлдлийг бичнэ үү; --help бүгдийг жагсаана.
# $lang (text) fr; $known (text) the tags there are.
error-lang-unknown = { $lang } гэсэн хэл алга.
    .why = Боломжтой нь: { $known }.
    .mend = Эдгээрийн аль нэгийг --lang гэсний ард бичнэ үү.
error-rules-unreadable = Дүрмийг уншиж чадсангүй.
    .why = Хуанли болон багцын файл шалтгааныг хэлсэнгүй.
    .mend = Өөрчилсөн файлын оронд гаргасан хувилбарын файлыг тавина уу.
# $text (text) what was given.
error-date-invalid = “{ $text }” бол өдөр биш.
    .why = Өдрийг YYYY-MM-DD хэлбэрээр бичих бөгөөд байдаг өдөр байх ёстой; агшинд цагийн бүс хэрэгтэй.
    .mend = Жишээ нь 2026-02-24 эсвэл 2026-02-24T09:30:00+08:00 гэж бичнэ үү.
# $text (text) what was given.
error-date-too-far = “{ $text }” нь 2000 оноос 2100 оны хооронд биш.
    .why = Дүрэм 2008 оноос эхэлсэн тул өөр оныг алдаа гэж үзнэ.
    .mend = Оныг шалгана уу.
# $kind (text) what was given; $known (text) the kinds there are.
error-kind-unknown = “{ $kind }” гэсэн төрөл алга.
    .why = Төрлүүд: { $known }.
    .mend = Эдгээрийн аль нэгийг --kind гэсний ард бичнэ үү.
# $kind (text) recheck; $profile (text) reg2019.
error-kind-not-in-profile = { $profile } багцад { $kind } төрөл байхгүй.
    .why = Энэ багцын хуульд ийм хүсэлт байхгүй.
    .mend = Өөр төрөл, эсвэл --profile сонголтоор өөр багц сонгоно уу.
# $profile (text) what was given; $known (text) the profiles there are.
error-profile-unknown = “{ $profile }” гэсэн дүрмийн багц алга.
    .why = Багцууд: { $known }.
    .mend = Эдгээрийн аль нэгийг --profile гэсний ард бичнэ үү.
# $limit (text) what was given; $known (text) the limits there are.
error-limit-unknown = “{ $limit }” гэсэн хугацаа алга.
    .why = Хугацаанууд: { $known }.
    .mend = Эдгээрийн аль нэгийг --limit гэсний ард бичнэ үү; урд талын “limit.” гэснийг орхиж болно.
# $text (text) what was given.
error-pause-invalid = “{ $text }” бол зогсолт биш.
    .why = Зогсолтод эхлэх өдөр, хоёр цэг хэрэгтэй.
    .mend = A..B гэж, үргэлжилж байвал A.. гэж бичээд шалтгааныг нэмж болно: 2025-03-10..2025-03-24:third_party.
# $text (text) the pause as given; $reason (text) its reason; $known (text) the reasons there are.
error-pause-reason-unknown = “{ $text }” зогсолтын шалтгаан танигдсангүй: { $reason }.
    .why = Шалтгаанууд: { $known }.
    .mend = Эдгээрийн аль нэгийг хоёр цэгийн ард бичнэ үү.
# $text (text) the pause as given.
error-pause-before-receipt = “{ $text }” зогсолт хүсэлтийг хүлээн авахаас өмнө эхэлсэн.
    .why = Эхлээгүй хугацаа зогсохгүй.
    .mend = Хүлээн авсан өдөр, зогсолтын эхлэлийг шалгана уу.
# $text (text) the pause as given.
error-pause-ends-before-it-begins = “{ $text }” зогсолт эхлэхээсээ өмнө дууссан.
    .why = Хоёр дахь өдөр эхнийхээсээ өмнө байна.
    .mend = Хоёр өдрийг шалгана уу.
# $reason (text) suspension; $profile (text) reg2019.
error-pause-not-in-profile = { $profile } багцад { $reason } шалтгаанаар хугацаа зогсохгүй.
    .why = Энэ багцын хуулиар хугацаа үргэлжилнэ.
    .mend = Зогсолтыг хасах, эсвэл --profile сонголтоор өөр багц сонгоно уу.
# $text (text) what was given.
error-extend-invalid = “{ $text }” бол сунгалт биш.
    .why = Сунгалт нь 1 ба түүнээс дээш бүхэл тооны өдөр.
    .mend = N гэж, эсвэл зөвшөөрсөн өдөртэй нь N@DATE гэж бичнэ үү: 10@2025-04-01.
error-corrected-too-early = Зассан хүсэлт анхны хүсэлтээсээ өмнөх өдөртэй байна.
    .why = Засвар хүсэлтийн дараа ирнэ.
    .mend = Хоёр сонголтын өдрийг шалгана уу: --from, --corrected.
error-reference-length = Энэ хэргийн дугаар биш.
    .why = Хэргийн дугаар арван нэгэн оронтой.
    .mend = Баримт дээрх дугаарыг хуулна уу, зай байж болно.
error-reference-check-digit = Хэргийн дугаарын нэг орон буруу байна.
    .why = Сүүлийн орон бусдыгаа шалгадаг, таарахгүй байна.
    .mend = Баримт дээрх дугаартай нэг бүрчлэн тулгана уу.
error-case-unknown = Ийм дугаартай хэрэг алга.
    .why = Энэ хавтаст уг дугаараар юу ч хадгалаагүй.
    .mend = Дугаар болон --data сонголтын хавтсыг шалгана уу.

## Data files

# $detail (text) what the parser found wrong, in English.
error-data-syntax = Файлын бичлэг буруу: { $detail }
    .why = Өгөгдлийн файл нь TOML, энэ мөр дүрмийг нь зөрчсөн.
    .mend = Мөрийг засна уу.
# $name (text) limit.replly.
error-data-unknown-name = { $name } гэсэн нэр энд утгагүй.
    .why = Буруу бичсэн, эсвэл өөр хүснэгтэд байна.
    .mend = Нэрийг засах, эсвэл мөрийг хасна уу.
# $name (text) off_weekdays.
error-data-missing-name = Файлд { $name } алга.
    .why = Ийм файл бүр үүнийг заавал тогтооно.
    .mend = Нэмнэ үү.
# $name (text) limit.reply; $expected (text) one of the forms below.
error-data-wrong-shape = { $name } утгын хэлбэр буруу.
    .why = Ийм байх ёстой: { $expected }.
    .mend = Утгыг засна уу.
# $year (text) 2026.
error-calendar-year-twice = { $year } оны хуанлийн файл хоёр байна.
    .why = Аль нь хүчинтэй нь тодорхойгүй.
    .mend = Нэгийг нь устгана уу.
# $day (text) 2026-01-01.
error-calendar-other-year = { $day } нь файлынхаа жилд хамаарахгүй.
    .why = Нэг файлд нэг жилийн өдрүүд байна.
    .mend = Өдрийг засах, эсвэл тухайн жилийн файлд шилжүүлнэ үү.
# $day (text) 2026-01-05.
error-calendar-not-a-weekend = { $day } амралтын өдөр биш атлаа ажиллах өдрөөр бичигдсэн.
    .why = Зөвхөн Бямба, Ням гарагийг ажлын өдөр болгодог.
    .mend = Хуваарьтай тулгана уу.
# $day (text) 2026-01-04.
error-calendar-off-and-worked = { $day } амралт, ажил хоёуланд нь бичигдсэн.
    .why = Нэг өдөр хоёулаа байж болохгүй.
    .mend = Хуваарьтай тулгаад нэгийг нь хасна уу.
error-profile-no-index = Багцуудыг нэрлэсэн файл алга.
    .why = Түүнгүйгээр давхарга ямар ч багцад хамаарахгүй.
    .mend = profiles.toml файлыг давхаргуудын хажууд тавина уу.
# $layer (text) bym.
error-profile-unknown-layer = { $layer } гэсэн давхарга алга.
    .why = Ийм нэртэй файл profiles.toml файлын хажууд алга.
    .mend = Нэрийг засах, эсвэл файлыг нэмнэ үү.
# $profile (text) reg2018.
error-profile-unknown-default = Үндсэн багц { $profile } байхгүй.
    .why = Энэ файлын багцуудын нэг байх ёстой.
    .mend = Нэрийг засна уу.
# $profile (text) reg2019; $name (text) limit.reply.
error-profile-incomplete = { $profile } багцын аль ч давхарга { $name } утгыг тогтоогоогүй.
    .why = Мартахгүйн тулд багц бүх утгыг тогтооно.
    .mend = Аль нэг давхаргад тогтооно уу; “none” гэвэл хуульд заагаагүй гэсэн үг.

## Forms of values, inside a sentence

data-shape-plain = текст, бүхэл тоо, true эсвэл false, өдөр, эсвэл эдгээрийн жагсаалт
data-shape-text = хашилтад бичсэн текст
data-shape-bool = true эсвэл false
data-shape-count = 0 ба түүнээс дээш бүхэл тоо
data-shape-count-or-none = 0 ба түүнээс дээш бүхэл тоо, эсвэл "none"
data-shape-counts = бүхэл тооны жагсаалт
data-shape-year = дөрвөн оронтой он
data-shape-date = хашилтгүй өдөр, жишээ нь 2026-02-24
data-shape-date-or-none = хашилтгүй өдөр, эсвэл "none"
data-shape-dates = өдрийн жагсаалт, жишээ нь [2026-02-24]
data-shape-limit = ажлын өдөр бол "15 WD", хоног бол "30 CD", эсвэл "none"
data-shape-limits = хугацааны жагсаалт, жишээ нь ["5 WD", "10 WD"]
data-shape-words = текстийн жагсаалт
data-shape-kinds = хүсэлтийн төрлийн жагсаалт
# $words (text) run, pause.
data-shape-one-of = дараахын нэг: { $words }
### Refusals and faults: what is wrong, with a reason and an example.
### Draft: not yet read by a native reader.

## Fields
## $found: how many characters or digits were given (number). $limit: how many fit (number).
## $last: the number of the last choice (number). $today: the day it is (date).

error-text-empty = Бичсэн үг алга. Өөрийнхөө үгээр нэг өгүүлбэр бичнэ үү. Жишээ нь: манай гацааны 2025 оны бэлчээрийн татаасын нэрс.
error-text-too-long = Хэт урт байна. Нэг удаад хамгийн ихдээ { $limit } тэмдэгт бичнэ. Гол хэсгийг нь эхлээд илгээнэ үү. Үлдсэнийг нь дараа нэмж болно.
error-text-font = Энэ бичвэр хуучин үсгийн кодоор бичигдсэн тул энд харагдахгүй байна. Монгол бичгийн өөр гараар, эсвэл кирилл үсгээр бичнэ үү.
error-name-empty = Нэр алга. Нэрээ бичнэ үү. Жишээ нь: Бат. Бичихгүй бол «Алгасах» гэж бичнэ үү.
error-name-digits = Зөвхөн тоо байна. Нэрээ бичнэ үү. Жишээ нь: Бат.
error-name-length = Нэр хамгийн ихдээ { $limit } тэмдэгт байна. Бичсэн нь: { $found }. Зөвхөн нэрээ бичнэ үү. Жишээ нь: Бат.
error-name-control = Нэрэнд үл үзэгдэх тэмдэг эсвэл шинэ мөр байна. Нэг мөрөнд дахин бичнэ үү. Жишээ нь: Бат.
error-contact-empty = Холбоо барих мэдээлэл алга. Гар утасны дугаараа бичнэ үү. Жишээ нь: 138 1234 5678. Суурин утас, цахим шуудан, шуудангийн хаяг ч болно.
error-contact-unknown = Холбоо барих мэдээлэл олдсонгүй. Гар утасны дугаараа бичнэ үү. Жишээ нь: 138 1234 5678. Суурин утас, цахим шуудан, шуудангийн хаяг ч болно.
error-contact-here = Эндээс тантай холбоо барих боломжгүй. Гар утас, суурин утас, цахим шуудан эсвэл шуудангийн хаягаа бичнэ үү. Жишээ нь: 138 1234 5678.
error-phone-letters = Утасны дугаарт үсэг байна. Зөвхөн тоо бичнэ үү. Жишээ нь: 138 1234 5678.
error-phone-length = Дугаарын орон буруу байна. Гар утасны дугаар 11 оронтой. Таны бичсэн орон: { $found }. Жишээ нь: 138 1234 5678.
error-phone-start = Гар утасны дугаарын эхлэл буруу байна. Эхний орон 1, хоёр дахь орон 3-аас 9 байна. Жишээ нь: 138 1234 5678.
error-phone-area = Суурин утасны өмнө бүсийн дугаарыг бичнэ үү. Жишээ нь: 0478 822 2222.
error-phone-landline = Суурин утасны орон буруу байна. Бүсийн дугаарын дараа 7 эсвэл 8 орон байна. Таны бичсэн орон: { $found }. Жишээ нь: 0478 822 2222.
error-phone-foreign = Гадаад дугаарын орон буруу байна. Нэмэх тэмдгийн дараа 7-оос 15 орон байна. Таны бичсэн орон: { $found }. Жишээ нь: +976 9911 2233.
error-email-at = Цахим шуудангийн хаягт @ тэмдэг яг нэг байна. Жишээ нь: bater@example.com.
error-email-local = @ тэмдгийн өмнөх хэсэг буруу байна. Жишээ нь: bater@example.com.
error-email-domain = @ тэмдгийн дараах хэсэг буруу байна. Цэг, төгсгөл хоёр хэрэгтэй. Жишээ нь: bater@example.com.
error-email-space = Цахим шуудангийн хаягт зай байхгүй. Жишээ нь: bater@example.com.
error-address-empty = Хаяг алга. Захидал хүрэх хаягаа бичнэ үү. Жишээ нь: Баяннуур хот, Линхэ дүүрэг, Шэнли гудамж 5, шуудангийн код 015000.
error-address-length = Хаяг хэт урт байна. Бичсэн тэмдэгт: { $found }. Зөвхөн захидал хүрэх хаягаа бичнэ үү. Жишээ нь: Баяннуур хот, Линхэ дүүрэг, Шэнли гудамж 5.
error-postcode = Шуудангийн код 6 оронтой. Жишээ нь: 015000. Мэдэхгүй бол бичихгүй байж болно.
error-id-empty = Дугаар алга. Иргэний үнэмлэхийн 18 оронтой дугаараа бичнэ үү. Байгууллага бол нийгмийн итгэлцлийн нэгдсэн кодоо бичнэ үү.
error-id-length = Дугаарын орон буруу байна. Иргэний үнэмлэхийн дугаар 18 оронтой. Таны бичсэн орон: { $found }. Жишээ нь: 11010519491231002X.
error-id-letters = Дугаарт байх ёсгүй үсэг байна. Эхний 17 орон тоо, зөвхөн сүүлчийнх нь X байж болно. Жишээ нь: 11010519491231002X.
error-id-check = Шалгах орон таарахгүй байна. Нэг тоо буруу, эсвэл хоёр тоо солигдсон байж болно. Үнэмлэхээ хараад дахин бичнэ үү. Жишээ нь: 11010519491231002X.
error-id-date = Дугаарын 7-оос 14 дэх орон төрсөн өдөр байна. Таны бичсэн нь жинхэнэ өдөр биш байна. Жишээ нь: 19491231.
error-id-future = Дугаар дахь төрсөн өдөр болоогүй байна. Үнэмлэхээ хараад дахин бичнэ үү. Жишээ нь: 19491231.
error-id-too-long = Бичиг баримтын тайлбар хэт урт байна. Хамгийн ихдээ 200 тэмдэгт. Жишээ нь: гадаад паспорт E12345678.
error-uscc-check = Нийгмийн итгэлцлийн нэгдсэн кодын шалгах орон таарахгүй байна. Нэг орон буруу байж болно. Жишээ нь: 91350100M000100Y43.
error-uscc-letters = Нийгмийн итгэлцлийн нэгдсэн кодод I, O, S, V, Z үсэг байдаггүй. 1, 0, 5, 2 байж болно. Жишээ нь: 91350100M000100Y43.
error-choice = Алийг сонгосныг ойлгосонгүй. Нэг тоо бичнэ үү. Эхнийх нь 1, сүүлчийнх нь { $last }. Жишээ нь: 1.
error-period = Хугацаа олдсонгүй. Оноо бичнэ үү. Жишээ нь: 2025. Эсвэл аль оноос аль он хүртэлхийг бичнэ үү. Жишээ нь: 2023-2025.
error-period-order = Хоёр дахь он эхнийхээс өмнө байна. Эрт байсныг нь эхэнд бичнэ үү. Жишээ нь: 2023-2025.
error-date = Өдөр олдсонгүй. Он, сар, өдрийг бичнэ үү. Жишээ нь: 2026.03.05.
error-date-future = Энэ өдөр болоогүй байна. Өнөөдөр: { $today }. Дахин бичнэ үү. Жишээ нь: 2026.03.05.
error-document-number = Баримт бичгийн дугаар олдсонгүй. Дугаарт он, тоо хоёр байна. Жишээ нь: 2012 оны 168 дугаар. Мэдэхгүй бол «Алгасах» гэж бичнэ үү.
