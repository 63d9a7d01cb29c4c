//! Chinese numbers: groups of four digits, 零 for every gap, 两 for a two that counts.

use crate::render::speech::shape::Beside;
use crate::render::speech::words::{NumberForm, NumberWords, SpeechWords};

const YI: u64 = 100_000_000;
const WAN: u64 = 10_000;

/// Writes a count: 二十, 一百零二, 一万零三十.
pub(super) fn cardinal(words: &SpeechWords, out: &mut String, n: u64, form: NumberForm) {
    let write = Write {
        plain: &words.forms[NumberForm::Plain as usize],
        form: &words.forms[form as usize],
    };
    write.number(out, n, true);
}

/// The form of a number by its neighbours; `None` where its digits are said one by one.
pub(super) fn form(words: &SpeechWords, beside: &Beside<'_>) -> Option<NumberForm> {
    let counts = beside.starts_with(&words.around.measures);
    if beside.is_year_like() && (beside.starts_with(&words.around.years) || !counts) {
        return None;
    }
    // 第二个, 第一、二项: a place in an order, never 两.
    if counts && !beside.ends_list_after(&words.around.ordinals) {
        return Some(NumberForm::BeforeNoun);
    }
    Some(NumberForm::Plain)
}

struct Write<'w> {
    plain: &'w NumberWords,
    form: &'w NumberWords,
}

impl Write<'_> {
    fn number(&self, out: &mut String, n: u64, leads: bool) {
        if n < 20 && leads {
            out.push_str(self.form.small(n));
        } else if n >= YI {
            self.scaled(out, n, (YI, 3, leads));
        } else if n >= WAN {
            self.scaled(out, n, (WAN, 2, leads));
        } else {
            self.below_wan(out, n);
        }
    }

    /// So many 万 or 亿, then the rest.
    fn scaled(&self, out: &mut String, n: u64, (unit, name, leads): (u64, u64, bool)) {
        let (count, rest) = (n / unit, n % unit);
        if count == 2 && leads {
            out.push_str(self.form.small(2));
        } else {
            self.multiplier(out, count, leads);
        }
        out.push_str(self.plain.magnitude(name));
        if rest > 0 {
            if rest < unit / 10 {
                out.push_str(self.plain.small(0));
            }
            self.number(out, rest, false);
        }
    }

    fn multiplier(&self, out: &mut String, n: u64, leads: bool) {
        let plain = Write {
            plain: self.plain,
            form: self.plain,
        };
        plain.number(out, n, leads);
    }

    fn below_wan(&self, out: &mut String, n: u64) {
        let mut gap = false;
        let mut begun = false;
        for (place, unit) in [(3, 1000), (2, 100), (1, 10), (0, 1)] {
            let digit = n / unit % 10;
            if digit == 0 {
                gap = begun;
                continue;
            }
            if gap {
                out.push_str(self.plain.small(0));
            }
            match place {
                3 if !begun && n.is_multiple_of(1000) => out.push_str(self.form.small(digit)),
                // 十 leads only a number of its own; inside one it is 一十.
                1 if digit > 1 => {}
                _ => out.push_str(self.plain.small(digit)),
            }
            match place {
                3 => out.push_str(self.plain.magnitude(1)),
                2 => out.push_str(self.plain.magnitude(0)),
                1 => out.push_str(self.plain.tens(digit)),
                _ => {}
            }
            (gap, begun) = (false, true);
        }
    }
}
