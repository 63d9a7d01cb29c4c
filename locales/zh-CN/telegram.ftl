### Telegram 里的话。

# $n（数字）第几段；$of（数字）共几段。
telegram-part = ({ $n }/{ $of })
telegram-key-back = 返回
telegram-key-help = 帮助
telegram-key-person = 人工
telegram-key-own-number = 发我的号码

## 命令菜单：每条命令的说明，和它所代表的词（`words.ftl` 里的词）。

telegram-menu-start = 开始，或者接着上次写
telegram-menu-new = 写一份新的申请
telegram-menu-status = 看申请办到哪一步了
telegram-menu-drafts = 看还没发送的草稿
telegram-menu-help = 怎么用
telegram-menu-language = 换语言
telegram-menu-person = 找工作人员
telegram-menu-cancel = 取消正在写的申请
telegram-word-new = 新申请
telegram-word-status = 进度
telegram-word-drafts = 草稿
telegram-word-help = 帮助
telegram-word-language = 语言
telegram-word-person = 人工
telegram-word-cancel = 取消

## 机器人的介绍

telegram-description = 我帮您向政府要资料、问信息。一共四个小问题，一个一个来。发送以后，您会拿到编号和答复期限。这个聊天软件的服务器在国外，请不要在这里写身份证号码。
telegram-short-description = 帮您向政府要资料、问信息。汉语、蒙古语、英语都可以。

## 第一次见面，和身份证

telegram-abroad = 提醒您：这个聊天软件的服务器在国外。请不要在这里写身份证号码。
telegram-identity-taken-out = 为了安全，带证件号码的那条消息，我会从这个聊天里删掉。
telegram-ask-identity = 要确认是您本人。这个聊天软件的服务器在国外，请不要在这里写身份证号码，也不要发照片。请回“跳过”，以后再补。单位可以写统一社会信用代码。
    .short = 请不要在这里写身份证号码，请回“跳过”。
