//! What language.md §2.2 and rules.md §6.3 say, word for word, and the texts that people write.

use std::sync::Arc;

use iltod::domain::message::{Arg, Locale, Message};
use iltod::render::Renderer;
use iltod::render::speech::words::NumberForm;
use jiff::civil::date;

use super::plain::catalogue;

fn aloud(locale: Locale, rows: &[(&str, &str)]) {
    let renderer = Renderer::new(Arc::new(catalogue(&[])));
    for (written, said) in rows {
        let heard = renderer.read_aloud(locale, written);
        assert_eq!(heard, *said, "{written}");
    }
}

#[test]
fn chinese_numbers_are_read_by_what_stands_beside_them() {
    aloud(
        Locale::Chinese,
        &[
            (
                "编号是：2026 000 123 8。",
                "编号是：二零二六，零零零，一二三，八。",
            ),
            ("请打 138 1234 5678。", "请打幺三八，幺二三四，五六七八。"),
            ("请打13812345678。", "请打幺三八，幺二三四，五六七八。"),
            ("电话 0478-1234567", "电话零四七八，幺二三，四五六七"),
            ("2026年3月5日", "二零二六年三月五日"),
            ("2026-03-05 以前", "二零二六年三月五日以前"),
            ("20个工作日", "二十个工作日"),
            ("2 个工作日", "两个工作日"),
            ("第2个问题", "第二个问题"),
            ("12个、22个、102个", "十二个、二十二个、一百零二个"),
            ("2月2日", "二月二日"),
            ("2000亩，20000元", "两千亩，两万元"),
            ("拨打12345，或者110。", "拨打一二三四五，或者幺幺零。"),
            (
                "15:30，9:05，12:00",
                "下午三点半，上午九点零五分，中午十二点",
            ),
            ("9:00-17:00", "上午九点到下午五点"),
            ("10-15个工作日", "十到十五个工作日"),
            ("2020-2025年", "二零二零到二零二五年"),
            ("住在3-201室", "住在三，二零一室"),
            ("3号楼5-2-301号", "三号楼五，二，三零一号"),
            ("3月3-5号", "三月三到五号"),
            ("占15%，到20%-30%", "占百分之十五，到百分之二十到三十"),
            ("气温-5℃", "气温负五度"),
            (
                "3.14公里，1,234,567元",
                "三点一四公里，一百二十三万四千五百六十七元",
            ),
            ("¥2", "两元"),
            ("民委发〔2016〕33号", "民委发，二零一六，三十三号"),
            ("第①②项", "第一二项"),
            (
                "身份证11010519491231002X",
                "身份证一一零一零五，一九四九，一二三一，零零二X",
            ),
            ("尾号****1234", "尾号一二三四"),
            ("2025草原补贴", "二零二五草原补贴"),
            (
                "１，发到这里。2、寄纸质的。3. 自己去拿。",
                "一，发到这里。二、寄纸质的。三。自己去拿。",
            ),
            ("见 https://www.nmg.gov.cn/a?b=1。", "见链接。"),
            ("发到 wang_1@qq.com。", "发到wang下划线一艾特qq点com。"),
            ("回“人工”，或者 /status。", "回人工，或者status。"),
            ("<b>**您好**</b>😀！？", "您好！"),
            ("第3条第（一）项", "第三条第一项"),
            (
                "3月5日-3月10日，上午9点—11点",
                "三月五日到三月十日，上午九点到十一点",
            ),
            ("Манай 5 хоног", "Манай таван хоног"),
            ("电话：0478—8655555", "电话：零四七八，八六五，五五五五"),
            ("标准37668-2019", "标准三七六六八，二零一九"),
            ("15：30，½", "下午三点半，一，二"),
            ("7×24小时", "七，二十四小时"),
            ("（一）张·三（汉族）。", "一，张三，汉族。"),
        ],
    );
}

