### What stops a command: the value says what, `.why` why, `.mend` what to do.

## 安装和存储
# $holder 系统给出的值
error-folder-locked = 数据文件夹正被另一个进程使用。进程编号：{ $holder }
    .why = 同一时间只能有一个进程写入。
    .mend = 请先停掉那个进程，或者等它应答以后再运行。
# $detail 系统给出的值
error-store-damaged = 存储的数据已经损坏。{ $detail }
    .why = 读到的和写入的不一样。
    .mend = 请停下来。用最新的备份恢复，或者请工程师查看这个文件夹。
# $store  $witness 系统给出的值
error-store-short = 存储缺少已经确认的内容：现有 { $store }，确认过 { $witness }。
    .why = 文件夹的一部分丢失，或者被旧的副本替换。
    .mend = 请用最新的备份恢复。不要继续使用这个文件夹。
error-store-unwitnessed = 见证文件不见了。
    .why = 没有它，就不知道存储是不是还有全部确认过的内容。
    .mend = 请从最新的备份恢复这个文件。如果确定存储是完整的，就在那里建立一个同名的空文件，再启动。
# $found  $known 系统给出的值
error-store-version = 存储的版本是 { $found }，这个程序认识的是 { $known }。
    .why = 它是由另一个版本的程序写的。
    .mend = 请使用写它的版本，或者更新的版本。
error-store-other-ring = 存储和密钥环不是一套。
    .why = 文件夹里的密钥环属于另一个安装。
    .mend = 请把正确的密钥环文件放回数据文件夹。
# $detail 系统给出的值
error-store-fault = 存储出错：{ $detail }
    .why = 磁盘或者文件系统报告了错误。
    .mend = 请检查磁盘，然后重新启动。确认过的内容都在。
error-store-in-use = 有进程正在使用存储，现在不能整理。
    .why = 整理的时候要独占数据文件夹。
    .mend = 请先停掉正在运行的进程，再运行这个命令。
error-no-store = 这个文件夹里还没有存储。
    .why = 这里还没有存过内容。
    .mend = 请检查数据文件夹的路径。
error-barrier = 磁盘没有确认最后一次写入，程序停止。
    .why = 写入失败以后，不能再确认任何内容。
    .mend = 请检查磁盘，然后重新启动。以前确认过的内容都在。
# $free  $needed 系统给出的值
error-disk-full = 磁盘已满：剩余 { $free } 字节，需要 { $needed } 字节。
    .why = 安全打开存储需要一些空间。
    .mend = 请清理磁盘，然后重新启动。
error-permission = 没有权限。
    .why = 运行程序的用户不能读写这里。
    .mend = 请修改这个路径的所有者或者权限。
# $detail 系统给出的值
error-listen-taken = 这个地址不能监听：{ $detail }
    .why = 另一个程序在用它，或者本机没有这个地址。
    .mend = 请停掉那个程序，或者把 ILTOD_LISTEN 设成别的地址和端口，代理也要跟着改。
# $detail 系统给出的值
error-io = 读写失败：{ $detail }
    .why = 操作系统报告了错误。
    .mend = 请检查路径和磁盘，然后再试。
# $detail 系统给出的值
error-output = 结果没有写出来：{ $detail }
    .why = 输出的地方写不进去，可能磁盘已满。
    .mend = 请腾出空间，或者换一个地方输出，再运行一次。已经保存的内容都在。
error-master-missing = 找不到主密钥文件。
    .why = 没有它，存储的内容都读不出来。它不在数据文件夹里，也不在备份里。
    .mend = 请把密钥文件的副本放回这里，或者用 ILTOD_MASTER_KEY_FILE 指出位置。
error-master-exists = 新的主密钥要放的地方已经有文件。
    .why = 密钥文件从不覆盖。
    .mend = 请移走那个文件，或者用 ILTOD_MASTER_KEY_FILE 指出别的位置。
# $mode 系统给出的值
error-master-exposed = 其他用户可以读主密钥文件，权限是 { $mode }。
    .why = 读到它的人就能读到存储的全部内容。
    .mend = 请只让所有者读：chmod 600。
error-master-folder = 主密钥文件的位置上是一个文件夹。
    .why = 主密钥是一个文件，里面有 64 位十六进制数字。
    .mend = 请用 ILTOD_MASTER_KEY_FILE 指出文件本身。
