//! The question that is open, with its numbered choices.

use crate::domain::message::Message;
use crate::flow::pieces::without_identities;
use crate::flow::{
    definition::Step,
    dialogue::{Draft, Focus, snippet},
    effect::{Choice, Does},
    engine::{path, walk::Walk},
    field::FieldType,
    lexicon::Move,
};

impl Walk<'_> {
    /// Says the open question, the question last.
    pub fn ask(&mut self) {
        let choices = self.choices();
        let question = match self.state.talk.focus.clone() {
            Focus::Steps => match self.current_step() {
                Some(step) => self.step_question(step),
                None => return self.say_check_page(choices),
            },
            Focus::Edit(_) => match self.current_step() {
                Some(step) => self.edit_question(step),
                None => return,
            },
            Focus::Addition => self.addition_question(),
            Focus::Edited(field) => self.edited_question(&field),
            Focus::Late(field) => self.late_question(&field),
            Focus::StatusCode(number) => {
                Message::new("dialogue-ask-code").digits("number", number.to_string())
            }
            Focus::OwnCase(number) => {
                Message::new("dialogue-ask-own-case").digits("number", number.to_string())
            }
            Focus::NumberOrWish(number) => {
                Message::new("dialogue-ask-number-or-wish").digits("number", number.to_string())
            }
            Focus::Language => return self.ask_language(),
            Focus::Rest if self.state.talk.lang.is_none() => return,
            other => Message::new(plain_question(&other)),
        };
        self.say_with(question, choices);
    }

    fn step_question(&self, step: &Step) -> Message {
        let about = self
            .state
            .draft
            .as_ref()
            .and_then(|draft| draft.description());
        // An identity number is never echoed in full, wherever it stands.
        let about = without_identities(about.unwrap_or(""));
        Message::new(self.prompt(step)).personal("text", snippet(&about, 60))
    }

    /// An address that nothing is sent to is asked for in other words; an identity number is not
    /// asked for at a door whose servers stand abroad: the proof can follow.
    fn prompt<'s>(&self, step: &'s Step) -> &'s str {
        let draft = self.state.draft.as_ref();
        let helper = draft.is_some_and(Draft::is_for_another);
        match (step.field_type, self.is_abroad(), helper) {
            (FieldType::Identity, true, false) => return "telegram-ask-identity",
            (FieldType::Identity, true, true) => return "telegram-ask-identity-helper",
            _ => {}
        }
        if let (true, Some(prompt)) = (helper, &step.helper_prompt) {
            return prompt;
        }
        let needed = draft.is_some_and(|draft| path::is_needed(step, draft));
        match &step.details_prompt {
            Some(prompt) if !needed => prompt,
            _ => &step.prompt,
        }
    }

    fn edit_question(&mut self, step: &Step) -> Message {
        let shown = self
            .state
            .draft
            .as_ref()
            .and_then(|draft| self.shown_answer(draft, step));
        if let Some(shown) = shown {
            self.say(Message::new("dialogue-now").with("value", shown));
        }
        self.step_question(step)
    }

    fn addition_question(&self) -> Message {
        let held = self
            .state
            .draft
            .as_ref()
            .and_then(|draft| draft.held.as_ref());
        let text = held.map_or(String::new(), |held| {
            snippet(&without_identities(held.reveal()), 60)
        });
        Message::new("dialogue-ask-addition").personal("text", text)
    }

    /// The id of what is asked for, as drivers know it.
    pub fn step_id(&self) -> Option<String> {
        match &self.state.talk.focus {
            Focus::Steps => Some(match self.current_step() {
                Some(step) => step.id.clone(),
                None => "check".to_owned(),
            }),
            Focus::Edit(id) => Some(id.clone()),
            Focus::Language => Some("language".to_owned()),
            Focus::Rest => self
                .state
                .talk
                .lang
                .is_none()
                .then(|| "language".to_owned()),
            Focus::Correct(_) => Some("correct".to_owned()),
            Focus::Kind => Some("kind".to_owned()),
            Focus::Body => Some("request.body_id".to_owned()),
            Focus::Addition => Some("addition".to_owned()),
            Focus::Edited(_) => Some("edited".to_owned()),
            Focus::Late(_) => Some("late".to_owned()),
            Focus::Incomplete => Some("incomplete".to_owned()),
            Focus::Drafts(_) | Focus::Draft(_) => Some("drafts".to_owned()),
            Focus::Start => Some("start".to_owned()),
            Focus::Cancel => Some("cancel".to_owned()),
            Focus::OwnCases(_) | Focus::OwnCase(_) | Focus::NumberOrWish(_) => {
                Some("status".to_owned())
            }
            Focus::StatusNumber => Some("status.number".to_owned()),
            Focus::StatusCode(_) => Some("status.code".to_owned()),
        }
    }

    /// The choices of the open question; a bare digit answers only these.
    pub fn choices(&self) -> Vec<Choice> {
        match &self.state.talk.focus {
            Focus::Steps => match self.current_step() {
                Some(step) => self.step_choices(step),
                None => check_choices(),
            },
            Focus::Edit(_) => {
                let step = self.current_step();
                step.map(|step| self.step_choices(step)).unwrap_or_default()
            }
            Focus::Correct(page) => self.correction_choices(*page),
            Focus::Kind => self.kind_choices(),
            Focus::Body => self.body_choices(),
            Focus::Addition => values(&[
                ("yes", "dialogue-choice-add"),
                ("no", "dialogue-choice-add-not"),
            ]),
            Focus::Edited(_) | Focus::Late(_) => values(&[
                ("yes", "telegram-choice-edited-take"),
                ("no", "telegram-choice-edited-leave"),
            ]),
            Focus::Incomplete => values(&[
                ("send", "dialogue-choice-incomplete-send"),
                ("fill", "dialogue-choice-incomplete-fill"),
            ]),
            Focus::Language => self.language_choices(),
            Focus::Drafts(page) => self.draft_choices(*page),
            Focus::Draft(_) => values(&[
                ("resume", "dialogue-choice-draft-resume"),
                ("delete", "dialogue-choice-draft-delete"),
                ("back", "dialogue-choice-draft-leave"),
            ]),
            Focus::Start => values(&[
                ("continue", "dialogue-choice-start-continue"),
                ("second", "dialogue-choice-start-second"),
                ("delete", "dialogue-choice-start-delete"),
            ]),
            Focus::Cancel => values(&[
                ("delete", "dialogue-choice-cancel-delete"),
                ("keep", "dialogue-choice-cancel-keep"),
                ("continue", "dialogue-choice-cancel-continue"),
            ]),
            Focus::OwnCases(page) => self.case_choices(*page),
            Focus::OwnCase(_) => values(&[
                (
                    "back",
                    if self.state.talk.open.is_some() {
                        "dialogue-choice-case-back"
                    } else {
                        "dialogue-choice-case-done"
                    },
                ),
                ("code", "dialogue-choice-case-code"),
                ("other", "dialogue-choice-case-other"),
            ]),
            Focus::NumberOrWish(_) => values(&[
                ("status", "dialogue-choice-number-status"),
                ("wish", "dialogue-choice-number-wish"),
            ]),
            Focus::StatusNumber | Focus::StatusCode(_) => values(&[]),
            Focus::Rest => Vec::new(),
        }
    }
}

