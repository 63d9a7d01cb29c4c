### How the values of fields are shown.

## Contacts. $phone: a telephone number in groups. $text: words that the person gave.

contact-here = here, in this chat
contact-phone = telephone { $phone }
contact-words = { $text }

## Masked numbers. $text: the number with stars. $ending: its last characters, for the ear.

masked-number = { $text }
    .spoken = ending in { $ending }

# $count: how many characters the text has (number).
masked-text = { $count ->
    [one] text, one character
   *[other] text, { $count } characters
}

## Periods. $from, $to: years as quoted (text), or days (date).

period-year = { $from }
period-years = { $from } to { $to }
period-days = { $from } to { $to }

## Left out

answer-skipped = left out

## Choices that stand in the form only: medium, channel and help

choice-electronic = electronic
choice-paper = on paper
choice-accessible = read aloud or in large print
choice-online = sent here
choice-post = by post
choice-collect = collected in person
choice-read-aloud = read aloud
choice-audio-file = an audio recording
choice-large-print = large print
choice-plain-text = short, plain text
choice-slow-speech = slow speech
choice-sign-or-text-relay = sign language or text relay
choice-fill-in-for = somebody fills in the form for me
choice-interpreter-mn = a Mongolian interpreter
choice-home-visit-or-window = help at home or at the counter
