### 申请的种类和项目的名称，三种申请共用。

kind-disclosure = 申请公开政府信息
kind-perform-proactive = 要求公开本来应当公开的信息
kind-own-record = 查询自己的记录

field-kind = 申请种类
field-request-body-id = 受理单位
field-request-description = 内容
field-request-form = 给您的方式
field-request-title = 文件名称
field-request-document-number = 文号
field-request-period = 时间
field-request-purpose = 用途
field-request-form-medium = 载体形式
field-request-form-channel = 获取方式
field-request-assistance = 需要的帮助
field-applicant-name = 姓名
field-applicant-contact = 联系方式
field-applicant-address = 地址
field-applicant-identity = 身份证明
field-own-scope = 记录类别
