//! The words of one spoken language, read once from `speech.ftl` and `common.ftl`. What they mean
//! is in the comments there; how they are put together is in `say` and the file of the language.

use crate::domain::message::Locale;
use crate::l10n::catalogue::Catalogue;
use crate::render::plain::{format, list_words};
use crate::render::speech::template::Template;

/// The form that a number takes by what stands around it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NumberForm {
    /// It stands alone.
    Plain,
    /// It stands before what it counts.
    BeforeNoun,
    /// It begins a range.
    From,
    /// It is a place in an order.
    Ordinal,
}

/// The words of one form.
#[derive(Clone, Debug, Default)]
pub(crate) struct NumberWords {
    small: Vec<String>,
    tens: Vec<String>,
    magnitudes: Vec<String>,
}

impl NumberWords {
    /// 0 to 19.
    pub(crate) fn small(&self, n: u64) -> &str {
        nth(&self.small, n)
    }

    /// 1 for ten to 9 for ninety.
    pub(crate) fn tens(&self, n: u64) -> &str {
        nth(&self.tens, n.saturating_sub(1))
    }

    /// 0 for the hundred, then as the language goes on.
    pub(crate) fn magnitude(&self, n: u64) -> &str {
        nth(&self.magnitudes, n)
    }
}

/// The words of one spoken language.
#[derive(Clone, Debug)]
pub struct SpeechWords {
    pub(crate) locale: Locale,
    pub(crate) forms: [NumberWords; 4],
    pub(crate) digits: Vec<String>,
    pub(crate) phone_digits: Vec<String>,
    pub(crate) decimal_places: Vec<String>,
    pub(crate) weekdays: Vec<String>,
    pub(crate) months: Vec<String>,
    pub(crate) hours: Vec<String>,
    pub(crate) minus: Template,
    pub(crate) percent: Template,
    pub(crate) permille: Template,
    pub(crate) money: Template,
    pub(crate) range: Template,
    pub(crate) time_from: Template,
    pub(crate) date: Template,
    pub(crate) date_bare: Template,
    pub(crate) moment: Template,
    pub(crate) times: [Template; 4],
    pub(crate) around: Around,
    pub(crate) signs: Signs,
}

/// Words that decide how the number beside them is read.
#[derive(Clone, Debug)]
pub(crate) struct Around {
    pub(crate) measures: Vec<String>,
    pub(crate) no_counts: Vec<String>,
    pub(crate) years: Vec<String>,
    pub(crate) months: Vec<String>,
    pub(crate) ordinals: Vec<String>,
    pub(crate) dials: Vec<String>,
    pub(crate) rooms: Vec<String>,
}

/// The names of signs.
#[derive(Clone, Debug)]
pub(crate) struct Signs {
    pub(crate) link: String,
    pub(crate) at: String,
    pub(crate) dot: String,
    pub(crate) underscore: String,
    pub(crate) hyphen: String,
    pub(crate) and: String,
    pub(crate) plus: String,
    pub(crate) equals: String,
    pub(crate) degrees: String,
    pub(crate) numero: String,
}

impl SpeechWords {
    /// Reads the tables of this locale.
    #[must_use]
    pub fn from_catalogue(words: &Catalogue, locale: Locale) -> Self {
        let read = Reader { words, locale };
        let number = ["number"];
        Self {
            locale,
            forms: ["plain", "before-noun", "from", "ordinal"].map(|form| read.numbers(form)),
            digits: read.list("speech-digits"),
            phone_digits: read.list("speech-digits-phone"),
            decimal_places: read.list("speech-decimal-places"),
            weekdays: read.list("weekdays"),
            months: read.list("months"),
            hours: read.list("speech-hours"),
            minus: read.template("speech-minus", &number),
            percent: read.template("speech-percent", &number),
            permille: read.template("speech-permille", &number),
            money: read.template("speech-money", &number),
            range: read.template("speech-range", &["from", "to"]),
            time_from: read.template("speech-time-from", &["time"]),
            date: read.template("speech-date", &["year", "month", "day", "weekday"]),
            date_bare: read.template("speech-date-bare", &["year", "month", "day"]),
            moment: read.template("speech-moment", &["date", "time"]),
            times: [
                read.template("speech-time-full", &["hour"]),
                read.template("speech-time-half", &["hour"]),
                read.template("speech-time", &["hour", "minute"]),
                read.template("speech-minute-below-ten", &["minute"]),
            ],
            around: read.around(),
            signs: read.signs(),
        }
    }
}

struct Reader<'w> {
    words: &'w Catalogue,
    locale: Locale,
}

impl Reader<'_> {
    fn text(&self, id: &str) -> String {
        format(self.words, self.locale, id, &[])
    }

    fn list(&self, id: &str) -> Vec<String> {
        split(&self.text(id))
    }

    fn numbers(&self, form: &str) -> NumberWords {
        let id = format!("speech-number-{form}");
        let list = |attribute| {
            let found = self.words.format(self.locale, &id, Some(attribute), &[]);
            found.map(|found| split(&found.text)).unwrap_or_default()
        };
        NumberWords {
            small: list("small"),
            tens: list("tens"),
            magnitudes: list("magnitudes"),
        }
    }

    fn template(&self, id: &str, variables: &[&str]) -> Template {
        Template::read(self.words, self.locale, id, variables)
    }

    fn around(&self) -> Around {
        Around {
            measures: self.list("speech-measure-words"),
            no_counts: self.list("speech-no-count-words"),
            years: self.list("speech-year-words"),
            months: self.list("speech-month-words"),
            ordinals: self.list("speech-ordinal-marks"),
            dials: self.list("speech-dial-words"),
            rooms: self.list("speech-room-words"),
        }
    }

    fn signs(&self) -> Signs {
        Signs {
            link: self.text("speech-link"),
            at: self.text("speech-at"),
            dot: self.text("speech-dot"),
            underscore: self.text("speech-underscore"),
            hyphen: self.text("speech-hyphen"),
            and: self.text("speech-and"),
            plus: self.text("speech-plus"),
            equals: self.text("speech-equals"),
            degrees: self.text("speech-degrees"),
            numero: self.text("speech-numero"),
        }
    }
}

fn split(list: &str) -> Vec<String> {
    let each = list_words(list).filter(|word| !word.is_empty());
    each.map(str::to_owned).collect()
}

pub(crate) fn nth(list: &[String], n: u64) -> &str {
    let at = usize::try_from(n).ok();
    let found = at.and_then(|at| list.get(at));
    found.map(String::as_str).unwrap_or_default()
}
