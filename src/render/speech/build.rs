//! Builds the tree word by word: runs by script, pauses that do not pile up, sentences that are
//! never empty.

use crate::domain::message::Locale;
use crate::render::speech::tree::{Paragraph, Part, Pause, Run, Sentence, SpeechTree, Stop};

/// A tree under construction.
pub(super) struct Builder {
    locale: Locale,
    done: Vec<Paragraph>,
    paragraph: Paragraph,
    sentence: Sentence,
    run: Run,
    /// The last character said since the last pause.
    last: Option<char>,
    space: bool,
    /// A number was the last thing said: a word that follows stands apart from it.
    after_number: bool,
}

impl Builder {
    pub(super) fn new(locale: Locale) -> Self {
        Self {
            locale,
            done: Vec::new(),
            paragraph: Paragraph::default(),
            sentence: Sentence::default(),
            run: Run {
                language: Some(locale),
                text: String::new(),
            },
            last: None,
            space: false,
            after_number: false,
        }
    }

    /// The last character said since the last pause.
    pub(super) fn last(&self) -> Option<char> {
        self.last
    }

    /// A letter, or what stands inside a word.
    pub(super) fn letter(&mut self, c: char) {
        let language = language_of(c);
        if self.after_number && language.is_some() {
            self.space();
        }
        self.after_number = false;
        let space = std::mem::take(&mut self.space) && self.parted_from(c);
        if space {
            self.run.text.push(' ');
        }
        if let Some(language) = language.filter(|found| *found != self.run.language) {
            self.end_run();
            self.run.language = language;
        }
        self.run.text.push(c);
        self.last = Some(c);
    }

    /// More letters of the script of the last one.
    pub(super) fn more_letters(&mut self, letters: &str) {
        self.run.text.push_str(letters);
        self.last = letters.chars().next_back().or(self.last);
    }

    /// Words of our own, such as a number: commas in them are pauses.
    pub(super) fn words(&mut self, words: &str) {
        if self.last.is_some() {
            self.separate();
        }
        let mut first = self.is_sentence_start() && self.locale != Locale::Chinese;
        for c in words.chars() {
            match c {
                ' ' => self.space(),
                ',' | '，' => self.pause(Pause::Comma),
                _ if std::mem::take(&mut first) => c.to_uppercase().for_each(|c| self.letter(c)),
                _ => self.letter(c),
            }
        }
        self.after_number = self.locale != Locale::Chinese;
    }

    /// A space, if words stand on both sides of it.
    pub(super) fn space(&mut self) {
        self.space = self.last.is_some();
    }

    /// A pause; of several the strongest counts.
    pub(super) fn pause(&mut self, kind: Pause) {
        self.end_run();
        self.forget();
        match self.sentence.parts.last_mut() {
            None => {}
            Some(Part::Pause(last)) => *last = kind.max(*last),
            Some(Part::Run(_)) => self.sentence.parts.push(Part::Pause(kind)),
        }
    }

    /// The end of a sentence.
    pub(super) fn stop(&mut self, stop: Stop) {
        self.end_run();
        self.forget();
        if let Some(Part::Pause(_)) = self.sentence.parts.last() {
            self.sentence.parts.pop();
        }
        if !self.sentence.parts.is_empty() {
            let mut sentence = std::mem::take(&mut self.sentence);
            sentence.stop = stop;
            self.paragraph.sentences.push(sentence);
        }
    }

    /// The end of a paragraph.
    pub(super) fn paragraph(&mut self) {
        self.stop(Stop::Open);
        if !self.paragraph.sentences.is_empty() {
            self.done.push(std::mem::take(&mut self.paragraph));
        }
    }

    /// The finished tree.
    pub(super) fn finish(mut self) -> SpeechTree {
        self.paragraph();
        SpeechTree {
            locale: self.locale,
            paragraphs: self.done,
        }
    }

    fn separate(&mut self) {
        if self.locale != Locale::Chinese {
            self.space();
        }
    }

    /// Chinese needs no space between its characters, and none beside them in a text of its own.
    fn parted_from(&self, next: char) -> bool {
        let Some(last) = self.last else {
            return false;
        };
        match self.locale {
            Locale::Chinese => !is_han(last) && !is_han(next),
            _ => !(is_han(last) && is_han(next)),
        }
    }

    fn is_sentence_start(&self) -> bool {
        self.sentence.parts.is_empty() && self.run.text.is_empty()
    }

    fn end_run(&mut self) {
        if !self.run.text.is_empty() {
            let next = Run {
                language: Some(self.locale),
                text: String::new(),
            };
            let run = std::mem::replace(&mut self.run, next);
            self.sentence.parts.push(Part::Run(run));
        }
    }

    fn forget(&mut self) {
        self.last = None;
        self.space = false;
        self.after_number = false;
        self.run.language = Some(self.locale);
    }
}

/// The language that a letter's script stands for here: `None` for a mark of no script,
/// `Some(None)` for a script of no language that iltod knows.
pub(super) fn language_of(c: char) -> Option<Option<Locale>> {
    match c {
        'a'..='z'
        | 'A'..='Z'
        | '\u{C0}'..='\u{D6}'
        | '\u{D8}'..='\u{F6}'
        | '\u{F8}'..='\u{24F}'
        | '\u{1E00}'..='\u{1EFF}' => Some(Some(Locale::English)),
        '\u{400}'..='\u{481}' | '\u{48A}'..='\u{52F}' => Some(Some(Locale::MongolianCyrillic)),
        // Punctuation, before the slow question whether it is a letter.
        '\0'..='\u{BF}' | '×' | '÷' | '\u{2000}'..='\u{206F}' | '\u{3000}'..='\u{3004}' => None,
        '\u{3008}'..='\u{301F}' | '\u{FF00}'..='\u{FF20}' => None,
        // Letters in boxes are pictures.
        '\u{1F100}'..='\u{1F1FF}' => None,
        _ if is_han(c) => Some(Some(Locale::Chinese)),
        _ if !c.is_alphabetic() => None,
        '\u{1820}'..='\u{18AF}' => Some(Some(Locale::MongolianTraditional)),
        _ => Some(None),
    }
}

/// A Chinese character, rare ones outside the first plane too.
pub(super) fn is_han(c: char) -> bool {
    matches!(c,
        '\u{4E00}'..='\u{9FFF}' | '\u{3400}'..='\u{4DBF}' | '\u{3005}'..='\u{3007}'
        | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFF}')
}
