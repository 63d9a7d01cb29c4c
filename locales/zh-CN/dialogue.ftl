### 与申请人的对话：问题、选项、随时可说的话。每句一个意思，先听得懂，再看得清。

## 开头

# 没有定语言时的第一句；每种语言的文件里各有自己的一句。
dialogue-hello = 您好！我帮您向政府要资料、问信息。一共四个小问题，一个一个来。用汉语，请回 1。也可以直接说您的事。
    .spoken = 您好！我帮您向政府要资料、问信息。一共四个小问题，一个一个来。用汉语，请说 1。也可以直接说您的事。
dialogue-ask-language = 您用哪种语言？
# 本语言的名称，用本语言写。
language-name = 汉语
# 传统蒙古文的名称。
language-name-traditional = 传统蒙古文
dialogue-language-set = 好的，我们用汉语。
dialogue-greeting = 您好！我帮您向政府要资料、问信息。一共四个小问题，一个一个来。您可以慢慢写，随时可以停。
    .spoken = 您好！我帮您向政府要资料、问信息。一共四个小问题，一个一个来。您可以慢慢说，随时可以停。
dialogue-partly-cyrillic = 有些话还没有传统蒙古文，先用西里尔文写。
dialogue-sample = 提醒您：这里的单位和电话都是示例，不是真的。
dialogue-rest = 想再问一件事，直接写下来就行。想知道办到哪一步，回“进度”。
    .spoken = 想再问一件事，直接说就行。想知道办到哪一步，请说：进度。

## 四个问题

dialogue-ask-description = 您想知道什么？用自己的话说一句就行。比如：我们嘎查 2025 年草原补贴的名单。想找人，回“人工”。
    .short = 您想知道什么？
    .spoken = 您想知道什么？用自己的话说一句就行。比如：我们嘎查 2025 年草原补贴的名单。想找人，请说：人工。
# $text 申请内容的开头几个字
dialogue-ask-form = 记下了：“{ $text }”。回“跳过”，答复就发到这里。结果怎么给您？
    .short = 结果怎么给您？
    .spoken = 记下了：{ $text }。要发到这里，请说：跳过。结果怎么给您？
dialogue-ask-name = 请问您的姓名？一个名字就可以。不想写，回“跳过”。
    .short = 请问您的姓名？
    .spoken = 请问您的姓名？一个名字就可以。不想说，请说：跳过。
dialogue-ask-contact = 怎么联系您？请写手机、座机、电子邮箱，或者邮寄地址。回“跳过”，就在这里联系。
    .short = 怎么联系您？
    .spoken = 怎么联系您？请说手机、座机、电子邮箱，或者邮寄地址。就在这里联系，请说：跳过。
dialogue-ask-address = 寄到哪里？请写地址，有邮政编码也请写上。
    .short = 寄到哪里？
    .spoken = 寄到哪里？请说地址，知道邮政编码也请一起说。
dialogue-ask-address-details = 您的通信地址是哪里？这一项可以不写。不想写，回“跳过”。
    .short = 您的通信地址？
    .spoken = 您的通信地址是哪里？这一项可以不说。不想说，请说：跳过。
dialogue-ask-identity = 请写身份证号码。单位请写统一社会信用代码。只写号码，不用发照片。现在不写也可以，回“跳过”。
    .short = 您的身份证号码？
    .spoken = 请说身份证号码。单位请说统一社会信用代码。只说号码。现在不说也可以，请说：跳过。

## 更多内容

dialogue-ask-title = 您要的文件叫什么名称？不知道，回“跳过”。
    .short = 文件名称？
    .spoken = 您要的文件叫什么名称？不知道，请说：跳过。
dialogue-ask-document-number = 文件的文号是什么？不知道，回“跳过”。
    .short = 文号？
    .spoken = 文件的文号是什么？不知道，请说：跳过。
dialogue-ask-period = 要哪个时间的？比如：2024 年到 2025 年。不知道，回“跳过”。
    .short = 哪个时间的？
    .spoken = 要哪个时间的？比如：2024 年到 2025 年。不知道，请说：跳过。