error-master-malformed = 这个文件里不是主密钥。
    .why = 主密钥是 64 位十六进制数字。
    .mend = 请把正确的密钥文件放到这里。
error-master-inside = 主密钥文件在数据文件夹里面。
    .why = 复制文件夹的人会连密钥一起拿走。
    .mend = 请用 ILTOD_MASTER_KEY_FILE 指出外面的位置。
error-master-wrong = 主密钥打不开密钥环。
    .why = 它是另一个文件夹的密钥，或者密钥环已经损坏。
    .mend = 请放上这个数据文件夹的密钥文件。
error-keyring-missing = 找不到密钥环，但是有存储。
    .why = 没有密钥环，存储的内容都读不出来。
    .mend = 请从备份放回这个文件。
# $found 系统给出的值
error-keyring-newer = 密钥环的格式是 { $found }，这个程序不认识。
    .why = 它是由更新的版本写的。
    .mend = 请使用那个版本。
# $detail 系统给出的值
error-keyring-damaged = 密钥环已经损坏。{ $detail }
    .why = 文件和写入的不一样。
    .mend = 请从备份放回这个文件。
error-busy = 同一个对话正在几个地方同时写入。
    .why = 试了五次，都被别处抢先。
    .mend = 请稍后再试。
error-no-number = 受理编号已经用完。
    .why = 编号有六位流水号。
    .mend = 请找工程师。
error-state-forbids = 这件申请现在不能这样办。
    .why = 它的状态不允许这一步。
    .mend = 请先看它的经过。
error-day-of-receipt-open = 现在还不能确定收到日期。
    .why = 按这个渠道的规定，还缺确定日期的一步。
    .mend = 请先和申请人确认。
# $detail 系统给出的值
error-override-unreadable = 替换文件夹读不出来。{ $detail }
    .why = 里面的文件缺失，或者不是 UTF-8 文本。
    .mend = 请检查文件夹和里面的文件。
# $detail 系统给出的值
error-locale-unreadable = 语言文件读不出来。{ $detail }
    .why = 格式有错。
    .mend = 请运行 iltod locale check，它会指出每一处错误和行号。
# $detail 系统给出的值
error-flow-unreadable = 流程文件读不出来。{ $detail }
    .why = 格式有错。
    .mend = 请运行 iltod flow check，它会指出每一处错误和行号。
# $detail 系统给出的值
error-directory-unreadable = 单位目录读不出来。{ $detail }
    .why = 格式有错。
    .mend = 请修改 flows/directory 里的文件。
# $value 系统给出的值
error-config-listen = 这不是可以监听的地址：{ $value }
    .why = 地址要有主机和端口。
    .mend = 请写成 127.0.0.1:8080 的样子。
# $key 设置名称  $value MiB  $least  $most MiB
error-config-cache = 缓存 { $key } 不能这么大：{ $value } MiB。
    .why = 应当是 { $least } 到 { $most } MiB。
    .mend = 请选这个范围里的大小。
# $value $known 系统给出的值
error-fail-point-unknown = 没有这样的故障点：{ $value }
    .why = 现有的故障点：{ $known }
    .mend = 写成 名称 或者 名称:次数，次数从 1 起。平时请不要设置这个变量。
# $path 文件夹里的文件
error-fail-point-forbidden = 这个数据文件夹不允许故障点。
    .why = 故障点会让程序突然停止，只用于恢复测试。那里没有这个文件：{ $path }
    .mend = 请取消这个环境变量。只有在测试用的文件夹里，才手工建立这个文件。
# $key 设置名称  $least  $most MiB
error-config-number = 设置 { $key } 不是整数。
    .why = 应当是 { $least } 到 { $most } 的数。
    .mend = 请写这个范围里的整数，不加引号，不加单位。
# $key 设置名称  $value MiB  $least  $most MiB
error-config-size = 设置 { $key } 不能这么大：{ $value } MiB。
    .why = 应当是 { $least } 到 { $most } MiB。
    .mend = 请选这个范围里的大小。
# $detail 系统给出的值
error-config-unreadable = 配置文件读不出来。{ $detail }
    .why = 文件缺失，或者没有权限。
    .mend = 请检查路径和权限。
