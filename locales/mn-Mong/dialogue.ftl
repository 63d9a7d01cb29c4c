### The core of the conversation with the applicant; what is missing here is said in Cyrillic.
### draft: not yet read by a native reader. Suffixes stand after U+202F.

## Opening

# draft  The first words while the language is not known; each language's file has its own.
dialogue-hello = ᠰᠠᠶᠢᠨ ᠪᠠᠶᠢᠨ᠎ᠠ ᠤᠤ! ᠵᠠᠰᠠᠭ ᠤᠨ ᠣᠷᠳᠣᠨ ᠠᠴᠠ ᠮᠡᠳᠡᠭᠡ ᠵᠠᠩᠭᠢ ᠠᠪᠬᠤ ᠳᠤ ᠲᠠᠨᠢ ᠪᠢ ᠲᠤᠰᠠᠯᠠᠶ᠎ᠠ᠃ ᠳᠥᠷᠪᠡᠨ ᠪᠣᠭᠤᠨᠢ ᠠᠰᠠᠭᠤᠯᠲᠠ ᠶᠢ ᠨᠢᠭᠡ ᠨᠢᠭᠡ ᠪᠡᠷ ᠨᠢ ᠠᠰᠠᠭᠤᠨ᠎ᠠ᠃ ᠮᠣᠩᠭᠤᠯ ᠪᠢᠴᠢᠭ ᠪᠣᠯ 4 ᠭᠡᠵᠦ ᠪᠢᠴᠢᠭᠡᠷᠡᠢ᠃ ᠡᠰᠡᠪᠡᠯ ᠶᠠᠭᠤ ᠬᠡᠷᠡᠭᠲᠡᠢ ᠪᠡᠨ ᠰᠢᠭᠤᠳ ᠪᠢᠴᠢᠭᠡᠷᠡᠢ᠃
# draft
dialogue-ask-language = ᠲᠠ ᠶᠠᠮᠠᠷ ᠬᠡᠯᠡ ᠪᠡᠷ ᠶᠠᠷᠢᠬᠤ ᠪᠤᠢ?
# draft  The name of this language in this language.
language-name = ᠮᠣᠩᠭᠤᠯ ᠬᠡᠯᠡ
# draft  The name of the traditional script.
language-name-traditional = ᠮᠣᠩᠭᠤᠯ ᠪᠢᠴᠢᠭ
# draft
dialogue-language-set = ᠵᠠ᠂ ᠮᠣᠩᠭᠤᠯ ᠢᠶᠠᠷ ᠶᠠᠷᠢᠶ᠎ᠠ᠃
# draft
dialogue-greeting = ᠰᠠᠶᠢᠨ ᠪᠠᠶᠢᠨ᠎ᠠ ᠤᠤ! ᠵᠠᠰᠠᠭ ᠤᠨ ᠣᠷᠳᠣᠨ ᠠᠴᠠ ᠮᠡᠳᠡᠭᠡ ᠵᠠᠩᠭᠢ ᠠᠪᠬᠤ ᠳᠤ ᠲᠠᠨᠢ ᠪᠢ ᠲᠤᠰᠠᠯᠠᠶ᠎ᠠ᠃ ᠳᠥᠷᠪᠡᠨ ᠪᠣᠭᠤᠨᠢ ᠠᠰᠠᠭᠤᠯᠲᠠ ᠶᠢ ᠨᠢᠭᠡ ᠨᠢᠭᠡ ᠪᠡᠷ ᠨᠢ ᠠᠰᠠᠭᠤᠨ᠎ᠠ᠃ ᠶᠠᠭᠠᠷᠠᠬᠤ ᠬᠡᠷᠡᠭ ᠦᠭᠡᠢ᠃ ᠬᠦᠰᠡᠭᠰᠡᠨ ᠦᠶ᠎ᠡ ᠳᠡᠭᠡᠨ ᠵᠣᠭᠰᠣᠵᠤ ᠪᠣᠯᠤᠨ᠎ᠠ᠃
# draft
dialogue-rest = ᠥᠭᠡᠷ᠎ᠡ ᠵᠦᠢᠯ ᠠᠰᠠᠭᠤᠬᠤ ᠪᠣᠯ ᠰᠢᠭᠤᠳ ᠪᠢᠴᠢᠭᠡᠷᠡᠢ᠃ ᠬᠦᠰᠡᠯᠲᠡ ᠶᠢᠨ ᠶᠠᠪᠤᠴᠠ ᠶᠢ ᠮᠡᠳᠡᠬᠦ ᠪᠣᠯ «ᠶᠠᠪᠤᠴᠠ» ᠭᠡᠵᠦ ᠪᠢᠴᠢᠭᠡᠷᠡᠢ᠃

