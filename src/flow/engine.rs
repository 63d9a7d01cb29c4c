//! The flow engine: one input and the state before it in, one turn out. Synchronous, total and
//! deterministic; the present moment and fresh ids are arguments.

mod answer;
mod ask;
mod assistance;
mod check_page;
mod correct;
mod description;
mod drafts;
mod elsewhere;
mod enquiry;
mod files;
mod handed;
mod hear;
mod helper;
pub mod labels;
mod late;
mod manners;
mod moves;
mod opening;
mod path;
mod side;
mod split;
mod walk;

pub use answer::{field_label, kind_label};
pub use elsewhere::{RESUME, RESUME_DIGITS};
pub use files::MAX_FILES;
pub use path::{is_sent, missing, revalidate};

use jiff::{Timestamp, civil::Date};

use crate::domain::{
    message::{Locale, Personal},
    profile::Profile,
};
use crate::flow::{
    directory::Directory,
    effect::{Outcome, State},
    engine::walk::Walk,
    input::Input,
    lexicon::Lexicon,
    parse::Flows,
};

/// What stays the same from turn to turn.
pub struct Rules {
    /// The kinds of request.
    pub flows: Flows,
    /// The words of the moves.
    pub lexicon: Lexicon,
    /// The law in force in this installation.
    pub profile: Profile,
    /// The bodies.
    pub directory: Directory,
}

/// What a turn must know of the world.
#[derive(Clone, Debug)]
pub struct Moment {
    /// The present.
    pub now: Timestamp,
    /// The present day in Asia/Shanghai.
    pub today: Date,
    /// A fresh id, should a draft begin in this turn.
    pub fresh_id: String,
    /// The door's number of the message that is heard, where it has one: it may be changed later.
    pub message: Option<i64>,
    /// That message's own date, where the messenger gives one.
    pub sent_at: Option<Timestamp>,
    /// Since when and until when the door was out of reach for so long that messages were lost, the
    /// newest last.
    pub gaps: Vec<(Timestamp, Timestamp)>,
    /// The door, such as `terminal`: part of each answer's provenance.
    pub door: &'static str,
    /// Whether the door can reach the person in this very chat.
    pub here: bool,
    /// A language that the door knows for certain (a flag, a setting), used until one is chosen.
    pub lang: Option<Locale>,
}

/// Makes a turn: total for every input and every state.
#[must_use]
pub fn advance(rules: &Rules, moment: &Moment, state: State, input: &Input) -> Outcome {
    if let Some(id) = wanted(&state) {
        return Outcome::Need(id);
    }
    let mut walk = Walk::new(rules, moment, state);
    walk.expire_drafts();
    if !matches!(input, Input::Edited { .. }) {
        walk.tell_gaps();
    }
    let gone = walk.tell_gone();
    match input {
        Input::Open => walk.open(),
        Input::Text(text) => match walk.resume_code(text) {
            Some(code) => walk.claim(code),
            // It answered a question that is open elsewhere now: only what asks for something else
            // is heard.
            None if gone && rules.lexicon.word(text).is_none() => {}
            None if walk.hear_late(text) => {}
            None => {
                if walk.comes_back(text) {
                    walk.hear(text);
                }
            }
        },
        Input::Resume(code) => walk.claim(code.reveal().to_owned()),
        Input::CarriedHere { draft, lang } => walk.carried_here(draft, *lang),
        Input::ResumeRefused { many } => walk.resume_refused(*many),
        Input::Press { draft, revision, n } => {
            if walk.follows_its_flow() {
                walk.press(draft.as_deref(), *revision, *n);
            }
        }
        Input::CodeRefused { number, code } => walk.code_refused(*number, code),
        Input::Kind(kind) => walk.open_kind(*kind),
        Input::Aside(message) => walk.aside(message),
        Input::OwnCard(phone) => walk.own_card(phone.reveal()),
        Input::Edited { message, text } => {
            walk.edited(*message, text.as_ref().map(Personal::reveal));
        }
        Input::File(handed) => walk.hand_in(handed),
        Input::Forwarded(text) => walk.forwarded(text.reveal()),
    }
    walk.note_heard(input);
    if let Some(id) = walk.needs.take() {
        return Outcome::Need(id);
    }
    Outcome::Turn(Box::new(walk.finish()))
}

/// The open draft, when it was not loaded.
fn wanted(state: &State) -> Option<String> {
    match (&state.talk.open, &state.draft) {
        (Some(open), None) => Some(open.clone()),
        _ => None,
    }
}
