### Notices. Receipt and dates first, then what can be done.
### draft: not yet read by a native reader. Suffixes stand after U+202F.

## N-01 acceptance receipt

# draft  $number reference number
receipt-head = ᠲᠠᠨ ᠤ ᠬᠦᠰᠡᠯᠲᠡ ᠶᠢ ᠬᠦᠯᠢᠶᠡᠨ ᠠᠪᠤᠪᠠ᠃ ᠳᠤᠭᠠᠷ ᠨᠢ᠄ { $number }᠃
# draft  $code query code
receipt-code = ᠶᠠᠪᠤᠴᠠ ᠶᠢᠨ ᠺᠣᠳ᠋᠄ { $code }᠃ ᠥᠭᠡᠷ᠎ᠡ ᠤᠲᠠᠰᠤ ᠠᠴᠠ ᠶᠠᠪᠤᠴᠠ ᠶᠢ ᠦᠵᠡᠬᠦ ᠳᠦ ᠬᠡᠷᠡᠭᠲᠡᠢ᠃ ᠲᠡᠮᠳᠡᠭᠯᠡᠵᠦ ᠠᠪᠤᠭᠠᠷᠠᠢ᠃ ᠵᠥᠪᠬᠡᠨ ᠡᠨᠡ ᠤᠳᠠᠭ᠎ᠠ ᠬᠠᠷᠠᠭᠤᠯᠤᠨ᠎ᠠ᠃
# draft  $kind kind of request  $text description
receipt-kind = ᠬᠦᠰᠡᠯᠲᠡ ᠶᠢᠨ ᠲᠥᠷᠥᠯ᠄ { $kind }᠃ ᠲᠠᠨ ᠤ ᠠᠰᠠᠭᠤᠭᠰᠠᠨ ᠵᠦᠢᠯ᠄ { $text }᠃
# draft  $day day of receipt
receipt-day = ᠬᠦᠯᠢᠶᠡᠨ ᠠᠪᠤᠭᠰᠠᠨ ᠡᠳᠦᠷ᠄ { $day }᠃
# draft  $deadline last day
receipt-deadline = ᠬᠠᠷᠢᠭᠤ ᠥᠭᠬᠦ ᠰᠡᠭᠦᠯ ᠦᠨ ᠡᠳᠦᠷ᠄ { $deadline }᠃
# draft
receipt-no-limit = ᠡᠨᠡ ᠲᠥᠷᠥᠯ ᠦᠨ ᠬᠦᠰᠡᠯᠲᠡ ᠳᠦ ᠬᠠᠷᠢᠭᠤ ᠥᠭᠬᠦ ᠬᠤᠭᠤᠴᠠᠭ᠎ᠠ ᠶᠢ ᠣᠳᠣᠬᠢ ᠳᠦᠷᠢᠮ ᠳᠦ ᠵᠢᠭᠠᠭᠰᠠᠨ ᠦᠭᠡᠢ᠃
# draft  $n working days
receipt-extension = ᠬᠤᠭᠤᠴᠠᠭ᠎ᠠ ᠶᠢ ᠬᠠᠮᠤᠭ ᠶᠡᠬᠡ ᠳᠡᠭᠡᠨ ᠠᠵᠢᠯ ᠤᠨ { $n } ᠡᠳᠦᠷ ᠰᠤᠩᠭᠠᠵᠤ ᠪᠣᠯᠤᠨ᠎ᠠ᠃ ᠰᠤᠩᠭᠠᠬᠤ ᠪᠣᠯ ᠤᠷᠢᠳᠴᠢᠯᠠᠨ ᠮᠡᠳᠡᠭᠳᠡᠨ᠎ᠡ᠃
# draft
receipt-follow = ᠬᠦᠰᠡᠭᠰᠡᠨ ᠦᠶ᠎ᠡ ᠳᠡᠭᠡᠨ «ᠶᠠᠪᠤᠴᠠ» ᠭᠡᠵᠦ ᠪᠢᠴᠢᠭᠡᠷᠡᠢ᠃ ᠬᠦᠰᠡᠯᠲᠡ ᠬᠠᠮᠢᠭ᠎ᠠ ᠶᠠᠪᠤᠭ᠎ᠠ ᠨᠢ ᠮᠡᠳᠡᠭᠳᠡᠨ᠎ᠡ᠃
