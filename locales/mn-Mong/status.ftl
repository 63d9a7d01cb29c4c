### Status. Only these public labels; part three of the rules has them in Cyrillic.
### draft: not yet read by a native reader. Suffixes stand after U+202F.

# draft
state-draft = ᠪᠥᠭᠯᠡᠵᠦ ᠪᠠᠶᠢᠨ᠎ᠠ
# draft
state-received = ᠬᠦᠯᠢᠶᠡᠨ ᠠᠪᠤᠭᠰᠠᠨ
# draft
state-registered = ᠪᠦᠷᠢᠳᠬᠡᠭᠰᠡᠨ
# draft
state-processing = ᠰᠢᠢᠳᠪᠦᠷᠢᠯᠡᠵᠦ ᠪᠠᠶᠢᠨ᠎ᠠ
# draft
state-correction = ᠲᠠᠨ ᠤ ᠨᠡᠮᠡᠯᠲᠡ ᠶᠢ ᠬᠦᠯᠢᠶᠡᠵᠦ ᠪᠠᠶᠢᠨ᠎ᠠ
# draft
state-justification = ᠲᠠᠨ ᠤ ᠲᠠᠶᠢᠯᠪᠤᠷᠢ ᠶᠢ ᠬᠦᠯᠢᠶᠡᠵᠦ ᠪᠠᠶᠢᠨ᠎ᠠ
# draft
state-consulting = ᠰᠠᠨᠠᠯ ᠠᠪᠴᠤ ᠪᠠᠶᠢᠨ᠎ᠠ
# draft
state-suspended = ᠲᠦᠷ ᠵᠣᠭᠰᠣᠭᠰᠠᠨ
# draft
state-deferred = ᠲᠦᠷ ᠬᠣᠶᠢᠰᠢᠯᠠᠭᠤᠯᠤᠭᠰᠠᠨ
# draft
state-fee-pending = ᠲᠥᠯᠦᠪᠦᠷᠢ ᠬᠦᠯᠢᠶᠡᠵᠦ ᠪᠠᠶᠢᠨ᠎ᠠ
# draft
state-replied = ᠬᠠᠷᠢᠭᠤ ᠥᠭᠭᠦᠭᠰᠡᠨ
# draft
state-transferred = ᠰᠢᠯᠵᠢᠭᠦᠯᠦᠭᠰᠡᠨ
# draft
state-closed = ᠳᠠᠭᠤᠰᠤᠭᠰᠠᠨ
# draft
state-withdrawn = ᠪᠤᠴᠠᠭᠠᠨ ᠲᠠᠲᠠᠭᠰᠠᠨ
# draft
state-lapsed = ᠲᠠᠲᠠᠭᠠᠯᠵᠠᠭᠰᠠᠨ ᠳᠤ ᠲᠣᠭᠠᠴᠠᠭᠰᠠᠨ

## N-21 status update

# draft  $number reference number  $label public label
status-head = ᠳᠤᠭᠠᠷ᠄ { $number }᠃ ᠣᠳᠣ᠄ { $label }᠃
# draft  $day day of receipt
status-last = ᠬᠦᠯᠢᠶᠡᠨ ᠠᠪᠴᠤ ᠪᠦᠷᠢᠳᠬᠡᠭᠰᠡᠨ ᠡᠳᠦᠷ᠄ { $day }᠃
# draft  $deadline last day  $n working days left
status-deadline = ᠬᠠᠷᠢᠭᠤ ᠥᠭᠬᠦ ᠰᠡᠭᠦᠯ ᠦᠨ ᠡᠳᠦᠷ᠄ { $deadline }᠃ ᠠᠵᠢᠯ ᠤᠨ { $n } ᠡᠳᠦᠷ ᠦᠯᠳᠡᠵᠦ ᠪᠠᠶᠢᠨ᠎ᠠ᠃
# draft
status-no-limit = ᠡᠨᠡ ᠲᠥᠷᠥᠯ ᠦᠨ ᠬᠦᠰᠡᠯᠲᠡ ᠳᠦ ᠬᠠᠷᠢᠭᠤ ᠥᠭᠬᠦ ᠬᠤᠭᠤᠴᠠᠭ᠎ᠠ ᠶᠢ ᠣᠳᠣᠬᠢ ᠳᠦᠷᠢᠮ ᠳᠦ ᠵᠢᠭᠠᠭᠰᠠᠨ ᠦᠭᠡᠢ᠃
# draft
status-not-found = ᠣᠯᠳᠠᠭᠰᠠᠨ ᠦᠭᠡᠢ᠃ ᠳᠤᠭᠠᠷ ᠡᠰᠡᠪᠡᠯ ᠶᠠᠪᠤᠴᠠ ᠶᠢᠨ ᠺᠣᠳ᠋ ᠪᠤᠷᠤᠭᠤ ᠪᠠᠶᠢᠨ᠎ᠠ᠃ ᠰᠢᠯᠭᠠᠭᠠᠳ ᠳᠠᠬᠢᠨ ᠪᠢᠴᠢᠭᠡᠷᠡᠢ᠃
