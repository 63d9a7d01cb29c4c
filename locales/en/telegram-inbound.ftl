### What the Telegram door says to what arrives.

telegram-got-old-press = That button is no longer in use.
telegram-got-own-card = I cannot read a contact card yet. If I ask for your number, please type it.
telegram-got-card = That is another person's card. I did not keep it. Please answer in words.
telegram-got-edited = I saw that you changed an earlier message. What I noted stays as it was. To change it, say: correct.
telegram-got-forwarded = That is a forwarded message. I did not keep it. Please say it in your own words.
telegram-got-voice = I cannot listen to recordings yet. Please write it, or say: person.
telegram-got-photo = I cannot keep photos yet. Please describe it in words.
telegram-got-video = I cannot keep videos yet. Please describe it in words.
telegram-got-document = I cannot keep files yet. Please describe it in words.
telegram-got-sticker = Thank you! I can only read words.
telegram-got-place = I cannot read a place on the map. Please write the address.
telegram-got-poll = I cannot answer polls. Please write what you would like to know.
telegram-got-other = I cannot read this kind of message. Please answer in words.
telegram-got-command = I do not know this command. Please answer in words, or say: help.
telegram-slow-down = That is very fast. I am not reading what came last. Please wait a moment and send it again.
telegram-put-aside = I could not handle your last message. It was kept for our engineers. Please say it in other words.
# $link (words) an address
telegram-group = I only talk in private. Please open this: { $link }