dialogue-ask-purpose = 您用它做什么？这一项可以不说，不影响办理。不想说，回“跳过”。
    .short = 您用它做什么？
    .spoken = 您用它做什么？这一项可以不说，不影响办理。不想说，请说：跳过。
dialogue-ask-assistance = 需要哪一种帮助？不用证明。以后的通知也照这样给您。不需要，回“跳过”。
    .short = 需要哪一种帮助？
    .spoken = 不需要帮助，请说：跳过。不用证明。以后的通知也照这样给您。需要哪一种帮助？

## 特别情况

dialogue-ask-id-found = 您写的内容里好像有身份证号码。办理的人多，最好不要留在内容里。怎么办？
    .spoken = 您说的内容里好像有身份证号码。办理的人多，最好不要留在内容里。怎么办？
dialogue-choice-id-mask = 把号码遮住
dialogue-choice-id-move = 移到保密的身份栏
dialogue-choice-id-keep = 就这样留着
dialogue-id-masked = 号码已经遮住。
dialogue-ask-split = 您好像问了好几件事。分开办，每件有自己的编号，答复可能更快。回“跳过”，就合在一起。要不要分开？
    .spoken = 您好像问了好几件事。分开办，每件有自己的编号，答复可能更快。要合在一起，请说：跳过。要不要分开？
dialogue-choice-split-one = 合在一起办
dialogue-choice-split-split = 分开办
# $n 分成几件
dialogue-split-done = 好，分成 { $n } 件。其他问题只用答一次。
# $n 第几件  $text 这一件的开头
dialogue-choice-split-leave-out = 不要第 { $n } 件：{ $text }
# $n 第几件
dialogue-split-left-out = 好，第 { $n } 件不交。
dialogue-split-joined = 好，合在一起办。
dialogue-ask-narrow = 再具体一点，更容易找到。比如：哪个文件、哪一年、哪个地方。就这样交，回“跳过”。
    .short = 能再具体一点吗？
    .spoken = 再具体一点，更容易找到。比如：哪个文件、哪一年、哪个地方。就这样交，请说：跳过。

## 选项

# $n 选项的数字  $label 选项的说法
choice-line = { $n }，{ $label }
# $value 一个值，前后不加字
bare-value = { $value }

dialogue-choice-form-here = 发到这里
dialogue-choice-form-post = 寄纸质的
dialogue-choice-form-collect = 自己去拿
dialogue-choice-form-accessible = 念给我听，或者用大字
dialogue-choice-contact-here = 就在这里联系
dialogue-choice-send = 提交
dialogue-choice-correct = 改一项
dialogue-choice-details = 补充更多内容
dialogue-choice-pause = 先放着，以后再交
dialogue-choice-more = 更多
dialogue-choice-add = 加进内容里
dialogue-choice-add-not = 不加
dialogue-choice-incomplete-send = 就这样提交
dialogue-choice-incomplete-fill = 先补上
dialogue-choice-draft-resume = 接着写
dialogue-choice-draft-delete = 删掉
dialogue-choice-draft-leave = 先不动
dialogue-choice-draft-new = 写一份新的
# $started 开始的日期  $kind 申请种类  $text 内容的开头
dialogue-choice-draft = { $started }开始写的，{ $kind }：{ $text }
dialogue-choice-start-continue = 接着写这一份
dialogue-choice-start-second = 先放着，另写一份
dialogue-choice-start-delete = 删掉这一份，重新写
dialogue-choice-cancel-delete = 删掉
dialogue-choice-cancel-keep = 先放着
dialogue-choice-cancel-continue = 接着写
# $number 受理编号
dialogue-choice-case = { $number }
dialogue-choice-case-other = 查另一个编号
dialogue-choice-case-back = 回到刚才的地方
dialogue-choice-case-done = 没有别的事了
dialogue-choice-case-code = 换一个查询码
dialogue-choice-number-status = 查进度
dialogue-choice-number-wish = 写新的申请
# $body 单位名称
dialogue-choice-body = { $body }
dialogue-choice-body-unknown = 我不知道，请帮我转到合适的地方

## 检查页

