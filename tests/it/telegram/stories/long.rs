//! Words longer than one message of the messenger holds (story 12).

use crate::harness::bot_api::{BotApi, markup};
use crate::telegram::stories::stage::Stage;

/// The longest message of the messenger, in UTF-16 units.
const LIMIT: usize = 4_096;

#[test]
fn a_long_wish_is_kept_whole_and_its_check_page_comes_in_numbered_parts() {
    // given a wish about as long as one message can be
    let wish = (1..=164).map(|n| format!("第{n}户2023年领到多少草原补贴，按什么标准？"));
    let wish: String = wish.collect();
    assert!((3_600..LIMIT).contains(&wish.encode_utf16().count()));
    let mut stage = Stage::open(BotApi::start(), "2026-03-10T10:00:00+08:00");
    let bob = stage.api.citizen("zh-hans", "Bob");
    for line in [wish.as_str(), "跳过", "巴特尔"] {
        bob.asks(line);
    }
    // when the check page is shown
    bob.skips();
    bob.says("1");
    let first = bob.reads();
    let second = bob.reads();
    // then both parts fit and say which they are, only the last has buttons, and no word is lost
    assert!(first.text.contains("(1/2)"), "{}", first.text);
    assert!(second.text.contains("(2/2)"), "{}", second.text);
    for part in [&first, &second] {
        assert!(part.text.encode_utf16().count() <= LIMIT);
    }
    assert!(markup::labels(&first.markup).is_empty());
    assert_eq!(markup::labels(&second.markup).len(), 4);
    let whole = format!("{}{}", first.text, second.text);
    for n in 1..=164 {
        assert!(whole.contains(&format!("第{n}户2023年")), "{n}");
    }
    // and it is sent as one case
    bob.presses(&second, "1 提交");
    bob.reads_until("查询码是");
    assert_eq!(stage.cases(), 1);
    stage.stop();
}
