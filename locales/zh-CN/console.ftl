### 工作人员命令行。只在屏幕上显示，申请人听不到。

## 问题

# $text（文字）什么使命令停止，一句话。
console-problem-what = { $text }
# $text（文字）参数及其值、文件及行号、案件编号。
console-problem-where = 位置：{ $text }
# $text（文字）原因，一句话。
console-problem-why = 原因：{ $text }
# $text（文字）怎么办，一句话。
console-problem-mend = 办法：{ $text }

## 帮助

console-help = 公共机构的申请助手。
console-flag-data = 案件数据所在文件夹
console-flag-config = 配置文件
console-flag-lang = 显示语言：zh-CN、mn-Cyrl、mn-Mong 或 en
console-flag-help = 显示帮助
console-flag-version = 显示版本
console-flag-json = 输出 JSON
console-help-deadline = 答复期限是哪一天，为什么
console-help-deadline-explain = 已登记案件的期限，逐日说明
console-flag-deadline-from = 收到申请之日，或带时区的时刻
console-flag-deadline-kind = 申请种类；不写则为 disclosure
console-flag-deadline-limit = 按名称指定期限，代替种类，例如 recheck.window
console-flag-deadline-profile = 规则方案；不写则用本机构默认方案
console-flag-deadline-pause = 不计入期限的时间，自 A 之后至 B（含）；不写 B 则尚未结束；可以重复
console-flag-deadline-extend = 延长 N 日，于 DATE 批准
console-flag-deadline-corrected = 收到补正后申请之日，重新计算
console-flag-deadline-today = 说明到这一天还剩几日
console-flag-deadline-explain = 逐日说明计入或不计入及原因
console-flag-deadline-explain-number = 案件编号
console-flag-deadline-explain-today = 说明到这一天还剩几日

## 期限

# $deadline（日期）；$days（数字）总日数；$unit（文字）WD 或 CD；$day0（日期）。
console-deadline-due =
    { $unit ->
        [CD] 期限至{ $deadline }：自{ $day0 }起 { $days } 日。
       *[WD] 期限至{ $deadline }：自{ $day0 }起 { $days } 个工作日。
    }
# $remaining（数字）剩余日数；$days（数字）总日数；$unit（文字）WD 或 CD；$day0（日期）。
console-deadline-paused =
    { $unit ->
        [CD] 计时暂停，期限尚不能确定。自{ $day0 }起共 { $days } 日，还剩 { $remaining } 日。
       *[WD] 计时暂停，期限尚不能确定。自{ $day0 }起共 { $days } 个工作日，还剩 { $remaining } 个工作日。
    }
# $limit（文字）limit.reply；$profile（文字）reg2019。
console-deadline-no-limit = 没有期限：{ $profile } 没有规定 { $limit }。
# $days（数字）延长日数。
console-deadline-extended = 延长 { $days } 日有效。
# $limit（文字）limit.perform_proactive；$days（数字）延长日数。
console-deadline-extension-not-for-this = 延长 { $days } 日无效：{ $limit } 不能延长。
# $max（数字）最多日数；$days（数字）延长日数。
console-deadline-extension-too-long = 延长 { $days } 日无效：延长总计不得超过 { $max } 日。
# $max（数字）允许次数；$days（数字）延长日数。
console-deadline-extension-too-many = 延长 { $days } 日无效：本申请的延长次数（{ $max } 次）已经用完。
# $deadline（日期）不延长时的期限；$days（数字）延长日数。
console-deadline-extension-too-late = 延长 { $days } 日无效：批准时已超过期限{ $deadline }。
# $days（数字）延长日数。
console-deadline-extension-too-early = 延长 { $days } 日无效：批准日早于收到申请之日。
console-deadline-service-standard = 法律没有规定这一期限；这是本机构公布的服务标准。
# $day（日期）前一轮的第 0 日。
console-deadline-restarted = 补正后的申请按新收到计算；自{ $day }起的计算已经结束。
# $day（日期）顺延前的最后一日。
console-deadline-rolled = 最后一日本为{ $day }，是休息日，顺延至下一个工作日。
console-deadline-provisional = 暂定：计算所及年份的放假安排尚未公布。
# $today（日期）；$days（数字）剩余日数；$unit（文字）WD 或 CD。
console-deadline-remaining =
    { $unit ->
        [CD] 到{ $today }，还剩 { $days } 日。
       *[WD] 到{ $today }，还剩 { $days } 个工作日。
    }
