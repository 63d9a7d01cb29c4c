//! One message that asks for several things, parted into requests of their own (rules.md R-026,
//! story 20): each has its text, its body and what its own words say; the other answers are given
//! once. A part can be left out and all can be put together again before sending.

use jiff::civil::Date;

use crate::domain::{
    answer::{Answer, AnswerValue, By},
    message::{Message, Personal},
};
use crate::flow::{
    dialogue::{Draft, Focus, snippet},
    effect::{Does, Part},
    engine::{Rules, answer::DESCRIPTION, answer::field_label, check_page::BODY, path, walk::Walk},
    extract,
    field::{FieldContext, FieldType},
    pieces,
};

/// How many requests a draft becomes when it is sent.
#[must_use]
fn parts(draft: &Draft) -> usize {
    1 + draft.split.len()
}

/// Request `at` of a draft, from 0, as it is sent: its own text; its own body, unless the person
/// chose one for all; what was read out of the words, read out of its own.
#[must_use]
fn part(rules: &Rules, draft: &Draft, at: usize, today: Date) -> Draft {
    let mut part = draft.clone();
    part.split.clear();
    if draft.split.is_empty() {
        return part;
    }
    if at > 0 {
        // The files stand with the first; the others name it.
        part.attachments.clear();
    }
    if let Some(text) = at.checked_sub(1).and_then(|at| draft.split.get(at)) {
        let value = AnswerValue::Text(text.clone());
        if let Some(known) = draft.answers.get(DESCRIPTION) {
            let answer = Answer::new(value, text.reveal(), known.source.clone(), known.at);
            part.answers.insert(DESCRIPTION.to_owned(), answer);
        }
    }
    read_again(rules, &mut part, today);
    propose_body(rules, &mut part);
    part
}

/// What iltod itself read out of the whole message belongs to the part that says it.
fn read_again(rules: &Rules, part: &mut Draft, today: Date) {
    let about_it = |id: &str| id.starts_with("request.") && id != BODY;
    let (Some(text), Some(source)) = (
        part.description().map(str::to_owned),
        part.answers.get(DESCRIPTION).cloned(),
    ) else {
        return;
    };
    part.answers
        .retain(|id, answer| !(about_it(id) && answer.source.by == By::Extracted));
    let flow = rules.flows.get_or_default(part.kind);
    let empty: Vec<(&str, FieldType)> = path::empty_fields(flow, part, &rules.profile)
        .filter(|step| about_it(&step.id))
        .map(|step| (step.id.as_str(), step.field_type))
        .collect();
    let context = FieldContext {
        today,
        lexicon: &rules.lexicon,
        choices: &[],
        here: true,
    };
    for filled in extract::fill(&text, &empty, &context) {
        let raw = text.get(filled.span).unwrap_or_default();
        let mut read = source.source.clone();
        read.by = By::Extracted;
        let answer = Answer::new(filled.value, raw, read, source.at);
        part.answers.insert(filled.field, answer);
    }
}

fn propose_body(rules: &Rules, part: &mut Draft) {
    let chosen = part.answers.get(BODY);
    if chosen.is_some_and(|answer| answer.source.by != By::Extracted) {
        return;
    }
    let body = rules.directory.propose(part.description().unwrap_or(""));
    let value = AnswerValue::Choice(body.id.clone());
    if let Some(known) = part.answers.get(DESCRIPTION) {
        let mut source = known.source.clone();
        source.by = By::Extracted;
        let answer = Answer::new(value, "", source, known.at);
        part.answers.insert(BODY.to_owned(), answer);
    }
}

