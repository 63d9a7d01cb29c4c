//! What a turn says, as a door shows it or a courier carries it: notices that wait, then the turn,
//! then the receipt.

use crate::domain::{
    clock::local_date,
    message::{Locale, Message},
};
use crate::flow::{
    effect::{Say, Turn},
    input::Input,
};
use crate::ports::courier::{Class, Letter};
use crate::service::{
    Service, ServiceError,
    enquiry::TriedCode,
    intake::{Inbound, Shown},
    keep::Loaded,
    outbox::{
        Pending,
        delivery::Delivery,
        letters::pieces,
        prompt::{Said, prompt_key},
    },
    present::{Manner, show, show_arg, show_page},
    submit::Sent,
};

impl Service {
    /// What the turn says, whatever it looks up put in.
    pub(super) async fn said(
        &self,
        inbound: &Inbound,
        loaded: &Loaded,
        turn: &Turn,
        tried: Option<&TriedCode>,
    ) -> Result<Vec<Said>, ServiceError> {
        let lang = turn.state.talk.lang.unwrap_or(Locale::Chinese);
        let mut said = Vec::with_capacity(turn.says.len());
        for say in &turn.says {
            let (page, lines, lang, choices) = match say {
                Say::Text {
                    message,
                    lang,
                    choices,
                } => (None, vec![message.clone()], *lang, choices.clone()),
                Say::Page { id, lines } => (Some(*id), lines.clone(), None, Vec::new()),
                Say::Look(look) => {
                    let found = match tried.filter(|tried| tried.is_of(look)) {
                        Some(tried) => self.said_of_code(tried, inbound, lang),
                        None => self.look_up(inbound, &loaded.who, look, lang).await?,
                    };
                    (Some(look.page()), found, None, Vec::new())
                }
            };
            said.push(Said {
                page: page.map(str::to_owned),
                lines,
                lang,
                choices,
            });
        }
        Ok(said)
    }

    pub(super) fn shown(
        &self,
        inbound: &Inbound,
        loaded: &Loaded,
        turn: Turn,
        sent: Option<Sent>,
        says: &[Said],
    ) -> Shown {
        let lang = turn.state.talk.lang.unwrap_or(Locale::Chinese);
        let manner = Manner {
            lang,
            slow: turn.state.talk.slow,
            brief: turn.state.talk.brief,
            spoken: inbound.spoken,
        };
        let mut messages = Vec::new();
        let page = |id: &str, lines: &[Message], lang: Option<Locale>| {
            show_page(&self.renderer, manner, id, lines, lang)
        };
        let mut letters = Vec::new();
        let mut receipts = Vec::new();
        let today = local_date(inbound.now);
        for (_, pending) in &loaded.undelivered {
            if !pending.is_due(today) {
                continue;
            }
            let mut lines = pending.messages.clone();
            if pending.delivery.is_none() {
                lines.splice(0..0, pending.again());
            }
            messages.push(page(&pending.notice, &lines, Some(pending.lang)));
            match inbound.address {
                Some(_) => letters.extend(self.letter_of(inbound, pending)),
                None => receipts.push(pending.clone()),
            }
        }
        let first = messages.len();
        let words = says.iter();
        messages.extend(words.filter_map(|said| said.show(&self.renderer, manner)));
        if let (Some(address), false) = (&inbound.address, says.is_empty()) {
            let revision = turn.state.talk.revision;
            let draft = turn.state.draft.as_ref().map(|draft| draft.id.as_str());
            letters.push(Letter {
                entry: prompt_key(&loaded.who, revision),
                address: address.clone(),
                class: Class::Prompt,
                pieces: pieces(&messages[first..], draft, revision),
                out: 0,
            });
        }
        let cases = sent.map_or(Vec::new(), |sent| {
            messages.push(page(&sent.pending.notice, &sent.pending.messages, None));
            let cases = sent.shown();
            match self.letter_of(inbound, &sent.pending) {
                Some(letter) => letters.push(letter),
                None => receipts.push(sent.pending),
            }
            cases
        });
        Shown {
            draft: turn.state.draft.as_ref().map(|draft| draft.id.clone()),
            kind: turn.state.draft.as_ref().map(|draft| draft.kind.code()),
            step: turn.step,
            moves: turn.moves.into_iter().map(|step| step.name()).collect(),
            understood: turn
                .understood
                .iter()
                .map(|(field, arg)| (field.clone(), show_arg(&self.renderer, lang, arg)))
                .collect(),
            rejected: turn.rejected,
            messages,
            case: cases.first().cloned(),
            cases,
            lang,
            receipts,
            letters,
        }
    }

    /// A notice that this turn claims, as a letter.
    fn letter_of(&self, inbound: &Inbound, notice: &Pending) -> Option<Letter> {
        let claimed = self.claim_for(inbound, notice)?;
        self.notice_letter(&claimed)
    }

    /// A notice claimed for an attempt at the address that the person writes from.
    pub(in crate::service) fn claim_for(
        &self,
        inbound: &Inbound,
        notice: &Pending,
    ) -> Option<Pending> {
        let address = inbound.address.as_ref()?;
        let due = notice.is_due(local_date(inbound.now));
        due.then(|| Pending {
            delivery: Some(Delivery::claimed(&address.0, &self.epoch)),
            ..notice.clone()
        })
    }

    /// A turn that could not be stored: nothing was taken, and that is said.
    pub(super) async fn not_taken(&self, inbound: &Inbound, message: Message) -> Shown {
        let loaded = self.load(&inbound.contact).await.ok();
        let talk = loaded.map(|loaded| loaded.state.talk).unwrap_or_default();
        let lang = talk.lang.or(inbound.lang).unwrap_or(Locale::Chinese);
        let manner = Manner {
            lang,
            slow: false,
            brief: false,
            spoken: inbound.spoken,
        };
        let shown = show(&self.renderer, manner, &message, None, &[]);
        // Not in the outbox: there is no room for it there.
        let letters = inbound.address.iter().map(|address| Letter {
            entry: Vec::new(),
            address: address.clone(),
            class: Class::Prompt,
            pieces: pieces(std::slice::from_ref(&shown), None, 0),
            out: 0,
        });
        Shown {
            letters: letters.collect(),
            draft: talk.open,
            kind: None,
            step: None,
            moves: Vec::new(),
            messages: vec![shown],
            understood: Vec::new(),
            rejected: Some(message.id),
            case: None,
            cases: Vec::new(),
            lang,
            receipts: Vec::new(),
        }
    }

    /// A duplicate: says where the conversation stands, changes nothing.
    pub(super) async fn repeat(&self, inbound: &Inbound) -> Result<Shown, ServiceError> {
        let loaded = self.load(&inbound.contact).await?;
        let again = Inbound {
            input: Input::Text(String::new()),
            ..inbound.clone()
        };
        let turn = self.advance(&again, &again.input, &loaded).await?;
        let says = self.said(&again, &loaded, &turn, None).await?;
        let mut shown = self.shown(&again, &loaded, turn, None, &says);
        // What was answered stands in the outbox already.
        shown.letters.clear();
        Ok(shown)
    }
}
