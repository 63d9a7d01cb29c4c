### 告知书。先说收到和日期，再说能做什么。

## N-01 受理（登记）回执

# $number 受理编号
receipt-head = 您的申请已经收到。编号是：{ $number }。
# $code 查询码
receipt-code = 查询码是：{ $code }。用别的电话或者网页查进度，要用它。请记下来。只显示这一次。
receipt-code-placeholder = 查询码已经另外告诉您。
# $n 几件
receipt-several = 您的申请已经收到，一共 { $n } 件。每件有自己的编号。
# $n 第几件  $number 受理编号  $code 查询码
receipt-item = 第 { $n } 件，编号是：{ $number }。查询码是：{ $code }。
# $text 申请内容  $body 单位名称
receipt-item-asked = 您问的是：{ $text }。交给：{ $body }。
receipt-codes = 用别的电话或者网页查进度，要用查询码。请记下来。只显示这一次。
# $kind 申请种类  $text 申请内容
receipt-kind = 申请种类：{ $kind }。您问的是：{ $text }。
# $name 申请人的姓名
receipt-addressee = 收件人：{ $name }。
# $day 收到日期
receipt-day = 收到日期是{ $day }。
# $moment 提交的时间
receipt-sent-at = 提交时间是{ $moment }。
receipt-why-chat = 为什么是这一天？您在对话里确认提交，系统当场登记。所以当天就是收到日期。
receipt-why-sent = 为什么是这一天？您在那一天确认提交，系统后来才收到，晚到不算您的责任。所以那一天就是收到日期。
receipt-why-outage = 为什么是这一天？从那一天起系统连接不上，您的确认一直在等待，晚到不算您的责任。所以那一天就是收到日期。
# $day 第一个计算的工作日
receipt-first-day = 从下一个工作日开始计算，第一天是{ $day }。
# $deadline 最后日期
receipt-deadline = 最晚在{ $deadline }，给您答复。
receipt-no-limit = 这一种申请，现行规定没有写答复的期限。
receipt-provisional = 这个日期是暂定的。明年的放假安排公布以后，可能会变。有变化会告诉您。
# $n 工作日天数
receipt-extension = 如果需要延长，最多延长{ $n }个工作日。我们会提前告诉您。
receipt-stops = 征求第三方意见的时间不计算在内。因为不可抗力中止的时间也不计算。
receipt-stops-third-party = 征求第三方意见的时间不计算在内。
# $fields 没有填的项目
receipt-incomplete = 还没有填：{ $fields }。办理的人可能会请您补充。
# $law 法律依据
receipt-law = 依据：{ $law }。
law-reg2007-reply = 《中华人民共和国政府信息公开条例》第二十条、第二十四条
law-reg2007-proactive = 《巴彦淖尔市政务公开办法》第二十一条
law-reg2007-own = 《中华人民共和国政府信息公开条例》第二十四条、第二十五条
law-reg2019-reply = 《中华人民共和国政府信息公开条例》（2019 年修订）第三十一条、第三十三条
law-reg2019-proactive = 《中华人民共和国政府信息公开条例》（2019 年修订）第四十七条
# $body 单位名称  $address 地址  $phone 电话  $hours 办公时间
receipt-office = 公开工作机构：{ $body }。地址：{ $address }。电话：{ $phone }。办公时间：{ $hours }。
receipt-follow = 想知道办到哪一步，随时回“进度”。
    .spoken = 想知道办到哪一步，随时可以说：进度。
receipt-help = 看不清、听不清，可以请我们念给您听，或者用大字。
# $help 帮助的种类
receipt-assistance = 您要的帮助已经记下：{ $help }。以后的通知也照这样给您。
# $number 受理编号
receipt-again = 这份回执上次不知道有没有送到，再发一次。编号是：{ $number }。

## 没有交的申请

# $started 开始的日期  $until 保留的最后一天
notice-draft-reminder = 您有一份申请还没有交。开始的日期：{ $started }。保留到：{ $until }。过后就删掉。接着写，回“继续”。不要了，回“删除”。只提醒这一次。
    .spoken = 您有一份申请还没有交。开始的日期：{ $started }。保留到：{ $until }。过后就删掉。接着办，请说：继续。不要了，请说：删除。只提醒这一次。
# $started 开始的日期  $until 保留的最后一天
notice-drafts-reminder = 您有申请还没有交。开始的日期：{ $started }。保留到：{ $until }。过后就删掉。接着写或者删掉，回“草稿”。只提醒这一次。
    .spoken = 您有申请还没有交。开始的日期：{ $started }。保留到：{ $until }。过后就删掉。接着办或者删掉，请说：草稿。只提醒这一次。
