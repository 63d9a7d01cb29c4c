//! What a turn says, as a door shows it: notices that wait, then the turn, then the receipt.

use crate::domain::{
    clock::local_date,
    message::{Locale, Message},
};
use crate::flow::{
    effect::{Say, Turn},
    input::Input,
};
use crate::service::{
    Service, ServiceError,
    enquiry::TriedCode,
    intake::{Inbound, Shown},
    keep::Loaded,
    outbox::RECEIPT,
    present::{Manner, show, show_arg, show_page},
    submit::Sent,
};

impl Service {
    pub(super) async fn shown(
        &self,
        inbound: &Inbound,
        loaded: &Loaded,
        turn: Turn,
        sent: Option<Sent>,
        tried: Option<&TriedCode>,
    ) -> Result<Shown, ServiceError> {
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
        let today = local_date(inbound.now);
        let due = loaded.undelivered.iter();
        let mut receipts: Vec<_> = due.filter(|notice| notice.is_due(today)).cloned().collect();
        for pending in &receipts {
            let mut lines = pending.messages.clone();
            if pending.notice == RECEIPT {
                let again = Message::new("receipt-again");
                lines.insert(0, again.digits("number", pending.case.to_string()));
            }
            messages.push(page(&pending.notice, &lines, Some(pending.lang)));
        }
        for say in &turn.says {
            messages.push(match say {
                Say::Text {
                    message,
                    lang,
                    choices,
                } => show(&self.renderer, manner, message, *lang, choices),
                Say::Page { id, lines } => page(id, lines, None),
                Say::Look(look) => {
                    let said = match tried.filter(|tried| tried.is_of(look)) {
                        Some(tried) => self.said_of_code(tried, inbound, lang),
                        None => self.look_up(inbound, &loaded.who, look, lang).await?,
                    };
                    page(look.page(), &said, None)
                }
            });
        }
        let cases = sent.map_or(Vec::new(), |sent| {
            messages.push(page(&sent.pending.notice, &sent.pending.messages, None));
            let cases = sent.shown();
            receipts.push(sent.pending);
            cases
        });
        Ok(Shown {
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
        Shown {
            draft: talk.open,
            kind: None,
            step: None,
            moves: Vec::new(),
            messages: vec![show(&self.renderer, manner, &message, None, &[])],
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
        self.shown(&again, &loaded, turn, None, None).await
    }
}
