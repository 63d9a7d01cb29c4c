### Words that people type and the program recognises. A list with | between the words; case, width,
### punctuation around them and accents do not matter. `=word` in a set: the word must end there.
### Traditional characters and common slips are listed beside the usual ones.

## Moves: whole messages

words-move-send = 发送|好,发送|好的,发送|对,发送|对的,发送|可以,发送|没问题,发送|确认,发送|好,提交|可以,提交|提交|发出|发出去|交上去|递交|确认发送|确认提交|提交申请|發送|發出|送出|发|发吧|好的,发吧|交|交吧
words-move-back = 返回|回上一个问题|上一步|后退|退回|回去|上一个|上一题|上一个问题|回上一步|後退
words-move-skip = 跳过|跳過|略过|不填|先不填|不想说|不方便说|以后再填|下一题|不想写|不写|不知道|不清楚|不告诉你
words-move-repeat = 重听|重聽|再说一遍|再说一次|重复|再念一遍|再读一遍|再来一遍|没听清|没听清楚|再問一次|*
words-move-slower = 慢一点|慢点|说慢点|慢些|慢一些|讲慢点|太快了|慢一點
words-move-shorter = 短一点|简短|简单点|简短点|说短点|长话短说|太长了|短一點
words-move-help = 帮助|帮助我|幫助|怎么填|怎么写|怎么用|怎么办|不会|不会写|不会填|不懂|不明白|看不懂|听不懂|例子|举例|举个例子|?
words-move-why = 为什么|为什么要电话|为什么要问电话|为什么要名字|为什么要姓名|为什么要身份证|为什么要留电话|為什麼|为什么问|为什么要问|为何|干嘛问这个|问这个干什么|问这个做什么
words-move-status = 进度|查一下进度|看进度|我的申请到哪了|我的申请办到哪了|我的申请怎么样了|進度|查进度|查询|查詢|查询进度|状态|查状态|办到哪了|办到哪一步了|到哪了|办得怎么样了|有结果了吗|结果出来了吗
words-move-language = 语言|語言|换语言|选择语言|切换语言|换个语言
words-move-person = 人工|要求人工|转接人工|转人工|轉人工|人工服务|找人|找真人|真人|客服|工作人员|找工作人员|要人工|接人工|0
words-move-pause = 暂停|暫停|等一下|等等|稍等|等会儿|先停一下|先停|待会儿|一会儿再说|明天再说|明天再写|今天先到这儿|先这样|休息一下
words-move-drafts = 草稿|草稿箱|我的草稿|看草稿|没写完的
words-move-cancel = 取消|取消申请|撤销|算了|不办了|不申请了|不要了|不写了|退出|放弃
words-move-correct = 修改|更正|改正|改|要改|改一下|有错|写错了|填错了|错了|说错了|弄错了
words-move-details = 补充|補充|补充细节|添加细节|加细节|补充信息|补充内容|补充说明|再补充
words-move-start = 开始|開始|重新开始|新申请|新的申请|再申请一个|另外申请|从头开始|我要申请|申请|start
words-move-kinds = 类型|种类|类别|换类型|改类型|选类型|申请类型|还能办什么
words-move-continue = 继续|繼續|接着|接着写|接着填|接着来|继续写|继续填|往下|下一步
words-move-delete = 删除|刪除|删掉|删了|删除草稿
words-move-more = 更多|还有吗|还有别的吗|其他的
words-move-yes = 是|是的|对|對|对的|好|好的|行|可以|没错|嗯|嗯嗯|同意|确认|正确|没问题|要|愿意|都对|全对|都对的
words-move-no = 不|无|不好|不要了吧|不是|不对|不對|否|不要|不用|不用了|不行|不可以|不同意|不需要|没有|不愿意

## Polite words around a move

words-polite-before = 请|我选|选|請|请问|麻烦|麻烦您|麻烦你|帮我|给我|我要|我想|那|那么|这个
words-polite-after = 吧|一下|了|呀|啊|呢|啦|谢谢|谢谢您

## Answers to no question

words-greeting = 你好|您好|你们好|大家好|早上好|上午好|下午好|晚上好|喂|在吗|有人吗
words-thanks = 谢谢|谢谢您|谢谢你|多谢|感谢|辛苦了|謝謝

