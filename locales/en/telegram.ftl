### Words of the Telegram door.

telegram-part = ({ $n }/{ $of })
telegram-key-back = Back
telegram-key-help = Help
telegram-key-person = Person
telegram-key-own-number = Send my number

## The menu of commands: what each does, and the word that it stands for (a word of `words.ftl`).

telegram-menu-start = Begin, or go on where you stopped
telegram-menu-new = Write a new request
telegram-menu-status = See where your request stands
telegram-menu-drafts = See drafts that were not sent
telegram-menu-help = How this works
telegram-menu-language = Change the language
telegram-menu-person = Reach a person
telegram-menu-cancel = Give up the request you are writing
telegram-word-new = new
telegram-word-status = status
telegram-word-drafts = drafts
telegram-word-help = help
telegram-word-language = language
telegram-word-person = person
telegram-word-cancel = cancel

## What the bot says of itself

telegram-description = I help you ask the government for information. Four short questions, one at a time. Once it is sent, you get a number and a deadline for the answer. The servers of this messenger stand abroad, so please do not write identity numbers here.
telegram-short-description = Ask the government for information, in Chinese, Mongolian or English.

## First contact, and identity

telegram-abroad = Please note: the servers of this messenger stand abroad. Please do not write identity numbers here.
telegram-identity-taken-out = To be safe, I take the message with the identity number out of this chat.
telegram-ask-identity = We must know that it is you. The servers of this messenger stand abroad, so please do not write your identity card number here, and do not send a photo. Send "skip". You can prove it later. An organisation may write its unified social credit code.
    .short = Please do not write your identity card number here. Send "skip".