#[test]
fn mongolian_numbers_are_read_by_what_stands_beside_them() {
    aloud(
        Locale::MongolianCyrillic,
        &[
            (
                "Дугаар нь: 2026 000 123 8.",
                "Дугаар нь: хоёр тэг хоёр зургаа, тэг тэг тэг, нэг хоёр гурав, найм.",
            ),
            (
                "138 1234 5678",
                "Нэг гурав найм, нэг хоёр гурав дөрөв, тав зургаа долоо найм",
            ),
            (
                "2026 оны гуравдугаар сарын 5",
                "Хоёр мянга хорин зургаан оны гуравдугаар сарын тав",
            ),
            (
                "Огноо: 2026-03-05",
                "Огноо: хоёр мянга хорин зургаан оны гуравдугаар сарын тав",
            ),
            ("ажлын 20 өдөр", "ажлын хорин өдөр"),
            ("ажлын 2 өдөр, 3 хоног", "ажлын хоёр өдөр, гурван хоног"),
            ("Нийт: 20.", "Нийт: хорь."),
            ("12345 утас", "Нэг хоёр гурав дөрөв тав утас"),
            ("15:30-д", "Арван таван цаг гучин минут д"),
            ("10-15 өдөр", "Арваас арван таван өдөр"),
            ("9:00–17:00", "Есөн цагаас арван долоон цаг"),
            ("3 сарын 5", "Гуравдугаар сарын тав"),
            (
                "5-р зүйл, 7 дугаар зүйл",
                "Тавдугаар зүйл, долоодугаар зүйл",
            ),
            ("20-ны өдөр", "Хорины өдөр"),
            ("15% нь", "Арван таван хувь нь"),
            ("3.5 км", "Гурав аравны тав км"),
            (
                "Монголоор бол 3 гэж бичээрэй.",
                "Монголоор бол гурав гэж бичээрэй.",
            ),
            (
                "1. Энд бичгээр. 2. Цаасаар.",
                "Нэг. Энд бичгээр. Хоёр. Цаасаар.",
            ),
            ("12000 төгрөг", "Арван хоёр мянган төгрөг"),
            (
                "манай гацааны 2025 оны",
                "манай гацааны хоёр мянга хорин таван оны",
            ),
            ("a.b@c.mn руу", "a цэг b эт c цэг mn руу"),
            ("Үз: www.nmg.gov.cn.", "Үз: холбоос."),
            ("«Хүн» гэж бичээрэй!", "Хүн гэж бичээрэй!"),
            (
                "我们嘎查2025年的名单 2 хуудас",
                "我们嘎查二零二五年的名单 хоёр хуудас",
            ),
            (
                "3 дахь удаа, 1 000 000 төгрөг",
                "Гурав дахь удаа, нэг сая төгрөг",
            ),
            ("15:00 цагт", "Арван таван цагт"),
            ("-5 градус", "Хасах таван градус"),
        ],
    );
}

#[test]
fn a_spoken_attribute_is_the_source_and_arguments_take_their_spoken_form() {
    let renderer = Renderer::new(Arc::new(catalogue(&[
        (
            "t/zh-CN/t.ftl",
            "call = 电话：{ $phone }\n    .spoken = 请打电话{ $phone }，{ $at }以前。{ $what }，共{ $n }元。\npost = 邮寄\n    .spoken = 寄到家里\nhere = 发到这里\n    .label = 发这里",
        ),
        ("t/mn-Mong/t.ftl", "post = ᠰᠢᠤᠳᠠᠨ"),
        ("t/mn-Cyrl/t.ftl", "post = Шуудангаар 2 өдөр"),
    ])));
    let call = Message::new("call")
        .phone("phone", "04781234567")
        .with("at", Arg::Moment(date(2026, 3, 5).at(15, 30, 0, 0)))
        .list("what", vec!["post".into(), "here".into()])
        .number("n", 12_345);
    assert_eq!(
        renderer.spoken(Locale::English, &call).text,
        "请打电话零四七八，幺二三，四五六七，二零二六年三月五日，星期四，下午三点半以前。寄到家里、发到这里，共一万二千三百四十五元。"
    );
    let here = renderer.spoken_attribute(Locale::Chinese, &"here".into(), "label");
    assert_eq!(here.text, "发这里");
    let post = renderer.spoken(Locale::MongolianTraditional, &"post".into());
    assert_eq!(post.text, "Шуудангаар хоёр өдөр");
    assert_eq!(post.locale, Locale::MongolianCyrillic);
}

