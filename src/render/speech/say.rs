//! Says counts, digits, telephone numbers, dates and times in the words of one language (R-122:
//! dates in full with their weekday, numbers of cases in groups).

use jiff::civil::{Date, DateTime};

use crate::domain::message::Locale;
use crate::render::plain::phone_groups;
use crate::render::speech::words::{NumberForm, SpeechWords, nth};
use crate::render::speech::{chinese, english, mongolian};

impl SpeechWords {
    /// Digits one by one, in the groups they come in: `2026 000 123 8`.
    pub(crate) fn digit_groups(&self, digits: &str) -> String {
        let groups = digits.split([' ', '-']).filter(|group| !group.is_empty());
        let said = groups.map(|group| self.digits(group));
        said.collect::<Vec<_>>().join(self.group_pause())
    }

    /// A count in this form, negative ones too.
    #[must_use]
    pub fn number(&self, n: i64, form: NumberForm) -> String {
        let words = self.cardinal(n.unsigned_abs(), form);
        if n < 0 {
            self.minus.fill(&[&words])
        } else {
            words
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

    /// The hour as a number, where the word for hour is written after it: `15:00 цагт`.
    pub(crate) fn hour_before(&self, hour: u64, after: &str) -> Option<String> {
        let (number, unit) = nth(&self.hours, hour).rsplit_once(' ')?;
        let written = self.locale == Locale::MongolianCyrillic && after.starts_with(unit);
        written.then(|| number.to_owned())
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
