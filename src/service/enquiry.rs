//! Where a request stands (N-21): own cases at once, any other by number and query code. An
//! unknown number and a wrong code take the same look-ups and get the same answer (architecture.md
//! §4); a code has at most ten wrong tries in its life, all doors together.

use jiff::civil::Date;

use crate::domain::{
    clock::local_date,
    message::{Locale, Message},
    reference::ReferenceNumber,
};
use crate::flow::{
    effect::{Look, Say, Turn},
    input::Input,
};
use crate::service::query_code::Tried;
use crate::service::{Service, ServiceError, head::CaseHead, intake::Inbound, keep::Loaded};
use crate::store::hex;

/// A query code that was tried in this turn, and what came of it.
pub(super) struct TriedCode {
    look: Look,
    found: Tried,
}

impl TriedCode {
    /// Whether it is the answer to this look-up.
    pub fn is_of(&self, look: &Look) -> bool {
        self.look == *look
    }
}

impl Service {
    /// Says what the engine asked to be looked up.
    pub(super) async fn look_up(
        &self,
        inbound: &Inbound,
        who: &[u8],
        look: &Look,
        lang: Locale,
    ) -> Result<Vec<Message>, ServiceError> {
        let today = local_date(inbound.now);
        match look {
            Look::Own(number) => Ok(match self.own(who, *number).await? {
                Some(head) => self.status(&head, today, lang),
                None => vec![Message::new("status-not-found")],
            }),
            Look::NewCode(number) => match self.own(who, *number).await? {
                Some(_) => self.renew(*number).await,
                None => Ok(vec![Message::new("status-not-found")]),
            },
            Look::Handover(draft) => self.handover(inbound, who, draft).await,
            Look::WithCode(number, code) => {
                let tried = self.try_once(inbound, who, *number, code).await?;
                Ok(self.said_of_code(&tried, inbound, lang))
            }
        }
    }

    async fn try_once(
        &self,
        inbound: &Inbound,
        who: &[u8],
        number: ReferenceNumber,
        code: &str,
    ) -> Result<TriedCode, ServiceError> {
        // The owner's own chat is never locked out.
        let found = match self.own(who, number).await? {
            Some(head) => Tried::Right(Box::new(head)),
            None => self.try_code(number, code, inbound.now).await?,
        };
        Ok(TriedCode {
            look: Look::WithCode(number, code.to_owned()),
            found,
        })
    }

    /// Tries the code that a turn asks to be looked up; once, however often the turn is made. Gives
    /// the input that takes a wrong one back, so that the conversation stays in the enquiry.
    pub(super) async fn refused_code(
        &self,
        inbound: &Inbound,
        loaded: &Loaded,
        turn: &Turn,
        tried: &mut Option<TriedCode>,
    ) -> Result<Option<Input>, ServiceError> {
        let mut looks = turn.says.iter().filter_map(|say| match say {
            Say::Look(Look::WithCode(number, code)) => Some((*number, code)),
            _ => None,
        });
        let Some((number, code)) = looks.next() else {
            return Ok(None);
        };
        let known = tried.take();
        let known = known.filter(|known| known.is_of(&Look::WithCode(number, code.clone())));
        let known = match known {
            Some(known) => known,
            None => self.try_once(inbound, &loaded.who, number, code).await?,
        };
        let refused = matches!(known.found, Tried::Wrong).then(|| Input::CodeRefused {
            number,
            code: code.clone(),
        });
        *tried = Some(known);
        Ok(refused)
    }

    /// What came of a try, in words.
    pub(super) fn said_of_code(
        &self,
        tried: &TriedCode,
        inbound: &Inbound,
        lang: Locale,
    ) -> Vec<Message> {
        match &tried.found {
            Tried::Right(head) => self.status(head, local_date(inbound.now), lang),
            Tried::Wrong => vec![Message::new("status-not-found")],
            Tried::TooMany => vec![Message::new("status-too-many")],
        }
    }

    /// The head of a case, if this contact sent it.
    async fn own(
        &self,
        who: &[u8],
        number: ReferenceNumber,
    ) -> Result<Option<CaseHead>, ServiceError> {
        let head = self.case_head(number).await?;
        Ok(head.filter(|head| head.contact == hex::encode(who)))
    }

    /// N-21: label; last step; deadline or remaining days; what comes next, from whom.
    #[must_use]
    pub fn status(&self, head: &CaseHead, today: Date, lang: Locale) -> Vec<Message> {
        let label = Message::new(head.state.public_label());
        let mut said = vec![
            Message::new("status-head")
                .digits("number", head.number.to_string())
                .message("label", label),
        ];
        if let Some(day) = head.received_on() {
            said.push(Message::new("status-last").date("day", day));
        }
        said.extend(self.status_clock(head, today));
        let directory = &self.rules.directory;
        let body = directory.body(&head.body).unwrap_or(directory.catch_all());
        said.push(Message::new("status-next-body").text("body", body.name(lang)));
        said
    }

    fn status_clock(&self, head: &CaseHead, today: Date) -> Vec<Message> {
        let profile = self
            .profiles
            .get(&head.profile)
            .unwrap_or(&self.rules.profile);
        let standing = head.standing(&self.calendar, profile, today);
        let Some((standing, deadline)) = standing.and_then(|s| Some((s, s.due.deadline?))) else {
            return vec![Message::new("status-no-limit")];
        };
        let left = i64::from(standing.remaining.unwrap_or(0));
        let mut said = vec![match left {
            0 => Message::new("status-deadline-today").date("deadline", deadline),
            1.. => Message::new("status-deadline")
                .date("deadline", deadline)
                .number("n", left),
            _ => Message::new("status-overdue")
                .date("deadline", deadline)
                .number("n", -left),
        }];
        if standing.due.provisional {
            said.push(Message::new("status-provisional"));
        }
        said
    }

    /// The head of a case.
    ///
    /// # Errors
    /// The record is damaged.
    pub async fn case_head(
        &self,
        number: ReferenceNumber,
    ) -> Result<Option<CaseHead>, ServiceError> {
        let head = self.store.head(number).await?;
        Ok(head.and_then(|head| serde_json::from_value(head.data).ok()))
    }

    /// The head at an index suffix.
    pub(super) async fn head_at(&self, suffix: &[u8]) -> Result<Option<CaseHead>, ServiceError> {
        let ordinal = <[u8; 8]>::try_from(suffix).map(u64::from_be_bytes).ok();
        match ordinal.and_then(ReferenceNumber::from_ordinal) {
            Some(number) => self.case_head(number).await,
            None => Ok(None),
        }
    }
}
