//! A file that was handed in: kept with the draft, never read. It answers no question; what it shows
//! is asked for in words. The files of an album are told of once.

use crate::domain::{attachment::FileKind, message::Message};
use crate::flow::{
    dialogue::{Draft, Focus},
    engine::{answer::DESCRIPTION, walk::Walk},
    field::{FieldType, parse},
    input::HandedFile,
};

/// How many files one draft may have.
pub const MAX_FILES: usize = 10;

/// The value of the choice that takes the files out again.
pub(super) const FILES: &str = "attachments";

impl Walk<'_> {
    /// Keeps a file with the open draft, or with one that begins where the wish is asked for.
    pub fn hand_in(&mut self, handed: &HandedFile) {
        let stranger = self.state.talk.lang.is_none();
        let asked = self.current_step();
        let wish_is_open = self.state.talk.focus == Focus::Steps
            && asked.is_some_and(|step| step.id == DESCRIPTION);
        let wish_is_open = stranger || wish_is_open;
        if self.state.draft.is_none() && !wish_is_open {
            return self.aside(&self.without_draft());
        }
        if self.draft().attachments.len() >= MAX_FILES {
            let most = i64::try_from(MAX_FILES).unwrap_or(i64::MAX);
            return self.aside(&Message::new("telegram-file-many").number("most", most));
        }
        self.draft().attachments.push(handed.file.clone());
        self.touch();
        let told = handed.album.is_some() && handed.album == self.state.talk.album;
        self.state.talk.album.clone_from(&handed.album);
        if stranger {
            // Told of once it can be said in the person's language.
            self.state.talk.focus = Focus::Language;
        } else if !told {
            self.say(kept(handed.file.kind));
        }
        match &handed.caption {
            Some(caption) if stranger => self.hear(caption.reveal()),
            Some(caption) => self.hear_caption(caption.reveal()),
            None if told => self.stay_silent(),
            None => {}
        }
    }

    /// Where a file goes that no open request can take: who has a number hands it in with that.
    fn without_draft(&self) -> Message {
        match self.state.talk.sent.first() {
            Some(number) => Message::new("telegram-file-sent").digits("number", number.to_string()),
            None => Message::new("telegram-file-no-draft"),
        }
    }

    /// The words under a file: the wish where it is asked for, else perhaps a part of it.
    fn hear_caption(&mut self, text: &str) {
        let fits = parse(FieldType::Description, text, &self.field_context()).is_ok();
        let answers = matches!(
            self.state.talk.focus,
            Focus::Steps | Focus::Edit(_) | Focus::Addition
        );
        if !fits || !answers {
            return;
        }
        if self.draft().description().is_some() {
            self.hold(text);
        } else {
            self.begin_with(text);
        }
    }

    /// Tells of a file that came before the language was known.
    pub fn say_early_file(&mut self) {
        let draft = self.state.draft.as_ref();
        let newest = draft.and_then(|draft| draft.attachments.last());
        if let Some(kind) = newest.map(|file| file.kind) {
            self.say(kept(kind));
        }
    }

    /// The line of the check page that counts the files.
    pub fn file_line(draft: &Draft) -> Option<Message> {
        let n = draft.attachments.len();
        let count = i64::try_from(n).unwrap_or(i64::MAX);
        (n > 0).then(|| Message::new("dialogue-check-files").number("n", count))
    }

    /// Takes all files out again.
    pub fn remove_files(&mut self) {
        self.draft().attachments.clear();
        self.touch();
        self.state.talk.focus = Focus::Steps;
        self.say("dialogue-files-removed");
    }
}

fn kept(kind: FileKind) -> Message {
    Message::new(format!("telegram-kept-{}", kind.code()))
}