# $key 文件里写的名称
error-config-unknown = 没有名为 { $key } 的设置。
    .why = 可能写错了。
    .mend = 请改正名称，或者删除这一行。iltod config 列出全部名称。
# $detail 系统给出的值
error-config-syntax = 配置文件有错。{ $detail }
    .why = 不是正确的 TOML，或者有不认识的名称。
    .mend = 请修改这一行。
# $text (text) what was given.
error-list-limit-invalid = “{ $text }”不是件数。
    .why = 最多列出这么多件：要写整数，至少是 1。
    .mend = 例如写 --limit 100，或者不写。
# $state  $known 系统给出的值
error-state-unknown = 没有这个状态：{ $state }。
    .why = 已知的有：{ $known }。
    .mend = 请写其中一个。
# $text 系统给出的值
error-instant-invalid = 这不是时间点：{ $text }
    .why = 时间点要有日期、时间和时区，按 RFC 3339。
    .mend = 请写成 2026-03-03T09:00:00+08:00 的样子。
# $detail 系统给出的值
error-socket = 本地套接字建不起来。{ $detail }
    .why = 没有它，别的命令找不到这个进程。
    .mend = 请检查数据文件夹的权限。对话本身可以继续。
error-socket-lost = 正在运行的进程中途停了。
    .why = 它在执行这个命令的时候被停掉。
    .mend = 请再运行一次。确认过的内容都在。
error-trial-with-token = 这是试用文件夹，但是设了消息软件的令牌。
    .why = 有虚构人物和日期的文件夹，不能用于真人。
    .mend = 请给消息软件用另一个数据文件夹。

## 对话里的编号和查询码

error-number-length = 受理编号是十一位数字，比如 2026 000 123 8。请再写一次。
    .spoken = 受理编号是十一位数字，比如 2026 000 123 8。请再说一次。
error-number-check = 这个编号有一位写错，或者两位写反了。请检查以后再写一次。
    .spoken = 这个编号有一位错了，或者两位反了。请检查以后再说一次。
error-code-length = 查询码是八位数字。请再写一次。
    .spoken = 查询码是八位数字。请再说一次。

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
    .mend = 请缩短：按钮最多二十个字，选项最多六十个字。
locale-check-comment = 变量 { $subject } 没有注释。
    .mend = 请在消息上面写一行注释，说明它是什么。
# $file: a path. $line, $column: numbers. $what, $mend: two of the sentences above.
locale-check-fault = { $file }，第 { $line } 行，第 { $column } 列：{ $what } { $mend }
# $locale: a tag such as zh-CN. $messages, $missing, $spoken, $reviewed: counts of messages.
locale-check-figures = { $locale }：消息 { $messages } 条，缺少 { $missing } 条，有朗读文本 { $spoken } 条，已审校 { $reviewed } 条。
locale-check-passed = 语言文件没有问题。
# $count: a number of faults.
locale-check-failed = 语言文件有 { $count } 个问题。
### 问题：值说明是什么，.why 说明原因，.mend 说明怎么办。在屏幕上显示。

## Clock

# $detail (text) what the parser of the command line found wrong, in English.
error-usage = 命令行无法识别：{ $detail }
    .why = 参数或动词写错、缺少或重复。
    .mend = 用同一动词加 --help 查看参数。
error-verb-missing = 命令行没有动词。
    .why = 没有动词就无事可做。
    .mend = 请写明动词；--help 列出全部动词。
# $lang (text) fr; $known (text) the tags there are.
error-lang-unknown = 没有语言 { $lang }。
    .why = 可用的语言：{ $known }。
    .mend = 请在 --lang 后写其中之一。
error-rules-unreadable = 规则无法读取。
    .why = 日历和方案文件没有给出原因。
    .mend = 请用发布版文件替换改动过的文件。
# $text (text) what was given.
error-date-invalid = “{ $text }”不是日期。
    .why = 日期写作 YYYY-MM-DD，且必须存在；时刻须带时区。
    .mend = 例如写 2026-02-24，或 2026-02-24T09:30:00+08:00。
# $text (text) what was given.
error-date-too-far = “{ $text }”不在 2000 至 2100 年之间。
    .why = 规则自 2008 年施行，其他年份视为笔误。
    .mend = 请检查年份。