# $today（日期）；$unit（文字）WD 或 CD，不显示。
console-deadline-last-day = { $today }是最后一日，到 24 时为止。
# $today（日期）；$days（数字）超过日数；$unit（文字）WD 或 CD。
console-deadline-overdue =
    { $unit ->
        [CD] 到{ $today }已超期 { $days } 日。
       *[WD] 到{ $today }已超期 { $days } 个工作日。
    }
# $day（日期）；$n（数字）第几日。
console-deadline-day-counted = { $day }：第 { $n } 日
# $day（日期）；$n（数字）第几日。
console-deadline-day-makeup = { $day }：第 { $n } 日，按放假通知上班
# $day（日期）；$why（文字）下列原因之一。
console-deadline-day-skipped = { $day }：不计入，{ $why }
# $profile（文字）reg2007-bayannur。
console-deadline-profile-ended = 这一天 { $profile } 的国家规定不在施行期内；本机构选用了该方案。

## 不计入的原因

console-why-weekend = 周末
console-why-holiday = 放假
console-why-regional = 地方假日
console-why-third-party = 正在征求第三方意见
console-why-joint-body = 正在征求共同制作机关意见
console-why-other-organ = 正在征求其他机关意见
console-why-suspension = 办理中止
console-why-correction = 等待申请人补正

## 命令

console-help-serve = 运行配置好的全部服务
console-flag-serve-listen = 网页服务的地址
console-help-chat = 在终端里对话
console-flag-chat-spoken = 打印听到的说法
console-flag-chat-person = 试用：以这个人的身份；文件夹会标为试用
console-flag-chat-now = 试用：每一句都发生在这个时间点
console-help-case = 查看申请
console-flag-case-now = 试用：现在的时间点
console-flag-case-person = 试用：操作的人
console-help-case-list = 列出申请
console-flag-case-list-kind = 只看这一种
console-flag-case-list-state = 只看这个状态
console-flag-case-list-from = 从这个编号开始
console-flag-case-list-limit = 最多列出几件
console-help-case-show = 查看一件申请，个人信息遮住
console-flag-case-show-number = 受理编号
console-help-case-history = 查看一件申请的经过
console-flag-case-history-number = 受理编号
console-help-case-attachment = 查看附件原文件
console-flag-case-attachment-number = 受理编号
console-flag-case-attachment-k = 附件序号
console-flag-case-attachment-out = 写到这个文件；不写就输出到标准输出
console-help-case-settle = 记下一件待办的事已经办了
console-flag-case-settle-number = 受理编号
# allow script: words of the command line.
console-flag-case-settle-task = 待办：principal_confirmation 申请人确认，principal_notice 告诉申请人，authority 委托书
# allow script: words of the command line.
console-flag-case-settle-by = 怎么办的：call 电话，letter 信，visit 当面，document 看了文件
console-flag-case-settle-refused = 申请人不同意由别人代问
console-help-case-verify = 核对链和封存
console-flag-case-verify-number = 受理编号
console-flag-case-verify-all = 全部申请
console-help-flow = 检查和绘制流程文件
console-help-flow-check = 检查全部流程文件
console-help-flow-graph = 把流程画成 Mermaid 文本
console-flag-flow-graph-kind = 申请种类
console-help-locale = 检查语言文件
console-help-locale-check = 检查全部语言文件
console-help-store = 维护存储
console-help-store-compact = 整理存储，去掉无用的字节
console-help-store-resume = 数据是从旧备份恢复的：放行扣下的消息
console-help-doctor = 说明开了什么、关了什么、哪里不对、怎么办
console-flag-doctor-now = 试用：现在的时间点
console-flag-doctor-person = 试用：操作的人
console-help-config = 打印生效的设置和来源

## 申请、流程、启动页

