### Status. Only these public labels, word for word as part three of the rules has them.
### draft: not yet read by a native reader.

state-draft = Бөглөж байна
state-received = Хүлээн авсан
state-registered = Бүртгэсэн
state-processing = Шийдвэрлэж байна
state-correction = Таны нэмэлтийг хүлээж байна
state-justification = Таны тайлбарыг хүлээж байна
state-consulting = Санал авч байна
state-suspended = Түр зогссон
state-deferred = Түр хойшлуулсан
state-fee-pending = Төлбөр хүлээж байна
state-replied = Хариу өгсөн
state-transferred = Шилжүүлсэн
state-closed = Дууссан
state-withdrawn = Буцаан татсан
state-lapsed = Татгалзсанд тооцсон

## N-21 status update

# $number reference number  $label public label
status-head = Дугаар: { $number }. Одоо: { $label }.
# $day day of receipt
status-last = Хүлээн авч бүртгэсэн өдөр: { $day }.
# $deadline last day  $n working days left
status-deadline = Хариу өгөх сүүлчийн өдөр: { $deadline }. Ажлын { $n } өдөр үлдсэн.
# $deadline last day
status-deadline-today = Хариуг хамгийн сүүлд өнөөдөр өгнө: { $deadline }.
# $deadline last day  $n working days past it
status-overdue = Хариу өгөх сүүлчийн өдөр: { $deadline }. Ажлын { $n } өдөр хэтэрсэн. Та гомдол гаргаж болно. Захиргааны гомдлыг хянан үзүүлэх хүсэлт ч гаргаж болно.
status-no-limit = Ийм хүсэлтэд хариу өгөх хугацааг одоогийн журамд заагаагүй.
status-provisional = Энэ бол урьдчилсан өдөр. Ирэх жилийн амралтын хуваарь гарахад өөрчлөгдөж магадгүй.
# $body name of the body
status-next-body = Дараа нь шийдвэрлэх байгууллага: { $body }. Та юу ч хийх хэрэггүй.
status-not-found = Олдсонгүй. Дугаар эсвэл явцын код буруу байна. Шалгаад дахин бичнэ үү. Арван удаа буруу бичвэл явцын код хүчингүй болно. Хүсэлт илгээсэн чатдаа «Явц» гэж бичээд шинэ код аваарай.
    .spoken = Олдсонгүй. Дугаар эсвэл явцын код буруу байна. Шалгаад дахин хэлээрэй. Арван удаа буруу хэлбэл явцын код хүчингүй болно. Хүсэлт илгээсэн чатдаа «Явц» гэж хэлээд шинэ код аваарай.
status-too-many = Одоо хэт олон хүн харж байна. Нэг цагийн дараа дахин оролдоно уу. Эсвэл утсаар асуугаарай.
# $number reference number  $n how many tries
status-wrong-code-warning = Таны хүсэлтийг хэн нэгэн буруу кодоор харахыг оролдсон. Дугаар нь: { $number }. Оролдсон тоо: { $n }. Та биш бол явцын кодоо солиорой. Арван удаа буруу оролдвол код хүчингүй болно.
# $number reference number  $code query code
status-new-code = Хүсэлтийн дугаар: { $number }. Шинэ явцын код: { $code }. Тэмдэглэж аваарай. Хуучин код хүчингүй болсон.