# $kind (text) what was given; $known (text) the kinds there are.
error-kind-unknown = 没有申请种类“{ $kind }”。
    .why = 种类有：{ $known }。
    .mend = 请写其中之一。
# $kind (text) recheck; $profile (text) reg2019.
error-kind-not-in-profile = { $profile } 没有 { $kind } 这一种类。
    .why = 该方案的法律没有这种申请。
    .mend = 请换一个种类，或用 --profile 换一个方案。
# $profile (text) what was given; $known (text) the profiles there are.
error-profile-unknown = 没有规则方案“{ $profile }”。
    .why = 方案有：{ $known }。
    .mend = 请在所示位置写其中之一。
# $limit (text) what was given; $known (text) the limits there are.
error-limit-unknown = 没有期限“{ $limit }”。
    .why = 期限有：{ $known }。
    .mend = 请在 --limit 后写其中之一；前缀“limit.”可以省略。
# $text (text) what was given.
error-pause-invalid = “{ $text }”不是暂停期间。
    .why = 暂停期间须写开始日和两个点。
    .mend = 请写 A..B，未结束则写 A..，必要时加原因：2025-03-10..2025-03-24:third_party。
# $text (text) the pause as given; $reason (text) its reason; $known (text) the reasons there are.
error-pause-reason-unknown = 暂停“{ $text }”的原因无法识别：{ $reason }。
    .why = 原因有：{ $known }。
    .mend = 请在冒号后写其中之一。
# $text (text) the pause as given.
error-pause-before-receipt = 暂停“{ $text }”早于收到申请之日。
    .why = 尚未开始的计时不能暂停。
    .mend = 请检查收到日和暂停开始日。
# $text (text) the pause as given.
error-pause-ends-before-it-begins = 暂停“{ $text }”的结束早于开始。
    .why = 第二个日期早于第一个。
    .mend = 请检查两个日期。
# $reason (text) suspension; $profile (text) reg2019.
error-pause-not-in-profile = 在 { $profile } 下，{ $reason } 不使计时停止。
    .why = 该方案的法律规定时间照常计算。
    .mend = 请去掉该暂停，或用 --profile 换一个方案。
# $text (text) what was given.
error-extend-invalid = “{ $text }”不是延长。
    .why = 延长须为整数日，至少 1 日。
    .mend = 请写 N，或加批准日写 N@DATE：10@2025-04-01。
error-corrected-too-early = 补正日早于收到申请之日。
    .why = 补正在申请之后。
    .mend = 请检查 --from 和 --corrected 的日期。
error-reference-length = 这不是案件编号。
    .why = 案件编号为十一位数字。
    .mend = 请照回执抄写，有无空格均可。
error-reference-check-digit = 案件编号中有一位数字不对。
    .why = 最后一位是校验位，与其他数字不符。
    .mend = 请与回执逐位核对。
# $text (text) confirm; $known (text) a, b.
error-task-unknown = 没有待办“{ $text }”。
    .why = 待办有：{ $known }。
    .mend = 请写其中之一。
# $text (text) mail; $known (text) a, b.
error-way-unknown = 没有“{ $text }”这种办法。
    .why = 这件待办可以这样办：{ $known }。
    .mend = 请用 --by 写其中之一。
# $task (text) authority.
error-task-none = 这件申请没有待办“{ $task }”。
    .why = 只有替别人提交的申请才有。
    .mend = 请先看这件申请。
# $task (text) authority.
error-task-done = 待办“{ $task }”已经办了。
    .why = 它已经记下。
    .mend = 不用再做什么。
# $task (text) authority; $known (text) a, b.
error-task-way = 待办“{ $task }”不能这样办。
    .why = 可以这样办：{ $known }。
    .mend = 请用 --by 写其中之一。
# $task (text) authority.
error-task-refusal = 任务“{ $task }”不能这样记。
    .why = 只有申请人确认这一项，申请人可以说不同意。
    .mend = 请去掉 --refused。
error-case-unknown = 没有这个编号的案件。
    .why = 数据文件夹中没有它的记录。
    .mend = 请检查编号以及 --data 指定的文件夹。
error-attachment-unknown = 这个案件没有这个附件。
    .why = 没有这个案件，或者它的附件没有这么多。
    .mend = 用 iltod case show 查看有哪些附件。