## Languages

words-language-zh-CN = 汉语|换成汉语|换成中文|换汉语|换中文|改用汉语|漢語|中文|国语|普通话|汉字|用汉语|用中文|说中文|说汉语|简体中文
words-language-mn-Cyrl = 西里尔蒙古文|西里尔文|新蒙文|新蒙古文|斯拉夫蒙文
words-language-mn-Mong = 蒙古文|换成蒙语|换成蒙文|换成蒙古语|换蒙语|说蒙语|说蒙古语|改用蒙语|蒙文|传统蒙古文|蒙古语|蒙语|老蒙文|回鹘式蒙古文|用蒙语|用蒙古语
words-language-en = 英语|换成英语|换成英文|说英语|英文|用英语|用英文

## Questions with a ready answer: whole messages or whole clauses

words-help-cost = 要钱吗|这要钱吗|申请要钱吗|办这个要钱吗|办这个收费吗|申请收费吗|需要花钱吗|需要交钱吗|会收费吗|要付钱吗|收钱吗|收费吗|要收费吗|花钱吗|要花钱吗|要交钱吗|要交费吗|要不要钱|收不收费|收不收钱|免费吗|是免费的吗|多少钱|要多少钱|怎么收费|费用多少|要錢嗎
words-help-time = 要多久|多久|需要多久|要多长时间|多长时间|几天能办好|几天|什么时候有结果|什么时候答复|什么时候能好|多久能答复|多久有结果|多少天
words-help-privacy = 安全吗|保密吗|会保密吗|谁能看到|谁看得到|谁会看到|别人能看到吗|会泄露吗|会公开我的名字吗|我的电话给谁看|信息会泄露吗
words-help-who = 你是谁|您是谁|你是机器人吗|是机器人吗|你是人吗|是真人吗|哪个单位|你们是哪里|你们是谁|你是什么
words-help-where = 在哪里办|在哪儿办|去哪里办|去哪儿|地址在哪里|办公地址|你们在哪里|你们在哪儿|几点上班|几点下班|上班时间|办公时间
words-help-right = 我能问吗|我可以申请吗|能申请吗|可以申请吗|谁都可以申请吗|我有权吗|有什么用|凭什么|我能申请什么|能问什么|可以问什么|什么都能问吗

## Where they are asked for

words-here = 这里|就这里|在这里|发到这里|这儿|就这儿|就在这儿|就在这里|本聊天|这个聊天|微信就行|在这儿说|這裡
words-this-year = 今年|本年
words-last-year = 去年|上一年
words-year-before = 前年
words-today = 今天|今日
words-yesterday = 昨天|昨日
words-day-before = 前天
words-choice-here = 发到这里|发这里|就这里|这里|在这里|发给我|电子版|电子|网上|发到聊天里
words-choice-post = 邮寄|打印|寄纸质|寄给我|寄|纸质|纸的|信件|邮局|快递
words-choice-collect = 自取|自己拿|自己去拿|自己取|去拿|去取|现场领取|现场取|我去拿|上门取
words-choice-accessible = 念|念给我|念给我听|读给我听|大字|大字的|语音|听|盲文
words-choice-tax = 税|纳税|交税|税费
words-choice-social-security = 社保|社会保障|养老|医保|低保
words-choice-medical = 医疗|病历|看病|卫生
words-choice-other = 其他|其它|别的|都不是

## Answers that can be changed by word, on the check page: 电话错了, 改姓名, 电话改成…

