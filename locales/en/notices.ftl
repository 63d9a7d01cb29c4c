### Notices. Receipt and dates first, then what can be done.

## N-01 acceptance receipt

# $number reference number
receipt-head = Your request has been received. Your number is: { $number }.
# $code query code
receipt-code = Your query code is: { $code }. You need it to ask for the status from another telephone or page. Please write it down. It is shown only once.
receipt-code-placeholder = The query code was given to you separately.
# $n how many requests
receipt-several = Your { $n } requests have been received. Each has its own number.
# $n which request  $number reference number  $code query code
receipt-item = Request { $n }. Its number is: { $number }. Its query code is: { $code }.
# $text description  $body name of the body
receipt-item-asked = You asked: { $text }. It goes to: { $body }.
receipt-codes = You need the query code to ask for the status from another telephone or page. Please write it down. It is shown only once.
# $kind kind of request  $text description
receipt-kind = Kind of request: { $kind }. You asked: { $text }.
# $name name of the applicant
receipt-addressee = To: { $name }.
# $day day of receipt
receipt-day = The day of receipt is { $day }.
# $moment when it was sent
receipt-sent-at = You sent it on { $moment }.
receipt-why-chat = Why this day: you confirmed in the chat and it was registered at once. So that day is the day of receipt.
receipt-why-sent = Why this day: you sent your yes on that day. It reached us later, and the delay is not yours. So that day is the day of receipt.
receipt-why-outage = Why this day: our service could not be reached from that day on. Your yes waited meanwhile, and the delay is not yours. So that day is the day of receipt.
# $day first working day that counts
receipt-first-day = The count begins with the next working day. The first day is { $day }.
# $deadline last day
receipt-deadline = The answer comes by { $deadline }.
receipt-no-limit = For this kind of request the rules name no time limit.
receipt-provisional = This date is provisional. It may move when next year's holidays are announced. Then you will be told.
# $n working days
receipt-extension = { $n ->
    [one] It may take longer, by at most { $n } working day. You will be told beforehand.
   *[other] It may take longer, by at most { $n } working days. You will be told beforehand.
}
receipt-stops = The time needed to ask third parties is not counted. Nor is time lost to force majeure.
receipt-stops-third-party = The time needed to ask third parties is not counted.
# $fields fields left empty
receipt-incomplete = Still empty: { $fields }. The office may ask you to add it.
# $law legal basis
receipt-law = Basis: { $law }.
law-reg2007-reply = Regulations on Open Government Information, articles 20 and 24
law-reg2007-proactive = Bayannur measures on openness, article 21
law-reg2007-own = Regulations on Open Government Information, articles 24 and 25
law-reg2019-reply = Regulations on Open Government Information, as revised in 2019, articles 31 and 33
law-reg2019-proactive = Regulations on Open Government Information, as revised in 2019, article 47
# $body name of the body  $address address  $phone telephone number  $hours office hours
receipt-office = Disclosure office: { $body }. Address: { $address }. Telephone: { $phone }. Hours: { $hours }.
receipt-follow = To see where it stands, send "status" at any time.
    .spoken = To see where it stands, say at any time: status.
receipt-help = If it is hard to read or to hear, we can read it to you or send it in large print.
# $help kind of help
receipt-assistance = The help you asked for is noted: { $help }. Later notices will come to you in the same way.
# $number reference number
receipt-again = It is not certain that this receipt reached you, so here it is again. Your number is: { $number }.

## Requests that were not sent

notice-draft-reminder = You have a request that is not sent yet. Begun on { $started }. I keep it until { $until } and then delete it. To go on, say "continue". If you do not need it, say "delete". This is the only reminder.
notice-drafts-reminder = You have requests that are not sent yet. One was begun on { $started }. I keep it until { $until } and then delete it. To go on or to delete, say "drafts". This is the only reminder.
