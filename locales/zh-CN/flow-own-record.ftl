### 查询与自身相关的信息。

flow-own-record-ask-description = 您想查自己的什么记录？用自己的话说一句就行。比如：我 2024 年的社保缴费记录。
    .short = 您想查自己的什么记录？
flow-own-record-why-description = 要知道您查什么，才能找。依据是《中华人民共和国政府信息公开条例》第二十条和第二十五条。
flow-own-record-ask-scope = 是哪一类记录？
flow-own-record-why-scope = 税费、社会保障、医疗卫生由不同的单位保管。依据是《中华人民共和国政府信息公开条例》第二十五条。
flow-own-record-choice-tax = 税费缴纳
flow-own-record-choice-social-security = 社会保障
flow-own-record-choice-medical = 医疗卫生
flow-own-record-choice-other = 其他
flow-own-record-ask-identity = 查自己的记录，要确认是您本人。请写身份证号码。只写号码，不用发照片。没有带，回“跳过”，以后再补。
    .short = 您的身份证号码？
    .spoken = 查自己的记录，要确认是您本人。请说身份证号码。只说号码。没有带，可以以后再补。请说：跳过。
flow-own-record-why-identity = 您的记录只能给您看。依据是《中华人民共和国政府信息公开条例》第二十五条：应当出示有效身份证件或者证明文件。