#[test]
fn english_numbers_are_read_by_what_stands_beside_them() {
    aloud(
        Locale::English,
        &[
            ("20 days, the 5th", "Twenty days, the fifth"),
            (
                "123456 yuan",
                "One hundred and twenty-three thousand four hundred and fifty-six yuan",
            ),
            ("Call 12345.", "Call one two three four five."),
            (
                "the 2025 list (draft)",
                "the two thousand and twenty-five list, draft",
            ),
            ("1. Here. 2. By post.", "One. Here. Two. By post."),
            ("15:30", "Half past three in the afternoon"),
            ("don't re-send", "don't re-send"),
            ("3-5 days", "Three to five days"),
            (
                "2026-03-05",
                "The fifth of March, two thousand and twenty-six",
            ),
        ],
    );
}

#[test]
fn large_and_negative_numbers_are_said_in_full() {
    let renderer = Renderer::new(Arc::new(catalogue(&[])));
    for (locale, n, said) in [
        (Locale::Chinese, 10_010, "一万零一十"),
        (Locale::Chinese, 20_000, "二万"),
        (Locale::Chinese, 110_000, "十一万"),
        (Locale::Chinese, 200_200, "二十万零二百"),
        (Locale::Chinese, 100_010_000, "一亿零一万"),
        (Locale::Chinese, 120_000_000, "一亿二千万"),
        (Locale::Chinese, 1_000_000_001, "十亿零一"),
        (
            Locale::Chinese,
            999_999_999,
            "九亿九千九百九十九万九千九百九十九",
        ),
        (Locale::Chinese, -5, "负五"),
        (Locale::MongolianCyrillic, 2_100, "хоёр мянга нэг зуу"),
        (Locale::MongolianCyrillic, 100_000, "зуун мянга"),
        (Locale::MongolianCyrillic, 1_000_001, "нэг сая нэг"),
        (
            Locale::MongolianCyrillic,
            999_999_999,
            "есөн зуун ерэн есөн сая есөн зуун ерэн есөн мянга есөн зуун ерэн ес",
        ),
        (Locale::MongolianCyrillic, -20, "хасах хорь"),
        (Locale::English, 1_000_001, "one million and one"),
        (Locale::English, -21, "minus twenty-one"),
    ] {
        let words = renderer.voices().of(locale);
        assert_eq!(words.number(n, NumberForm::Plain), said);
    }
}

/// rules.md §6.3.
#[test]
fn the_receipt_is_heard_as_the_digest_of_the_rules_has_it() {
    let renderer = Renderer::new(Arc::new(catalogue(&[
        (
            "t/zh-CN/t.ftl",
            "receipt = 您的申请已经收到。编号是：{ $number }。收到日期是{ $received }。要再听一遍吗？",
        ),
        (
            "t/mn-Cyrl/t.ftl",
            "receipt = Таны хүсэлтийг хүлээн авлаа. Дугаар нь: { $number }. Хүлээн авсан өдөр: { $received }. Дахин сонсох уу?",
        ),
    ])));
    let receipt = Message::new("receipt")
        .digits("number", "2026 000 123 8")
        .date("received", date(2025, 3, 3));
    assert_eq!(
        renderer.spoken(Locale::Chinese, &receipt).text,
        "您的申请已经收到。编号是：二零二六，零零零，一二三，八。收到日期是二零二五年三月三日，星期一。要再听一遍吗？"
    );
    let mongolian = "Таны хүсэлтийг хүлээн авлаа. Дугаар нь: хоёр тэг хоёр зургаа, тэг тэг тэг, нэг хоёр гурав, найм. Хүлээн авсан өдөр: хоёр мянга хорин таван оны гуравдугаар сарын гурав, даваа гараг. Дахин сонсох уу?";
    for locale in [Locale::MongolianCyrillic, Locale::MongolianTraditional] {
        assert_eq!(renderer.spoken(locale, &receipt).text, mongolian);
    }
}

#[test]
fn the_number_of_a_room_is_read_in_groups_and_no_range() {
    aloud(
        Locale::MongolianCyrillic,
        &[(
            "Би 3-201 тоотод суудаг.",
            "Би гурав, хоёр тэг нэг тоотод суудаг.",
        )],
    );
    aloud(
        Locale::English,
        &[
            ("room 3-201", "room three, two zero one"),
            ("flat 5-2-301", "flat five, two, three zero one"),
        ],
    );
}
