### Telegram 里的话。

# $n（数字）第几段；$of（数字）共几段。
telegram-part = ({ $n }/{ $of })
telegram-key-back = 返回
telegram-key-help = 帮助
telegram-key-person = 人工