error-attachment-erased = 这个附件已经看不了了。
    .why = 个人信息已经删除，密钥也一起销毁了。
    .mend = 无法恢复，登记信息还在。
error-attachment-damaged = 附件的文件丢失或者损坏。
    .why = 文件不在，或者和登记的摘要不一致。
    .mend = 请从备份恢复数据文件夹里的附件。

## Data files

# $detail (text) what the parser found wrong, in English.
error-data-syntax = 文件格式不对：{ $detail }
    .why = 数据文件是 TOML，这一行不合语法。
    .mend = 请改正这一行。
# $name (text) limit.replly.
error-data-unknown-name = 这里没有名称 { $name }。
    .why = 名称写错，或放错了表。
    .mend = 请改正名称或删去这一行。
# $name (text) off_weekdays.
error-data-missing-name = 文件缺少 { $name }。
    .why = 这类文件都必须写明它。
    .mend = 请补上。
# $name (text) limit.reply; $expected (text) one of the forms below.
error-data-wrong-shape = { $name } 的值形式不对。
    .why = 应为{ $expected }。
    .mend = 请改正这个值。
# $year (text) 2026.
error-calendar-year-twice = { $year } 年有两个日历文件。
    .why = 以哪个为准全凭偶然。
    .mend = 请删去一个。
# $day (text) 2026-01-01.
error-calendar-other-year = { $day } 与文件的年份不同。
    .why = 一个文件只写一年的日子。
    .mend = 请改正日期，或移到该年的文件。
# $day (text) 2026-01-05.
error-calendar-not-a-weekend = { $day } 不是周末，却列为调休上班。
    .why = 只有周六、周日可以调为上班。
    .mend = 请与通知核对。
# $day (text) 2026-01-04.
error-calendar-off-and-worked = { $day } 既列为放假又列为上班。
    .why = 一天不能两者皆是。
    .mend = 请与通知核对并删去一处。
error-profile-no-index = 缺少列明方案的文件。
    .why = 没有它，各层不属于任何方案。
    .mend = 请把 profiles.toml 放在各层文件旁。
# $layer (text) bym.
error-profile-unknown-layer = 没有层 { $layer }。
    .why = profiles.toml 旁没有这个名称的文件。
    .mend = 请改正名称或加上文件。
# $profile (text) reg2018.
error-profile-unknown-default = 默认方案 { $profile } 不存在。
    .why = 它必须是本文件中的方案之一。
    .mend = 请改正名称。
# $profile (text) reg2019; $name (text) limit.reply.
error-profile-incomplete = { $profile } 的各层都没有设定 { $name }。
    .why = 方案必须设定每个参数，以免遗漏。
    .mend = 请在某一层设定；“none”表示法律没有规定。

## Forms of values, inside a sentence

data-shape-plain = 文字、整数、true 或 false、日期，或它们的列表
data-shape-text = 引号中的文字
data-shape-bool = true 或 false
data-shape-count = 0 以上的整数
data-shape-count-or-none = 0 以上的整数，或 "none"
data-shape-counts = 整数列表
data-shape-year = 四位数年份
data-shape-date = 不加引号的日期，例如 2026-02-24
data-shape-date-or-none = 不加引号的日期，或 "none"
data-shape-dates = 日期列表，例如 [2026-02-24]
data-shape-limit = "15 WD"（工作日）、"30 CD"（日）或 "none"
data-shape-limits = 期限列表，例如 ["5 WD", "10 WD"]
data-shape-words = 文字列表
data-shape-kinds = 申请种类列表
# $words (text) run, pause.
data-shape-one-of = 下列之一：{ $words }
### Refusals and faults: what is wrong, with a reason and an example.

## Fields
## $found: how many characters or digits were given (number). $limit: how many fit (number).
## $last: the number of the last choice (number). $today: the day it is (date).

error-text-empty = 没有看到文字。请用自己的话写一句，比如：我们嘎查 2025 年草原补贴的名单。
    .spoken = 没有听到您的话。请用自己的话说一句，比如：我们嘎查 2025 年草原补贴的名单。
error-text-too-long = 太长了，一次最多 { $limit } 个字。请先发最要紧的部分，其余的可以再补充。
    .spoken = 太长了，一次最多 { $limit } 个字。请先说最要紧的部分，其余的可以再补充。