dialogue-check-head = 请检查您的申请。
# $kind 申请种类
dialogue-check-kind = 申请种类：{ $kind }。
# $body 单位名称
dialogue-check-body = 我们会交给：{ $body }。
# $field 项目名称  $value 您写的内容
dialogue-check-line = { $field }：{ $value }。
# $n 第几件  $text 这一件的内容
dialogue-check-split = 第 { $n } 件：{ $text }。
# $fields 没有填的项目
dialogue-check-missing = 还没有填：{ $fields }。没有也可以提交。办理的人可能会请您补充。
# $fields 不会提交的项目
dialogue-check-aside = 这几项已经不需要，不会提交：{ $fields }。
# $n（数字）附件个数
dialogue-check-files = 附件：{ $n } 个。
dialogue-choice-files-remove = 删掉附件
dialogue-files-removed = 附件都删掉了。
dialogue-before-sending = 名字和电话只给办这件事的人看。
dialogue-ask-check = 都对吗？
dialogue-ask-correct = 要改哪一项？
dialogue-ask-kind = 这是哪一种申请？
dialogue-ask-body = 交给哪个单位？
dialogue-ask-incomplete = 还缺必填的内容。就这样提交吗？
dialogue-ask-drafts = 您有没交的申请。要哪一份？
dialogue-ask-draft = 这一份怎么办？
dialogue-ask-start = 您有一份还没写完。怎么办？
dialogue-ask-cancel = 要把这一份删掉吗？
# $text 刚才那句话的开头
dialogue-ask-addition = 刚才这句：“{ $text }”。要加到申请内容里吗？
dialogue-left-empty = 没有填
# $kind 申请种类
dialogue-kind-proposed = 我的理解是：{ $kind }。不对的话，交之前可以改。
# $kind 申请种类
dialogue-kind-set = 好，改为：{ $kind }。
# $body 单位名称
dialogue-body-set = 好，交给：{ $body }。

## 随时的回答

# $items 认出的内容
dialogue-understood = 我认出了这些。{ $items }。
# $field 项目名称  $value 认出的内容
dialogue-understood-item = { $field }：{ $value }
# $value 现在的内容
dialogue-now = 现在是：{ $value }。
dialogue-kept = 好，不改。
# $choice 选定的说法
dialogue-default-taken = 好，那就：{ $choice }。
dialogue-which-one = 好的。请告诉我是哪一个，回数字就行。
    .spoken = 好的。请告诉我是哪一个，说数字就行。
dialogue-go-on = 好的，我们接着来。
dialogue-contact-here = 好，就在这里联系您。想留电话、邮箱或者地址，以后也可以改。
dialogue-contact-other-ways = 没有电话也可以。交之前可以补上邮箱或者通信地址。
# $days 工作日天数
dialogue-terms = 申请不收费，只可能收复制、邮寄的成本费，收到后 { $days } 个工作日内答复。
dialogue-terms-no-limit = 申请不收费，只可能收复制、邮寄的成本费。
dialogue-added = 加进去了。
dialogue-font-kept = 这段文字用的是蒙科立旧字体编码，这里显示不出来。已经一字不差地记下，由工作人员来读。愿意的话，也可以再用汉字或者西里尔文写一遍。
    .spoken = 这段文字用的是旧字体编码，这里读不出来。已经一字不差地记下，由工作人员来读。
dialogue-not-added = 好，没有加。
dialogue-skipped-required = 这一项先空着。交之前还可以补。
dialogue-description-first = 请先写一句您想知道什么。一句话就行。
    .spoken = 请先说一句您想知道什么。一句话就行。