# $number reference number  $kind kind  $label public label  $due deadline
console-case-line = { $number }  { $kind }  { $label }  { $due }
# $deadline last day  $left working days left
console-case-due = 最晚 { $deadline }，还有 { $left } 个工作日
# $deadline last day  $past working days past it
console-case-overdue = 期限是 { $deadline }，已过 { $past } 个工作日
console-case-no-limit = 没有期限
# $n how many
console-case-total = 共 { $n } 件
console-case-erased = 个人信息已经删除，登记还在。
# $n, $kind, $type, $size, $digest of the file
console-case-attachment = 附件 { $n }：{ $kind }，{ $size } 字节（{ $type }），摘要 { $digest }
console-file-voice = 语音
console-file-photo = 照片
console-file-video = 视频
console-file-document = 文件
# $path 路径  $size 字节数
console-attachment-saved = 已写到 { $path }（{ $size } 字节）。
# $seq number of the event  $event its name  $moment when  $actor who did it
console-case-event = { $seq }  { $event }  { $actor }  { $moment }
console-event-submitted = 提交
console-event-receipt-confirmed = 确认收到
console-event-task-settled = 待办的事已办
console-actor-applicant = 申请人
console-actor-system = 系统
console-actor-agent = 代填写的人
console-actor-registrar = 登记人员
console-task-principal-confirmation = 申请人确认
console-task-principal-notice = 把编号和日期告诉申请人
console-task-authority = 申请人签字的委托书
# $task what is to be done
console-task-open = 待办：{ $task }
# $task what was done  $day when
console-task-done = 已办：{ $task }，{ $day }
# $day 哪一天
console-task-refused = 申请人不同意由别人代问：{ $day }
# $cases cases  $events events  $faults faults
console-verify = 申请：{ $cases }。事件：{ $events }。错误：{ $faults }。
# $number case  $seq event  $why code of the fault
console-verify-fault = { $number }，事件 { $seq }：{ $why }
# $name setting  $value value  $from origin
console-config-line = { $name } = { $value } ({ $from })
# $before MiB before  $after MiB after  $live MiB alive
console-compacted = 整理完毕：以前 { $before } MiB，现在 { $after } MiB，有用的 { $live } MiB。
# $count 几封
console-resumed = 已经放行 { $count } 封消息。正在运行的服务马上发出，不然下次启动时发出。
# $kind kind  $file file  $steps steps
flow-check-flow = { $kind }：{ $steps } 步，{ $file }
# $place file, line, column  $what fault  $mend mend
flow-check-fault = { $place }：{ $what }{ $mend }
flow-check-passed = 流程文件没有问题。
flow-check-failed = 流程文件有错。
# $subject words of the parser
flow-check-syntax = 文件读不出来：{ $subject }。
flow-check-syntax-mend = 请修改这里。
# $subject kind
flow-check-duplicate-kind = 种类 { $subject } 有两个文件。
flow-check-duplicate-kind-mend = 请只留一个。
# $subject kind
flow-check-no-default-kind = 没有种类 { $subject } 的文件。
flow-check-no-default-kind-mend = 每个对话都从它开始，请放回文件。
# $subject id
flow-check-duplicate-id = 名称 { $subject } 出现两次。
flow-check-duplicate-id-mend = 请给其中一个换名称。
# $subject field or value
flow-check-unreachable-step = 这一步永远问不到：前面没有 { $subject }。
flow-check-unreachable-step-mend = 请写前面的项目和它的一个值。
# $subject layer
flow-check-unknown-layer = 没有规则层 { $subject }。
flow-check-unknown-layer-mend = 请写 flows/profile 里的层。
# $subject field or value
flow-check-dead-end = 这里走不下去：{ $subject }。
flow-check-dead-end-mend = 请给这一步一到九个选项，默认值在其中。
# $subject locale and message
flow-check-missing-message = 缺少文字：{ $subject }。
flow-check-missing-message-mend = 请加到这种语言的文件里。
# $path folder
start-data = 数据文件夹：{ $path }
# $path file
start-key = 主密钥：{ $path }
# $path file
start-copy-key = 现在就复制这个密钥文件，妥善保管：{ $path }。没有它什么都读不出来，备份里也没有它。
# $profile rule profile
start-profile = 规则：{ $profile }
# $profile rule profile  $last last day of the old law
start-law-changed = 请注意：国家规定已于 2019 年 5 月 15 日修订。规则 { $profile } 是旧规定，最后一天是 { $last }。设置 profile = reg2019 就用现行的国家规定。
start-chat-on = 终端对话：开。打开：iltod chat
# $path socket
start-socket-on = 本地套接字：开，{ $path }
start-telegram-off = Telegram：关，没有设置令牌。
start-telegram-on = Telegram：开。消息会收下并回答。
# $name 机器人的名称
start-telegram-receives = Telegram：@{ $name } 在收消息。
start-web-off = 网页和工作台：关，这个版本没有。
# $moment 什么时候发现
start-restored = 这份数据是从旧备份恢复的（{ $moment } 发现）。备份里还没发的消息先扣下，因为可能已经发过。放行请运行 iltod store resume。
start-directory-sample = 单位目录：示例。单位和电话不是真的。
start-serving = 正在运行。按 Ctrl-C 停止。