## The four questions

# draft
dialogue-ask-description = ᠲᠠ ᠶᠠᠭᠤ ᠮᠡᠳᠡᠮᠡᠭᠡᠷ ᠪᠠᠶᠢᠨ᠎ᠠ? ᠥᠪᠡᠷ ᠦᠨ ᠦᠭᠡ ᠪᠡᠷ ᠨᠢᠭᠡ ᠥᠭᠦᠯᠡᠪᠦᠷᠢ ᠪᠢᠴᠢᠬᠦ ᠳᠦ ᠪᠣᠯᠤᠨ᠎ᠠ᠃ ᠵᠢᠱᠢᠶ᠎ᠡ ᠨᠢ᠄ ᠮᠠᠨ ᠤ ᠭᠠᠴᠠᠭ᠎ᠠ ᠶᠢᠨ 2025 ᠣᠨ ᠤ ᠪᠡᠯᠴᠢᠭᠡᠷ ᠦᠨ ᠨᠥᠬᠦᠪᠦᠷᠢ ᠶᠢᠨ ᠨᠡᠷᠡᠰ᠃ ᠬᠦᠮᠦᠨ ᠲᠡᠢ ᠶᠠᠷᠢᠬᠤ ᠪᠣᠯ «ᠬᠦᠮᠦᠨ» ᠭᠡᠵᠦ ᠪᠢᠴᠢᠭᠡᠷᠡᠢ᠃
    .short = ᠲᠠ ᠶᠠᠭᠤ ᠮᠡᠳᠡᠮᠡᠭᠡᠷ ᠪᠠᠶᠢᠨ᠎ᠠ?
# draft  $text first words of the description
dialogue-ask-form = ᠲᠡᠮᠳᠡᠭᠯᠡᠵᠦ ᠠᠪᠤᠪᠠ᠄ «{ $text }»᠃ «ᠠᠯᠭᠠᠰᠠᠬᠤ» ᠭᠡᠪᠡᠯ ᠬᠠᠷᠢᠭᠤ ᠶᠢ ᠡᠨᠳᠡ ᠢᠯᠡᠭᠡᠨ᠎ᠡ᠃ ᠬᠠᠷᠢᠭᠤ ᠶᠢ ᠬᠡᠷᠬᠢᠨ ᠥᠭᠬᠦ ᠪᠤᠢ?
    .short = ᠬᠠᠷᠢᠭᠤ ᠶᠢ ᠬᠡᠷᠬᠢᠨ ᠥᠭᠬᠦ ᠪᠤᠢ?
# draft
dialogue-ask-name = ᠲᠠᠨ ᠤ ᠨᠡᠷ᠎ᠡ ᠬᠡᠨ ᠪᠤᠢ? ᠨᠢᠭᠡ ᠨᠡᠷ᠎ᠡ ᠪᠢᠴᠢᠬᠦ ᠳᠦ ᠪᠣᠯᠤᠨ᠎ᠠ᠃ ᠪᠢᠴᠢᠬᠦ ᠦᠭᠡᠢ ᠪᠣᠯ «ᠠᠯᠭᠠᠰᠠᠬᠤ» ᠭᠡᠵᠦ ᠪᠢᠴᠢᠭᠡᠷᠡᠢ᠃
    .short = ᠲᠠᠨ ᠤ ᠨᠡᠷ᠎ᠡ ᠬᠡᠨ ᠪᠤᠢ?
