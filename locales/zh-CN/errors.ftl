### What stops a command: the value says what, `.why` why, `.mend` what to do.

## Locale check. Each message says what is wrong, `.mend` what to do.
## $subject: what it is about, such as a word, an id or a variable; never a sentence.

# $subject: the path.
locale-check-folder = 文件 { $subject } 的文件夹不是一种语言。
    .mend = 文件夹名请用 zh-CN、mn-Cyrl、mn-Mong 或 en。
# $subject: the line.
locale-check-syntax = 这里不是 Fluent 格式：{ $subject }
    .mend = 请检查消息名、等号、花括号和缩进。
locale-check-duplicate = 消息 { $subject } 写了两次。
    .mend = 请删去其中一条，或者改名。
locale-check-missing = 缺少消息 { $subject }。
    .mend = 请在这个文件里补上。
locale-check-extra = 参照语言里没有消息 { $subject }。
    .mend = 请先写进 zh-CN，或者删去。
locale-check-text = 消息 { $subject } 只有属性，没有正文。
    .mend = 请写上正文。
locale-check-attribute-missing = 缺少属性 { $subject }。
    .mend = 请在消息下面补上。
locale-check-attribute-extra = 参照语言里没有属性 { $subject }。
    .mend = 请删去，或者检查名称。
locale-check-variable-missing = 没有用到变量 { $subject }。
    .mend = 请把它写进句子里。
locale-check-variable-extra = 参照语言里没有变量 { $subject }，没有人给它赋值。
    .mend = 请检查变量名的拼写。
locale-check-function = 函数 { $subject } 与参照语言不一致。
    .mend = 请用同样的函数。
locale-check-reference = 这个语言里没有 { $subject }。
    .mend = 引用的消息要写在同一种语言里。请补上，或者检查名称。
locale-check-format = 用样例数据拼不出消息 { $subject }。
    .mend = 请检查函数，以及互相引用的消息。
locale-check-script = 词语“{ $subject }”的文字不属于这个语言。
    .mend = 请用本语言的文字来写。确实需要时，请加注释 allow script 并写明理由。
locale-check-look-alike = 词语“{ $subject }”里混用了样子相同的字母。
    .mend = 请换到正确的键盘，重新输入这个词。
# $subject: a code point such as U+2068.
locale-check-mark = 有看不见的字符 { $subject }。
    .mend = 请删去。
locale-check-symbol = 符号“{ $subject }”不能顺利朗读。
    .mend = 请改用文字。
locale-check-markup = 有排版标记“{ $subject }”。
    .mend = 请只写文字。
locale-check-glued = 后缀“{ $subject }”直接接在数值后面。
    .mend = 请写成先名称、后数值的形式。
# $subject: a count of characters.
locale-check-length = 按钮文字有 { $subject } 个字。
    .mend = 请缩短到二十个字以内。
locale-check-comment = 变量 { $subject } 没有注释。
    .mend = 请在消息上面写一行注释，说明它是什么。
# $file: a path. $line, $column: numbers. $what, $mend: two of the sentences above.
locale-check-fault = { $file }，第 { $line } 行，第 { $column } 列：{ $what } { $mend }
# $locale: a tag such as zh-CN. $messages, $missing, $spoken, $reviewed: counts of messages.
locale-check-figures = { $locale }：消息 { $messages } 条，缺少 { $missing } 条，有朗读文本 { $spoken } 条，已审校 { $reviewed } 条。
locale-check-passed = 语言文件没有问题。
# $count: a number of faults.
locale-check-failed = 语言文件有 { $count } 个问题。