fn plain_question(focus: &Focus) -> &'static str {
    match focus {
        Focus::Correct(_) => "dialogue-ask-correct",
        Focus::Kind => "dialogue-ask-kind",
        Focus::Body => "dialogue-ask-body",
        Focus::Incomplete => "dialogue-ask-incomplete",
        Focus::Drafts(_) => "dialogue-ask-drafts",
        Focus::Draft(_) => "dialogue-ask-draft",
        Focus::Start => "dialogue-ask-start",
        Focus::Cancel => "dialogue-ask-cancel",
        Focus::OwnCases(_) => "dialogue-ask-own-cases",
        Focus::StatusNumber => "dialogue-ask-number",
        _ => "dialogue-rest",
    }
}

/// Numbers messages from 1; never more than nine (architecture.md §4).
pub(super) fn numbered(items: Vec<(Message, Does)>) -> Vec<Choice> {
    (1..=9u8)
        .zip(items)
        .map(|(n, (label, does))| Choice {
            n,
            label,
            lang: None,
            does,
        })
        .collect()
}

fn values(items: &[(&str, &str)]) -> Vec<Choice> {
    let choices = items
        .iter()
        .map(|(value, label)| (Message::new(*label), Does::Value((*value).to_owned())));
    numbered(choices.collect())
}

fn check_choices() -> Vec<Choice> {
    let does = |step| Does::Move(step);
    numbered(vec![
        (Message::new("dialogue-choice-send"), does(Move::Send)),
        (Message::new("dialogue-choice-correct"), does(Move::Correct)),
        (Message::new("dialogue-choice-details"), does(Move::Details)),
        (Message::new("dialogue-choice-pause"), does(Move::Pause)),
    ])
}

impl Walk<'_> {
    fn step_choices(&self, step: &Step) -> Vec<Choice> {
        let offered = path::offered(step, self.state.draft.as_ref()).into_iter();
        let items = offered.map(|item| {
            let label = Message::new(item.label.as_str());
            (label, Does::Value(item.value.clone()))
        });
        numbered(items.collect())
    }

    /// The moves that mean something now.
    pub fn open_moves(&self) -> Vec<Move> {
        let mut moves = vec![
            Move::Back,
            Move::Skip,
            Move::Repeat,
            Move::Slower,
            Move::Shorter,
            Move::Help,
            Move::Why,
            Move::Status,
            Move::Language,
            Move::Person,
            Move::Pause,
            Move::Drafts,
            Move::Cancel,
            Move::Correct,
        ];
        if self.state.talk.open.is_some() {
            moves.push(Move::Elsewhere);
        }
        let step = self.current_step();
        if step.is_none() {
            moves.retain(|m| !matches!(m, Move::Skip | Move::Why));
        }
        if self.state.talk.focus == Focus::Steps && step.is_none() && self.state.draft.is_some() {
            moves.insert(0, Move::Send);
            moves.push(Move::Details);
        }
        moves
    }
}
