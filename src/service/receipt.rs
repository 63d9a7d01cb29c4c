//! N-01, the acceptance receipt (rules.md §6.1): number; kind; day of receipt and why that day;
//! deadline in full; possible extension; what may stop the clock; contact. With the head and foot
//! of every notice.

use jiff::civil::Date;

use crate::domain::{
    answer::AnswerValue,
    calendar::Calendar,
    case::Case,
    clock::{local_date, local_moment},
    event::Late,
    kind::Kind,
    message::{Arg, Locale, Message},
    profile::Profile,
    reference::ReferenceNumber,
    task::Task,
};
use crate::flow::pieces::without_identities;
use crate::flow::{
    dialogue::snippet,
    directory::{Body, Directory},
    engine::{field_label, kind_label},
};

/// What a receipt is written from.
pub struct Receipt<'a> {
    /// The case, its day of receipt fixed.
    pub case: &'a Case,
    /// Its number.
    pub number: ReferenceNumber,
    /// What was asked, in the person's words.
    pub asked: &'a str,
    /// The applicant's name, where it was given.
    pub addressee: Option<&'a str>,
    /// How the applicant is reached, where a helper asks (story 30) and it was told.
    pub applicant: Option<&'a AnswerValue>,
    /// The help that was asked for, as its label.
    pub help: Option<Message>,
    /// The law.
    pub profile: &'a Profile,
    /// The calendar.
    pub calendar: &'a Calendar,
    /// The bodies.
    pub directory: &'a Directory,
}

