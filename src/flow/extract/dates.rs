//! Years, months, days and ranges of years: `2023`, `2023年5月`, `2023-05-06`, `2020年至2023年`.

use std::ops::Range;

use jiff::civil::Date;

use crate::domain::answer::Period;
use crate::flow::extract::codes::YEARS;
use crate::flow::extract::text::Text;
use crate::flow::extract::{Item, Value, is_free};

/// Finds every period.
pub(crate) fn periods(text: &Text, items: &mut Vec<Item>) {
    let mut next = 0;
    while next < text.runs.len() {
        let Some((period, runs, end)) = period(text, next) else {
            next += 1;
            continue;
        };
        let span = text.span(&(text.runs[next].at.start..end));
        if is_free(items, &span) {
            let value = Value::Period(period);
            items.push(Item { span, value });
        }
        next += runs;
    }
}

/// The only day that a text names; `None` when it names none or several. Without a year it is the
/// last such day that is not after `today`.
pub(crate) fn only_day(message: &str, today: Date) -> Option<Date> {
    let text = Text::with_codes(message)?;
    match text.runs.as_slice() {
        [_, _, _] => day(&text, 0).map(|(date, _, _)| date),
        [month, _] if month.digits.len() <= 2 => {
            let (day, _, named) = part(&text, 1, '月')?;
            let month = month.digits.parse().ok().filter(|_| named)?;
            let this_year = Date::new(today.year(), month, day).ok();
            let last_year = || Date::new(today.year() - 1, month, day).ok();
            this_year.filter(|date| *date <= today).or_else(last_year)
        }
        _ => None,
    }
}

/// The period that begins at a run: how many runs it takes, and the index behind it.
fn period(text: &Text, run: usize) -> Option<(Period, usize, usize)> {
    let from = year(text, run)?;
    if let Some((date, runs, end)) = day(text, run) {
        return Some((Period::new(date, date)?, runs, end));
    }
    if let Some((month, end)) = month(text, run) {
        return Some((Period::month(from, month)?, 2, end));
    }
    let end = behind_year(text, run);
    if let Some(to) = year(text, run + 1).filter(|to| *to > from)
        && is_range_gap(text, text.runs[run].at.end..text.runs[run + 1].at.start)
    {
        return Some((Period::years(from, to)?, 2, behind_year(text, run + 1)));
    }
    Some((Period::years(from, from)?, 1, end))
}

/// Four digits that can be a year and are not an amount of something.
fn year(text: &Text, run: usize) -> Option<i16> {
    let run = text.runs.get(run).filter(|run| run.digits.len() == 4)?;
    let year = run.digits.parse().ok().filter(|y| YEARS.contains(y))?;
    let next = text.skip_while(run.at.end, |c| c == ' ');
    let is_amount = text.char(next).is_some_and(is_unit) || text.char(run.at.end) == Some('%');
    let in_word = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphabetic() || c == '.');
    let before = text.before(run.at.start);
    let part = matches!(before, Some('第' | '#' | '¥' | '$' | '/')) || in_word(before);
    (!is_amount && !part).then_some(year)
}

/// Units that make four digits an amount.
fn is_unit(c: char) -> bool {
    matches!(
        c,
        '元' | '块'
            | '亩'
            | '户'
            | '人'
            | '名'
            | '个'
            | '万'
            | '亿'
            | '只'
            | '头'
            | '吨'
            | '米'
            | '号'
            | '號'
            | '件'
            | '份'
            | '字'
    )
}

fn behind_year(text: &Text, run: usize) -> usize {
    let end = text.runs[run].at.end;
    if text.char(end) == Some('年') {
        end + 1
    } else {
        end
    }
}

fn month(text: &Text, run: usize) -> Option<(i8, usize)> {
    let (month, end, in_words) = part(text, run + 1, '年')?;
    let named = text.char(end) == Some('月');
    // `2023-05` is a month, `2023-2` may be anything.
    let padded = text.runs[run + 1].digits.len() == 2;
    let fits = (1..=12).contains(&month) && (named || (!in_words && padded));
    fits.then_some((month, if named { end + 1 } else { end }))
}

fn day(text: &Text, run: usize) -> Option<(Date, usize, usize)> {
    let year = year(text, run)?;
    let (month, _, _) = part(text, run + 1, '年')?;
    let (day, end, _) = part(text, run + 2, '月')?;
    let date = Date::new(year, month, day).ok()?;
    let named = matches!(text.char(end), Some('日' | '号' | '號'));
    Some((date, 3, if named { end + 1 } else { end }))
}

/// One or two digits behind a separator: their value, the index behind them, and whether the
/// separator was the word.
fn part(text: &Text, run: usize, word: char) -> Option<(i8, usize, bool)> {
    let before = text.runs.get(run.checked_sub(1)?)?;
    let run = text.runs.get(run).filter(|run| run.digits.len() <= 2)?;
    let gap = text.slice(before.at.end..run.at.start);
    let in_words = gap.trim() == word.to_string();
    let separated = in_words || matches!(gap.as_str(), "-" | "/" | "." | ". ");
    separated.then_some(())?;
    Some((run.digits.parse().ok()?, run.at.end, in_words))
}

fn is_range_gap(text: &Text, gap: Range<usize>) -> bool {
    let joins = |c: char| matches!(c, '-' | '–' | '—' | '~' | '～' | '至' | '到' | '－');
    let between = text.slice(gap);
    let bare = between.trim_matches([' ', '年', '从']);
    bare == "to" || (!bare.is_empty() && bare.chars().count() <= 2 && bare.chars().all(joins))
}