words-field-description = 描述|申请内容|内容|问题|要问的|问的|要的资料|要的东西|申请的内容
words-field-form = 形式|方式|怎么给|领取方式|送达方式|获取方式|给的方式|结果怎么给
words-field-name = 姓名|名字|姓|名
words-field-contact = 电话|手机|手机号|手机号码|电话号码|号码|联系方式|联系电话|座机|邮箱|电子邮箱|邮件
words-field-address = 地址|住址|邮寄地址|邮编|邮政编码
words-field-identity = 身份|身份证|身份证号|身份证号码|证件|信用代码|证件号码
words-field-body = 单位|部门|机关|机构|交给谁|交给哪个单位|办理单位
words-field-kind = 类型|种类|申请种类|申请类型|类别
words-field-scope = 记录种类|哪一类记录|记录
words-field-title = 文件名|文件名称|标题
words-field-document-number = 文号
words-field-period = 时间|年份|日期|年度
words-field-purpose = 用途|目的
words-change = 改|改一下|改改|修改|更改|更正|改正|换|换一下|重填|重写|重新填|重新写|错|写错|填错|弄错|搞错|打错|不对|有误|有错|有问题|变|不是这个
words-change-to = 改成|改为|换成|换为|应该是|应当是|应为|是|变成
words-change-filler = 请|个|一个|下|我|的|了|把|要|想|一下|吧|啊|帮|帮我|给|给我|那个|这个|里|填|写|需要|您|你|也|和|有|呢|麻烦|对不起|不好意思|等等

## A name after one of these words; … stands for the name

words-name-marker = 我叫…|我的名字叫…|我的名字是…|我名叫…|本人姓名…|姓名：…|姓名是…|名字：…|申请人：…|申请人姓名：…
words-name-lead = 我是|叫我|就叫|我就叫|本人是

## Key words

words-set-emergency = 救命|着火|起火|失火|火灾|火警|雪灾|洪水|洪灾|地震|被困|报警|快死了|要死了|自杀|不想活|杀人|打死|正在打我|家暴|抢劫|中毒|晕倒|昏迷|大出血|车祸|交通事故|救护车|急救|煤气泄漏|爆炸|溺水|走失|紧急情况|紧急求助|火災|報警|我想死|打人
words-set-complaint = 投诉|投訴|举报|舉報|检举|揭发|信访|上访|告状|控告|告他们|不作为|乱收费|贪污|受贿|腐败|欺负|没人管|不给办|冤枉
words-set-helper = 替妈妈|替我妈|替爸爸|替我爸|替父母|替奶奶|替爷爷|替老人|替别人|替他人|替邻居|替人问|代别人|代他人|代老人|代我妈|代我爸|代妈妈|代爸爸|代办|帮妈妈|帮我妈|帮爸爸|帮我爸|帮奶奶|帮爷爷|帮父母|帮老人|帮别人|帮邻居|给妈妈办|给我妈办|给老人办|给我奶奶办|给我爷爷办|给奶奶办|给爷爷办|给我爸办|给爸爸办|给父母办|给我父母办|给邻居办|给别人办|我是代理人
words-set-third-person = 他的|她的|他家|她家|邻居|别人的|别人家|同村|隔壁|某人
words-set-vague = 所有资料|所有的资料|全部资料|所有信息|所有的信息|全部信息|所有文件|全部文件|所有材料|全部材料|一切资料|一切信息|所有情况|全部情况|什么都行|随便|有关我的|相关资料|相关信息|有关情况
words-set-several = 以及|另外|还有|此外|还要|还想要|其次
words-set-place = 嘎查|苏木|旗|镇|乡|村|县|市|盟|区|巴彦淖尔|临河
words-set-address = 街|路|巷|号楼|单元|小区|嘎查|苏木|镇|乡|村|旗|县|市|省|邮编|邮政编码|门牌
words-set-postcode = 邮编|邮政编码|郵編
words-set-contact-other = 微信|qq|传真|抖音|钉钉|村委会转|捎信|大喇叭
words-set-own-record = 我的社保|我的社会保|我的医保|我的养老|我的低保|我的纳税|我的税|我的病历|我的体检|我的档案|我的公积金|我的户籍|我的工伤|我自己的|我本人的|我个人的|本人的|自己的社保|自己的档案
words-set-record-correction = 更正我的|改正我的|记录有误|记录错|登记错|登记有误|档案有错|档案错|信息有误|我的信息不对|把我的名字写错
words-set-perform-proactive = 应当公开|应该公开|没有公开|没公开|未公开|没有公布|没公布|未公布|应当公布|应该公布|要求公布|为什么不公布|为什么不公开|没有公示|没公示
words-set-secrecy-explanation = 保密的依据|保密依据|保密的理由|保密理由|为什么保密|为什么是秘密|定密依据
words-set-recheck = 申请复查|要求复查|提出复查|复查申请
words-set-rereview = 申请复核|要求复核|提出复核|复核申请
