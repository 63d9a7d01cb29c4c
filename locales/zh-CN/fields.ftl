### How the values of fields are shown.

## Contacts. $phone: a telephone number in groups. $text: words that the person gave.

contact-here = 就在这里联系
contact-phone = 电话 { $phone }
contact-words = { $text }

## Masked numbers. $text: the number with stars. $ending: its last characters, for the ear.

masked-number = { $text }
    .spoken = 尾号 { $ending }

# $count: how many characters the text has (number).
masked-text = 文字，{ $count } 个字

## Periods. $from, $to: years as quoted (text), or days (date).

period-year = { $from } 年
period-years = { $from } 年到 { $to } 年
period-days = { $from }到{ $to }

## Left out

answer-skipped = 没有填

## 只在表里出现的选项：载体、途径、协助

choice-electronic = 电子版
choice-paper = 纸质
choice-accessible = 读出来或者大字版
choice-online = 发到这里
choice-post = 邮寄
choice-collect = 自己去拿
choice-read-aloud = 读出来
choice-audio-file = 录成声音发给您
choice-large-print = 用大字
choice-plain-text = 只发简单的文字
choice-slow-speech = 慢慢说
choice-sign-or-text-relay = 手语或者文字转达
choice-fill-in-for = 请人代您填写
choice-interpreter-mn = 蒙古语翻译
choice-home-visit-or-window = 上门或者在窗口帮忙
