### Refusals and faults: what is wrong, with a reason and an example.

## Fields
## $found: how many characters or digits were given (number). $limit: how many fit (number).

error-text-empty = 没有看到文字。请用自己的话写一句，比如：我们嘎查 2025 年草原补贴的名单。
error-text-too-long = 太长了，一次最多 { $limit } 个字。请先发最要紧的部分，其余的可以再补充。
error-text-font = 这段文字用的是蒙科立旧字体编码，我们这里显示不出来。请换国际编码的蒙古文输入法，或者用汉字、西里尔文写。
error-name-empty = 没有看到姓名。请写名字，比如：巴特尔。不想写，请回“跳过”。
error-name-digits = 姓名里只有数字。请写名字，比如：巴特尔。
error-name-length = 姓名最多 { $limit } 个字，您写了 { $found } 个。请只写名字，比如：巴特尔。
error-name-control = 姓名里有看不见的控制字符或者换行。请在一行里重新写一遍，比如：巴特尔。
error-contact-empty = 没有看到联系方式。请写手机号，比如 138 1234 5678，也可以写座机、电子邮箱或者通信地址。
error-contact-unknown = 没有认出联系方式。请写手机号，比如 138 1234 5678，也可以写座机、电子邮箱或者通信地址。
error-contact-here = 从这里没法联系到您。请留手机号、座机、电子邮箱或者通信地址，比如 138 1234 5678。
error-phone-letters = 电话号码里有字母。请只写数字，比如 138 1234 5678。
error-phone-length = 号码位数不对：手机号是 11 位，您写了 { $found } 位。比如 138 1234 5678。
error-phone-start = 手机号的开头不对：第一位是 1，第二位是 3 到 9。比如 138 1234 5678。
error-phone-area = 座机前面要写区号。比如 0478 822 2222。
error-phone-landline = 座机号码位数不对：区号后面是 7 位或者 8 位，您写了 { $found } 位。比如 0478 822 2222。
error-phone-foreign = 境外号码位数不对：加号后面是 7 到 15 位，您写了 { $found } 位。比如 +976 9911 2233。
error-email-at = 电子邮箱里要有一个 @ 号，而且只有一个。比如 bater@example.com。
error-email-local = @ 号前面的部分不对。比如 bater@example.com。
error-email-domain = @ 号后面的部分不对，要有点号和后缀。比如 bater@example.com。
error-email-space = 电子邮箱中间不能有空格。比如 bater@example.com。
error-address-empty = 没有看到地址。请写能收信的地址，比如：内蒙古巴彦淖尔市临河区胜利路 5 号，邮编 015000。
error-address-length = 地址太长了，您写了 { $found } 个字。请只写收信地址，比如：巴彦淖尔市临河区胜利路 5 号。
error-postcode = 邮编是 6 位数字，比如 015000。不知道邮编，可以不写。
error-id-empty = 没有看到证件号码。请写身份证号，一共 18 位。单位请写统一社会信用代码。
error-id-length = 证件号码位数不对：身份证号是 18 位，您写了 { $found } 位。比如 11010519491231002X。
error-id-letters = 身份证号里有不该有的字母：前 17 位都是数字，只有最后一位可以是 X。比如 11010519491231002X。
error-id-check = 身份证号的校验码对不上，可能写错了一位，或者两位写反了。请照着身份证再写一遍。
error-id-date = 身份证号第 7 到 14 位是出生日期，您写的不是一个真实的日期。比如 19491231 是 1949 年 12 月 31 日。
error-id-future = 身份证号里的出生日期还没有到。请照着身份证再写一遍，比如 19491231 是 1949 年 12 月 31 日。
error-id-too-long = 证件说明太长了，最多 200 个字。比如：军官证，号码某字第 1234 号。
error-uscc-check = 统一社会信用代码的校验码对不上，可能写错了一位。比如 91350100M000100Y43。
error-uscc-letters = 统一社会信用代码里没有 I、O、S、V、Z 这几个字母，可能是 1、0、5、2。比如 91350100M000100Y43。
error-choice = 没有认出您选的是哪一个。请回 1 到 { $last } 里的一个数字，比如 1。
error-period = 没有认出时间。请写一个年份，比如 2025 年，或者从哪年到哪年，比如 2023 年到 2025 年。
error-period-order = 后面的年份比前面的早。请按先后写，比如 2023 年到 2025 年。
error-date = 没有认出日期。请写年、月、日，比如 2026 年 3 月 5 日。
error-date-future = 这个日期还没有到。今天是{ $today }。请再写一遍，比如 2026 年 3 月 5 日。
error-document-number = 没有认出文号。文号里有年份和号数，比如：巴政发〔2012〕168 号。不知道，请回“跳过”。
