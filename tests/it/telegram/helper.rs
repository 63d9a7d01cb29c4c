//! Somebody asks for another person in Telegram (story 30).

use iltod::domain::task::Task;

use crate::{harness::bot_api::BotApi, telegram::bench::Bench};

/// The open tasks of each case.
fn open_tasks(bench: &Bench) -> Vec<Vec<Task>> {
    let service = &bench.installation.service;
    let page = bench.runtime.block_on(service.cases(None, 100, |_| true));
    let heads = page.unwrap_or_else(|e| panic!("{e}")).heads;
    let open = |tasks: &[iltod::domain::task::CaseTask]| {
        let open = tasks.iter().filter(|task| task.is_open());
        open.map(|task| task.task).collect()
    };
    heads.iter().map(|head| open(&head.tasks)).collect()
}

#[test]
fn a_daughter_asks_for_her_mother_and_both_are_told() {
    let mut bench = Bench::polling(BotApi::start());
    let bob = bench.api.citizen("zh", "Bob");
    // Given a first word that it is for the mother
    let asked = bob.asks("替妈妈问");
    assert!(asked.text.contains("可以替别人问"), "{}", asked.text);
    // When she answers what is asked, by words, digits and a button
    let talk = [
        ("2023年乌拉特前旗草原补贴的发放名单", "结果怎么给您"),
        ("1", "那位的姓名"),
        ("其其格", "单位联系谁"),
        ("两个人都联系", "怎么联系那位"),
        ("13947812345", "怎么联系您"),
        ("1", "跟那位确认"),
    ];
    for (says, part) in talk {
        let answer = bob.asks(says);
        assert!(answer.text.contains(part), "{says}: {}", bob.transcript());
    }
    // Then the receipt says in one line who is told how
    let receipt = bob.asks("发送");
    assert!(
        receipt.text.contains("您在这里收到通知") && receipt.text.contains("139 4781 2345"),
        "{}",
        bob.transcript()
    );
    bench.api.waits_quiet();
    bench.close();
    let told = vec![Task::PrincipalConfirmation, Task::PrincipalNotice];
    assert_eq!(open_tasks(&bench), [told]);
}

#[test]
fn own_records_of_another_want_authority_and_no_identity_number_in_the_chat() {
    let mut bench = Bench::polling(BotApi::start());
    let bob = bench.api.citizen("zh", "Bob");
    let talk = [
        ("替我妈妈查她2024年的社保缴费记录", "结果怎么给您"),
        ("1", "您自己的姓名"),
        ("巴特尔", "那位的姓名"),
        ("其其格", "单位联系谁"),
        ("跳过", "怎么联系您"),
        ("1", "委托书"),
        ("以后再补", "请不要在这里写身份证号码"),
        ("跳过", "以后再补"),
        ("发送", "还没有填"),
        ("1", "那位签字的委托书"),
    ];
    for (says, part) in talk {
        let answer = bob.asks(says);
        assert!(answer.text.contains(part), "{says}: {}", bob.transcript());
    }
    bench.api.waits_quiet();
    bench.close();
    let both = vec![Task::PrincipalConfirmation, Task::Authority];
    assert_eq!(open_tasks(&bench), [both]);
}
