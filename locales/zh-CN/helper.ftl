### 替别人问：替谁问，是什么关系，电话是谁的，告诉谁，怎么确认。

help-helper = 可以替别人问。先不用任何证件。单位会打电话或者写信，跟那位确认。如果是您自己的事，回“替自己问”。
    .spoken = 可以替别人问。先不用任何证件。单位会打电话或者写信，跟那位确认。如果是您自己的事，请说：替自己问。
help-helper-offer = 如果是替别人问，回“替别人问”。
    .spoken = 如果是替别人问，请说：替别人问。
# $name 先前写的姓名
help-helper-name = 刚才写的“{ $name }”，记成您的姓名。
help-helper-alone = 好的，那就联系您。
help-helper-ended = 好的，这是您自己的申请。

## 问题

dialogue-ask-relation = 您替谁问？那位是您的什么人？
    .short = 您替谁问？
dialogue-choice-relation-parent = 父母
dialogue-choice-relation-spouse = 丈夫或者妻子
dialogue-choice-relation-child = 儿女
dialogue-choice-relation-relative = 亲戚
dialogue-choice-relation-neighbour = 邻居或者朋友
dialogue-choice-relation-resident = 村民、牧民、居民
dialogue-choice-relation-other = 其他人
dialogue-choice-relation-self = 不是替别人，是我自己的事
dialogue-ask-agent-name = 您自己的姓名？不想写，回“跳过”。
    .short = 您自己的姓名？
    .spoken = 您自己的姓名？不想说，请说：跳过。
dialogue-ask-name-other = 那位的姓名？替谁问，就写谁的。一个名字就可以。不想写，回“跳过”。
    .short = 那位的姓名？
    .spoken = 那位的姓名？替谁问，就说谁的。一个名字就可以。不想说，请说：跳过。
dialogue-ask-telephone = 单位联系谁？回“跳过”，就联系您。
    .short = 单位联系谁？
    .spoken = 单位联系谁？要联系您，请说：跳过。
dialogue-choice-telephone-helper = 联系我
dialogue-choice-telephone-principal = 联系那位
dialogue-choice-telephone-both = 两个人都联系
dialogue-ask-contact-other = 怎么联系那位？请写那位的手机、座机、电子邮箱，或者邮寄地址。没有，回“跳过”。
    .short = 怎么联系那位？
    .spoken = 怎么联系那位？请说那位的手机、座机、电子邮箱，或者邮寄地址。没有，请说：跳过。
dialogue-ask-identity-other = 请写那位的身份证号码，不是您的。只写号码，不用发照片。现在没有，回“跳过”，以后再补。
    .short = 请写那位的身份证号码。
    .spoken = 请说那位的身份证号码，不是您的。只说号码，不用照片。现在没有，可以以后再补。请说：跳过。
telegram-ask-identity-helper = 要确认那位的身份。这个聊天软件的服务器在国外，请不要在这里写身份证号码，也不要发照片。请回“跳过”，以后再补。
    .short = 请不要在这里写身份证号码，请回“跳过”。
flow-own-record-ask-authority = 给您看那位的记录以前，单位要看那位签字的委托书。现在没有不要紧，可以以后再补。有委托书吗？
    .short = 有那位签字的委托书吗？
flow-own-record-choice-authority-written = 有委托书
flow-own-record-choice-authority-guardian = 我是监护人
flow-own-record-choice-authority-later = 以后再补

error-contact-here-other = 在这里只能联系到您。请写那位的手机、座机、电子邮箱或者地址，比如 138 1234 5678。没有，回“跳过”。
    .spoken = 在这里只能联系到您。请说那位的手机、座机、电子邮箱或者地址。没有，请说：跳过。

## 为什么问

dialogue-why-relation = 申请人是那位，您是代填写的人。单位要跟那位确认，所以要知道你们的关系。不用证明。
dialogue-why-agent-name = 单位打电话的时候，知道您是谁。
dialogue-why-telephone = 申请要有联系方式。依据是《中华人民共和国政府信息公开条例》第二十条。
flow-own-record-why-authority = 记录只能给记录的主人看，或者给主人书面委托的人看。依据是《中华人民共和国政府信息公开条例》第二十五条。

## 表里的名称

field-agent-relation = 替谁申请
field-agent-name = 代填写的人
field-agent-telephone = 联系谁
field-agent-contact = 您的联系方式
field-agent-authority = 委托书

## 核对页和回执

dialogue-check-helper = 您是替别人申请。单位会打电话或者写信，跟那位确认。
# $contact 那位的联系方式
receipt-told-both = 您在这里收到通知，那位这样收到通知：{ $contact }。
receipt-told-helper = 通知发到这里给您。那位没有留联系方式，请您转告。
receipt-confirm = 单位会打电话或者写信，跟那位确认一次。
receipt-authority = 给您看那位的记录以前，单位要看到那位签字的委托书。可以以后再补。
