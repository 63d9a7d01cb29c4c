//! Which kind of request the words name, and which they do not: what is not certain is the usual
//! disclosure.

use iltod::flow::detect::kind;

use crate::fields::LEXICON;

const PROACTIVE: &[&str] = &[
    "村里的补贴名单应该主动公开",
    "旗里的草原补贴名单应当公开，可是没有公布",
    "请公开2023年草原补贴名单",
    "请公示低保名单",
    "请你们公示低保户名单",
    "要求你们公开嘎查的账目",
    "要求公开村务支出",
    "要求村里公示危房改造名单",
    "这些账目没有主动公开",
    "苏木的救灾款发放情况一直没公示",
    "村里的账好几年没有公布了",
    "征地补偿标准未公开",
    "为什么不公开村里的账",
    "应当主动公开的预算找不到",
    "请把名单公示出来",
    "请把账目贴出来",
    "希望公开集体资产的收入",
    "希望你们公开水费的账目",
    "救灾款去向请向社会公开",
    "扶贫项目应该公示",
    "村集体收入必须公开",
    "请及时公开疫情数据",
    "请把低保名单挂到网上",
    "нэрсийг нийтлээгүй байна",
    "Бэлчээрийн татаасын жагсаалтыг нийтэд ил болгох хэрэгтэй",
    "Татаасын нэрсийг ил болгож өгнө үү",
    "Гацааны тооцоог ил болгоно уу",
    "Сумын төсвийг нийтлэх ёстой",
    "Төсвийн зарлагыг ил болгоогүй байна",
    "Гамшгийн тусламжийн жагсаалтыг зарлаагүй",
    "Хошууны төсвийг нийтэлж өгнө үү",
    "Тусламжийн нэрсийг самбарт наагаарай",
    "Энэ мэдээллийг ил болгохыг шаардаж байна",
    "Тооцоогоо ил гаргаж өгнө үү",
    "Халамжийн жагсаалт ил байх ёстой",
    "please publish the subsidy list",
    "The subsidy list should be public",
    "the village accounts have never been published",
    "The budget of the banner has not been published",
    "I demand that you publish... you should publish the relief list",
    "The accounts must be made public",
    "We ask you to publish the list of poor households",
    "Make the list public: put it on your website",
    "The relief money list hasn’t been published",
    "the land compensation standard was never made public",
    "please put it on the notice board for everyone to see",
];

const OWN: &[&str] = &[
    "我的社保记录",
    "我自己的档案",
    "我的社保缴了多少年",
    "我想看我的社保缴费记录",
    "查我2024年的社保缴费记录",
    "我2023年到2024年的医保缴费记录",
    "我交了多少年社保",
    "我的养老金",
    "我的住院记录",
    "我的病历",
    "我本人的纳税记录",
    "本人社保",
    "本人的完税证明",
    "我近三年的个人所得税",
    "我自己的户籍资料",
    "我的公积金缴存情况",
    "我的全部社保记录",
    "我的工伤认定材料",
    "我的低保记录在哪里查",
    "我名下的纳税记录",
    "请帮我查一下我的医保",
    "个人社保记录",
    "Миний нийгмийн даатгал",
    "Миний тэтгэврийн бүртгэл",
    "Миний 2024 оны нийгмийн даатгалын төлбөр",
    "Өөрийн бүртгэлээ хармаар байна",
    "Өөрийнхөө нийгмийн даатгалын бүртгэлийг авмаар байна",
    "Миний татварын бүртгэл",
    "Миний эмнэлгийн түүх",
    "Миний сүүлийн гурван жилийн татварын төлбөр",
    "Миний хувийн хэрэг",
    "Миний даатгалын шимтгэл хэд вэ",
    "Миний өөрийн архивын бүртгэл",
    "Миний эрүүл мэндийн бүртгэл",
    "my own tax record",
    "My social security payments of 2024",
    "my pension record",
    "I want to see my medical records",
    "Please show me my own file",
    "my complete tax records for the last three years",
    "a copy of my medical history",
    "my 2024 social insurance contributions",
    "my last three years' tax payments",
    "what records you hold on me",
    "all records about me",
    "my household registration",
    "my vaccination record",
];

const DISCLOSURE: &[&str] = &[
    "我家门口的路什么时候修",
    "我自己的房子附近的规划",
    "我们嘎查2025年草原补贴的名单",
    "我想知道社保缴费比例",
    "我想知道2023年低保名单",
    "请告诉我草原补贴的标准",
    "我想申请公开2023年草原补贴发放名单",
    "申请公开旗政府的三公经费",
    "已经公开的预算在哪里看",
    "公开招聘的成绩",
    "我儿子的学籍",
    "我妈的社保记录",
    "我邻居的低保记录",
    "我们村的档案",
    "我们单位的社保政策",
    "我家草场的补贴标准",
    "我的孩子上学要什么材料",
    "我交税的钱花在哪里",
    "我看病怎么报销",
    "本人是牧民，想了解禁牧补贴",
    "名单有没有公开过，我想看",
    "没有公开的会议纪要，发给我一份",
    "政务公开的办法",
    "自己的车在哪里年检",
    "重复查询的记录",
    "不予公开的依据",
    "社保局的电话",
    "公示期是几天",
    "请问低保怎么办理",
    "Манай гацааны 2025 оны бэлчээрийн татаасын нэрс",
    "Миний гэрийн үүдэн дэх замыг хэзээ засах вэ",
    "Тэтгэврийн хэмжээг мэдмээр байна",
    "Миний хүүгийн сургуулийн дүрэм",
    "Миний ээжийн тэтгэвэр",
    "Ил болгосон төсвийг хаанаас үзэх вэ",
    "Нийгмийн даатгалын шимтгэлийн хувь",
    "Татаасын жагсаалтыг ил болгоогүй бол надад явуулна уу",
    "Өөрийн эрхээр ажил хийх журам",
    "when will the road to my village be repaired",
    "I want to know the pension rules",
    "please tell me the subsidy standard",
    "the published budget of 2024",
    "my son's school file",
    "My mother's medical record",
    "how is my tax money used",
    "public transport in our banner",
    "the road in front of my house",
    "the rules for my car",
    "please send me the report that was not published",
    "When will the list be published?",
];

fn each_is(table: &[&str], expected: Option<&str>) {
    assert!(table.len() >= 40, "a table of {}", table.len());
    let wrong: Vec<_> = table
        .iter()
        .map(|text| (*text, kind(text, &LEXICON)))
        .filter(|(_, found)| *found != expected)
        .collect();
    assert!(wrong.is_empty(), "not {expected:?}: {wrong:#?}");
}

#[test]
fn who_asks_that_all_may_read_it_asks_for_publication() {
    each_is(PROACTIVE, Some("perform_proactive"));
}

#[test]
fn who_names_a_record_as_the_own_one_asks_for_the_own_record() {
    each_is(OWN, Some("own_record"));
}

#[test]
fn what_only_sounds_like_another_kind_stays_the_usual_one() {
    each_is(DISCLOSURE, None);
}
