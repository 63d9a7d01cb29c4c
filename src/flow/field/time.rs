//! Periods and days.

use jiff::ToSpan;

use crate::domain::answer::{AnswerValue, Period};
use crate::domain::message::Message;
use crate::domain::script::fold;
use crate::flow::extract::{Value, dates, last_years::last_years, scan};
use crate::flow::field::FieldContext;

/// A period: exactly one in the text, or two years of which the second is not the earlier.
pub(crate) fn parse_period(raw: &str, context: &FieldContext<'_>) -> Result<AnswerValue, Message> {
    if let Some(back) = context.lexicon.years_back(&fold(raw)) {
        let year = context.today.year() - back;
        let period = Period::years(year, year).map(AnswerValue::Period);
        return period.ok_or_else(|| Message::new("error-period"));
    }
    let back = last_years(raw, context).into_iter();
    let items = scan(raw).into_iter().chain(back);
    let mut periods = items.filter_map(|item| match item.value {
        Value::Period(period) => Some(period),
        _ => None,
    });
    let first = periods.next().ok_or_else(|| Message::new("error-period"))?;
    match (periods.next(), periods.next()) {
        (None, _) => Ok(AnswerValue::Period(first)),
        (Some(second), None) => {
            let both = Period::new(first.from(), second.to());
            both.map(AnswerValue::Period)
                .ok_or_else(|| Message::new("error-period-order"))
        }
        _ => Err(Message::new("error-period")),
    }
}

/// A day that is not after today.
pub(crate) fn parse_date(raw: &str, context: &FieldContext<'_>) -> Result<AnswerValue, Message> {
    let named = context.lexicon.days_back(&fold(raw));
    let named = named.and_then(|days| context.today.checked_sub(days.days()).ok());
    let day = named
        .or_else(|| dates::only_day(raw, context.today))
        .ok_or_else(|| Message::new("error-date"))?;
    if day > context.today {
        return Err(Message::new("error-date-future").date("today", context.today));
    }
    Ok(AnswerValue::Date(day))
}