dialogue-nothing-to-skip = 这里没有可以跳过的问题。
dialogue-nothing-to-correct = 还没有可以改的内容。
dialogue-nothing-to-send = 还没有可以提交的申请。
dialogue-nothing-to-cancel = 现在没有正在写的申请。
dialogue-nothing-to-pause = 现在没有正在写的申请。
# $fields 还没有问到的项目
dialogue-not-yet = 还没有问到：{ $fields }。答完才能提交，不想答也可以跳过。
dialogue-look-first = 请再看一遍，再提交。
dialogue-first-question = 这已经是第一个问题。
dialogue-button-old = 这个按钮是以前的。我们现在在这里。
dialogue-details-done = 这些内容都问过了。
dialogue-kinds = 您可以申请政府信息，也可以查自己的记录。还可以要求公开本来应当公开的信息。直接说您的事，我来分。
# $number 受理编号
dialogue-sent-already = 已经提交过了。编号是：{ $number }。
dialogue-slower = 好，慢一点。一句一行。
dialogue-shorter = 好，问得短一点。
# $started 开始的日期
dialogue-resumed = 您回来了。您写的申请还在，没有丢。开始的日期：{ $started }。
# $fields 要重新回答的项目
dialogue-asked-again = 规定有变化，这几项要再问一次：{ $fields }。
# $days 天数
dialogue-paused = 好，先放着，{ $days }天内都在。回来说“继续”就能接着写。
    .spoken = 好，先放着，{ $days }天内都在。想接着写，回来说：继续。
# $started 开始的日期
dialogue-expired = 您有一份申请放得太久，按规定已经删除。开始的日期：{ $started }。
dialogue-deleted = 已经删掉。
dialogue-no-drafts = 没有没交的申请。
dialogue-first-kept = 好，前一份放着。现在写新的一份。
# $days 天数
dialogue-farewell = 已经保存，{ $days }天内都在。下次打开，就能接着写。
dialogue-trouble = 系统出了一点问题。您写的内容已经保存。请稍后再试，或者拨打 12345。
    .spoken = 系统出了一点问题。您说的内容已经保存。请稍后再试，或者拨打 12345。
dialogue-cannot-store = 现在存不进去，这一句没有记下。请稍后再发一次。以前写的都在。
    .spoken = 现在存不进去，这一句没有记下。请稍后再说一次。以前说的都在。
# $body 单位名称  $phone 电话  $hours 办公时间
dialogue-person = 想找人，请打电话。{ $body }：{ $phone }。办公时间：{ $hours }。您写的都留着。
    .spoken = 想找人，请打电话。{ $body }：{ $phone }。办公时间：{ $hours }。您说的都留着。
dialogue-emergency = 有危险，请马上打电话。报警打 110，火灾打 119，急救打 120，交通事故打 122。您写的也会留着。
    .spoken = 有危险，请马上打电话。报警打 110，火灾打 119，急救打 120，交通事故打 122。您说的也会留着。
# $phone 电话
dialogue-complaint = 要投诉或者举报，可以打 12345。另一个电话：{ $phone }。这里的申请照样可以交。
dialogue-help = 我一次问一件事。您用自己的话答，或者回数字。不着急，写到哪里就存到哪里。
    .spoken = 我一次问一件事。您用自己的话答，或者说数字。不着急，说到哪里就存到哪里。
dialogue-help-moves = 随时可以说：返回，跳过，重听，慢一点，短一点，为什么，修改，进度，语言，草稿，换个地方写，暂停，取消，人工。
    .spoken = 随时可以说：返回。跳过。重听。慢一点。短一点。为什么。修改。进度。语言。草稿。暂停。取消。人工。
dialogue-field-required = 这一项是规定要填的。空着也可以提交，但可能要您补充。
dialogue-field-optional = 这一项可以不填。

## 查进度

dialogue-ask-number = 请写受理编号，一共十一位数字。查询码也可以一起写。不查了，回“返回”。
    .spoken = 请说受理编号，一共十一位数字。查询码也可以一起说。不查了，请说：返回。
# $number 受理编号
dialogue-ask-code = 编号：{ $number }。请写查询码，一共八位数字。不查了，回“返回”。
    .spoken = 编号：{ $number }。请说查询码，一共八位数字。不查了，请说：返回。
# $number 受理编号
dialogue-ask-number-or-wish = 您的话里有一个编号：{ $number }。您是想查它的进度，还是写一份新的申请？
dialogue-ask-own-cases = 您要看哪一件？
# $number 受理编号
dialogue-ask-own-case = 编号：{ $number }。还要做什么？

## 为什么问