error-name-empty = 没有看到姓名。请写名字，比如：巴特尔。不想写，请回“跳过”。
    .spoken = 没有听到姓名。请说名字，比如：巴特尔。不想说，请说：跳过。
error-name-digits = 姓名里只有数字。请写名字，比如：巴特尔。
    .spoken = 姓名里只有数字。请说名字，比如：巴特尔。
error-name-identity = 姓名里不要写身份证号。请只写名字，比如：巴特尔。
    .spoken = 姓名里不要说身份证号。请只说名字，比如：巴特尔。
error-name-sentence = 这像一句话，不像姓名。请只写名字，比如：巴特尔。不想写，请回“跳过”。
    .spoken = 这像一句话，不像姓名。请只说名字，比如：巴特尔。不想说，请说：跳过。
error-name-length = 姓名最多 { $limit } 个字，您写了 { $found } 个。请只写名字，比如：巴特尔。
    .spoken = 姓名最多 { $limit } 个字，您说了 { $found } 个。请只说名字，比如：巴特尔。
error-name-control = 姓名里有看不见的控制字符或者换行。请在一行里重新写一遍，比如：巴特尔。
error-contact-empty = 没有看到联系方式。请写手机号，比如 138 1234 5678，也可以写座机、电子邮箱或者通信地址。
    .spoken = 没有听到联系方式。请说手机号，比如 138 1234 5678，也可以说座机、电子邮箱或者通信地址。
error-contact-unknown = 没有认出联系方式。请写手机号，比如 138 1234 5678，也可以写座机、电子邮箱或者通信地址。
    .spoken = 没有认出联系方式。请说手机号，比如 138 1234 5678，也可以说座机、电子邮箱或者通信地址。
error-contact-here = 从这里没法联系到您。请留手机号、座机、电子邮箱或者通信地址，比如 138 1234 5678。
error-phone-letters = 电话号码里有字母。请只写数字，比如 138 1234 5678。
    .spoken = 电话号码里有字母。请只说数字，比如 138 1234 5678。
error-phone-length = 号码位数不对：手机号是 11 位，您写了 { $found } 位。比如 138 1234 5678。
    .spoken = 号码位数不对：手机号是 11 位，您说了 { $found } 位。比如 138 1234 5678。
error-phone-start = 手机号的开头不对：第一位是 1，第二位是 3 到 9。比如 138 1234 5678。
error-phone-area = 座机前面要写区号。比如 0478 822 2222。
    .spoken = 座机前面要说区号。比如 0478 822 2222。
error-phone-landline = 座机号码位数不对：区号后面是 7 位或者 8 位，您写了 { $found } 位。比如 0478 822 2222。
    .spoken = 座机号码位数不对：区号后面是 7 位或者 8 位，您说了 { $found } 位。比如 0478 822 2222。
error-phone-foreign = 境外号码位数不对：加号后面是 7 到 15 位，您写了 { $found } 位。比如 +976 9911 2233。
    .spoken = 境外号码位数不对：加号后面是 7 到 15 位，您说了 { $found } 位。比如 +976 9911 2233。
error-email-at = 电子邮箱里要有一个 @ 号，而且只有一个。比如 bater@example.com。
error-email-local = @ 号前面的部分不对。比如 bater@example.com。
error-email-domain = @ 号后面的部分不对，要有点号和后缀。比如 bater@example.com。
error-email-space = 电子邮箱中间不能有空格。比如 bater@example.com。
error-address-empty = 没有看到地址。请写能收信的地址，比如：内蒙古巴彦淖尔市临河区胜利路 5 号，邮编 015000。
    .spoken = 没有听到地址。请说能收信的地址，比如：内蒙古巴彦淖尔市临河区胜利路 5 号，邮编 015000。
error-address-length = 地址太长了，您写了 { $found } 个字。请只写收信地址，比如：巴彦淖尔市临河区胜利路 5 号。
    .spoken = 地址太长了，您说了 { $found } 个字。请只说收信地址，比如：巴彦淖尔市临河区胜利路 5 号。
error-postcode = 邮编是 6 位数字，比如 015000。不知道邮编，可以不写。
    .spoken = 邮编是 6 位数字，比如 015000。不知道邮编，可以不说。
error-id-empty = 没有看到证件号码。请写身份证号，一共 18 位。单位请写统一社会信用代码。
    .spoken = 没有听到证件号码。请说身份证号，一共 18 位。单位请说统一社会信用代码。
