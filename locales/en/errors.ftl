### What stops a command: the value says what, `.why` why, `.mend` what to do.

## Locale check. Each message says what is wrong, `.mend` what to do.
## $subject: what it is about, such as a word, an id or a variable; never a sentence.

# $subject: the path.
locale-check-folder = The folder of { $subject } is not a language.
    .mend = Name the folder zh-CN, mn-Cyrl, mn-Mong or en.
# $subject: the line.
locale-check-syntax = This is not Fluent: { $subject }
    .mend = Check the id, the equals sign, the braces and the indentation.
locale-check-duplicate = Message { $subject } stands here twice.
    .mend = Remove one of them, or rename it.
locale-check-missing = Message { $subject } is missing.
    .mend = Add it to this file.
locale-check-extra = The reference language has no message { $subject }.
    .mend = Write it in zh-CN first, or remove it.
locale-check-text = Message { $subject } has attributes but no text.
    .mend = Write the text.
locale-check-attribute-missing = Attribute { $subject } is missing.
    .mend = Add it below the message.
locale-check-attribute-extra = The reference language has no attribute { $subject }.
    .mend = Remove it, or check its name.
locale-check-variable-missing = Variable { $subject } is not used.
    .mend = Put it into the sentence.
locale-check-variable-extra = The reference language has no variable { $subject }, so nothing fills it.
    .mend = Check how it is spelt.
locale-check-function = Function { $subject } is not used as in the reference language.
    .mend = Use the same functions.
locale-check-reference = This language has no { $subject }.
    .mend = What a message refers to must stand in the same language. Add it, or check its name.
locale-check-format = Message { $subject } cannot be put together from sample values.
    .mend = Check its functions, and messages that refer to each other.
locale-check-script = The word “{ $subject }” is in letters of another language.
    .mend = Write it in the letters of this language. If it must stay, add a comment “allow script” with the reason.
locale-check-look-alike = The word “{ $subject }” mixes letters that look alike.
    .mend = Switch to the right keyboard and type the word again.
# $subject: a code point such as U+2068.
locale-check-mark = There is an invisible character: { $subject }.
    .mend = Remove it.
locale-check-symbol = The sign “{ $subject }” cannot be read aloud well.
    .mend = Use words instead.
locale-check-markup = There is markup: “{ $subject }”.
    .mend = Leave plain text only.
locale-check-glued = The suffix “{ $subject }” is glued to a value.
    .mend = Write the name first and the value after it.
# $subject: a count of characters.
locale-check-length = The text of the button has { $subject } characters.
    .mend = Shorten it to twenty characters or fewer.
locale-check-comment = No comment explains the variable { $subject }.
    .mend = Add a comment above the message that says what it is.
# $file: a path. $line, $column: numbers. $what, $mend: two of the sentences above.
locale-check-fault = { $file }, line { $line }, column { $column }: { $what } { $mend }
# $locale: a tag such as zh-CN. $messages, $missing, $spoken, $reviewed: counts of messages.
locale-check-figures = { $locale }: { $messages } messages, { $missing } missing, { $spoken } with a spoken form, { $reviewed } reviewed.
locale-check-passed = The locale files are in order.
# $count: a number of faults.
locale-check-failed = Faults in the locale files: { $count }.
