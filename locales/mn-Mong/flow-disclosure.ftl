### Names of the kinds and of the main fields, shared by all kinds.
### draft: not yet read by a native reader. Suffixes stand after U+202F.

# draft
kind-disclosure = ᠵᠠᠰᠠᠭ ᠤᠨ ᠣᠷᠳᠣᠨ ᠤ ᠮᠡᠳᠡᠭᠡ ᠵᠠᠩᠭᠢ ᠠᠪᠬᠤ ᠬᠦᠰᠡᠯᠲᠡ
# draft
kind-perform-proactive = ᠢᠯᠡ ᠨᠡᠶᠢᠲᠡᠯᠡᠬᠦ ᠶᠣᠰᠣᠲᠠᠢ ᠮᠡᠳᠡᠭᠡ ᠵᠠᠩᠭᠢ ᠶᠢ ᠨᠡᠶᠢᠲᠡᠯᠡᠭᠦᠯᠬᠦ
# draft
kind-own-record = ᠥᠪᠡᠷ ᠦᠨ ᠪᠦᠷᠢᠳᠬᠡᠯ ᠢ ᠦᠵᠡᠬᠦ

# draft
field-kind = ᠬᠦᠰᠡᠯᠲᠡ ᠶᠢᠨ ᠲᠥᠷᠥᠯ
# draft
field-request-body-id = ᠬᠦᠯᠢᠶᠡᠨ ᠠᠪᠬᠤ ᠪᠠᠶᠢᠭᠤᠯᠤᠯᠭ᠎ᠠ
# draft
field-request-description = ᠠᠭᠤᠯᠭ᠎ᠠ
# draft
field-request-form = ᠬᠠᠷᠢᠭᠤ ᠠᠪᠬᠤ ᠬᠡᠯᠪᠡᠷᠢ
# draft
field-request-title = ᠪᠢᠴᠢᠭ ᠮᠠᠲ᠋ᠧᠷᠢᠶᠠᠯ ᠤᠨ ᠨᠡᠷ᠎ᠡ
# draft
field-request-document-number = ᠪᠢᠴᠢᠭ ᠮᠠᠲ᠋ᠧᠷᠢᠶᠠᠯ ᠤᠨ ᠳᠤᠭᠠᠷ
# draft
field-request-period = ᠴᠠᠭ ᠦᠶ᠎ᠡ
# draft
field-request-purpose = ᠵᠣᠷᠢᠯᠭ᠎ᠠ
# draft
field-applicant-name = ᠨᠡᠷ᠎ᠡ
# draft
field-applicant-contact = ᠬᠣᠯᠪᠣᠭ᠎ᠠ ᠪᠠᠷᠢᠬᠤ ᠮᠡᠳᠡᠭᠡ ᠵᠠᠩᠭᠢ
# draft
field-applicant-address = ᠬᠠᠶᠢᠭ
# draft
field-applicant-identity = ᠪᠡᠶ᠎ᠡ ᠶᠢᠨ ᠦᠨᠡᠮᠯᠡᠯ
