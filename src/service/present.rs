//! A turn as a door shows it: every message in words, to read and, where wanted, to hear.

use serde::Serialize;

use crate::domain::message::{Arg, Locale, Message};
use crate::flow::effect::{Choice, Does};
use crate::render::Renderer;

/// How the conversation wants its words.
#[derive(Clone, Copy, Debug)]
pub struct Manner {
    /// The language.
    pub lang: Locale,
    /// One sentence a line.
    pub slow: bool,
    /// The short form of a question, where it has one.
    pub brief: bool,
    /// Whether the spoken form is wanted too.
    pub spoken: bool,
}

/// A message in words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ShownMessage {
    /// Its id.
    pub id: String,
    /// The language the words are in.
    pub lang: &'static str,
    /// To read, numbered choices included.
    pub text: String,
    /// To hear, numbered choices included; empty where it was not wanted.
    pub spoken: String,
    /// The choices.
    pub choices: Vec<ShownChoice>,
}

/// A numbered choice in words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ShownChoice {
    /// The digit that picks it.
    pub n: u8,
    /// Its label.
    pub label: String,
    /// The move it makes, if it is one.
    pub r#move: Option<&'static str>,
    /// The value it answers with, if it is an answer.
    pub value: Option<String>,
}

/// The words of one message.
#[must_use]
pub fn show(
    renderer: &Renderer,
    manner: Manner,
    message: &Message,
    lang: Option<Locale>,
    choices: &[Choice],
) -> ShownMessage {
    let locale = lang.unwrap_or(manner.lang);
    let short = manner.brief && renderer.has_attribute(locale, &message.id, "short");
    let rendered = if short {
        renderer.plain_attribute(locale, message, "short")
    } else {
        renderer.plain(locale, message)
    };
    let mut shown = ShownMessage {
        id: message.id.clone(),
        lang: rendered.locale.tag(),
        text: rendered.text,
        spoken: String::new(),
        choices: Vec::with_capacity(choices.len()),
    };
    if manner.spoken {
        shown.spoken = if short {
            renderer.spoken_attribute(locale, message, "short").text
        } else {
            renderer.spoken(locale, message).text
        };
    }
    for choice in choices {
        add_choice(renderer, manner, &mut shown, choice);
    }
    if manner.slow {
        shown.text = one_sentence_a_line(&shown.text);
    }
    shown
}

/// Several messages as one, a line each, under the id of the page.
#[must_use]
pub fn show_page(
    renderer: &Renderer,
    manner: Manner,
    id: &str,
    lines: &[Message],
    lang: Option<Locale>,
) -> ShownMessage {
    let shown: Vec<ShownMessage> = lines
        .iter()
        .map(|line| show(renderer, manner, line, lang, &[]))
        .collect();
    let joined =
        |part: fn(&ShownMessage) -> &str| shown.iter().map(part).collect::<Vec<_>>().join("\n");
    ShownMessage {
        id: id.to_owned(),
        lang: shown.first().map_or(manner.lang.tag(), |first| first.lang),
        text: joined(|line| &line.text),
        spoken: joined(|line| &line.spoken),
        choices: Vec::new(),
    }
}

fn add_choice(renderer: &Renderer, manner: Manner, shown: &mut ShownMessage, choice: &Choice) {
    let locale = choice.lang.unwrap_or(manner.lang);
    let label = renderer.plain(locale, &choice.label).text;
    let line = Message::new("choice-line")
        .number("n", i64::from(choice.n))
        .message("label", choice.label.clone());
    shown.text.push('\n');
    shown.text.push_str(&renderer.plain(locale, &line).text);
    if manner.spoken {
        shown.spoken.push('\n');
        shown.spoken.push_str(&renderer.spoken(locale, &line).text);
    }
    shown.choices.push(ShownChoice {
        n: choice.n,
        label,
        r#move: match &choice.does {
            Does::Move(step) => Some(step.name()),
            Does::Value(_) => None,
        },
        value: match &choice.does {
            Does::Move(_) => None,
            Does::Value(value) => Some(value.clone()),
        },
    });
}

/// An argument in words, for what was understood.
#[must_use]
pub fn show_arg(renderer: &Renderer, lang: Locale, arg: &Arg) -> String {
    let message = Message::new("bare-value").with("value", arg.clone());
    renderer.plain(lang, &message).text
}

fn one_sentence_a_line(text: &str) -> String {
    let mut slow = String::with_capacity(text.len() + 8);
    let mut ended = false;
    for c in text.chars() {
        // The dot behind the digit of a choice ends no sentence.
        let line = slow.rsplit('\n').next().unwrap_or(&slow);
        ended &= line.len() != 2 || !line.starts_with(|c: char| c.is_ascii_digit());
        if ended && c != '\n' {
            if c == ' ' || c == '\u{202f}' {
                slow.push('\n');
                ended = false;
                continue;
            }
            if !matches!(c, '”' | '»' | '"' | '0'..='9') && slow.ends_with(['。', '！', '？', '᠃'])
            {
                slow.push('\n');
            }
        }
        slow.push(c);
        ended = matches!(c, '。' | '！' | '？' | '.' | '!' | '?' | '᠃');
    }
    slow
}
