//! Several drafts that live for days: listed, resumed, put aside, deleted, begun anew.

use jiff::SignedDuration;

use crate::domain::{
    clock::local_date,
    message::{Arg, Message},
};
use crate::flow::{
    dialogue::{Draft, Focus},
    effect::{Choice, Does},
    engine::{answer::kind_label, ask::numbered, path, walk::Walk},
    lexicon::{Move, Word},
};

/// A silence after which a draft is shown again.
const A_DAY: SignedDuration = SignedDuration::from_hours(24);

/// Choices in one list, one of them "more" when they do not fit.
const PER_PAGE: usize = 8;

/// One page of a list: at most eight items and "more" as the ninth; the last page goes round to
/// the first.
pub(super) fn paged(items: Vec<(Message, Does)>, page: usize) -> Vec<Choice> {
    if items.len() <= PER_PAGE + 1 {
        return numbered(items);
    }
    let pages = items.len().div_ceil(PER_PAGE);
    let from = (page % pages) * PER_PAGE;
    let mut choices = numbered(items.into_iter().skip(from).take(PER_PAGE).collect());
    choices.push(Choice {
        n: 9,
        label: Message::new("dialogue-choice-more"),
        lang: None,
        does: Does::Value("more".to_owned()),
    });
    choices
}

impl Walk<'_> {
    pub fn draft_choices(&self, page: usize) -> Vec<Choice> {
        let mut items: Vec<_> = self
            .state
            .talk
            .drafts
            .iter()
            .rev()
            .map(|brief| {
                let about = brief.about.as_ref().map_or("", |about| about.reveal());
                let label = Message::new("dialogue-choice-draft")
                    .date("started", local_date(brief.started))
                    .message("kind", kind_label(brief.kind))
                    .personal("text", about);
                (label, Does::Value(brief.id.clone()))
            })
            .collect();
        items.push((
            Message::new("dialogue-choice-draft-new"),
            Does::Value("new".to_owned()),
        ));
        paged(items, page)
    }

    pub fn list_drafts(&mut self) {
        if self.state.talk.drafts.is_empty() {
            self.say("dialogue-no-drafts");
        } else {
            self.state.talk.focus = Focus::Drafts(0);
        }
    }

    pub fn choose_draft(&mut self, page: usize, value: &str) {
        match value {
            "more" => self.state.talk.focus = Focus::Drafts(page + 1),
            "new" => self.begin_anew(),
            id => self.state.talk.focus = Focus::Draft(id.to_owned()),
        }
    }

    pub fn settle_draft(&mut self, id: &str, value: &str) {
        match value {
            "resume" => self.resume(id),
            "delete" => {
                self.delete_draft(id);
                self.go_on();
            }
            _ => self.go_on(),
        }
    }

    /// Opens a draft again: says what it holds and goes on where it stands.
    pub fn resume(&mut self, id: &str) {
        if self
            .state
            .draft
            .as_ref()
            .is_none_or(|draft| draft.id != *id)
        {
            self.needs = Some(id.to_owned());
            return;
        }
        self.state.talk.open = Some(id.to_owned());
        self.go_on();
        self.say_resumed();
    }

    /// The draft as it stands; a changed flow file re-validates it first (story 10).
    pub fn say_resumed(&mut self) {
        let flow = self.flow();
        let context = self.field_context();
        let Some(draft) = &mut self.state.draft else {
            return;
        };
        let started = local_date(draft.started);
        let again = if draft.flow_hash == flow.hash {
            Vec::new()
        } else {
            path::revalidate(flow, draft, &context)
        };
        let mut lines = vec![Message::new("dialogue-resumed").date("started", started)];
        lines.extend(self.draft_summary());
        self.say_page("dialogue-resumed", lines);
        if !again.is_empty() {
            let fields = again
                .iter()
                .map(|id| Message::new(super::answer::field_label(id)));
            self.say(Message::new("dialogue-asked-again").list("fields", fields.collect()));
        }
        // Whoever has seen it is back: it is not told again, and kept for as long anew. Looking alone
        // writes nothing, so that it works where there is no room.
        let touched = self.state.draft.as_ref().map(|draft| draft.touched);
        if touched.is_some_and(|at| self.moment.now.duration_since(at) >= A_DAY) {
            self.touch();
        }
    }

    /// Words after a day of silence: the draft is shown first (stories 10 and 17). `false` when
    /// they cannot be the answer to the question that is open now.
    pub fn comes_back(&mut self, text: &str) -> bool {
        let Some(draft) = &self.state.draft else {
            return true;
        };
        if draft.flow_hash != self.flow().hash {
            return self.follows_its_flow();
        }
        let silent = self.moment.now.duration_since(draft.touched) >= A_DAY;
        let word = self.rules.lexicon.word(text);
        let elsewhere = matches!(word, Some(Word::Move(step)) if step != Move::Continue);
        // The check page shows the draft by itself.
        if silent && !elsewhere && self.current_step().is_some() {
            self.say_resumed();
        }
        true
    }

    /// A draft whose flow file has changed is looked through and shown before anything is heard.
    /// `false` when another question is open now.
    pub fn follows_its_flow(&mut self) -> bool {
        let changed = match &self.state.draft {
            Some(draft) => draft.flow_hash != self.flow().hash,
            None => false,
        };
        if !changed {
            return true;
        }
        let before = self.step_id();
        self.say_resumed();
        let asked = self.current_step().is_some();
        asked && before == self.step_id()
    }

    fn delete_draft(&mut self, id: &str) {
        self.state.talk.drafts.retain(|brief| brief.id != *id);
        if self.state.talk.open.as_deref() == Some(id) {
            self.put_aside();
        }
        self.turn.deleted.push(id.to_owned());
        self.say("dialogue-deleted");
    }

    /// A draft in which nothing was answered is none.
    pub fn forget_if_empty(&mut self) {
        let empty = |draft: &&Draft| draft.answers.is_empty();
        let Some(id) = self
            .state
            .draft
            .as_ref()
            .filter(empty)
            .map(|d| d.id.clone())
        else {
            return;
        };
        self.state.talk.drafts.retain(|brief| brief.id != id);
        self.put_aside();
        self.turn.deleted.push(id);
    }

    /// A new request: with a draft open, never discard it unasked (story 16).
    pub fn start(&mut self) {
        if self.state.talk.open.is_some() {
            self.state.talk.focus = Focus::Start;
        } else {
            self.begin_anew();
        }
    }

    fn begin_anew(&mut self) {
        self.put_aside();
        self.state.talk.focus = Focus::Steps;
    }

    pub fn settle_start(&mut self, value: &str) {
        match value {
            "second" => {
                self.say("dialogue-first-kept");
                self.begin_anew();
            }
            "delete" => {
                if let Some(id) = self.state.talk.open.clone() {
                    self.delete_draft(&id);
                }
                self.begin_anew();
            }
            _ => self.go_on(),
        }
    }

    pub fn cancel(&mut self) {
        if self.state.talk.open.is_some() {
            self.state.talk.focus = Focus::Cancel;
        } else {
            self.say("dialogue-nothing-to-cancel");
            self.go_on();
        }
    }

    pub fn settle_cancel(&mut self, value: &str) {
        match value {
            "delete" => {
                if let Some(id) = self.state.talk.open.clone() {
                    self.delete_draft(&id);
                }
                self.state.talk.focus = Focus::Rest;
            }
            "keep" => self.pause(),
            _ => self.go_on(),
        }
    }

    /// Puts the draft aside, kept for as long as the installation keeps drafts.
    pub fn pause(&mut self) {
        if self.state.talk.open.is_none() {
            self.say("dialogue-nothing-to-pause");
        } else {
            let days = self.rules.profile.draft_keep_days;
            self.say(Message::new("dialogue-paused").with("days", Arg::Number(days.into())));
            self.put_aside();
        }
        self.state.talk.focus = Focus::Rest;
        self.asks = false;
    }

    /// Drops drafts that are older than the installation keeps them, with notice (story 17).
    pub fn expire_drafts(&mut self) {
        let keep = self.rules.profile.draft_keep_days;
        let today = self.moment.today;
        let old: Vec<_> = self
            .state
            .talk
            .drafts
            .iter()
            .filter(|brief| {
                let age = today
                    .since(local_date(brief.touched))
                    .map_or(0, |span| span.get_days());
                i64::from(age) > i64::from(keep)
            })
            .cloned()
            .collect();
        for brief in old {
            self.state.talk.drafts.retain(|known| known.id != brief.id);
            if self.state.talk.open.as_ref() == Some(&brief.id) {
                self.put_aside();
                self.state.talk.focus = Focus::Steps;
            }
            self.say(Message::new("dialogue-expired").date("started", local_date(brief.started)));
            self.turn.deleted.push(brief.id);
        }
    }
}
