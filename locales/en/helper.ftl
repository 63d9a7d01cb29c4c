### Asking for somebody else: for whom, whose telephone, who is told, how the person confirms.

help-helper = You can ask for somebody else. No document is needed for now. The office will call or write to the person to confirm. If it is your own matter, send "for myself".
    .spoken = You can ask for somebody else. No document is needed for now. The office will call or write to the person to confirm. If it is your own matter, say: for myself.
help-helper-offer = If you ask for somebody else, send "for somebody else".
    .spoken = If you ask for somebody else, say: for somebody else.
# $name the name given before
help-helper-name = "{ $name }", which you gave before, is noted as your own name.
help-helper-alone = All right, then you are the one to contact.
help-helper-ended = All right, this is your own request.

## Questions

dialogue-ask-relation = For whom do you ask? What is the person to you?
    .short = For whom do you ask?
dialogue-choice-relation-parent = My mother or father
dialogue-choice-relation-spouse = My wife or husband
dialogue-choice-relation-child = My child
dialogue-choice-relation-relative = Another relative
dialogue-choice-relation-neighbour = A neighbour or friend
dialogue-choice-relation-resident = A resident I work for
dialogue-choice-relation-other = Somebody else
dialogue-choice-relation-self = Nobody, it is my own matter
dialogue-ask-agent-name = What is your own name? To leave it out, send "skip".
    .short = What is your own name?
    .spoken = What is your own name? To leave it out, say: skip.
dialogue-ask-name-other = What is the name of the person you ask for? One name is enough. To leave it out, send "skip".
    .short = What is the name of the person you ask for?
    .spoken = What is the name of the person you ask for? One name is enough. To leave it out, say: skip.
dialogue-ask-telephone = Whom shall the office contact? "Skip" means you.
    .short = Whom shall the office contact?
    .spoken = Whom shall the office contact? For you, say: skip.
dialogue-choice-telephone-helper = Contact me
dialogue-choice-telephone-principal = Contact the person I ask for
dialogue-choice-telephone-both = Contact both of us
dialogue-ask-contact-other = How can we reach the person you ask for? Write that person's mobile or landline number, e-mail address or postal address. If there is none, send "skip".
    .short = How can we reach the person you ask for?
    .spoken = How can we reach the person you ask for? That person's mobile or landline number, e-mail address or postal address will do. If there is none, say: skip.
dialogue-ask-identity-other = Please write the identity card number of the person you ask for, not your own. Only the number, never a photo. If you do not have it at hand, send "skip".
    .short = The identity card number of the person you ask for, please.
    .spoken = Please say the identity card number of the person you ask for, not your own. The number alone is enough. If you do not have it at hand, say: skip.
telegram-ask-identity-helper = We must know who the person is. The servers of this messenger stand abroad, so please do not write an identity card number here, and do not send a photo. Send "skip". It can be proved later.
    .short = Please do not write an identity card number here. Send "skip".
flow-own-record-ask-authority = Before you may see the person's records, the office must see a written authorisation with the person's signature. It can follow later. Is there one?
    .short = Is there a signed authorisation?
flow-own-record-choice-authority-written = Yes, a written one
flow-own-record-choice-authority-guardian = I am the guardian
flow-own-record-choice-authority-later = It will follow

error-contact-here-other = Here we reach only you. Please leave a mobile number, a landline, an e-mail or a postal address of the person you ask for, for example 138 1234 5678. If there is none, send "skip".
    .spoken = Here we reach only you. Please give a mobile number, a landline, an e-mail or a postal address of the person you ask for. If there is none, say: skip.

## Why it is asked

dialogue-why-relation = The person you ask for is the applicant, and you fill in the form. The office confirms with the person, so it must know what you are to each other. No proof is needed.
dialogue-why-agent-name = So the office knows who you are when it calls.
dialogue-why-telephone = A request carries a contact. Basis: Regulations on Open Government Information, article 20.
flow-own-record-why-authority = Records are shown only to the person, or to somebody the person has authorised in writing. Basis: Regulations on Open Government Information, article 25.

## Names in the form

field-agent-relation = The applicant is
field-agent-name = Filled in by
field-agent-telephone = Whom to contact
field-agent-contact = Your contact
field-agent-authority = Authorisation

## Check page and receipt

dialogue-check-helper = You ask for somebody else. The office will call or write to that person to confirm.
# $contact contact of the applicant
receipt-told-both = You are told here, and the person you ask for is told this way: { $contact }.
receipt-told-helper = You are told here. The person you ask for left no contact, so please pass it on.
receipt-confirm = The office will call or write once, so that the person confirms the request.
receipt-authority = Before you may see the person's records, the office must see an authorisation with the person's signature. It can follow later.