/// The receipt of one case, or of several from one message: their numbers in one list, and what is
/// the same for all said once (story 20).
#[must_use]
pub fn messages(receipts: &[(Receipt<'_>, &str)]) -> Vec<Message> {
    match receipts {
        [] => Vec::new(),
        [(receipt, code)] => receipt.messages(Some(code)),
        [(first, _), ..] => {
            let count = Message::new("receipt-several").number("n", receipts.len() as i64);
            let mut said = vec![count];
            for (at, (receipt, code)) in (1i64..).zip(receipts) {
                said.extend(receipt.list_item(at, code));
            }
            said.push(Message::new("receipt-codes"));
            said.extend(first.addressee());
            said.extend(first.dates());
            said.extend(first.clock());
            said.push(
                Message::new("dialogue-check-kind").message("kind", kind_label(first.case.kind())),
            );
            said.extend(first.missing());
            said.extend(first.helper());
            said.push(first.basis());
            let mut offices = Vec::new();
            for (receipt, _) in receipts {
                let office = receipt.office();
                if !offices.contains(&office) {
                    offices.push(office);
                }
            }
            said.extend(offices);
            said.extend(first.follow());
            said
        }
    }
}

impl Receipt<'_> {
    /// What is this case's own in the receipt of several.
    fn list_item(&self, at: i64, code: &str) -> [Message; 2] {
        let body = self.body().name(self.case.language());
        [
            Message::new("receipt-item")
                .number("n", at)
                .digits("number", self.number.to_string())
                .digits("code", grouped(code)),
            Message::new("receipt-item-asked")
                .personal("text", snippet(&without_identities(self.asked), 200))
                .text("body", body),
        ]
    }

    /// The receipt; `code` is the query code, none in the text of record.
    #[must_use]
    pub fn messages(&self, code: Option<&str>) -> Vec<Message> {
        let mut said = vec![
            Message::new("receipt-head").digits("number", self.number.to_string()),
            match code {
                Some(code) => Message::new("receipt-code").digits("code", grouped(code)),
                None => Message::new("receipt-code-placeholder"),
            },
        ];
        said.extend(self.addressee());
        said.extend(self.dates());
        said.extend(self.clock());
        said.push(
            Message::new("receipt-kind")
                .message("kind", kind_label(self.case.kind()))
                .personal("text", snippet(&without_identities(self.asked), 200)),
        );
        said.extend(self.missing());
        said.extend(self.helper());
        said.extend([self.basis(), self.office()]);
        said.extend(self.follow());
        said
    }

    /// How to follow the case, and how to get help reading it, or the help that is noted.
    fn follow(&self) -> [Message; 2] {
        let help = match &self.help {
            Some(help) => Message::new("receipt-assistance").message("help", help.clone()),
            None => Message::new("receipt-help"),
        };
        [Message::new("receipt-follow"), help]
    }

    fn addressee(&self) -> Option<Message> {
        let name = self.addressee?;
        Some(Message::new("receipt-addressee").personal("name", name))
    }

    /// Day of receipt and why that day. Late in the evening or before days off three dates are
    /// told: sent, received, first day that counts (story 27).
    fn dates(&self) -> Vec<Message> {
        let Some(day0) = self.case.received_on() else {
            return Vec::new();
        };
        let sent = self.case.submitted.at;
        let mut said = vec![
            Message::new("receipt-day").date("day", day0),
            Message::new(match self.case.submitted.late {
                None => "receipt-why-chat",
                Some(Late::Sent) => "receipt-why-sent",
                Some(Late::Outage) => "receipt-why-outage",
            }),
        ];
        let first = self.first_counted(day0);
        let late = local_moment(sent).hour() >= 17 || local_date(sent) != day0;
        if let Some(first) = first
            && (late || day0.tomorrow().ok() != Some(first))
        {
            let moment = Arg::Moment(local_moment(sent));
            said.insert(0, Message::new("receipt-sent-at").with("moment", moment));
            said.push(Message::new("receipt-first-day").date("day", first));
        }
        said
    }

    fn first_counted(&self, day0: Date) -> Option<Date> {
        self.case.clock.as_ref()?.round.start.limit?;
        let mut day = day0.tomorrow().ok()?;
        while !self.calendar.is_wd(day) {
            day = day.tomorrow().ok()?;
        }
        Some(day)
    }

    fn clock(&self) -> Vec<Message> {
        let due = self
            .case
            .clock
            .as_ref()
            .map(|clock| clock.round.due(self.calendar));
        let due = due.unwrap_or_default();
        let Some(deadline) = due.deadline else {
            return vec![Message::new("receipt-no-limit")];
        };
        let mut said = vec![Message::new("receipt-deadline").date("deadline", deadline)];
        if due.provisional {
            said.push(Message::new("receipt-provisional"));
        }
        let extension = self.profile.extension_rule(Some(self.case.kind()));
        if extension.allowed {
            said.push(
                Message::new("receipt-extension")
                    .number("n", extension.max.map_or(0, |max| i64::from(max.n))),
            );
        }
        let suspends = self.profile.layers.iter().any(|layer| layer == "byn");
        said.push(Message::new(if suspends {
            "receipt-stops"
        } else {
            "receipt-stops-third-party"
        }));
        said
    }

    fn missing(&self) -> Option<Message> {
        let missing = &self.case.submitted.missing;
        let fields = missing
            .iter()
            .map(|id| Message::new(field_label(id)))
            .collect();
        (!missing.is_empty()).then(|| Message::new("receipt-incomplete").list("fields", fields))
    }

    /// Where a helper asks: who is told how, and what is still to be done (story 30).
    fn helper(&self) -> Vec<Message> {
        let open = |task| {
            let mut tasks = self.case.tasks.iter();
            tasks.any(|known| known.task == task && known.is_open())
        };
        if !open(Task::PrincipalConfirmation) {
            return Vec::new();
        }
        let told = match self.applicant {
            Some(contact) => Message::new("receipt-told-both").with("contact", contact.shown()),
            None => Message::new("receipt-told-helper"),
        };
        let mut said = vec![told, Message::new("receipt-confirm")];
        if open(Task::Authority) {
            said.push(Message::new("receipt-authority"));
        }
        said
    }

    fn basis(&self) -> Message {
        Message::new("receipt-law").message("law", self.law())
    }

    fn body(&self) -> &Body {
        let known = self.directory.body(&self.case.submitted.body);
        known.unwrap_or(self.directory.catch_all())
    }

    fn office(&self) -> Message {
        let lang: Locale = self.case.language();
        let body = self.body();
        Message::new("receipt-office")
            .text("body", body.name(lang))
            .text("address", body.address(lang))
            .phone("phone", body.telephone.as_str())
            .text("hours", body.hours(lang))
    }

    fn law(&self) -> Message {
        let new = self.profile.layers.iter().any(|layer| layer == "reg2019");
        Message::new(match (new, self.case.kind()) {
            (false, Kind::PerformProactive) => "law-reg2007-proactive",
            (false, Kind::OwnRecord) => "law-reg2007-own",
            (false, _) => "law-reg2007-reply",
            (true, Kind::PerformProactive) => "law-reg2019-proactive",
            (true, _) => "law-reg2019-reply",
        })
    }
}

/// Eight digits in two groups of four.
#[must_use]
pub fn grouped(code: &str) -> String {
    match code.split_at_checked(4) {
        Some((head, tail)) => format!("{head} {tail}"),
        None => code.to_owned(),
    }
}
