//! Entries as letters: the words of a turn for the courier, and the same from what is stored.

use crate::domain::message::Locale;
use crate::ports::courier::{Address, Button, Class, Letter, Piece};
use crate::service::{
    Service,
    outbox::Pending,
    present::{Manner, ShownMessage, show_page},
};

/// Messages in words as pieces of a letter.
pub(in crate::service) fn pieces(
    shown: &[ShownMessage],
    draft: Option<&str>,
    revision: u64,
) -> Vec<Piece> {
    shown
        .iter()
        .map(|message| Piece {
            kind: message.id.clone(),
            lang: Locale::from_tag(message.lang).unwrap_or(Locale::Chinese),
            text: message.text.clone(),
            buttons: message
                .choices
                .iter()
                .map(|choice| Button {
                    n: choice.n,
                    label: choice.label.clone(),
                    draft: draft.map(str::to_owned),
                    revision,
                })
                .collect(),
        })
        .collect()
}

impl Service {
    /// A stored notice as a letter; none while it has no address. A copy after an uncertain attempt
    /// says that it is one, unless a part of it is out already: then it goes on from there.
    pub(in crate::service) fn notice_letter(&self, notice: &Pending) -> Option<Letter> {
        let delivery = notice.delivery.as_ref()?;
        let again = delivery.unsure && delivery.out == 0;
        let shown = self.notice_words(notice, again);
        Some(Letter {
            entry: notice.place.clone(),
            address: Address(delivery.address.reveal().to_owned()),
            class: Class::Notice,
            pieces: pieces(&[shown], None, 0),
            out: delivery.out,
        })
    }

    /// The words of a notice.
    pub(in crate::service) fn notice_words(&self, notice: &Pending, again: bool) -> ShownMessage {
        let manner = Manner {
            lang: notice.lang,
            slow: false,
            brief: false,
            spoken: false,
        };
        let mut lines = notice.messages.clone();
        if again {
            lines.splice(0..0, notice.again());
        }
        show_page(&self.renderer, manner, &notice.notice, &lines, None)
    }
}
