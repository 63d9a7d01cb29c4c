### The conversation with the applicant: questions, choices, things that can be said at any time.

## Opening

# The first words while the language is not known; each language's file has its own.
dialogue-hello = Hello! I help you ask the government for information. Four short questions, one at a time. For English, send 3. Or just tell me what you need.
    .spoken = Hello! I help you ask the government for information. Four short questions, one at a time. For English, say 3. Or just tell me what you need.
dialogue-ask-language = Which language would you like?
# The name of this language in this language.
language-name = English
# The name of the traditional Mongolian script.
language-name-traditional = Mongolian, traditional script
dialogue-language-set = All right, we go on in English.
dialogue-greeting = Hello! I help you ask the government for information. Four short questions, one at a time. Take your time, you can stop whenever you like.
dialogue-partly-cyrillic = Some words are not in the traditional script yet. They are written in Cyrillic.
dialogue-sample = Please note: the offices and telephone numbers here are samples. They are not real.
dialogue-rest = To ask for something else, just write it. To see where a request stands, send "status".
    .spoken = To ask for something else, just say it. To see where a request stands, say: status.

## The four questions

dialogue-ask-description = What would you like to know? One sentence in your own words is enough. For example: the 2025 grassland subsidy list of our gacha. For a person, send "person".
    .short = What would you like to know?
    .spoken = What would you like to know? One sentence in your own words is enough. For example: the 2025 grassland subsidy list of our gacha. For a person, say: person.
# $text first words of the description
dialogue-ask-form = I have noted: "{ $text }". "Skip" sends the answer here. How would you like to get it?
    .short = How would you like to get the answer?
    .spoken = I have noted: { $text }. To get it here, say: skip. How would you like to get the answer?
dialogue-ask-name = What is your name? One name is enough. To leave it out, send "skip".
    .short = What is your name?
    .spoken = What is your name? One name is enough. To leave it out, say: skip.
dialogue-ask-contact = How can we reach you? Write a mobile or landline number, an e-mail address or a postal address. "Skip" means here in this chat.
    .short = How can we reach you?
    .spoken = How can we reach you? A mobile or landline number, an e-mail address or a postal address will do. To be reached here, say: skip.
dialogue-ask-address = Where shall we send it? Write the address, with the postcode if you know it.
    .short = Where shall we send it?
    .spoken = Where shall we send it? Say the address, with the postcode if you know it.
dialogue-ask-address-details = What is your postal address? You need not give it. To leave it out, send "skip".
    .short = Your postal address?
    .spoken = What is your postal address? You need not give it. To leave it out, say: skip.
dialogue-ask-identity = Please write your identity card number. An organisation writes its unified social credit code. Only the number, never a photo. You may leave it out for now: send "skip".
    .short = Your identity card number, please.
    .spoken = Please say your identity card number. An organisation says its unified social credit code. Only the number. To leave it out for now, say: skip.

## More details

dialogue-ask-title = What is the document called? If you do not know, send "skip".
    .short = Title of the document?
    .spoken = What is the document called? If you do not know, say: skip.
dialogue-ask-document-number = What is the number of the document? If you do not know, send "skip".
    .short = Number of the document?
    .spoken = What is the number of the document? If you do not know, say: skip.
dialogue-ask-period = For which time? For example: 2024 to 2025. If you do not know, send "skip".
    .short = For which time?
    .spoken = For which time? For example: 2024 to 2025. If you do not know, say: skip.
dialogue-ask-purpose = What do you need it for? You do not have to say, and it changes nothing. To leave it out, send "skip".
    .short = What do you need it for?
    .spoken = What do you need it for? You do not have to say, and it changes nothing. To leave it out, say: skip.
dialogue-ask-assistance = Which help would you like? No proof is needed, and later notices will come to you in the same way. For none, send "skip".
    .short = Which help would you like?
    .spoken = No proof is needed, and later notices will come to you in the same way. For no help, say: skip. Which help would you like?

## Special cases

dialogue-ask-id-found = There seems to be an identity number in your text. Many people may handle it, so it should not stay there. What shall I do?
    .spoken = There seems to be an identity number in your words. Many people may handle it, so it should not stay there. What shall I do?
dialogue-choice-id-mask = Hide the number
dialogue-choice-id-move = Move it to the protected identity field
dialogue-choice-id-keep = Leave it as it is
dialogue-id-masked = The number is hidden now.
dialogue-ask-split = You seem to ask for several things. As separate requests, each gets its own number and perhaps a faster answer. "Skip" keeps them together. Shall I separate them?
    .spoken = You seem to ask for several things. As separate requests, each gets its own number and perhaps a faster answer. To keep them together, say: skip. Shall I separate them?
