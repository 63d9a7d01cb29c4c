### Status. Only these public labels, word for word as part three of the rules has them.

state-draft = being filled in
state-received = received
state-registered = registered
state-processing = being handled
state-correction = waiting for you to add something
state-justification = waiting for your reasons
state-consulting = asking for an opinion
state-suspended = suspended
state-deferred = deferred
state-fee-pending = waiting for payment
state-replied = answered
state-transferred = passed on
state-closed = closed
state-withdrawn = withdrawn
state-lapsed = deemed abandoned

## N-21 status update

# $number reference number  $label public label
status-head = Number: { $number }. Now: { $label }.
# $day day of receipt
status-last = Last step: received and registered on { $day }.
# $deadline last day  $n working days left
status-deadline = { $n ->
    [one] The answer comes by { $deadline }. { $n } working day is left.
   *[other] The answer comes by { $deadline }. { $n } working days are left.
}
# $deadline last day
status-deadline-today = The answer is due today: { $deadline }.
# $deadline last day  $n working days past it
status-overdue = { $n ->
    [one] The answer was due on { $deadline }. That is { $n } working day ago. You may complain. You may also ask for reconsideration.
   *[other] The answer was due on { $deadline }. That is { $n } working days ago. You may complain. You may also ask for reconsideration.
}
status-no-limit = For this kind of request the rules name no time limit.
status-provisional = This date is provisional. It may move when next year's holidays are announced.
# $body name of the body
status-next-body = The next step is with: { $body }. You need not do anything.
status-not-found = Nothing found. The number or the query code is not right. Please check and try again. After ten wrong tries a query code no longer works. In the chat where the request was sent, send "status" to get a new one.
    .spoken = Nothing found. The number or the query code is not right. Please check and try again. After ten wrong tries a query code no longer works. In the chat where the request was sent, say: status. There you get a new one.
status-too-many = Too many look-ups at the moment. Please try again in an hour, or call the office.
# $number reference number  $n how many tries
status-wrong-code-warning = { $n ->
    [one] Somebody tried { $n } wrong query code for your number { $number }. If it was not you, get a new code. After ten wrong tries the code no longer works.
   *[other] Somebody tried { $n } wrong query codes for your number { $number }. If it was not you, get a new code. After ten wrong tries the code no longer works.
}
# $number reference number  $code query code
status-new-code = The new query code of { $number } is: { $code }. Please write it down. The old one no longer works.