dialogue-why-nothing = 现在没有在问问题。
dialogue-why-description = 要知道您想要什么，才能找。依据是《中华人民共和国政府信息公开条例》第二十条。
dialogue-why-form = 申请要说明用什么形式给您。依据是《中华人民共和国政府信息公开条例》第二十条。
dialogue-why-name = 申请要有姓名或者名称。依据是《中华人民共和国政府信息公开条例》第二十条。
dialogue-why-contact = 答复的时候要找得到您。依据是《中华人民共和国政府信息公开条例》第二十条。
dialogue-why-address = 寄纸质的要有地址。《巴彦淖尔市政务公开办法》第二十二条也列了地址。
dialogue-why-identity = 《巴彦淖尔市政务公开办法》第二十二条列了身份证明。2019 年的条例第二十九条要求身份证明。
dialogue-why-helper = 名称、文号、时间可以帮办理的人更快找到。
dialogue-why-purpose = 《中华人民共和国政府信息公开条例》第十三条说到特殊需要。法律没有要求写用途。
dialogue-why-assistance = 阅读困难、看不清或者听不清的人，有权得到帮助。依据是《中华人民共和国政府信息公开条例》第二十八条。这一项可以不填。
dialogue-why-id-found = 身份证号码是很要紧的个人信息。看到的人越少越好。
dialogue-why-split = 一件一件办，每件有自己的答复。合在一起也可以，由您决定。
dialogue-why-narrow = 内容不清楚，办理的人会请您补充，时间就会拖长。

## 常见问题

help-cost = 申请不收服务费。检索、复制、邮寄的成本费，按国家公布的标准。经济困难可以申请减免。
# $days 工作日天数
help-time = 收到以后，{ $days }个工作日内答复。需要延长，会提前告诉您。
help-time-no-limit = 这一种申请，现行规定没有写答复的期限。
help-privacy = 名字和电话只给办这件事的人看。列表里会遮住，日志里没有。
help-who = 我是政府信息公开的申请助手，是一个程序。作决定的是工作人员。
help-where = 答复发到您选的地方。随时回“进度”，就知道办到哪一步。
    .spoken = 答复发到您选的地方。想知道办到哪一步，随时可以说：进度。
help-right = 公民、法人和其他组织都可以申请。不用说明理由。
help-anger = 等着急了，我明白。您写的都在。想找人，回“人工”。要投诉，可以打 12345。
    .spoken = 等着急了，我明白。您说的都在。想找人，请说：人工。要投诉，可以打 12345。
help-thanks = 不客气。

## 换个地方接着写

# $code 接着写的号码  $minutes 几分钟
dialogue-elsewhere-code = 要在别处接着写，请在那里写：接着写 { $code }。{ $minutes } 分钟内有效，只能用一次。那边接上以后，这里就停下。
    .spoken = 要在别处接着办，到那里请说：接着写 { $code }。{ $minutes } 分钟内有效，只能用一次。那边接上以后，这里就停下。
# $link 链接
dialogue-elsewhere-link = 要在 Telegram 里接着写，打开这个链接就行：{ $link }
    .spoken = 要在 Telegram 里接着办，文字里有一个链接，打开就行。
dialogue-elsewhere-nothing = 现在没有写到一半的申请，不用换地方。
dialogue-elsewhere-refused = 这个号码不对，或者用过了，或者过期了。请到原来的地方再要一个，在那里写：换个地方写。
    .spoken = 这个号码不对，或者用过了，或者过期了。请到原来的地方再要一个，在那里说：换个地方写。
dialogue-elsewhere-too-many = 现在试号码的人太多。请过一个小时再试。原来的地方还可以接着写。
dialogue-carried-here = 接过来了，从这里接着写。原来的地方不再记。
# $started 开始的日期
dialogue-gone-elsewhere = 您的一份申请已经到别处接着写了，这里不再记。开始的日期：{ $started }。

# $from 从什么时候  $to 到什么时候
dialogue-gap = 从{ $from }到{ $to }，这里收不到消息。您那时候写的，可能没有到。要是写过，请再写一次。
    .spoken = 从{ $from }到{ $to }，这里收不到消息。您那时候说的，可能没有到。要是说过，请再说一次。
