### What the Telegram door says to what arrives.

telegram-got-old-press = That button is no longer in use.
telegram-got-own-card = Thank you for your card. I do not need a number yet. Please send it again when I ask for it.
telegram-got-card = That is another person's card. I did not keep the number. If you ask for that person, write: for another person.
telegram-got-edited = I saw that you changed an earlier message. What I noted stays as it was. To change it, say: correct.
telegram-got-edited-sent = I saw that you changed an earlier message. The request that was sent stays as it was. Its number is { $number }. To correct it or add to it, please call the office and tell them the number. For the telephone number, send "person".
telegram-got-edited-drafts = I saw that you changed an earlier message. What I noted stays as it was. To change a request that is not sent yet, say: drafts.
telegram-got-edited-nothing = I saw that you changed an earlier message. It was not noted, so there is nothing to change.
telegram-got-forwarded = That is a forwarded message. I did not keep it. Please say it in your own words.
telegram-got-sticker = Thank you! I can only read words.
telegram-got-place = I cannot read a place on the map. Please write the address.
telegram-got-poll = I cannot answer polls. Please write what you would like to know.
telegram-got-other = I cannot read this kind of message. Please answer in words.
telegram-got-command = I do not know this command. Please answer in words, or say: help.
telegram-slow-down = That is very fast. I am not reading what came last. Please wait a moment and send it again.
telegram-put-aside = I could not handle your last message. It was kept for our engineers. Please say it in other words.
# $link (words) an address
telegram-group = I only talk in private. Please open this: { $link }

## The own card, changed messages

# $value the number that was noted
telegram-card-kept = I noted your contact: { $value }.
# $field what was changed
telegram-edited-choice = You changed an earlier message ({ $field }). What I noted stays as it was. Please choose again.
# $field what was changed; $text its new words
telegram-ask-edited = You changed an earlier message ({ $field }). It now says: "{ $text }". Shall I note the new words?
telegram-choice-edited-take = Note the new words
telegram-choice-edited-leave = Leave it as it was

## Files

telegram-kept-voice = I received your recording. It goes to the office with your request. I cannot understand recordings, so please also write it. If writing is hard, say: person.
telegram-kept-photo = I received your photo. It goes to the office with your request. I cannot read what is on it, so please answer in words.
telegram-kept-video = I received your video. It goes to the office with your request. I cannot understand it, so please answer in words.
telegram-kept-document = I received your file. It goes to the office with your request. I cannot read what is in it, so please answer in words.
telegram-file-no-draft = No request is open, so I did not keep the file. To write one, say: new request.
# $number reference number of the newest request
telegram-file-sent = Your request is sent, so I did not keep this file. To hand it in later, write the number { $number } on it, and post it or bring it to the office named in your receipt. To write another request with it, say: new request.
# $most how many at most
telegram-file-many = One request can hold { $most } files. I did not keep this one.
# $most MB at most
telegram-file-large = This file is too large, so I did not keep it. One file may have { $most } MB.
telegram-file-type = I cannot take this kind of file, so I did not keep it. You can send PDF, Word, Excel, pictures or sound.
telegram-file-lost = I could not fetch the file, so I did not keep it. Please send it again.

telegram-got-late = Something you wrote earlier came only now: "{ $text }". I did nothing with it. If you still want it, please write it again.
telegram-late-choice = An earlier answer of yours came only now ({ $field }). What I noted stays as it was. Please choose again.
telegram-late-piece = Something you wrote earlier came only now.
telegram-ask-late = Something you wrote earlier came only now ({ $field }): "{ $text }". Shall I note it?
