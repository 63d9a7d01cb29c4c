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

## 日期

# 日期和星期。$date（文字）2026-02-24；$weekday（数字）1 为周一，7 为周日。
console-day =
    { $weekday ->
        [1] { $date }（周一）
        [2] { $date }（周二）
        [3] { $date }（周三）
        [4] { $date }（周四）
        [5] { $date }（周五）
        [6] { $date }（周六）
       *[7] { $date }（周日）
    }

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
