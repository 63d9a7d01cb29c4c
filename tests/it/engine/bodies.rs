//! The body that a request is proposed for: in the order of the law, never asked of the citizen.

use iltod::{domain::message::Locale, flow::directory::Directory};

use crate::engine::world::{REG2007, REG2019, World, said};

const BODY: &str = r#"
[[body]]
id = "office"
catch_all = true
level = "banner"
kind = "organ"
telephone = "0478 000 0001"
fax = ""
email = ""
name = { zh-CN = "办公室" }
address = { zh-CN = "一号" }
hours = { zh-CN = "工作日" }
"#;

#[test]
fn each_body_of_the_directory_has_what_guidance_must_name() {
    let directory = &REG2007.directory;
    assert!(directory.sample, "invented data say so");
    for body in &directory.bodies {
        for locale in Locale::ALL {
            for text in [body.name(locale), body.address(locale), body.hours(locale)] {
                assert!(!text.is_empty(), "{} {locale}", body.id);
            }
        }
        assert!(body.telephone.starts_with("0478"), "{}", body.id);
        let parent = body.parent.as_deref();
        assert!(body.catch_all || parent.is_some_and(|id| directory.body(id).is_some()));
    }
    // One of them shows each of the two that a small office may not have.
    assert!(directory.bodies.iter().any(|body| !body.fax.is_empty()));
    assert!(directory.bodies.iter().any(|body| body.email.contains('@')));
}

#[test]
fn a_directory_that_leaves_out_what_the_law_asks_for_is_refused_with_the_place() {
    assert!(Directory::from_files([("a.toml", BODY)]).is_ok());
    for (from, to, told) in [
        ("fax = \"\"\n", "", "fax"),
        ("email = \"\"\n", "", "email"),
        ("telephone = \"0478 000 0001\"\n", "", "telephone"),
        ("level = \"banner\"", "level = \"galaxy\"", "level"),
        (
            "kind = \"organ\"",
            "kind = \"organ\"\nparent = \"nobody\"",
            "parent",
        ),
        (
            "hours = { zh-CN = \"工作日\" }",
            "hours = { en = \"daily\" }",
            "hours",
        ),
    ] {
        let text = BODY.replace(from, to);
        assert_ne!(text, BODY, "{from}");
        let fault = Directory::from_files([("a.toml", text.as_str())]).err();
        assert!(
            fault.as_deref().is_some_and(|f| f.contains(told)),
            "{fault:?}"
        );
    }
}

#[test]
fn the_body_that_made_the_information_comes_before_the_one_whose_duties_it_is_about() {
    for (wish, body) in [
        // Nobody is named: the one that keeps what its duties bring.
        ("2023年草原补贴发放名单", "agriculture"),
        ("2023 оны бэлчээрийн татаасын жагсаалт", "agriculture"),
        // The maker is named, whatever the words are about.
        ("自然资源局2023年做的草原调查报告", "natural_resources"),
        (
            "旗人社发〔2023〕12号文件里的牧民培训名单",
            "human_resources",
        ),
        (
            "the grassland survey by the Natural Resources Bureau",
            "natural_resources",
        ),
        (
            "Байгалийн баялгийн товчооны 2023 оны бэлчээрийн судалгаа",
            "natural_resources",
        ),
        // A joint document: its lead maker is named first.
        ("自然资源局、农牧局2023年联合发的文件", "natural_resources"),
        ("农牧局、自然资源局2023年联合发的文件", "agriculture"),
        // Nobody can place it: the office that takes what nobody knows.
        ("2023年的全部会议纪要", "office"),
        ("2023年征地和草原补贴的名单", "office"),
    ] {
        assert_eq!(REG2007.directory.propose(wish).id, body, "{wish}");
    }
}

#[test]
fn nobody_must_know_the_body_and_everybody_may_change_it() {
    for rules in [&*REG2007, &*REG2019] {
        for flow in rules.flows.iter() {
            assert!(
                flow.step("request.body_id").is_none(),
                "{}",
                flow.kind.code()
            );
        }
        let mut world = World::after(rules, &["我想要2023年的全部会议纪要", "1", "巴特尔", "1"]);
        if world.step().as_deref() == Some("applicant.identity") {
            world.say("11010519491231002X");
        }
        let turn = world.say("");
        assert_eq!(turn.step.as_deref(), Some("check"));
        assert!(said(&turn).contains(&"dialogue-check-page".to_owned()));
        assert_eq!(world.say("改单位").step.as_deref(), Some("request.body_id"));
    }
}