# draft
dialogue-ask-contact = ᠲᠠᠨ ᠲᠠᠢ ᠬᠡᠷᠬᠢᠨ ᠬᠣᠯᠪᠣᠭᠳᠠᠬᠤ ᠪᠤᠢ? ᠭᠠᠷ ᠤᠲᠠᠰᠤ᠂ ᠰᠠᠭᠤᠷᠢᠨ ᠤᠲᠠᠰᠤ᠂ ᠴᠠᠬᠢᠮ ᠰᠢᠤᠳᠠᠩ᠂ ᠡᠰᠡᠪᠡᠯ ᠬᠠᠶᠢᠭ ᠢᠶᠠᠨ ᠪᠢᠴᠢᠭᠡᠷᠡᠢ᠃ «ᠠᠯᠭᠠᠰᠠᠬᠤ» ᠭᠡᠪᠡᠯ ᠡᠨᠳᠡ ᠬᠣᠯᠪᠣᠭᠳᠠᠨ᠎ᠠ᠃
    .short = ᠲᠠᠨ ᠲᠠᠢ ᠬᠡᠷᠬᠢᠨ ᠬᠣᠯᠪᠣᠭᠳᠠᠬᠤ ᠪᠤᠢ?
# draft
dialogue-ask-address = ᠬᠠᠮᠢᠭᠠᠰᠢ ᠢᠯᠡᠭᠡᠬᠦ ᠪᠤᠢ? ᠬᠠᠶᠢᠭ ᠢᠶᠠᠨ ᠪᠢᠴᠢᠭᠡᠷᠡᠢ᠃ ᠰᠢᠤᠳᠠᠩ ᠤᠨ ᠺᠣᠳ᠋ ᠪᠠᠶᠢᠪᠠᠯ ᠪᠠᠰᠠ ᠪᠢᠴᠢᠭᠡᠷᠡᠢ᠃
    .short = ᠬᠠᠮᠢᠭᠠᠰᠢ ᠢᠯᠡᠭᠡᠬᠦ ᠪᠤᠢ?
# draft
dialogue-ask-identity = ᠪᠡᠶ᠎ᠡ ᠶᠢᠨ ᠦᠨᠡᠮᠯᠡᠯ ᠦᠨ ᠳᠤᠭᠠᠷ ᠢᠶᠠᠨ ᠪᠢᠴᠢᠭᠡᠷᠡᠢ᠃ ᠪᠠᠶᠢᠭᠤᠯᠤᠯᠭ᠎ᠠ ᠪᠣᠯ ᠨᠡᠶᠢᠭᠡᠮ ᠦᠨ ᠢᠲᠡᠭᠡᠯᠴᠡᠯ ᠦᠨ ᠨᠢᠭᠡᠳᠦᠭᠰᠡᠨ ᠺᠣᠳ᠋ ᠢᠶᠠᠨ ᠪᠢᠴᠢᠭᠡᠷᠡᠢ᠃ ᠵᠥᠪᠬᠡᠨ ᠳᠤᠭᠠᠷ ᠪᠢᠴᠢᠨ᠎ᠡ᠂ ᠵᠢᠷᠤᠭ ᠢᠯᠡᠭᠡᠬᠦ ᠬᠡᠷᠡᠭ ᠦᠭᠡᠢ᠃
    .short = ᠪᠡᠶ᠎ᠡ ᠶᠢᠨ ᠦᠨᠡᠮᠯᠡᠯ ᠦᠨ ᠳᠤᠭᠠᠷ ᠢᠶᠠᠨ ᠪᠢᠴᠢᠭᠡᠷᠡᠢ᠃

## Choices

# draft  $n digit of the choice  $label its words
choice-line = { $n }᠂ { $label }
# draft  $value a value by itself
bare-value = { $value }
# draft
dialogue-choice-form-here = ᠡᠨᠳᠡ ᠪᠢᠴᠢᠭ ᠢᠶᠡᠷ
# draft
dialogue-choice-form-post = ᠴᠠᠭᠠᠰᠤ ᠪᠠᠷ᠂ ᠰᠢᠤᠳᠠᠩ ᠢᠶᠠᠷ
# draft
dialogue-choice-form-collect = ᠥᠪᠡᠷ ᠢᠶᠡᠨ ᠣᠴᠢᠵᠤ ᠠᠪᠤᠨ᠎ᠠ
# draft
dialogue-choice-form-accessible = ᠴᠢᠩᠭ᠎ᠠ ᠤᠩᠰᠢᠵᠤ ᠥᠭᠭᠦᠨ᠎ᠡ᠂ ᠡᠰᠡᠪᠡᠯ ᠲᠣᠮᠣ ᠦᠰᠦᠭ ᠢᠶᠡᠷ
# draft
dialogue-choice-contact-here = ᠡᠨᠳᠡ ᠬᠣᠯᠪᠣᠭᠳᠠᠬᠤ
# draft
dialogue-choice-send = ᠢᠯᠡᠭᠡᠬᠦ
# draft
dialogue-choice-correct = ᠨᠢᠭᠡ ᠬᠠᠷᠢᠭᠤᠯᠲᠠ ᠪᠠᠨ ᠵᠠᠰᠠᠬᠤ
# draft
dialogue-choice-details = ᠨᠡᠮᠡᠵᠦ ᠪᠢᠴᠢᠬᠦ
# draft
dialogue-choice-pause = ᠲᠦᠷ ᠵᠣᠭᠰᠣᠭᠠᠬᠤ᠂ ᠳᠠᠷᠠᠭ᠎ᠠ ᠢᠯᠡᠭᠡᠬᠦ

