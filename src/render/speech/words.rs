//! The words of one spoken language, read once from `speech.ftl` and `common.ftl`. What they mean
//! is in the comments there; how they are put together is in the file of the language.

use jiff::civil::{Date, DateTime};

use crate::domain::message::Locale;
use crate::l10n::catalogue::Catalogue;
use crate::render::plain::{format, list_words, phone_groups};
use crate::render::speech::template::Template;
use crate::render::speech::{chinese, english, mongolian};

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
    digits: Vec<String>,
    phone_digits: Vec<String>,
    pub(crate) decimal_places: Vec<String>,
    weekdays: Vec<String>,
    months: Vec<String>,
    hours: Vec<String>,
    pub(crate) minus: Template,
    pub(crate) percent: Template,
    pub(crate) permille: Template,
    pub(crate) money: Template,
    pub(crate) range: Template,
    pub(crate) time_from: Template,
    date: Template,
    date_bare: Template,
    moment: Template,
    times: [Template; 4],
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

    /// A count in this form.
    #[must_use]
    pub fn cardinal(&self, n: u64, form: NumberForm) -> String {
        let mut out = String::with_capacity(48);
        match self.locale {
            Locale::Chinese => chinese::cardinal(self, &mut out, n, form),
            Locale::English => english::cardinal(self, &mut out, n, form),
            _ => mongolian::cardinal(self, &mut out, n, form),
        }
        out
    }

    /// A year, as it is said before the word for year or in a date.
    #[must_use]
    pub fn year(&self, year: i16) -> String {
        let n = u64::from(year.unsigned_abs());
        match self.locale {
            Locale::Chinese => self.digits(&year.unsigned_abs().to_string()),
            Locale::English => self.cardinal(n, NumberForm::Plain),
            _ => self.cardinal(n, NumberForm::BeforeNoun),
        }
    }

    /// Digits one by one.
    #[must_use]
    pub fn digits(&self, digits: &str) -> String {
        self.one_by_one(digits, &self.digits)
    }

    /// A telephone number in groups, digit by digit. A hotline of five digits keeps the plain
    /// words, as people say it.
    #[must_use]
    pub fn phone(&self, number: &str) -> String {
        let table = if number.len() == 5 {
            &self.digits
        } else {
            &self.phone_digits
        };
        let groups = phone_groups(number).into_iter();
        let said: Vec<_> = groups.map(|group| self.one_by_one(group, table)).collect();
        said.join(self.group_pause())
    }

    /// A day with its weekday (R-122: dates spoken in full).
    #[must_use]
    pub fn date(&self, day: Date) -> String {
        let (year, month, of_month) = self.date_words(day);
        let weekday = u64::from(day.weekday().to_monday_zero_offset().unsigned_abs());
        let weekday = nth(&self.weekdays, weekday);
        self.date.fill(&[&year, &month, &of_month, weekday])
    }

    /// A day that was written without its weekday.
    pub(crate) fn date_bare(&self, day: Date) -> String {
        let (year, month, of_month) = self.date_words(day);
        self.date_bare.fill(&[&year, &month, &of_month])
    }

    /// A local moment: day and time.
    #[must_use]
    pub fn moment(&self, at: DateTime) -> String {
        let hour = u64::from(at.hour().unsigned_abs());
        let time = self.time(hour, u64::from(at.minute().unsigned_abs()));
        self.moment.fill(&[&self.date(at.date()), &time])
    }

    /// A time of day, hours 0 to 24.
    #[must_use]
    pub fn time(&self, hour: u64, minute: u64) -> String {
        let hour = nth(&self.hours, hour);
        match minute {
            0 => self.times[0].fill(&[hour]),
            30 => self.times[1].fill(&[hour]),
            _ => {
                let form = match self.locale {
                    Locale::Chinese => NumberForm::Plain,
                    _ => NumberForm::BeforeNoun,
                };
                let words = self.cardinal(minute, form);
                let words = match minute {
                    1..=9 => self.times[3].fill(&[&words]),
                    _ => words,
                };
                self.times[2].fill(&[hour, &words])
            }
        }
    }

    /// Between the words of a number: nothing in Chinese.
    pub(crate) fn word_space(&self) -> &'static str {
        match self.locale {
            Locale::Chinese => "",
            _ => " ",
        }
    }

    /// Between two groups of digits.
    pub(crate) fn group_pause(&self) -> &'static str {
        match self.locale {
            Locale::Chinese => "，",
            _ => ", ",
        }
    }

    fn date_words(&self, day: Date) -> (String, String, String) {
        let in_month = u64::from(day.day().unsigned_abs());
        let form = match self.locale {
            Locale::English => NumberForm::Ordinal,
            _ => NumberForm::Plain,
        };
        let month = nth(&self.months, u64::from(day.month().unsigned_abs()) - 1);
        let month = match month.parse() {
            Ok(n) => self.cardinal(n, NumberForm::Plain),
            Err(_) => month.to_owned(),
        };
        (self.year(day.year()), month, self.cardinal(in_month, form))
    }

    fn one_by_one(&self, digits: &str, table: &[String]) -> String {
        let mut out = String::with_capacity(digits.len() * 8);
        for c in digits.chars() {
            let letter;
            let word = match c.to_digit(10) {
                Some(digit) => nth(table, u64::from(digit)),
                None if c.is_alphabetic() => {
                    letter = c.to_string();
                    &letter
                }
                None => continue,
            };
            if !out.is_empty() {
                out.push_str(self.word_space());
            }
            out.push_str(word);
        }
        out
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

fn nth(list: &[String], n: u64) -> &str {
    let at = usize::try_from(n).ok();
    let found = at.and_then(|at| list.get(at));
    found.map(String::as_str).unwrap_or_default()
}
