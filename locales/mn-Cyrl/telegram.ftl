### Telegram дахь үгс.
### draft: not yet read by a native reader.

telegram-part = ({ $n }/{ $of })
telegram-key-back = Буцах
telegram-key-help = Тусламж
telegram-key-person = Хүн
telegram-key-own-number = Дугаараа илгээх

## Командын цэс: тус бүрийн тайлбар, орлох үг (`words.ftl` дэх үг).

telegram-menu-start = Эхлэх, эсвэл үргэлжлүүлэх
telegram-menu-new = Шинэ хүсэлт бичих
telegram-menu-status = Хүсэлтийн явц харах
telegram-menu-drafts = Илгээгээгүй ноорог харах
telegram-menu-help = Яаж ашиглах вэ
telegram-menu-language = Хэл солих
telegram-menu-person = Ажилтантай ярих
telegram-menu-cancel = Бичиж байгаа хүсэлтээ болих
telegram-word-new = шинэ хүсэлт
telegram-word-status = явц
telegram-word-drafts = ноорог
telegram-word-help = тусламж
telegram-word-language = хэл
telegram-word-person = хүн
telegram-word-cancel = цуцлах

## Роботын танилцуулга

telegram-description = Төрийн байгууллагаас мэдээлэл авахад тань би тусална. Дөрвөн богино асуулт нэг нэгээр нь асууна. Илгээсний дараа хүсэлтийн дугаар, хариу өгөх хугацааг хэлнэ. Энэ чатын сервер гадаадад байдаг. Иргэний үнэмлэхийн дугаараа энд бичихгүй байхыг хүсье.
telegram-short-description = Төрийн байгууллагаас мэдээлэл авахад тусална. Монгол, хятад, англи хэлээр.

## Анх уулзахад, мөн үнэмлэхийн тухай

telegram-abroad = Анхаараарай: энэ чатын сервер гадаадад байдаг. Иргэний үнэмлэхийн дугаараа энд бичихгүй байхыг хүсье.
telegram-identity-taken-out = Аюулгүй байдлын үүднээс үнэмлэхийн дугаартай мессежийг тань энэ чатаас устгана.
telegram-ask-identity = Таныг мөн эсэхийг лавлана. Энэ чатын сервер гадаадад байдаг. Иргэний үнэмлэхийн дугаараа энд бичих хэрэггүй, зургийг нь ч илгээх хэрэггүй. «Алгасах» гэж бичээрэй. Дараа нөхөж болно. Байгууллага бол нийгмийн итгэлцлийн нэгдсэн кодоо бичиж болно.
    .short = Үнэмлэхийн дугаараа энд бичих хэрэггүй. «Алгасах» гэж бичээрэй.
