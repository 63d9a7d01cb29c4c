//! The end of what stands in for a variable, and the mark that the message puts after it: who ends
//! a sentence with a mark of their own does not read a second one (`明细。”。`). The person's own
//! words stay as they are; the mark of the message gives way. Only to read: what is heard is made
//! of whole sentences, none of them empty, and an ellipsis is a pause there and ends nothing.

/// Stands after a value that ends a sentence while its message is formatted. A noncharacter: what
/// a person types never has it, `mark` takes care of that.
const ENDED: char = '\u{FDD0}';

/// The value of a variable, marked when it ends a sentence.
pub(super) fn mark(mut value: String) -> String {
    if value.contains(ENDED) {
        value = value.replace(ENDED, "\u{FFFD}");
    }
    if value.trim_end_matches(closes).ends_with(is_end) {
        value.push(ENDED);
    }
    value
}

/// The text of a message whose variables were marked: a mark that ends a sentence for the second
/// time is left out.
pub(super) fn settle(text: String) -> String {
    if !text.contains(ENDED) {
        return text;
    }
    let mut parts = text.split(ENDED);
    let mut settled = String::with_capacity(text.len());
    settled.push_str(parts.next().unwrap_or_default());
    for ours in parts {
        let after = ours.trim_start_matches(closes);
        let (between, _) = ours.split_at(ours.len() - after.len());
        settled.push_str(between);
        settled.push_str(after.strip_prefix(['。', '.', '᠃']).unwrap_or(after));
    }
    settled
}

/// Ends a sentence.
fn is_end(c: char) -> bool {
    matches!(
        c,
        '。' | '！' | '？' | '.' | '!' | '?' | '…' | '⋯' | '｡' | '．' | '᠃'
    )
}

/// May stand between the end of a sentence and the mark of the message.
fn closes(c: char) -> bool {
    matches!(
        c,
        '"' | '\'' | '”' | '’' | '»' | '」' | '』' | ')' | '）' | '》' | ']' | '】'
    )
}

#[cfg(test)]
mod tests {
    use super::{mark, settle};

    fn said(before: &str, value: &str, after: &str) -> String {
        settle(format!("{before}{}{after}", mark(value.to_owned())))
    }

    #[test]
    fn a_sentence_that_has_ended_is_not_ended_again() {
        assert_eq!(said("内容：", "发放明细。", "。"), "内容：发放明细。");
        assert_eq!(
            said("记下了：“", "发放明细。", "”。好"),
            "记下了：“发放明细。”好"
        );
        assert_eq!(said("内容：", "“发放明细！”", "。"), "内容：“发放明细！”");
        assert_eq!(said("Утга: «", "байна…", "»."), "Утга: «байна…»");
        assert_eq!(said("Name: ", "Bat Ltd.", "."), "Name: Bat Ltd.");
    }

    #[test]
    fn only_the_mark_of_the_message_gives_way() {
        assert_eq!(said("内容：", "明细。。", "。"), "内容：明细。。");
        assert_eq!(said("内容：", "明细", "。"), "内容：明细。");
        assert_eq!(said("内容：", "明细。", "吗？"), "内容：明细。吗？");
        assert_eq!(said("内容：", "明细。", "，还有。"), "内容：明细。，还有。");
        assert_eq!(said("内容：", "明细\u{FDD0}", "。"), "内容：明细\u{FFFD}。");
    }
}