## 体检

doctor-level-ok = 正常
doctor-level-off = 关
doctor-level-warn = 注意
doctor-level-fail = 错误
# $level 级别  $text 查到什么
doctor-line = { $level }：{ $text }
# $text 原因和办法
doctor-reason = { "    " }{ $text }
# $path 显示的值
doctor-data-off = 数据文件夹：还没有存储。{ $path }
    .why = 这里还没有存过内容；这次检查什么都没有建立。
    .mend = 请检查路径。路径没错，就启动 iltod，它会建立存储和密钥。
# $path 显示的值
doctor-data-ok = 数据文件夹：{ $path }
    .why = 已经打开，由这个进程锁定。
# $path 显示的值
doctor-key-ok = 主密钥：{ $path }
    .why = 它能打开密钥环。备份里没有它。
# $profile 显示的值
doctor-law-ok = 规则：{ $profile }
    .why = 现在有效。
# $profile  $last 显示的值
doctor-law-warn = 规则：{ $profile }
    .why = 国家规定已于 2019 年 5 月 15 日修订；这套规则是旧规定，最后一天是 { $last }。
    .mend = 要用现行的国家规定，请在配置里写 profile = reg2019，或者设 ILTOD_PROFILE=reg2019。
# $year 显示的值
doctor-calendar-ok = 日历：{ $year }
    .why = 当年的放假通知已经载入。
# $year 显示的值
doctor-calendar-warn = 日历：{ $year }
    .why = 没有当年的放假通知，期限是暂定的。
    .mend = 请把当年的文件加到 flows/calendar。
# $disk  $live 显示的值
doctor-space-ok = 存储：磁盘上 { $disk } MiB，有用的 { $live } MiB。
    .why = 空间够用。
# $disk  $live 显示的值
doctor-space-warn = 存储：磁盘上 { $disk } MiB，有用的 { $live } MiB。
    .why = 大部分是无用的字节。
    .mend = 请停掉服务，运行 iltod store compact。
# $detail 显示的值
doctor-space-fail = 存储：大小读不出来。{ $detail }
    .why = 文件夹或者存储损坏。
    .mend = 请检查磁盘，需要时用备份恢复。
# $count、$size、$foreign、$missing、$cases 显示的值
doctor-files-ok = 附件：{ $count } 个，{ $size } MiB。
    .why = 登记过的文件都在。
# $count、$size、$foreign、$missing、$cases 显示的值
doctor-files-warn = 附件：{ $count } 个，{ $size } MiB。别的东西：{ $foreign } 个。
    .why = 附件的文件夹里有不是我们写的文件。
    .mend = 请看看 DATA/objects，不认识的移走。
# $count、$size、$foreign、$missing、$cases 显示的值
doctor-files-fail = 附件：{ $count } 个，{ $size } MiB。丢失：{ $missing } 个。案件：{ $cases }
    .why = 登记过的文件不在，或者不完整。
    .mend = 请从备份恢复 DATA/objects，不行就请申请人再交一次。
