### Asking for somebody else: for whom, whose telephone, who is told, how the person confirms.
### draft: not yet read by a native reader.

help-helper = Өөр хүний өмнөөс асууж болно. Одоохондоо бичиг баримт хэрэггүй. Байгууллага тэр хүн рүү утасдаж эсвэл захидал бичиж лавлана. Өөрийн тань хэрэг бол «Өөрийнхөө төлөө» гэж бичээрэй.
help-helper-offer = Өөр хүний өмнөөс асууж байвал «Өөр хүний өмнөөс» гэж бичээрэй.
# $name the name given before
help-helper-name = Түрүүн бичсэн «{ $name }» гэдгийг таны нэр гэж тэмдэглэлээ.
help-helper-alone = За, тэгвэл тантай холбогдоно.
help-helper-ended = За, энэ бол таны өөрийн хүсэлт.

## Questions

dialogue-ask-relation = Хэний өмнөөс асууж байна вэ? Тэр хүн таны хэн бэ?
    .short = Хэний өмнөөс асууж байна вэ?
dialogue-choice-relation-parent = Ээж, аав
dialogue-choice-relation-spouse = Эхнэр, нөхөр
dialogue-choice-relation-child = Хүүхэд
dialogue-choice-relation-relative = Төрөл садан
dialogue-choice-relation-neighbour = Хөрш, найз
dialogue-choice-relation-resident = Малчин, нутгийн иргэн
dialogue-choice-relation-other = Бусад хүн
dialogue-choice-relation-self = Өөрийн минь хэрэг
dialogue-ask-agent-name = Таны өөрийн нэр хэн бэ? Бичихгүй бол «Алгасах» гэж бичээрэй.
    .short = Таны өөрийн нэр хэн бэ?
dialogue-ask-name-other = Таны асууж өгч байгаа хүний нэр хэн бэ? Нэг нэр хангалттай. Бичихгүй бол «Алгасах» гэж бичээрэй.
    .short = Тэр хүний нэр хэн бэ?
dialogue-ask-telephone = Байгууллага хэнтэй холбогдох вэ? «Алгасах» гэвэл тантай холбогдоно.
    .short = Байгууллага хэнтэй холбогдох вэ?
dialogue-choice-telephone-helper = Надтай
dialogue-choice-telephone-principal = Тэр хүнтэй
dialogue-choice-telephone-both = Хоёулантай нь
dialogue-ask-contact-other = Тэр хүнтэй яаж холбогдох вэ? Гар утас, суурин утас, цахим шуудан, эсвэл шуудангийн хаягийг нь бичээрэй. Байхгүй бол «Алгасах» гэж бичээрэй.
    .short = Тэр хүнтэй яаж холбогдох вэ?
dialogue-ask-identity-other = Тэр хүний иргэний үнэмлэхийн дугаарыг бичээрэй. Таных биш. Зөвхөн дугаар бичнэ, зураг илгээх хэрэггүй. Одоо байхгүй бол «Алгасах» гэж бичээрэй, дараа нөхөж болно.
    .short = Тэр хүний үнэмлэхийн дугаарыг бичээрэй.
telegram-ask-identity-helper = Тэр хүн хэн болохыг лавлана. Энэ чатын сервер гадаадад байдаг. Иргэний үнэмлэхийн дугаарыг энд бичих хэрэггүй, зургийг нь ч илгээх хэрэггүй. «Алгасах» гэж бичээрэй. Дараа нөхөж болно.
    .short = Үнэмлэхийн дугаарыг энд бичих хэрэггүй. «Алгасах» гэж бичээрэй.
flow-own-record-ask-authority = Тэр хүний бүртгэлийг танд үзүүлэхийн өмнө байгууллага гарын үсэгтэй итгэмжлэлийг нь үзнэ. Дараа нөхөж болно. Итгэмжлэл байгаа юу?
    .short = Гарын үсэгтэй итгэмжлэл байгаа юу?
flow-own-record-choice-authority-written = Итгэмжлэл бий
flow-own-record-choice-authority-guardian = Би асран хамгаалагч нь
flow-own-record-choice-authority-later = Дараа нөхнө

error-contact-here-other = Эндээс зөвхөн тантай холбогдоно. Тэр хүний гар утас, суурин утас, цахим шуудан эсвэл шуудангийн хаягийг бичнэ үү. Жишээ нь: 138 1234 5678. Байхгүй бол «Алгасах» гэж бичээрэй.

## Why it is asked

dialogue-why-relation = Хүсэлт гаргагч нь тэр хүн, та өмнөөс нь бөглөж байна. Байгууллага тэр хүнээс лавлахын тулд та хоёрын хэн хэн болохыг мэдэх хэрэгтэй. Нотлох баримт хэрэггүй.
dialogue-why-agent-name = Байгууллага утасдахдаа таныг хэн болохыг мэднэ.
dialogue-why-telephone = Хүсэлтэд холбоо барих мэдээлэл бичдэг. Үндэслэл: «Засгийн ордны мэдээллийг ил болгох дүрэм», хорьдугаар зүйл.
flow-own-record-why-authority = Хүний бүртгэлийг зөвхөн өөрт нь, эсвэл бичгээр итгэмжилсэн хүнд нь үзүүлнэ. Үндэслэл: «Засгийн ордны мэдээллийг ил болгох дүрэм», хорин тавдугаар зүйл.

## Names in the form

field-agent-relation = Хүсэлт гаргагч таны хэн болох
field-agent-name = Өмнөөс нь бөглөсөн хүн
field-agent-telephone = Хэнтэй холбогдох
field-agent-contact = Тантай холбоо барих
field-agent-authority = Итгэмжлэл

## Check page and receipt

dialogue-check-helper = Та өөр хүний өмнөөс хүсэлт гаргаж байна. Байгууллага тэр хүн рүү утасдаж эсвэл захидал бичиж лавлана.
# $contact contact of the applicant
receipt-told-both = Танд энд мэдэгдэнэ, тэр хүнд ингэж мэдэгдэнэ: { $contact }.
receipt-told-helper = Танд энд мэдэгдэнэ. Тэр хүн холбоо барих мэдээлэл үлдээгээгүй тул дамжуулж хэлээрэй.
receipt-confirm = Байгууллага тэр хүн рүү утасдаж эсвэл захидал бичиж, нэг удаа лавлана.
receipt-authority = Тэр хүний бүртгэлийг танд үзүүлэхийн өмнө байгууллага гарын үсэгтэй итгэмжлэлийг нь үзнэ. Дараа нөхөж болно.