impl Walk<'_> {
    /// The requests that the draft becomes when it is sent, each with its own check page: the body
    /// that gets one of them reads nothing of the others.
    pub fn parts_of(&self, draft: &Draft) -> Vec<Part> {
        let each = (0..parts(draft)).map(|at| {
            let draft = part(self.rules, draft, at, self.moment.today);
            let shown = self.page_of(&draft);
            Part { draft, shown }
        });
        each.collect()
    }

    /// Parts the description into its wishes.
    pub fn split(&mut self) {
        let items = self
            .draft()
            .description()
            .map(pieces::wishes)
            .unwrap_or_default();
        let mut items = items.into_iter();
        let Some(first) = items.next() else { return };
        let rest: Vec<Personal> = items.map(Personal::new).collect();
        let said = Message::new("dialogue-split-done").number("n", rest.len() as i64 + 1);
        let value = AnswerValue::Text(Personal::new(first.clone()));
        self.keep(DESCRIPTION, value, &first, By::Applicant);
        self.draft().split = rest;
        self.own_words_of_the_first();
        self.say(said);
    }

    /// The draft itself stands for the first part.
    fn own_words_of_the_first(&mut self) {
        let (rules, today) = (self.rules, self.moment.today);
        let draft = self.draft();
        let first = part(rules, draft, 0, today);
        draft.answers.retain(|id, _| first.answers.contains_key(id));
        for (id, answer) in first.answers {
            if id != BODY {
                draft.answers.insert(id, answer);
            }
        }
        self.touch();
    }

    /// The further requests on the check page: text, body, and what differs from the first one.
    pub fn split_lines(&self, draft: &Draft) -> Vec<Message> {
        let mut page = Vec::new();
        for at in 1..parts(draft) {
            let own = part(self.rules, draft, at, self.moment.today);
            page.push(
                Message::new("dialogue-check-split")
                    .number("n", at as i64 + 1)
                    .personal(
                        "text",
                        pieces::without_identities(own.description().unwrap_or("")),
                    ),
            );
            page.push(Message::new("dialogue-check-body").text("body", self.body_name(&own)));
            let steps = path::answered(self.flow(), &own, &self.rules.profile);
            for step in steps.filter(|step| step.sent && step.id != DESCRIPTION) {
                let same = draft.answers.get(&step.id).map(|answer| &answer.value)
                    == own.answers.get(&step.id).map(|answer| &answer.value);
                if let (false, Some(value)) = (same, self.shown_answer(&own, step)) {
                    let label = Message::new(field_label(&step.id));
                    page.push(
                        Message::new("dialogue-check-line")
                            .message("field", label)
                            .with("value", value),
                    );
                }
            }
        }
        page
    }

    /// What can be changed about the parting: each request left out, or all put together again.
    pub fn split_corrections(&self, draft: &Draft) -> Vec<(Message, Does)> {
        if draft.split.is_empty() {
            return Vec::new();
        }
        let first = draft.description().unwrap_or("");
        let texts = std::iter::once(first).chain(draft.split.iter().map(Personal::reveal));
        let mut items: Vec<_> = (1u8..)
            .zip(texts)
            .map(|(n, text)| {
                let label = Message::new("dialogue-choice-split-leave-out")
                    .number("n", i64::from(n))
                    .personal("text", snippet(&pieces::without_identities(text), 30));
                (label, Does::Value(format!("leave-out-{n}")))
            })
            .collect();
        let join = Message::new("dialogue-choice-split-one");
        items.push((join, Does::Value("join".to_owned())));
        items
    }

    /// Takes one of them; `false` when the value is none.
    pub fn choose_split_correction(&mut self, value: &str) -> bool {
        if value == "join" {
            self.join_parts();
            return true;
        }
        let n = value
            .strip_prefix("leave-out-")
            .and_then(|n| n.parse().ok());
        if let Some(n) = n {
            self.leave_out(n);
        }
        n.is_some()
    }

    /// Leaves out request `n`, counted from 1.
    fn leave_out(&mut self, n: usize) {
        self.state.talk.focus = Focus::Steps;
        let draft = self.draft();
        if n == 0 || n > parts(draft) || draft.split.is_empty() {
            return;
        }
        if n == 1 {
            let next = draft.split.remove(0);
            let value = AnswerValue::Text(next.clone());
            self.keep(DESCRIPTION, value, next.reveal(), By::Applicant);
            self.own_words_after_change();
        } else {
            draft.split.remove(n - 2);
        }
        self.touch();
        self.say(Message::new("dialogue-split-left-out").number("n", n as i64));
    }

    fn join_parts(&mut self) {
        self.state.talk.focus = Focus::Steps;
        let draft = self.draft();
        let first = draft.description().unwrap_or("").to_owned();
        let rest = std::mem::take(&mut draft.split);
        let texts = std::iter::once(first.as_str()).chain(rest.iter().map(Personal::reveal));
        let text = texts.collect::<Vec<_>>().join("\n");
        let value = AnswerValue::Text(Personal::new(text.clone()));
        self.keep(DESCRIPTION, value, &text, By::Applicant);
        self.own_words_after_change();
        self.say("dialogue-split-joined");
    }

    /// Reads the description again after it became another one.
    fn own_words_after_change(&mut self) {
        let (rules, today) = (self.rules, self.moment.today);
        let draft = self.draft();
        read_again(rules, draft, today);
        self.touch();
    }
}