# $detail 显示的值
doctor-files-unreadable-fail = 附件：读不出来。{ $detail }
    .why = 文件夹或者存储读不了。
    .mend = 请检查磁盘，需要时用备份恢复。
doctor-telegram-off = Telegram：关
    .why = 没有设置令牌，所以关着。
    .mend = 请把令牌写进只有您能读的文件，再把 TELOXIDE_TOKEN_FILE 设成它。
doctor-telegram-ok = Telegram：连上了
    .why = 对方认得这个令牌。
# $path 显示的值
doctor-telegram-token-fail = Telegram：令牌读不出来。{ $path }
    .why = 没有令牌，或者样子不对，或者别人能读这个文件。
    .mend = 请把完整的令牌写进一个文件，再对它运行 chmod 600。
doctor-telegram-refused-fail = Telegram：令牌不被接受。
    .why = 对方不认得它，或者它已经换了。
    .mend = 请取一个新的令牌，写进令牌文件。
doctor-telegram-elsewhere-warn = Telegram：消息送到了别的地址。
    .why = 这个机器人设了别的服务的回调地址。
    .mend = 请停掉那个服务。本服务启动时会去掉或者换掉它。
doctor-telegram-unreachable-warn = Telegram：连不上。
    .why = 到对方服务器的网络不通，或者对方停了。
    .mend = 请检查网络、HTTPS_PROXY 和 TELEGRAM_API_URL。
doctor-telegram-other-warn = Telegram：另一个进程用同一个令牌在收消息。
    .why = 两个进程都在取消息，后取的拿到。
    .mend = 请停掉另一个进程，或者取一个新的令牌，只在这里用。
doctor-telegram-store-fail = Telegram：消息存不下。
    .why = 磁盘空间不够。消息没有丢，对方会保存一天。
    .mend = 请腾出磁盘空间。服务会自己恢复。
# $waiting 待发；$parked 等人回来；$dead 放弃的
doctor-outbox-ok = 待发的消息：{ $waiting }。联系不上的人：{ $parked }。放弃的：{ $dead }
    .why = 待发的会自己发出。
# $waiting 待发；$parked 等人回来；$dead 放弃的
doctor-outbox-warn = 待发的消息：{ $waiting }。联系不上的人：{ $parked }。放弃的：{ $dead }
    .why = 放弃的是对方拒收的，或者不知道是否送到的。
    .mend = 请查看最近的申请，用别的办法告诉这些人。
# $count 数量；$reason 原因
doctor-quarantine-warn = 搁置的消息：{ $count }。最近一条的原因：{ $reason }
    .why = 读不懂或者处理不了。已经加密保存。
    .mend = 请找工程师看。服务照常进行。
# $since 什么时候发现；$count 几封
doctor-restored-warn = 这份数据是从旧备份恢复的，扣下的消息：{ $count }。发现时间：{ $since }
    .why = 备份以后可能已经发过，再发会重复。新的消息照常收发。
    .mend = 请核对最近的申请，再运行 iltod store resume 放行。
# $since、$until 显示的值
doctor-gap-warn = { $since } 到 { $until } 之间的消息可能缺失。
    .why = 连不上的时间超过了对方保存消息的时间。
    .mend = 请通知大家，把这段时间发的再发一次。
# $count 数量
doctor-flood-ok = 超过上限的消息：{ $count }
    .why = 有人一次发得太多，已经告诉他们。
doctor-web-off = 网页和工作台
    .why = 这个版本没有。
    .mend = 以后的版本才有。
doctor-speech-ok = 语音：已经装了 espeak-ng。
    .why = 可以朗读。音频以后的版本才有。
doctor-speech-off = 语音：没有装 espeak-ng。
    .why = 加上 spoken 参数，仍然可以打印听到的说法。
    .mend = 请安装 Debian 软件包 espeak-ng。
doctor-trial-warn = 这是试用文件夹。
    .why = 这里用过试用参数，所以有虚构的人物或者日期。
    .mend = 真的申请请用另一个文件夹。
doctor-directory-warn = 单位目录：示例。
    .why = 单位和电话不是真的。
    .mend = 请把自己的文件放进替换文件夹的 flows/directory。
