### Telegram 里收到各种消息时说的话。

telegram-got-old-press = 这个按钮已经不用了。
telegram-got-own-card = 谢谢，名片收到了。现在还用不到号码，问到时请再发一次。
telegram-got-card = 这是别人的名片，号码我没有记。要是想替这个人问，请写“替别人问”。
telegram-got-edited = 您改了前面的一条。已经记下的没有变。要改，回“修改”。
# $number 受理编号
telegram-got-edited-sent = 您改了前面的一条。已经交上去的申请没有变，编号是：{ $number }。要更正或者补充，请打电话给办公室，告诉他们编号。要电话，回“人工”。
telegram-got-edited-drafts = 您改了前面的一条。已经记下的没有变。要改没交的申请，回“草稿”。
telegram-got-edited-nothing = 您改了前面的一条。它没有记下来，不用改。
telegram-got-forwarded = 这是转发的消息，我没有记。请用自己的话说。
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

## 文件

telegram-kept-voice = 语音收到了，会和申请一起交给办理的人。我听不懂语音，请再写一句话。不方便写，回“人工”。
telegram-kept-photo = 照片收到了，会和申请一起交给办理的人。照片里的字我看不懂，请用文字回答。
telegram-kept-video = 视频收到了，会和申请一起交给办理的人。我看不懂视频，请用文字回答。
telegram-kept-document = 文件收到了，会和申请一起交给办理的人。文件里的字我看不懂，请用文字回答。
telegram-file-no-draft = 现在没有正在写的申请，文件没有留下。要写一份，回“新申请”。
# $number（编号）最近一份申请
telegram-file-sent = 您的申请已经交了，这个文件没有留下。要补交，请写上编号 { $number }，寄到或者送到回执上的公开工作机构。要用它另写一份申请，回“新申请”。
# $most（数字）最多几个
telegram-file-many = 一份申请最多放 { $most } 个文件，这个没有留下。
# $most（数字）最多多少 MB
telegram-file-large = 文件太大，没有留下。一个文件最多 { $most } MB。
telegram-file-type = 这种文件我不能收，没有留下。可以发 PDF、文档、表格、图片或者录音。
telegram-file-lost = 文件没有取到，没有留下。请再发一次。

# $text 来晚的话
telegram-got-late = 您早些时候写的一条，现在才到：“{ $text }”。我没有照它做。还要的话，请再写一次。
# $field 哪一项
telegram-late-choice = 您早些时候的一个回答，现在才到（{ $field }）。已经记下的没有变，请再选一次。
telegram-late-piece = 您早些时候写的一条，现在才到。
# $field 哪一项  $text 来晚的话
telegram-ask-late = 您早些时候写的一条，现在才到（{ $field }）：“{ $text }”。要按它记吗？
