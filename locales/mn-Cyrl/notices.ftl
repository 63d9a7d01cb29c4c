### Notices. Receipt and dates first, then what can be done.
### draft: not yet read by a native reader.

## N-01 acceptance receipt

# $number reference number
receipt-head = Таны хүсэлтийг хүлээн авлаа. Дугаар нь: { $number }.
# $code query code
receipt-code = Явцын код: { $code }. Өөр утас, цахим хуудаснаас явцыг харахад хэрэгтэй. Тэмдэглэж аваарай. Зөвхөн энэ удаа харуулна.
receipt-code-placeholder = Явцын кодыг танд тусад нь хэлсэн.
# $n how many requests
receipt-several = Таны { $n } хүсэлтийг хүлээн авлаа. Тус бүр өөрийн дугаартай.
# $n which request  $number reference number  $code query code
receipt-item = Хүсэлт { $n }. Дугаар нь: { $number }. Явцын код: { $code }.
# $text description  $body name of the body
receipt-item-asked = Таны асуусан зүйл: { $text }. Хүлээн авах байгууллага: { $body }.
receipt-codes = Өөр утас, цахим хуудаснаас явцыг харахад явцын код хэрэгтэй. Тэмдэглэж аваарай. Зөвхөн энэ удаа харуулна.
# $kind kind of request  $text description
receipt-kind = Хүсэлтийн төрөл: { $kind }. Таны асуусан зүйл: { $text }.
# $name хүсэлт гаргагчийн нэр
receipt-addressee = Хэнд: { $name }.
# $day day of receipt
receipt-day = Хүлээн авсан өдөр: { $day }.
# $moment when it was sent
receipt-sent-at = Илгээсэн цаг: { $moment }.
receipt-why-chat = Яагаад энэ өдөр вэ: та илгээхээ энд баталсан. Систем даруй бүртгэсэн. Тиймээс тэр өдөр хүлээн авсан өдөр болно.
receipt-why-sent = Яагаад энэ өдөр вэ: та тэр өдөр илгээхээ баталсан. Бидэнд хожим ирсэн боловч энэ нь таны буруу биш. Тиймээс тэр өдөр хүлээн авсан өдөр болно.
receipt-why-outage = Яагаад энэ өдөр вэ: тэр өдрөөс эхлэн манай системтэй холбогдох боломжгүй байсан. Таны баталгаа хүлээж байсан, хоцорсон нь таны буруу биш. Тиймээс тэр өдөр хүлээн авсан өдөр болно.
# $day first working day that counts
receipt-first-day = Дараагийн ажлын өдрөөс тоолж эхэлнэ. Эхний өдөр: { $day }.
# $deadline last day
receipt-deadline = Хариу өгөх сүүлчийн өдөр: { $deadline }.
receipt-no-limit = Ийм хүсэлтэд хариу өгөх хугацааг одоогийн журамд заагаагүй.
receipt-provisional = Энэ бол урьдчилсан өдөр. Ирэх жилийн амралтын хуваарь гарахад өөрчлөгдөж магадгүй. Өөрчлөгдвөл танд мэдэгдэнэ.
# $n working days
receipt-extension = Хугацааг хамгийн ихдээ ажлын { $n } өдөр сунгаж болно. Сунгах бол урьдчилан мэдэгдэнэ.
receipt-stops = Гуравдагч этгээдийн санал авах хугацааг тоолохгүй. Давагдашгүй хүчин зүйлээр зогссон хугацааг ч тоолохгүй.
receipt-stops-third-party = Гуравдагч этгээдийн санал авах хугацааг тоолохгүй.
# $fields fields left empty
receipt-incomplete = Бөглөөгүй: { $fields }. Хариуцсан ажилтан нөхөж бичихийг хүсэж магадгүй.
# $law legal basis
receipt-law = Үндэслэл: { $law }.
law-reg2007-reply = «Бүгд Найрамдах Дундад Ард Улсын Засгийн ордны мэдээллийг ил болгох дүрэм», хорьдугаар зүйл, хорин дөрөвдүгээр зүйл
law-reg2007-proactive = «Баяннуур хотын засгийн ажлыг ил болгох журам», хорин нэгдүгээр зүйл
law-reg2007-own = «Бүгд Найрамдах Дундад Ард Улсын Засгийн ордны мэдээллийг ил болгох дүрэм», хорин дөрөвдүгээр зүйл, хорин тавдугаар зүйл
law-reg2019-reply = «Бүгд Найрамдах Дундад Ард Улсын Засгийн ордны мэдээллийг ил болгох дүрэм» (2019 онд зассан), гучин нэгдүгээр зүйл, гучин гуравдугаар зүйл
law-reg2019-proactive = «Бүгд Найрамдах Дундад Ард Улсын Засгийн ордны мэдээллийг ил болгох дүрэм» (2019 онд зассан), дөчин долоодугаар зүйл
# $body name of the body  $address address  $phone telephone number  $hours office hours
receipt-office = Мэдээлэл ил болгох ажлын алба: { $body }. Хаяг: { $address }. Утас: { $phone }. Ажиллах цаг: { $hours }.
receipt-follow = Хүссэн үедээ «Явц» гэж бичээрэй. Хүсэлт хаана яваа нь мэдэгдэнэ.
    .spoken = Хүссэн үедээ «Явц» гэж хэлээрэй. Хүсэлт хаана яваа нь мэдэгдэнэ.
receipt-help = Харах, сонсоход хэцүү бол уншиж өгнө. Том үсгээр ч өгч болно.
# $help kind of help
receipt-assistance = Хэрэгтэй тусламжийг тань тэмдэглэлээ: { $help }. Дараагийн мэдэгдлийг ч мөн ингэж өгнө.
# $number reference number
receipt-again = Энэ мэдэгдэл өмнө танд очсон эсэх нь тодорхойгүй. Тиймээс дахин илгээлээ. Дугаар нь: { $number }.
