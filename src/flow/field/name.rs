//! A name as the answer to the question for it: alone, or behind a marker.

use crate::domain::answer::AnswerValue;
use crate::domain::message::Message;
use crate::domain::name::{MAX_CHARS, Name, NameFault};
use crate::domain::script::{Shadow, fold};
use crate::flow::extract::marked_name::without_marker;
use crate::flow::extract::{Value, marked_name, scan};
use crate::flow::lexicon::{Lexicon, Move, Set, Word};

/// Longer answers are not searched for a marker.
const LONGEST_SENTENCE: usize = 1_000;

pub(crate) fn parse(raw: &str, lexicon: &Lexicon) -> Result<AnswerValue, Message> {
    match parse_any(raw, lexicon) {
        // Taken for a name it would be shown in full wherever the name is.
        Ok(AnswerValue::Name(name)) if has_identity(name.reveal()) => {
            Err(refusal(NameFault::Digits))
        }
        parsed => parsed,
    }
}

fn has_identity(name: &str) -> bool {
    let mut items = scan(name).into_iter();
    items.any(|item| matches!(item.value, Value::Identity(_) | Value::MistypedIdentity))
}

fn parse_any(raw: &str, lexicon: &Lexicon) -> Result<AnswerValue, Message> {
    if raw.len() > LONGEST_SENTENCE {
        return Name::parse(raw).map(AnswerValue::Name).map_err(refusal);
    }
    let said = without_manners(raw, lexicon);
    let sentence = lexicon.contains(Set::NoName, said);
    if let Some(Value::Name(name)) = marked_name(said, lexicon).map(|item| item.value)
        && !(sentence && name.reveal().chars().count() == 1)
    {
        return Ok(AnswerValue::Name(name));
    }
    let text = without_stop(without_numbers(without_marker(said, lexicon)));
    if sentence || is_rest_of_sentence(said, text) {
        return Err(Message::new("error-name-sentence"));
    }
    let name = Name::parse(text).or_else(|_| Name::parse(raw));
    name.map(AnswerValue::Name).map_err(refusal)
}

/// Whether what follows the words before a name goes on as a sentence: `我是中旗的牧民`.
fn is_rest_of_sentence(said: &str, text: &str) -> bool {
    text.len() < said.len() && text.contains(['的', '了'])
}

/// A name without the stop of its sentence; the stop of an initial stays.
fn without_stop(text: &str) -> &str {
    let Some(rest) = text.trim_end().strip_suffix('.') else {
        return text;
    };
    let last = rest.rsplit([' ', '.']).next().unwrap_or(rest);
    if last.chars().count() > 2 { rest } else { text }
}

/// An answer without thanks, a greeting or "that will do" around the name.
fn without_manners<'r>(raw: &'r str, lexicon: &Lexicon) -> &'r str {
    let mut text = raw.trim();
    while let Some((head, tail)) = text
        .rsplit_once(CLAUSE_ENDS)
        .filter(|(head, _)| !head.is_empty())
    {
        match (is_manners(head, lexicon), is_manners(tail, lexicon)) {
            (_, true) => text = head.trim_end(),
            (true, false) => text = tail.trim_start(),
            (false, false) => break,
        }
    }
    let shadow = Shadow::new(text);
    let folded = shadow.text.trim_end_matches(|c: char| !c.is_alphanumeric());
    match lexicon.name_tail(folded) {
        0 => text,
        taken => text[..shadow.raw(folded.len() - taken)].trim_end(),
    }
}

/// What parts the clauses of an answer.
const CLAUSE_ENDS: [char; 8] = [',', '，', '。', '!', '！', ';', '；', '、'];

fn is_manners(clause: &str, lexicon: &Lexicon) -> bool {
    matches!(
        lexicon.word(clause),
        Some(Word::Thanks | Word::Greeting | Word::Move(Move::Yes))
    ) || fold(clause).is_empty()
}

/// A name given together with a telephone, mail or identity number, without that.
fn without_numbers(text: &str) -> &str {
    let items = scan(text).into_iter();
    let mut cut = items.filter(|i| matches!(i.value, Value::Contact(_) | Value::Identity(_)));
    let Some(first) = cut.next() else {
        return text;
    };
    let before = text[..first.span.start].trim_end_matches(is_between);
    let behind = text[first.span.end..].trim_start_matches(is_between);
    // Only a name that stands wholly on one side: what is on both sides is a sentence.
    match (before.is_empty(), behind.is_empty()) {
        (false, true) => before,
        (true, false) => behind,
        _ => text,
    }
}

fn is_between(c: char) -> bool {
    c.is_whitespace() || matches!(c, ',' | '，' | '、' | ';' | '；' | ':' | '：' | '(' | '（')
}

fn refusal(fault: NameFault) -> Message {
    match fault {
        NameFault::Empty => Message::new("error-name-empty"),
        NameFault::Digits => Message::new("error-name-digits"),
        NameFault::Control => Message::new("error-name-control"),
        NameFault::Length { found } => count("error-name-length", found)
            .number("limit", i64::try_from(MAX_CHARS).unwrap_or(i64::MAX)),
    }
}

/// A message that says how many there were.
pub(crate) fn count(id: &str, found: usize) -> Message {
    Message::new(id).number("found", i64::try_from(found).unwrap_or(i64::MAX))
}
