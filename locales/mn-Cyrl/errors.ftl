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