error-id-length = 证件号码位数不对：身份证号是 18 位，您写了 { $found } 位。比如 11010519491231002X。
    .spoken = 证件号码位数不对：身份证号是 18 位，您说了 { $found } 位。比如 11010519491231002X。
error-id-letters = 身份证号里有不该有的字母：前 17 位都是数字，只有最后一位可以是 X。比如 11010519491231002X。
error-id-check = 身份证号的校验码对不上，可能写错了一位，或者两位写反了。请照着身份证再写一遍。
    .spoken = 身份证号的校验码对不上，可能错了一位，或者两位反了。请照着身份证再说一遍。
error-id-date = 身份证号第 7 到 14 位是出生日期，您写的不是一个真实的日期。比如 19491231 是 1949 年 12 月 31 日。
    .spoken = 身份证号第 7 到 14 位是出生日期，您说的不是一个真实的日期。比如 19491231 是 1949 年 12 月 31 日。
error-id-future = 身份证号里的出生日期还没有到。请照着身份证再写一遍，比如 19491231 是 1949 年 12 月 31 日。
    .spoken = 身份证号里的出生日期还没有到。请照着身份证再说一遍，比如 19491231 是 1949 年 12 月 31 日。
error-id-too-long = 证件说明太长了，最多 200 个字。比如：军官证，号码某字第 1234 号。
error-uscc-check = 统一社会信用代码的校验码对不上，可能写错了一位。比如 91350100M000100Y43。
    .spoken = 统一社会信用代码的校验码对不上，可能错了一位。比如 91350100M000100Y43。
error-uscc-letters = 统一社会信用代码里没有 I、O、S、V、Z 这几个字母，可能是 1、0、5、2。比如 91350100M000100Y43。
error-choice = 没有认出您选的是哪一个。请回 1 到 { $last } 里的一个数字，比如 1。
    .spoken = 没有认出您选的是哪一个。请说 1 到 { $last } 里的一个数字，比如 1。
error-period = 没有认出时间。请写一个年份，比如 2025 年，或者从哪年到哪年，比如 2023 年到 2025 年。
    .spoken = 没有认出时间。请说一个年份，比如 2025 年，或者从哪年到哪年，比如 2023 年到 2025 年。
error-period-order = 后面的年份比前面的早。请按先后写，比如 2023 年到 2025 年。
    .spoken = 后面的年份比前面的早。请按先后说，比如 2023 年到 2025 年。
error-date = 没有认出日期。请写年、月、日，比如 2026 年 3 月 5 日。
    .spoken = 没有认出日期。请说年、月、日，比如 2026 年 3 月 5 日。
error-date-future = 这个日期还没有到。今天是{ $today }。请再写一遍，比如 2026 年 3 月 5 日。
    .spoken = 这个日期还没有到。今天是{ $today }。请再说一遍，比如 2026 年 3 月 5 日。
error-document-number = 没有认出文号。文号里有年份和号数，比如：巴政发〔2012〕168 号。不知道，请回“跳过”。
    .spoken = 没有认出文号。文号里有年份和号数，比如：巴政发〔2012〕168 号。不知道，请说：跳过。

## 消息软件
# allow script: a name of the messenger or of a protocol
error-config-url = 这个网址不能用。
    .why = 网址以 http 或 https 开头，有主机，里面没有密码。
    .mend = 请写成 https://iltod.example.org 的样子。
# allow script: a name of the messenger or of a protocol
error-token-shape = 这里没有机器人令牌。
    .why = 令牌是一个数字、一个冒号和一串密文。
    .mend = 请从 BotFather 复制完整的令牌。
error-token-exposed = 别人能读这个文件。
    .why = 知道其中内容的人可以冒充机器人。
    .mend = 请对它运行 chmod 600。
# $detail 系统给出的值
error-token-unreadable = 这个文件读不出来。{ $detail }
    .why = 没有它就不能用消息软件。
    .mend = 请检查文件的路径和权限。
# allow script: a name of the messenger or of a protocol
error-webhook-secret = 这不是回调密文。
    .why = 应该有一行或者两行，每行 16 到 256 个字母、数字、- 或 _。
    .mend = 请删掉这个文件，下次启动会做新的。
