### Telegram 里收到各种消息时说的话。

telegram-got-old-press = 这个按钮已经不用了。
telegram-got-own-card = 谢谢，名片收到了。现在还用不到号码，问到时请再发一次。
telegram-got-card = 这是别人的名片，号码我没有记。要是想替这个人问，请写“替别人问”。
telegram-got-edited = 您改了前面的一条。已经记下的没有变。要改，回“修改”。
telegram-got-forwarded = 这是转发的消息，我没有记。请用自己的话说。
telegram-got-voice = 我还听不了语音。请写出来，或者回“人工”。
telegram-got-photo = 我还收不了照片。请用文字说。
telegram-got-video = 我还收不了视频。请用文字说。
telegram-got-document = 我还收不了文件。请用文字说。
telegram-got-sticker = 谢谢！我只看得懂文字。
telegram-got-place = 我看不了地图上的位置。请写地址。
telegram-got-poll = 我不能投票。请写您想知道什么。
telegram-got-other = 这种消息我看不了。请用文字回答。
telegram-got-command = 我不认识这个命令。请用文字回答，或者回“帮助”。
telegram-slow-down = 发得太快了，最后几条我没有看。请等一会儿再发一次。
telegram-put-aside = 您的上一条我处理不了，已经留给工程师看。请换个说法。
# $link（文字）网址
telegram-group = 我只在私聊里办事。请打开：{ $link }

## 自己的名片、改过的消息

# $value（联系方式）记下的号码
telegram-card-kept = 联系方式记下了：{ $value }。
# $field（消息）改过的是哪一项
telegram-edited-choice = 您改了前面的一条（{ $field }）。已经记下的没有变，请再选一次。
# $field（消息）改过的是哪一项；$text（个人内容）改过以后的话
telegram-ask-edited = 您改了前面的一条（{ $field }），现在是：“{ $text }”。要按新的记吗？
telegram-choice-edited-take = 按新的记
telegram-choice-edited-leave = 不改
