//! What a free message is, beside being an answer (stories 15, 19–22, 30).

use iltod::flow::detect::{
    id_number_inside, kind, several_items, signals, third_person_data, vague,
};

use crate::fields::LEXICON;

#[test]
fn danger_words_inside_a_request_change_nothing_else() {
    for text in [
        "2023年雪灾补助名单",
        "火灾补助的文件",
        "2023 оны зудын тусламж",
    ] {
        let found = signals(text, &LEXICON);
        assert!(found.emergency, "{text}");
        assert!(!found.complaint && !found.helper && !found.third_person);
        assert_eq!((found.kind, found.help), (None, None), "{text}");
    }
    assert!(!signals("2023年草原补贴名单", &LEXICON).emergency);
}

#[test]
fn a_complaint_is_noticed() {
    for text in [
        "我要投诉村长",
        "Гомдол гаргая",
        "I want to complain about the office",
    ] {
        assert!(signals(text, &LEXICON).complaint, "{text}");
    }
}

#[test]
fn the_kind_is_read_from_the_words() {
    let table = [
        ("我的社保缴了多少年", Some("own_record")),
        ("my own tax record", Some("own_record")),
        ("Миний нийгмийн даатгал", Some("own_record")),
        ("2023年补贴应当公开没有公开", Some("perform_proactive")),
        ("please publish the subsidy list", Some("perform_proactive")),
        ("нэрсийг нийтлээгүй байна", Some("perform_proactive")),
        ("我的档案登记有误", Some("record_correction")),
        ("为什么保密，请说明", Some("secrecy_explanation")),
        ("我要申请复查", Some("recheck")),
        ("重复查询的记录", None),
        ("我们嘎查2025年草原补贴的名单", None),
    ];
    for (text, expected) in table {
        assert_eq!(kind(text, &LEXICON), expected, "{text}");
    }
}

#[test]
fn several_records_are_noticed() {
    let several = [
        "1. 补贴名单 2. 预算",
        "1、补贴名单\n2、预算",
        "（一）补贴名单（二）预算",
        "①名单②预算",
        "补贴名单；村里预算",
        "补贴名单，另外还要预算",
        "the list and also the budget",
        "Нэрс, түүнчлэн төсөв",
    ];
    for text in several {
        assert!(several_items(text, &LEXICON), "{text}");
    }
    for text in [
        "2025年草原补贴名单",
        "1.2亿元的预算和2.5亿元的决算",
        "名单；",
        "the 1st list",
    ] {
        assert!(!several_items(text, &LEXICON), "{text}");
    }
}

#[test]
fn a_vague_wish_has_no_title_number_year_or_place() {
    let wide = [
        "everything about my land",
        "我家土地的所有资料",
        "土地",
        "газар",
        "Миний газрын тухай бүх юм",
    ];
    for text in wide {
        assert!(vague(text, &LEXICON), "{text}");
    }
    let clear = [
        "everything about the 2023 subsidy",
        "临河区所有资料",
        "《草原补贴办法》",
        "〔2012〕168号",
        "草原补贴发放名单",
        "Бэлчээрийн татаасын нэрс",
    ];
    for text in clear {
        assert!(!vague(text, &LEXICON), "{text}");
    }
}

#[test]
fn personal_numbers_inside_a_description_are_found() {
    let text = "我的身份证是11010519491231002X，查我的地";
    let span = id_number_inside(text).unwrap();
    assert_eq!(&text[span], "11010519491231002X");
    assert!(
        id_number_inside("号码 110105194912310021").is_some(),
        "mistyped is personal too"
    );
    assert!(id_number_inside("2023年名单").is_none());
    assert!(third_person_data("邻居的电话是13812345678", &LEXICON));
    assert!(!third_person_data("我的电话是13812345678", &LEXICON));
    assert!(!third_person_data("邻居家的地", &LEXICON));
}

#[test]
fn one_word_starts_helper_mode() {
    for text in ["替妈妈问", "ээждээ", "I ask for my mother", "帮我妈查低保"] {
        assert!(signals(text, &LEXICON).helper, "{text}");
    }
    assert!(!signals("妈妈的补贴", &LEXICON).helper);
}
