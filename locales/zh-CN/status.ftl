### 办理进度。公开的说法只有这几种，照《规则》第三部分原样使用。

state-draft = 填写中
state-received = 已收到
state-registered = 已登记
state-processing = 办理中
state-correction = 等待您补充
state-justification = 等待您说明
state-consulting = 征求意见中
state-suspended = 暂停
state-deferred = 暂缓公开
state-fee-pending = 等待缴费
state-replied = 已答复
state-transferred = 已转送
state-closed = 已办结
state-withdrawn = 已撤回
state-lapsed = 视为放弃

## N-21 进度告知

# $number 受理编号  $label 进度
status-head = 编号：{ $number }。现在：{ $label }。
# $day 收到日期
status-last = 上一步：{ $day }，收到并登记。
# $deadline 最后日期  $n 剩下的工作日
status-deadline = 最晚在{ $deadline }，答复您。还有{ $n }个工作日。
# $deadline 最后日期
status-deadline-today = 最晚今天答复您：{ $deadline }。
# $deadline 最后日期  $n 过了几个工作日
status-overdue = 答复的期限是{ $deadline }。已经过了{ $n }个工作日。您可以投诉，也可以申请行政复议。
status-no-limit = 这一种申请，现行规定没有写答复的期限。
status-provisional = 这个日期是暂定的。明年的放假安排公布以后，可能会变。
# $body 单位名称
status-next-body = 下一步办理的单位：{ $body }。您不用做什么。
status-not-found = 没有找到。编号或者查询码不对。请检查以后再试一次。查询码错十次就作废。在提交申请的对话里回“进度”，可以换一个。
    .spoken = 没有找到。编号或者查询码不对。请检查以后再试一次。查询码错十次就作废。在提交申请的对话里说“进度”，可以换一个。
status-too-many = 现在查询的人太多。请过一个小时再试，或者打电话问。
# $number 受理编号  $n 试了几次
status-wrong-code-warning = 有人用错误的查询码查您的编号 { $number }，一共 { $n } 次。不是您的话，可以换一个查询码。错十次，查询码就作废。
# $number 受理编号  $code 查询码
status-new-code = 编号 { $number } 的新查询码是：{ $code }。请记下来。旧的已经作废。
