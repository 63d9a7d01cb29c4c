### Words in the traditional script. Selectors, suffix spaces and the choice among o/u, ö/ü, t/d and
### q/g do not matter: matching forgets them.
### Draft: not yet read by a native reader.

## Moves: whole messages

words-move-send = ᠢᠯᠡᠭᠡᠬᠦ|ᠢᠯᠡᠭᠡ
words-move-back = ᠪᠤᠴᠠᠬᠤ|ᠪᠤᠴᠠ
words-move-skip = ᠠᠯᠭᠠᠰᠠᠬᠤ
words-move-repeat = ᠳᠠᠬᠢᠨ|ᠳᠠᠬᠢᠨ ᠰᠣᠨᠣᠰᠬᠤ|ᠳᠠᠪᠲᠠᠬᠤ
words-move-slower = ᠤᠳᠠᠭᠠᠨ
words-move-shorter = ᠪᠣᠭᠣᠨᠢ
words-move-status = ᠶᠠᠪᠤᠴᠠ
words-move-drafts = ᠨᠣᠣᠷᠣᠭ
words-move-pause = ᠲᠦᠷ ᠵᠣᠭᠰᠣᠭᠠᠬᠤ
words-move-details = ᠨᠡᠮᠡᠵᠦ ᠪᠢᠴᠢᠬᠦ
words-move-help = ᠲᠤᠰᠠᠯᠠᠮᠵᠢ
words-move-why = ᠶᠠᠭᠠᠬᠢᠭᠠᠳ
words-move-language = ᠬᠡᠯᠡ
words-move-person = ᠬᠦᠮᠦᠨ
words-move-cancel = ᠴᠤᠴᠠᠯᠠᠬᠤ
words-move-correct = ᠵᠠᠰᠠᠬᠤ
words-move-start = ᠡᠬᠢᠯᠡᠬᠦ
words-move-continue = ᠦᠷᠭᠦᠯᠵᠢᠯᠡᠬᠦ
words-move-yes = ᠲᠡᠢᠮᠦ
words-move-no = ᠦᠭᠡᠢ|ᠪᠢᠰᠢ

## Answers to no question

words-greeting = ᠰᠠᠶᠢᠨ ᠪᠠᠶᠢᠨ᠎ᠠ ᠤᠤ

## Languages

words-language-zh-CN = ᠬᠢᠲᠠᠳ|ᠬᠢᠲᠠᠳ ᠬᠡᠯᠡ
words-language-mn-Mong = ᠮᠣᠩᠭᠣᠯ|ᠮᠣᠩᠭᠣᠯ ᠬᠡᠯᠡ|ᠮᠣᠩᠭᠣᠯ ᠪᠢᠴᠢᠭ

## Numbers in words
## allow extra: Han numerals are read by the program, so the reference needs no list.

words-number-1 = ᠨᠢᠭᠡ
words-number-2 = ᠬᠣᠶᠠᠷ
words-number-3 = ᠭᠤᠷᠪᠠ
words-number-4 = ᠳᠥᠷᠪᠡ
words-number-5 = ᠲᠠᠪᠤ

## A name after one of these words; … stands for the name

words-name-marker = ᠨᠠᠮᠠᠶᠢ … ᠭᠡᠳᠡᠭ|ᠮᠢᠨᠦ ᠨᠡᠷ᠎ᠡ …|ᠨᠡᠷ᠎ᠡ: …

## Key words

words-set-complaint = ᠭᠤᠮᠤᠳᠠᠯ
words-set-place = ᠠᠶᠢᠮᠠᠭ|ᠬᠤᠰᠢᠭᠤ|ᠬᠣᠲᠠ
words-set-address = ᠠᠶᠢᠮᠠᠭ|ᠬᠤᠰᠢᠭᠤ|ᠬᠣᠲᠠ
