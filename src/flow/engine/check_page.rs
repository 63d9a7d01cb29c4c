//! The check page: the whole request as it will be sent, one change and back, the explicit yes.

use crate::domain::{
    answer::{AnswerValue, By},
    message::{Arg, Message},
};
use crate::flow::pieces::masking_identities;
use crate::flow::{
    definition::Step,
    dialogue::{Draft, Focus, snippet},
    effect::{Choice, Submission},
    engine::{
        answer::{field_label, kind_label},
        path,
        walk::Walk,
    },
};

/// The field of the body; proposed, changeable, never asked unless the person wants to change it.
pub(super) const BODY: &str = "request.body_id";

impl Walk<'_> {
    pub fn say_check_page(&mut self, choices: Vec<Choice>) {
        let mut lines = self.check_page();
        lines.push(Message::new("dialogue-before-sending"));
        self.say_page("dialogue-check-page", lines);
        self.say_with(Message::new("dialogue-ask-check"), choices);
    }

    /// The check page as messages: kind, body, each answer, what is missing, what is not sent.
    pub fn check_page(&self) -> Vec<Message> {
        let draft = self.state.draft.as_ref();
        draft.map_or_else(Vec::new, |draft| self.page_of(draft))
    }

    /// The check page of this draft.
    pub fn page_of(&self, draft: &Draft) -> Vec<Message> {
        let flow = self.flow();
        let mut page = vec![
            Message::new("dialogue-check-head"),
            Message::new("dialogue-check-kind").message("kind", kind_label(draft.kind)),
            Message::new("dialogue-check-body").text("body", self.body_name(draft)),
        ];
        for step in path::answered(flow, draft, &self.rules.profile).filter(|step| step.sent) {
            if let Some(value) = self.shown_answer(draft, step) {
                let label = Message::new(field_label(&step.id));
                page.push(
                    Message::new("dialogue-check-line")
                        .message("field", label)
                        .with("value", value),
                );
            }
        }
        page.extend(self.kept_help_line(draft));
        page.extend(Self::file_line(draft));
        page.extend(self.split_lines(draft));
        page.extend(self.check_notes(draft));
        page
    }

    fn check_notes(&self, draft: &Draft) -> Vec<Message> {
        let mut notes = Vec::new();
        if draft.is_for_another() {
            notes.push(Message::new("dialogue-check-helper"));
        }
        let missing = path::missing(self.flow(), draft, &self.rules.profile);
        if !missing.is_empty() {
            notes.push(Message::new("dialogue-check-missing").list("fields", labels(&missing)));
        }
        let aside: Vec<String> = draft.aside.keys().cloned().collect();
        if !aside.is_empty() {
            notes.push(Message::new("dialogue-check-aside").list("fields", labels(&aside)));
        }
        notes
    }

    /// An answer as the person may see it; an identity number is never echoed in full.
    pub fn shown_answer(&self, draft: &Draft, step: &Step) -> Option<Arg> {
        let answer = draft.answers.get(&step.id)?;
        Some(match &answer.value {
            // What need not be there is not shown as lacking.
            AnswerValue::Skipped if !step.is_required(&self.rules.profile) => return None,
            AnswerValue::Skipped => Arg::Message(Box::new(Message::new("dialogue-left-empty"))),
            AnswerValue::Choice(value) => {
                let label = step
                    .choice(value)
                    .map_or("dialogue-left-empty", |item| &item.label);
                Arg::Message(Box::new(Message::new(label)))
            }
            // A number may stand in any words: in an address, behind a name.
            value => masking_identities(value.shown()),
        })
    }

    /// The body that the request goes to: chosen, else proposed from the words.
    pub fn body_id<'d>(&'d self, draft: &'d Draft) -> &'d str {
        match draft.chosen(BODY) {
            Some(id) if self.rules.directory.body(id).is_some() => id,
            _ => {
                &self
                    .rules
                    .directory
                    .propose(draft.description().unwrap_or(""))
                    .id
            }
        }
    }

    pub fn body_name(&self, draft: &Draft) -> String {
        let directory = &self.rules.directory;
        let body = directory
            .body(self.body_id(draft))
            .unwrap_or(directory.catch_all());
        body.name(self.lang()).to_owned()
    }

    /// The explicit yes (rules.md R-035 in spirit, T03): send, or ask once about what is missing.
    pub fn send(&mut self) {
        let Some(draft) = self.state.draft.clone() else {
            return self.say("dialogue-nothing-to-send");
        };
        if self.current_step().is_some() || self.state.talk.focus != Focus::Steps {
            let open = path::open_steps(self.flow(), &draft, &self.rules.profile);
            let open = open.filter(|step| step.sent).map(|step| step.id.clone());
            self.say_not_yet(&open.collect::<Vec<_>>());
            return self.go_on();
        }
        let missing = path::missing(self.flow(), &draft, &self.rules.profile);
        if missing.is_empty() {
            self.submit(draft, missing);
        } else {
            self.say(Message::new("dialogue-check-missing").list("fields", labels(&missing)));
            self.state.talk.focus = Focus::Incomplete;
        }
    }

    /// Names what is still open; where nothing is, one more look at the check page is all.
    fn say_not_yet(&mut self, open: &[String]) {
        if open.is_empty() {
            self.say("dialogue-look-first");
        } else {
            self.say(Message::new("dialogue-not-yet").list("fields", labels(open)));
        }
    }

    pub fn settle_incomplete(&mut self, send: bool) {
        self.state.talk.focus = Focus::Steps;
        let Some(mut draft) = self.state.draft.clone() else {
            return;
        };
        let missing = path::missing(self.flow(), &draft, &self.rules.profile);
        if send {
            return self.submit(draft, missing);
        }
        for field in &missing {
            draft.answers.remove(field);
        }
        self.state.draft = Some(draft);
    }

    fn submit(&mut self, mut draft: Draft, missing: Vec<String>) {
        let body = self.body_id(&draft).to_owned();
        if draft.chosen(BODY).is_none() {
            self.keep(BODY, AnswerValue::Choice(body), "", By::Extracted);
            draft = self.state.draft.clone().unwrap_or(draft);
        }
        draft = self.keep_help(draft);
        let talk = &mut self.state.talk;
        talk.drafts.retain(|known| known.id != draft.id);
        talk.last_sent = Some(draft.id.clone());
        talk.focus = Focus::Rest;
        self.put_aside();
        self.turn.deleted.push(draft.id.clone());
        self.turn.submit = Some(Submission {
            parts: self.parts_of(&draft),
            missing,
            lang: self.state.talk.lang,
        });
        self.asks = false;
    }

    /// What a draft says so far, for its return after a pause.
    pub fn draft_summary(&self) -> Vec<Message> {
        let Some(draft) = &self.state.draft else {
            return Vec::new();
        };
        let answered = path::answered(self.flow(), draft, &self.rules.profile);
        let lines = answered.filter(|step| step.sent).filter_map(|step| {
            let value = match self.shown_answer(draft, step)? {
                Arg::Personal(text) => Arg::Personal(crate::domain::message::Personal::new(
                    snippet(text.reveal(), 200),
                )),
                other => other,
            };
            let label = Message::new(field_label(&step.id));
            Some(
                Message::new("dialogue-check-line")
                    .message("field", label)
                    .with("value", value),
            )
        });
        lines.chain(Self::file_line(draft)).collect()
    }
}

fn labels(fields: &[String]) -> Vec<Message> {
    fields
        .iter()
        .map(|id| Message::new(field_label(id)))
        .collect()
}