## Check page

# draft
dialogue-check-head = ᠬᠦᠰᠡᠯᠲᠡ ᠪᠡᠨ ᠰᠢᠯᠭᠠᠭᠠᠷᠠᠢ᠃
# draft  $kind kind of request
dialogue-check-kind = ᠬᠦᠰᠡᠯᠲᠡ ᠶᠢᠨ ᠲᠥᠷᠥᠯ᠄ { $kind }᠃
# draft  $body name of the body
dialogue-check-body = ᠬᠦᠯᠢᠶᠡᠨ ᠠᠪᠬᠤ ᠪᠠᠶᠢᠭᠤᠯᠤᠯᠭ᠎ᠠ᠄ { $body }᠃
# draft  $field name of the field  $value what was answered
dialogue-check-line = { $field }᠄ { $value }᠃
# draft  $fields fields left empty
dialogue-check-missing = ᠬᠣᠭᠣᠰᠣᠨ ᠦᠯᠳᠡᠭᠰᠡᠨ᠄ { $fields }᠃ ᠢᠩᠭᠢᠭᠡᠳ ᠢᠯᠡᠭᠡᠵᠦ ᠪᠣᠯᠤᠨ᠎ᠠ᠃ ᠬᠠᠷᠢᠭᠤᠴᠠᠭᠰᠠᠨ ᠠᠵᠢᠯᠲᠠᠨ ᠨᠡᠮᠡᠵᠦ ᠪᠢᠴᠢᠬᠦ ᠶᠢ ᠬᠦᠰᠡᠬᠦ ᠮᠠᠭᠠᠳ ᠦᠭᠡᠢ᠃
# draft
dialogue-before-sending = ᠨᠡᠷ᠎ᠡ᠂ ᠤᠲᠠᠰᠤ ᠶᠢ ᠲᠠᠨᠢ ᠵᠥᠪᠬᠡᠨ ᠡᠨᠡ ᠬᠦᠰᠡᠯᠲᠡ ᠶᠢ ᠬᠠᠷᠢᠭᠤᠴᠠᠭᠰᠠᠨ ᠠᠵᠢᠯᠲᠠᠨ ᠦᠵᠡᠨ᠎ᠡ᠃
# draft
dialogue-ask-check = ᠪᠦᠭᠦᠳᠡ ᠵᠥᠪ ᠦᠦ?
# draft
dialogue-ask-correct = ᠠᠯᠢ ᠶᠢ ᠨᠢ ᠵᠠᠰᠠᠬᠤ ᠪᠤᠢ?
# draft
dialogue-left-empty = ᠬᠣᠭᠣᠰᠣᠨ

## Answers at any time

