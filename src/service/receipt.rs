//! N-01, the acceptance receipt (rules.md §6.1): number; kind; day of receipt and why that day;
//! deadline in full; possible extension; what may stop the clock; contact. With the head and foot
//! of every notice.

use jiff::civil::Date;

use crate::domain::{
    calendar::Calendar,
    case::Case,
    clock::{local_date, local_moment},
    event::Late,
    kind::Kind,
    message::{Arg, Locale, Message},
    profile::Profile,
    reference::ReferenceNumber,
};
use crate::flow::pieces::without_identities;
use crate::flow::{
    dialogue::snippet,
    directory::Directory,
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
    /// The law.
    pub profile: &'a Profile,
    /// The calendar.
    pub calendar: &'a Calendar,
    /// The bodies.
    pub directory: &'a Directory,
}

impl Receipt<'_> {
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
        if let Some(name) = self.addressee {
            said.push(Message::new("receipt-addressee").personal("name", name));
        }
        said.extend(self.dates());
        said.extend(self.clock());
        said.push(
            Message::new("receipt-kind")
                .message("kind", kind_label(self.case.kind()))
                .personal("text", snippet(&without_identities(self.asked), 200)),
        );
        said.extend(self.missing());
        said.extend(self.foot());
        said
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

    fn foot(&self) -> Vec<Message> {
        let lang: Locale = self.case.language();
        let known = self.directory.body(&self.case.submitted.body);
        let body = known.unwrap_or(self.directory.catch_all());
        vec![
            Message::new("receipt-law").message("law", self.law()),
            Message::new("receipt-office")
                .text("body", body.name(lang))
                .text("address", body.address(lang))
                .phone("phone", body.telephone.as_str())
                .text("hours", body.hours(lang)),
            Message::new("receipt-follow"),
            Message::new("receipt-help"),
        ]
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
