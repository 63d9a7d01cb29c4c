//! The closed set of moves, possible at every step (architecture.md §4).

use crate::domain::{
    answer::By,
    message::{Locale, Message},
};
use crate::flow::{
    definition::Step,
    dialogue::Focus,
    effect::{Does, Say},
    engine::{path, walk::Walk},
    field::FieldType,
    lexicon::Move,
};

impl Walk<'_> {
    /// Makes a move; `false` when its word means nothing here and is to be heard as an answer.
    pub fn make_move(&mut self, step: Move) -> bool {
        match step {
            Move::Back => self.back(),
            Move::Skip => self.skip(),
            Move::Repeat => {}
            Move::Slower => self.slower(),
            Move::Shorter => self.shorter(),
            Move::Help => self.help(),
            Move::Why => self.why(),
            Move::Status => self.status(),
            Move::Language => self.state.talk.focus = Focus::Language,
            Move::Person => self.person(),
            Move::Pause => self.pause(),
            Move::Drafts => self.list_drafts(),
            Move::Elsewhere => self.elsewhere(),
            Move::Cancel => self.cancel(),
            Move::Correct => self.correct(),
            Move::Details => self.details(),
            Move::Start => self.start(),
            Move::Kinds => self.kinds(),
            Move::Send => self.send_again_or_send(),
            Move::Yes => return self.yes_or_no(true),
            Move::No => return self.yes_or_no(false),
            Move::Continue => return self.carry_on(),
            Move::Delete => return self.delete_word(),
            Move::More => return self.more(),
        }
        true
    }

    /// Sending what was sent already answers with the same number (story 6).
    fn send_again_or_send(&mut self) {
        if self.state.talk.open.is_some() || !self.say_sent_already() {
            self.send();
        }
    }

    /// Says the number of the newest case; `false` when nothing was sent yet.
    pub(super) fn say_sent_already(&mut self) -> bool {
        let Some(number) = self.state.talk.sent.first().copied() else {
            return false;
        };
        self.say(Message::new("dialogue-sent-already").digits("number", number.to_string()));
        true
    }

    /// Yes and no answer a question of two choices; on the check page yes sends, no corrects.
    fn yes_or_no(&mut self, yes: bool) -> bool {
        match self.state.talk.focus.clone() {
            Focus::Addition
            | Focus::Edited(_)
            | Focus::Late(_)
            | Focus::Incomplete
            | Focus::Start => {
                let choices = self.choices();
                let picked = if yes { choices.first() } else { choices.get(1) };
                if let Some(n) = picked.map(|choice| choice.n) {
                    self.pick_number(n);
                }
                true
            }
            Focus::Steps if self.current_step().is_none() && self.state.draft.is_some() => {
                if yes {
                    self.send()
                } else {
                    self.correct()
                }
                true
            }
            Focus::Rest => true,
            Focus::Steps | Focus::Edit(_) => self.yes_or_no_to_text(yes),
            Focus::Cancel if !yes => {
                self.settle_cancel("continue");
                true
            }
            Focus::Correct(_) | Focus::Kind | Focus::Body | Focus::Draft(_) | Focus::Cancel => {
                self.say("dialogue-which-one");
                true
            }
            _ => false,
        }
    }

    /// No to a question for words leaves the field out, yes takes its only choice; neither is ever
    /// the answer itself.
    fn yes_or_no_to_text(&mut self, yes: bool) -> bool {
        if !self.asks_for_words() {
            self.yes_or_no_to_choice(yes);
            return true;
        }
        match (yes, self.choices().as_slice()) {
            (false, _) => self.skip(),
            (true, [only]) => self.pick_number(only.n),
            (true, _) => self.say("dialogue-go-on"),
        }
        true
    }

    fn asks_for_words(&self) -> bool {
        let step = self.current_step();
        step.is_some_and(|step| step.field_type != FieldType::Choice)
    }

    fn pick_number(&mut self, n: u8) {
        let revision = self.state.talk.revision;
        let open = self.state.talk.open.clone();
        self.press(open.as_deref(), revision, n);
    }

    fn carry_on(&mut self) -> bool {
        if self.state.talk.open.is_some() {
            self.go_on();
            return true;
        }
        match self.state.talk.drafts.last().map(|brief| brief.id.clone()) {
            Some(id) => {
                self.resume(&id);
                true
            }
            None => {
                self.say("dialogue-no-drafts");
                true
            }
        }
    }

    fn more(&mut self) -> bool {
        let more = |page: usize| page + 1;
        self.state.talk.focus = match self.state.talk.focus {
            Focus::Correct(page) => Focus::Correct(more(page)),
            Focus::Drafts(page) => Focus::Drafts(more(page)),
            Focus::OwnCases(page) => Focus::OwnCases(more(page)),
            // Where words are asked for it is no answer; elsewhere it may name a choice.
            _ => return self.asks_for_words() || self.state.talk.focus == Focus::Rest,
        };
        true
    }

    /// The word "delete": a choice where one deletes, else the same as cancel.
    fn delete_word(&mut self) -> bool {
        let choices = self.choices();
        let picked = choices
            .iter()
            .find(|choice| choice.does == Does::Value("delete".to_owned()));
        match picked.map(|choice| choice.n) {
            Some(n) => self.pick_number(n),
            None if self.state.talk.open.is_none() => self.pick_to_delete(),
            None => self.cancel(),
        }
        true
    }

    /// Nothing is open: the draft that was put aside is meant, or one of several.
    fn pick_to_delete(&mut self) {
        match self.state.talk.drafts.as_slice() {
            [] => self.cancel(),
            [one] => self.state.talk.focus = Focus::Draft(one.id.clone()),
            _ => self.list_drafts(),
        }
    }

    /// To the answer before; from the first one, a word that there is none.
    fn back(&mut self) {
        let here = match &self.state.talk.focus {
            Focus::Steps | Focus::Edit(_) => self.step_id(),
            _ => {
                self.drop_held();
                self.state.talk.unheard = None;
                return self.go_on();
            }
        };
        let Some(draft) = &self.state.draft else {
            return self.say("dialogue-first-question");
        };
        let flow = self.flow();
        let here = flow
            .steps
            .iter()
            .position(|step| Some(step.id.as_str()) == here.as_deref());
        // Only what stands before it in the flow: what was read out of a text may stand behind.
        let earlier = &flow.steps[..here.unwrap_or(flow.steps.len())];
        let answered: Vec<&Step> = path::answered(flow, draft, &self.rules.profile)
            .filter(|step| earlier.iter().any(|known| known.id == step.id))
            .collect();
        // What the person was asked comes before what was only read out of a text.
        let told = |step: &&Step| {
            let answer = draft.answers.get(&step.id);
            answer.is_some_and(|answer| answer.source.by != By::Extracted)
        };
        let before = answered.iter().copied().rfind(told);
        match before.or(answered.last().copied()) {
            Some(step) => self.state.talk.focus = Focus::Edit(step.id.clone()),
            None => self.say("dialogue-first-question"),
        }
    }

    fn slower(&mut self) {
        self.state.talk.slow = true;
        self.say("dialogue-slower");
    }

    fn shorter(&mut self) {
        self.state.talk.brief = true;
        self.say("dialogue-shorter");
    }

    fn help(&mut self) {
        self.say("dialogue-help");
        self.say("dialogue-help-moves");
    }

    /// Why the open question is asked, with the article; required or not is always said.
    fn why(&mut self) {
        let Some(step) = self.current_step() else {
            return self.say("dialogue-why-nothing");
        };
        self.say(Message::new(step.why.as_str()));
        let needed = if step.is_required(&self.rules.profile) {
            "dialogue-field-required"
        } else {
            "dialogue-field-optional"
        };
        self.say(needed);
    }

    /// A person: until staff are at the other end, the office's telephone and hours; in every
    /// language as long as none is known.
    pub fn person(&mut self) {
        match self.state.talk.lang {
            Some(lang) => self.say_person(lang),
            None => Locale::ALL
                .into_iter()
                .for_each(|lang| self.say_person(lang)),
        }
        if self.rules.directory.sample {
            self.say("dialogue-sample");
        }
    }

    fn say_person(&mut self, lang: Locale) {
        let directory = &self.rules.directory;
        let body = match &self.state.draft {
            Some(draft) => directory.body(self.body_id(draft)),
            None => None,
        };
        let body = body.unwrap_or(directory.catch_all());
        let message = Message::new("dialogue-person")
            .text("body", body.name(lang))
            .phone("phone", body.telephone.as_str())
            .text("hours", body.hours(lang));
        self.turn.says.push(Say::Text {
            message,
            lang: Some(lang),
            choices: Vec::new(),
        });
    }

    fn details(&mut self) {
        if self.state.draft.is_none() {
            return self.say("dialogue-nothing-to-correct");
        }
        self.state.talk.focus = Focus::Steps;
        self.draft().details = true;
        self.touch();
        if self.current_step().is_none() {
            self.say("dialogue-details-done");
        }
    }

    fn kinds(&mut self) {
        if self.state.draft.is_none() {
            return self.say("dialogue-kinds");
        }
        self.state.talk.focus = Focus::Kind;
    }
}