# draft
dialogue-kept = ᠵᠠ᠂ ᠬᠡᠪᠡᠭᠡᠷ ᠢᠶᠡᠨ ᠦᠯᠳᠡᠪᠡ᠃
# draft
dialogue-added = ᠨᠡᠮᠡᠪᠡ᠃
# draft
dialogue-not-added = ᠵᠠ᠂ ᠨᠡᠮᠡᠭᠰᠡᠨ ᠦᠭᠡᠢ᠃
# draft
dialogue-skipped-required = ᠡᠨᠡ ᠠᠰᠠᠭᠤᠯᠲᠠ ᠶᠢ ᠲᠦᠷ ᠬᠣᠭᠣᠰᠣᠨ ᠦᠯᠳᠡᠭᠡᠪᠡ᠃ ᠢᠯᠡᠭᠡᠬᠦ ᠡᠴᠡ ᠡᠮᠦᠨ᠎ᠡ ᠨᠡᠮᠡᠵᠦ ᠪᠢᠴᠢᠵᠦ ᠪᠣᠯᠤᠨ᠎ᠠ᠃
# draft
dialogue-first-question = ᠡᠨᠡ ᠪᠣᠯ ᠬᠠᠮᠤᠭ ᠤᠨ ᠡᠬᠢᠨ ᠦ ᠠᠰᠠᠭᠤᠯᠲᠠ᠃
# draft  $started day it was begun
dialogue-resumed = ᠲᠠ ᠡᠷᠭᠢᠵᠦ ᠢᠷᠡᠪᠡ᠃ ᠡᠨᠡ ᠪᠣᠯ ᠲᠠᠨ ᠤ ᠪᠢᠴᠢᠵᠦ ᠡᠬᠢᠯᠡᠭᠰᠡᠨ ᠬᠦᠰᠡᠯᠲᠡ᠃ ᠡᠬᠢᠯᠡᠭᠰᠡᠨ ᠡᠳᠦᠷ᠄ { $started }᠃ ᠶᠠᠭᠤ ᠴᠤ ᠠᠯᠳᠠᠭᠳᠠᠭᠰᠠᠨ ᠦᠭᠡᠢ᠃
# draft  $days number of days
dialogue-paused = ᠵᠠ᠂ ᠲᠦᠷ ᠵᠣᠭᠰᠣᠭᠠᠪᠠ᠃ { $days } ᠬᠣᠨᠣᠭ ᠬᠠᠳᠠᠭᠠᠯᠠᠨ᠎ᠠ᠃ «ᠦᠷᠭᠦᠯᠵᠢᠯᠡᠬᠦ» ᠭᠡᠪᠡᠯ ᠴᠠᠭᠠᠰᠢ ᠪᠢᠴᠢᠨ᠎ᠡ᠃
# draft  $days number of days
dialogue-farewell = ᠬᠠᠳᠠᠭᠠᠯᠠᠪᠠ᠃ { $days } ᠬᠣᠨᠣᠭ ᠬᠠᠳᠠᠭᠠᠯᠠᠨ᠎ᠠ᠃ ᠳᠠᠷᠠᠭ᠎ᠠ ᠨᠡᠭᠡᠭᠡᠵᠦ ᠦᠷᠭᠦᠯᠵᠢᠯᠡᠵᠦ ᠪᠣᠯᠤᠨ᠎ᠠ᠃
# draft
dialogue-trouble = ᠲᠦᠷ ᠰᠠᠭᠠᠲᠠᠯ ᠭᠠᠷᠪᠠ᠃ ᠲᠠᠨ ᠤ ᠪᠢᠴᠢᠭᠰᠡᠨ ᠵᠦᠢᠯ ᠬᠠᠳᠠᠭᠠᠯᠠᠭᠳᠠᠪᠠ᠃ ᠳᠠᠷᠠᠭ᠎ᠠ ᠳᠠᠬᠢᠨ ᠣᠷᠣᠯᠳᠣᠭᠠᠷᠠᠢ᠃ ᠡᠰᠡᠪᠡᠯ 12345 ᠳᠤᠭᠠᠷ ᠲᠤ ᠤᠲᠠᠰᠤᠳᠠᠭᠠᠷᠠᠢ᠃
# draft
dialogue-cannot-store = ᠣᠳᠣ ᠬᠠᠳᠠᠭᠠᠯᠠᠵᠤ ᠴᠢᠳᠠᠬᠤ ᠦᠭᠡᠢ ᠪᠠᠶᠢᠨ᠎ᠠ᠃ ᠰᠠᠶᠢ ᠪᠢᠴᠢᠭᠰᠡᠨ ᠢ ᠲᠠᠨᠢ ᠲᠡᠮᠳᠡᠭᠯᠡᠭᠰᠡᠨ ᠦᠭᠡᠢ᠃ ᠳᠠᠷᠠᠭ᠎ᠠ ᠳᠠᠬᠢᠨ ᠢᠯᠡᠭᠡᠭᠡᠷᠡᠢ᠃ ᠡᠮᠦᠨ᠎ᠡ ᠪᠢᠴᠢᠭᠰᠡᠨ ᠲᠠᠨᠢ ᠬᠡᠪᠡᠭᠡᠷ ᠢᠶᠡᠨ ᠪᠠᠶᠢᠨ᠎ᠠ᠃
# draft  $body name of the body  $phone telephone number  $hours office hours
dialogue-person = ᠬᠦᠮᠦᠨ ᠲᠡᠢ ᠶᠠᠷᠢᠬᠤ ᠪᠣᠯ ᠤᠲᠠᠰᠤᠳᠠᠭᠠᠷᠠᠢ᠃ { $body }᠄ { $phone }᠃ ᠠᠵᠢᠯᠯᠠᠬᠤ ᠴᠠᠭ᠄ { $hours }᠃ ᠲᠠᠨ ᠤ ᠪᠢᠴᠢᠭᠰᠡᠨ ᠵᠦᠢᠯ ᠬᠠᠳᠠᠭᠠᠯᠠᠭᠳᠠᠪᠠ᠃
# draft
dialogue-help = ᠪᠢ ᠨᠢᠭᠡ ᠤᠳᠠᠭ᠎ᠠ ᠨᠢᠭᠡ ᠯᠡ ᠵᠦᠢᠯ ᠠᠰᠠᠭᠤᠨ᠎ᠠ᠃ ᠥᠪᠡᠷ ᠦᠨ ᠦᠭᠡ ᠪᠡᠷ᠂ ᠡᠰᠡᠪᠡᠯ ᠲᠣᠭ᠎ᠠ ᠪᠠᠷ ᠬᠠᠷᠢᠭᠤᠯᠠᠭᠠᠷᠠᠢ᠃ ᠶᠠᠭᠠᠷᠠᠬᠤ ᠬᠡᠷᠡᠭ ᠦᠭᠡᠢ᠃ ᠪᠢᠴᠢᠭᠰᠡᠨ ᠪᠦᠬᠦᠨ ᠲᠠᠨᠢ ᠬᠠᠳᠠᠭᠠᠯᠠᠭᠳᠠᠨ᠎ᠠ᠃
# draft
dialogue-help-moves = ᠬᠦᠰᠡᠭᠰᠡᠨ ᠦᠶ᠎ᠡ ᠳᠡᠭᠡᠨ ᠬᠡᠯᠡᠵᠦ ᠪᠣᠯᠤᠨ᠎ᠠ᠄ ᠪᠤᠴᠠᠬᠤ᠂ ᠠᠯᠭᠠᠰᠠᠬᠤ᠂ ᠳᠠᠬᠢᠨ ᠰᠣᠨᠣᠰᠬᠤ᠂ ᠤᠳᠠᠭᠠᠨ᠂ ᠪᠣᠭᠣᠨᠢ᠂ ᠶᠠᠭᠠᠬᠢᠭᠠᠳ᠂ ᠵᠠᠰᠠᠬᠤ᠂ ᠶᠠᠪᠤᠴᠠ᠂ ᠬᠡᠯᠡ᠂ ᠨᠣᠣᠷᠣᠭ᠂ ᠲᠦᠷ ᠵᠣᠭᠰᠣᠭᠠᠬᠤ᠂ ᠴᠤᠴᠠᠯᠠᠬᠤ᠂ ᠬᠦᠮᠦᠨ᠃

## Status

# draft
dialogue-ask-number = ᠬᠦᠰᠡᠯᠲᠡ ᠶᠢᠨ ᠳᠤᠭᠠᠷ ᠢᠶᠠᠨ ᠪᠢᠴᠢᠭᠡᠷᠡᠢ᠃ 11 ᠣᠷᠣᠨ ᠲᠠᠢ ᠲᠣᠭ᠎ᠠ᠃
# draft  $number reference number
dialogue-ask-code = ᠬᠦᠰᠡᠯᠲᠡ ᠶᠢᠨ ᠳᠤᠭᠠᠷ᠄ { $number }᠃ ᠶᠠᠪᠤᠴᠠ ᠶᠢᠨ ᠺᠣᠳ᠋ ᠢᠶᠠᠨ ᠪᠢᠴᠢᠭᠡᠷᠡᠢ᠃ 8 ᠣᠷᠣᠨ ᠲᠠᠢ ᠲᠣᠭ᠎ᠠ᠃
