//! One turn in the making: the state as it changes and what is said so far.

use crate::domain::{
    answer::{Answer, AnswerValue, By, Source},
    message::{Locale, Message},
};
use crate::flow::{
    definition::{Flow, Step},
    dialogue::{Draft, Focus},
    effect::{Choice, Say, State, Turn},
    engine::{Moment, Rules, path},
    parse::DEFAULT_KIND,
};

/// One turn in the making.
pub(super) struct Walk<'a> {
    pub rules: &'a Rules,
    pub moment: &'a Moment,
    pub state: State,
    pub turn: Turn,
    /// A draft that must be loaded before this turn can be made.
    pub needs: Option<String>,
    /// Whether the turn ends with the question that is open.
    pub asks: bool,
    /// Whether the turn says nothing at all: the question before it stays the newest.
    silent: bool,
    /// Whether no language was known before: this may be the first contact.
    newcomer: bool,
}

impl<'a> Walk<'a> {
    pub fn new(rules: &'a Rules, moment: &'a Moment, mut state: State) -> Self {
        let newcomer = state.talk.lang.is_none();
        state.talk.lang = state.talk.lang.or(moment.lang);
        Self {
            rules,
            moment,
            state,
            turn: Turn::default(),
            needs: None,
            asks: true,
            silent: false,
            newcomer,
        }
    }

    /// Ends the turn without a word: the question that is open stays the newest message.
    pub fn stay_silent(&mut self) {
        self.silent = true;
    }

    /// Ends the turn: the open question comes last.
    pub fn finish(mut self) -> Turn {
        if self.silent {
            self.turn.step = self.step_id();
            self.turn.moves = self.open_moves();
            self.turn.state = self.state;
            return self.turn;
        }
        if !matches!(self.state.talk.focus, Focus::Edited(_) | Focus::Late(_))
            && let Some(draft) = &mut self.state.draft
        {
            draft.edited = None;
        }
        if matches!(self.state.talk.focus, Focus::Edit(_)) && self.current_step().is_none() {
            // The field that was being changed is gone from the flow file.
            self.go_on();
        }
        if !matches!(
            self.state.talk.focus,
            Focus::Language | Focus::NumberOrWish(_)
        ) {
            // Nobody asks any more what the words were meant for.
            self.state.talk.unheard = None;
        }
        self.begin_wanted();
        if self.newcomer && self.state.talk.lang.is_some() && self.is_abroad() {
            // Once, as soon as it can be said in the person's language.
            self.say("telegram-abroad");
        }
        if self.newcomer && self.state.talk.lang.is_some() {
            self.say_early_file();
        }
        self.say_understood();
        self.danger_first();
        if self.asks {
            self.ask();
        }
        self.turn.step = self.step_id();
        self.turn.moves = self.open_moves();
        self.state.talk.revision += 1;
        self.turn.state = self.state;
        self.turn
    }

    pub fn say(&mut self, message: impl Into<Message>) {
        self.turn.says.push(Say::text(message));
    }

    pub fn say_page(&mut self, id: &'static str, lines: Vec<Message>) {
        self.turn.says.push(Say::Page { id, lines });
    }

    pub fn say_with(&mut self, message: Message, choices: Vec<Choice>) {
        self.turn.says.push(Say::Text {
            message,
            lang: None,
            choices,
        });
    }

    /// Says why an answer was not taken; the question follows at the end of the turn.
    pub fn reject(&mut self, reason: impl Into<Message>) {
        let reason = reason.into();
        self.turn.rejected = Some(reason.id.clone());
        self.say(reason);
    }

    /// Whether what is written at this door passes through servers abroad.
    pub fn is_abroad(&self) -> bool {
        self.moment.door == "telegram"
    }

    /// The language of the conversation; the reference language until one is known.
    pub fn lang(&self) -> Locale {
        self.state.talk.lang.unwrap_or(Locale::Chinese)
    }

    pub fn flow(&self) -> &'a Flow {
        let kind = self.state.draft.as_ref().map(|draft| draft.kind);
        self.rules
            .flows
            .get_or_default(kind.unwrap_or(DEFAULT_KIND))
    }

    /// The step that is being answered: the one that is edited, or the first without an answer.
    pub fn current_step(&self) -> Option<&'a Step> {
        let flow = self.flow();
        match &self.state.talk.focus {
            Focus::Edit(id) => flow.step(id),
            Focus::Steps => match &self.state.draft {
                Some(draft) => path::next_step(flow, draft, &self.rules.profile),
                None => flow.steps.first(),
            },
            _ => None,
        }
    }

    /// The open draft; begun now when there is none.
    pub fn draft(&mut self) -> &mut Draft {
        let (rules, moment) = (self.rules, self.moment);
        let fresh = !matches!(&self.state.draft, Some(draft)
            if self.state.talk.open.as_ref() == Some(&draft.id));
        if fresh {
            self.state.talk.open = Some(moment.fresh_id.clone());
            self.state.draft = None;
        }
        self.state.draft.get_or_insert_with(|| Draft {
            id: moment.fresh_id.clone(),
            key: 0,
            kind: DEFAULT_KIND,
            kind_chosen: false,
            flow_hash: rules.flows.get_or_default(DEFAULT_KIND).hash.clone(),
            answers: std::collections::BTreeMap::new(),
            aside: std::collections::BTreeMap::new(),
            found: Vec::new(),
            details: false,
            split: Vec::new(),
            held: None,
            said: std::collections::BTreeMap::new(),
            attachments: Vec::new(),
            edited: None,
            started: moment.now,
            touched: moment.now,
        })
    }

    /// Keeps an answer and its line in the list of drafts.
    pub fn keep(&mut self, field: &str, value: AnswerValue, raw: &str, by: By) {
        let source = Source {
            by,
            channel: self.moment.door.to_owned(),
            lang: self.lang(),
            read_back: false,
        };
        let answer = Answer::new(value, raw, source, self.moment.now);
        let message = self.moment.message.filter(|_| by == By::Applicant);
        let draft = self.draft();
        draft.answers.insert(field.to_owned(), answer);
        match message {
            Some(message) => draft.said.insert(field.to_owned(), message),
            None => draft.said.remove(field),
        };
        self.touch();
    }

    /// Marks the draft as changed now and brings its line in the list of drafts up to date.
    pub fn touch(&mut self) {
        let now = self.moment.now;
        let Some(draft) = &mut self.state.draft else {
            return;
        };
        draft.touched = now;
        let brief = draft.brief();
        let drafts = &mut self.state.talk.drafts;
        match drafts.iter_mut().find(|known| known.id == brief.id) {
            Some(known) => *known = brief,
            None => drafts.push(brief),
        }
    }

    /// Forgets the open draft in the conversation; its record stays.
    pub fn put_aside(&mut self) {
        self.state.talk.open = None;
        self.state.draft = None;
    }
}