dialogue-choice-split-one = Keep them together
dialogue-choice-split-split = Make separate requests
# $n how many requests
dialogue-split-done = Good, { $n } requests. You answer the other questions only once.
# $n which request  $text its first words
dialogue-choice-split-leave-out = Leave out request { $n }: { $text }
# $n which request
dialogue-split-left-out = Good, request { $n } is left out.
dialogue-split-joined = Good, they go together.
dialogue-ask-narrow = A little more detail makes it easier to find. "Skip" sends it as it is. Which document, which year, which place?
    .short = Can you say it more exactly?
    .spoken = A little more detail makes it easier to find. To send it as it is, say: skip. Which document, which year, which place?

## Choices

# $n digit of the choice  $label its words
choice-line = { $n }. { $label }
# $value a value by itself
bare-value = { $value }

dialogue-choice-form-here = Sent here
dialogue-choice-form-post = On paper, by post
dialogue-choice-form-collect = I collect it myself
dialogue-choice-form-accessible = Read to me, or in large print
dialogue-choice-contact-here = Here in this chat
dialogue-choice-send = Send
dialogue-choice-correct = Change an answer
dialogue-choice-details = Add details
dialogue-choice-pause = Keep it for later
dialogue-choice-more = More
dialogue-choice-add = Add it
dialogue-choice-add-not = Do not add it
dialogue-choice-incomplete-send = Send it as it is
dialogue-choice-incomplete-fill = Fill it in first
dialogue-choice-draft-resume = Go on with it
dialogue-choice-draft-delete = Delete it
dialogue-choice-draft-leave = Leave it
dialogue-choice-draft-new = Begin a new request
# $started day it was begun  $kind kind of request  $text first words of the description
dialogue-choice-draft = Begun { $started }, { $kind }: { $text }
dialogue-choice-start-continue = Go on with this one
dialogue-choice-start-second = Keep it and begin another
dialogue-choice-start-delete = Delete it and begin again
dialogue-choice-cancel-delete = Delete it
dialogue-choice-cancel-keep = Keep it for later
dialogue-choice-cancel-continue = Go on with it
# $number reference number
dialogue-choice-case = { $number }
dialogue-choice-case-other = Look up another number
dialogue-choice-case-done = That is all
dialogue-choice-case-back = Back to where we were
dialogue-choice-case-code = Get a new query code
dialogue-choice-number-status = See where it stands
dialogue-choice-number-wish = Make a new request
# $body name of the body
dialogue-choice-body = { $body }
dialogue-choice-body-unknown = I do not know, please pass it on

## Check page

dialogue-check-head = Please check your request.
# $kind kind of request
dialogue-check-kind = Kind of request: { $kind }.
# $body name of the body
dialogue-check-body = It goes to: { $body }.
# $field name of the field  $value what was answered
dialogue-check-line = { $field }: { $value }.
# $n which request  $text what it asks
dialogue-check-split = Request { $n }: { $text }.
# $fields fields left empty
dialogue-check-missing = Still empty: { $fields }. You may send it all the same. The office may then ask you to add it.
# $fields fields that will not be sent
dialogue-check-aside = These are no longer needed and will not be sent: { $fields }.
# $n how many files
dialogue-check-files = Files: { $n }.
dialogue-choice-files-remove = Remove the files
dialogue-files-removed = The files were removed.
dialogue-before-sending = Only the people who handle this request see your name and telephone.
dialogue-ask-check = Is everything right?
dialogue-ask-correct = Which answer would you like to change?
dialogue-ask-kind = Which kind of request is it?
dialogue-ask-body = Which office shall it go to?
dialogue-ask-incomplete = Something required is empty. Send it as it is?
dialogue-ask-drafts = You have requests that are not sent yet. Which one?
dialogue-ask-draft = What shall I do with it?
dialogue-ask-start = You have a request that is not finished. What shall I do?
dialogue-ask-cancel = Shall I delete this request?
# $text first words of the last message
dialogue-ask-addition = You wrote: "{ $text }". Shall I add it to your request?
    .spoken = You said: { $text }. Shall I add it to your request?
dialogue-left-empty = left empty
# $kind kind of request
dialogue-kind-proposed = As I understand it: { $kind }. If not, you can change it before sending.
# $kind kind of request
dialogue-kind-set = Good, now it is: { $kind }.
# $body name of the body
dialogue-body-set = Good, it goes to: { $body }.

## Answers at any time

