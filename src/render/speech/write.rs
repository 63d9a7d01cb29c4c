//! The writer of plain speakable text: what `iltod chat --spoken` prints and what an engine without
//! SSML is given. One paragraph a line, the punctuation of the message's language, nothing else.

use crate::domain::message::Locale;
use crate::render::speech::tree::{Paragraph, Part, Pause, Sentence, SpeechTree, Stop};

impl SpeechTree {
    /// The tree as plain text.
    #[must_use]
    pub fn speakable(&self) -> String {
        let marks = Marks::of(self.locale);
        let mut out = String::new();
        for (n, paragraph) in self.paragraphs.iter().enumerate() {
            if n > 0 {
                out.push('\n');
            }
            write_paragraph(&mut out, &marks, paragraph);
        }
        out
    }
}

/// Punctuation: Chinese has its own, of full width, without spaces.
struct Marks {
    space: &'static str,
    pauses: [&'static str; 4],
    stops: [&'static str; 4],
}

impl Marks {
    fn of(locale: Locale) -> Self {
        match locale {
            Locale::Chinese => Self {
                space: "",
                pauses: ["、", "，", "；", "："],
                stops: ["", "。", "？", "！"],
            },
            _ => Self {
                space: " ",
                pauses: [",", ",", ";", ":"],
                stops: ["", ".", "?", "!"],
            },
        }
    }

    fn pause(&self, pause: Pause) -> &'static str {
        self.pauses[pause as usize]
    }

    fn stop(&self, stop: Stop) -> &'static str {
        self.stops[stop as usize]
    }
}

fn write_paragraph(out: &mut String, marks: &Marks, paragraph: &Paragraph) {
    for (n, sentence) in paragraph.sentences.iter().enumerate() {
        if n > 0 {
            out.push_str(marks.space);
        }
        write_sentence(out, marks, sentence);
    }
}

fn write_sentence(out: &mut String, marks: &Marks, sentence: &Sentence) {
    for part in &sentence.parts {
        match part {
            Part::Run(run) => out.push_str(&run.text),
            Part::Pause(pause) => {
                out.push_str(marks.pause(*pause));
                out.push_str(marks.space);
            }
        }
    }
    out.push_str(marks.stop(sentence.stop));
}