# $items what was understood
dialogue-understood = I understood this. { $items }.
# $field name of the field  $value what was understood
dialogue-understood-item = { $field }: { $value }
# $value the present answer
dialogue-now = Now it is: { $value }.
dialogue-kept = Good, it stays as it was.
# $choice words of the choice
dialogue-default-taken = Good, then: { $choice }.
dialogue-which-one = Good. Please tell me which one, a digit is enough.
    .spoken = Good. Please tell me which one, its number is enough.
dialogue-go-on = Good, let us go on.
dialogue-contact-here = Good, I reach you here. You can still add a telephone, an e-mail or an address.
dialogue-contact-other-ways = You need no telephone. Before sending you can add an e-mail or a postal address.
# $days working days
dialogue-terms = { $days ->
    [one] Asking is free, only copies and post may cost something, and the answer comes within { $days } working day of receipt.
   *[other] Asking is free, only copies and post may cost something, and the answer comes within { $days } working days of receipt.
}
dialogue-terms-no-limit = Asking is free, only copies and post may cost something.
dialogue-added = I have added it.
dialogue-font-kept = This text uses the old Menksoft font codes, which cannot be shown here. It is kept exactly as you wrote it, and an officer will read it. If you like, write it once more in Cyrillic, Chinese or English.
    .spoken = This text uses old font codes and cannot be read out here. It is kept exactly as it came, and an officer will read it.
dialogue-not-added = Good, I have not added it.
dialogue-skipped-required = I leave it empty for now. You can still fill it in before sending.
dialogue-description-first = First tell me in one sentence what you would like to know.
dialogue-nothing-to-skip = There is no question to skip here.
dialogue-nothing-to-correct = There is nothing to change yet.
dialogue-nothing-to-send = There is no request to send yet.
dialogue-nothing-to-cancel = There is no open request now.
dialogue-nothing-to-pause = There is no open request now.
# $fields fields that have not been asked for
dialogue-not-yet = Still to come: { $fields }. After that you can send it, and you may skip them.
dialogue-look-first = Please look at it once more, then send it.
dialogue-first-question = This is the first question already.
dialogue-button-old = That button is an old one. This is where we are now.
dialogue-details-done = All details have been asked.
dialogue-kinds = You can ask for information. You can look up your own records. You can also ask that something be published. Just tell me what you need, and I will sort it.
# $number reference number
dialogue-sent-already = It has been sent already. Your number is: { $number }.
dialogue-slower = All right, slower. One sentence a line.
dialogue-shorter = All right, shorter questions.
# $started day it was begun
dialogue-resumed = Welcome back. Your request is still here, nothing is lost. Begun on { $started }.
# $fields fields asked again
dialogue-asked-again = The rules have changed. I ask these once more: { $fields }.
# $days number of days
dialogue-paused = All right, I keep it for { $days } days. Say "continue" to go on with it.
    .spoken = All right, I keep it for { $days } days. To go on with it, say: continue.
# $started day it was begun
dialogue-expired = The request you began on { $started } lay too long. It has been deleted, as announced.
dialogue-deleted = It is deleted.
dialogue-no-drafts = You have no unsent requests.
dialogue-first-kept = Good, the first one is kept. Now the new one.
# $days number of days
dialogue-farewell = It is saved and stays for { $days } days. Open the chat again and go on.
dialogue-trouble = Something went wrong here. What you wrote is saved. Please try again later, or call 12345.
    .spoken = Something went wrong here. What you said is saved. Please try again later, or call 12345.
dialogue-cannot-store = I cannot store anything now, so your last message was not kept. Please send it again later. What you wrote before is safe.
    .spoken = I cannot store anything now, so your last message was not kept. Please say it again later. What you said before is safe.
# $body name of the body  $phone telephone number  $hours office hours
dialogue-person = To talk to a person, please call. { $body }: { $phone }. Hours: { $hours }. What you wrote is kept.
    .spoken = To talk to a person, please call. { $body }: { $phone }. Hours: { $hours }. What you said is kept.
dialogue-emergency = If you are in danger, call at once: police 110, fire 119, ambulance 120, road accident 122. What you write here is kept too.
    .spoken = If you are in danger, call at once: police 110, fire 119, ambulance 120, road accident 122. What you say here is kept too.
# $phone telephone number
dialogue-complaint = For a complaint or report, call 12345. Another number: { $phone }. You can still send your request here.
dialogue-help = I ask one thing at a time. Answer in your own words or with a number. No hurry, everything you write is saved.
    .spoken = I ask one thing at a time. Answer in your own words or with a number. No hurry, everything you say is saved.
dialogue-help-moves = You can say at any time: back, skip, repeat, slower, shorter, why, change, status, language, drafts, elsewhere, pause, cancel, person.
    .spoken = You can say at any time: back. Skip. Repeat. Slower. Shorter. Why. Change. Status. Language. Drafts. Pause. Cancel. Person.
dialogue-field-required = The rules ask for this. You can leave it empty, but then the office may ask you for it.
dialogue-field-optional = You need not answer this.

## Status

dialogue-ask-number = Please write the reference number, eleven digits. The query code may follow on the same line. To leave, send "back".
    .spoken = Please say the reference number, eleven digits. The query code may follow at once. To leave, say: back.
# $number reference number
dialogue-ask-code = Number: { $number }. Please write its query code, eight digits. To leave, send "back".
    .spoken = Number: { $number }. Please say its query code, eight digits. To leave, say: back.
# $number reference number
dialogue-ask-number-or-wish = There is a number in your words: { $number }. Do you want to know where it stands, or is this a new request?
dialogue-ask-own-cases = Which request would you like to see?
# $number reference number
dialogue-ask-own-case = Number: { $number }. What else would you like to do?

## Why it is asked

dialogue-why-nothing = Nothing is being asked just now.
dialogue-why-description = We must know what you want in order to find it. Basis: Regulations on Open Government Information, article 20.
dialogue-why-form = A request says in which form you want the answer. Basis: Regulations on Open Government Information, article 20.
dialogue-why-name = A request carries a name. Basis: Regulations on Open Government Information, article 20.
dialogue-why-contact = The answer must find you. Basis: Regulations on Open Government Information, article 20.
dialogue-why-address = Post needs an address. The Bayannur measures list it too, in article 22.
dialogue-why-identity = The Bayannur measures list a proof of identity, in article 22. The Regulations of 2019 require it, in article 29.
dialogue-why-helper = A title, a number or a time helps the office to find it faster.
dialogue-why-purpose = The Regulations speak of special needs, in article 13. No law asks you to state a purpose.
dialogue-why-assistance = Whoever finds it hard to read, see or hear has a right to help: Regulations on Open Government Information, article 28. You may leave it out.
dialogue-why-id-found = An identity number is very personal. The fewer people see it, the better.
dialogue-why-split = Handled one by one, each gets its own answer. Together is fine too. You decide.
dialogue-why-narrow = If it is not clear, the office will ask you to add something, and that takes time.

## Questions about the service

help-cost = Asking is free. Only the cost of search, copies and post may be charged, at the published rate. In hardship you can ask for a waiver.
# $days working days
help-time = { $days ->
    [one] The answer comes within { $days } working day of receipt. If it takes longer, you will be told beforehand.
   *[other] The answer comes within { $days } working days of receipt. If it takes longer, you will be told beforehand.
}
help-time-no-limit = For this kind of request the rules name no time limit.
help-privacy = Only the people who handle your request see your name and telephone. Lists hide them, logs do not hold them.
help-who = I am the request assistant, a program. The staff of the office decide.
help-where = The answer goes where you choose. Send "status" at any time to see where it stands.
    .spoken = The answer goes where you choose. To see where it stands, say at any time: status.
help-right = Every citizen and every organisation may ask. You need not give a reason.
help-anger = I understand that this is tiring. Nothing you wrote is lost. For a person, send "person". To complain, call 12345.
    .spoken = I understand that this is tiring. Nothing you said is lost. For a person, say: person. To complain, call 12345.
help-thanks = You are welcome.

## Going on elsewhere

dialogue-elsewhere-code = To go on somewhere else, write there: continue { $code }. It works for { $minutes } minutes and only once. As soon as you go on there, it stops here.
    .spoken = To go on somewhere else, say there: continue { $code }. It works for { $minutes } minutes and only once. As soon as you go on there, it stops here.
dialogue-elsewhere-link = To go on in Telegram, open this link: { $link }
    .spoken = To go on in Telegram, open the link in the text.
dialogue-elsewhere-nothing = There is no unfinished request to carry elsewhere.
dialogue-elsewhere-refused = That code is not right, or was used already, or is too old. Please get a new one where you began: say "elsewhere" there.
dialogue-elsewhere-too-many = Too many codes were tried just now. Please try again in an hour. Where you began you can go on at any time.
dialogue-carried-here = It is here now. Go on from here. The place where you began notes nothing more.
dialogue-gone-elsewhere = A request of yours went on elsewhere. Nothing more of it is noted here. You began it on { $started }.

dialogue-gap = From { $from } to { $to } no messages could be received here. What you sent then may be missing. If you sent something, please send it again.
