//! One pattern taken apart: which variables, functions and other messages it uses, and its pieces
//! of text. The rules on a single text run here.

use std::collections::BTreeSet;

use fluent_syntax::ast::{CallArguments, Expression, InlineExpression, Pattern, PatternElement};

use crate::domain::message::Locale;
use crate::l10n::check::entry::Entry;
use crate::l10n::check::{Faults, Rule, signs, words};

/// The longest label of a button, in characters.
const MAX_LABEL: usize = 20;
/// The longest numbered choice, which is a line of its own, in characters.
const MAX_CHOICE: usize = 60;

/// What a pattern uses.
#[derive(Default)]
pub struct Uses<'a> {
    pub variables: BTreeSet<&'a str>,
    pub functions: BTreeSet<&'a str>,
    /// Messages, and terms with a leading `-`, each with the attribute that is used.
    pub references: Vec<Target<'a>>,
    texts: Vec<Piece<'a>>,
    glued: Vec<&'a str>,
}

/// A piece of text.
pub struct Piece<'a> {
    pub text: &'a str,
    /// Whether it stands in quotes inside braces, where `\u` escapes are possible.
    pub literal: bool,
    /// Whether a line begins with it.
    pub starts_line: bool,
}

/// What a reference points at.
pub struct Target<'a> {
    pub term: bool,
    pub id: &'a str,
    pub attribute: Option<&'a str>,
}

impl<'a> Uses<'a> {
    /// Takes a pattern apart.
    pub fn of(pattern: &Pattern<&'a str>) -> Self {
        let mut uses = Self::default();
        uses.pattern(pattern);
        uses
    }

    fn pattern(&mut self, pattern: &Pattern<&'a str>) {
        let (mut after_value, mut starts_line) = (false, true);
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => {
                    if after_value && starts_with_suffix(value) {
                        self.glued.push(value);
                    }
                    self.texts.push(Piece {
                        text: value,
                        literal: false,
                        starts_line,
                    });
                    starts_line = value.ends_with('\n');
                    after_value = false;
                }
                PatternElement::Placeable { expression } => {
                    after_value = !matches!(
                        expression,
                        Expression::Inline(
                            InlineExpression::StringLiteral { .. }
                                | InlineExpression::NumberLiteral { .. }
                        )
                    );
                    starts_line = false;
                    self.expression(expression);
                }
            }
        }
    }

    fn expression(&mut self, expression: &Expression<&'a str>) {
        match expression {
            Expression::Inline(inline) => self.inline(inline),
            Expression::Select { selector, variants } => {
                self.inline(selector);
                for variant in variants {
                    self.pattern(&variant.value);
                }
            }
        }
    }

    fn inline(&mut self, inline: &InlineExpression<&'a str>) {
        match inline {
            InlineExpression::StringLiteral { value } => self.texts.push(Piece {
                text: value,
                literal: true,
                starts_line: false,
            }),
            InlineExpression::NumberLiteral { .. } => {}
            InlineExpression::VariableReference { id } => {
                self.variables.insert(id.name);
            }
            InlineExpression::FunctionReference { id, arguments } => {
                self.functions.insert(id.name);
                self.arguments(arguments);
            }
            InlineExpression::MessageReference { id, attribute } => {
                self.target(false, id.name, attribute.as_ref().map(|a| a.name));
            }
            InlineExpression::TermReference {
                id,
                attribute,
                arguments,
            } => {
                self.target(true, id.name, attribute.as_ref().map(|a| a.name));
                if let Some(arguments) = arguments {
                    self.arguments(arguments);
                }
            }
            InlineExpression::Placeable { expression } => self.expression(expression),
        }
    }

    fn target(&mut self, term: bool, id: &'a str, attribute: Option<&'a str>) {
        self.references.push(Target {
            term,
            id,
            attribute,
        });
    }

    fn arguments(&mut self, arguments: &CallArguments<&'a str>) {
        for each in &arguments.positional {
            self.inline(each);
        }
        for each in &arguments.named {
            self.inline(&each.value);
        }
    }
}

/// Letters at once, or after a hyphen or a narrow space: a case suffix. Vowel harmony would change
/// it with the value, and it is heard wrongly (language.md).
fn starts_with_suffix(text: &str) -> bool {
    let joined = |c: char| matches!(c, '-' | '\u{2010}' | '\u{2011}' | '\u{202f}' | '\u{180e}');
    let rest = text.strip_prefix(joined).unwrap_or(text);
    rest.starts_with(|c: char| c.is_alphabetic())
}

/// Checks every text of an entry by itself.
pub fn check(entry: &Entry<'_>, faults: &mut Faults) {
    let mongolian = matches!(
        entry.file.locale,
        Some(Locale::MongolianCyrillic | Locale::MongolianTraditional)
    );
    for (name, pattern) in entry.parts() {
        let uses = Uses::of(pattern);
        for piece in &uses.texts {
            signs::check(entry, piece, faults);
            words::check(entry, piece.text, faults);
        }
        for text in uses.glued.iter().filter(|_| mongolian) {
            let offset = place(entry, text);
            faults.push(entry, offset, Rule::Glued, first_word(text));
        }
        label(entry, name, pattern, faults);
    }
}

/// Buttons and the numbered choices of a small screen are short.
fn label(entry: &Entry<'_>, name: Option<&str>, pattern: &Pattern<&str>, faults: &mut Faults) {
    let most = match name {
        Some("label" | "button") => MAX_LABEL,
        None if entry.id.ends_with("-label") || entry.id.ends_with("-button") => MAX_LABEL,
        None if entry.id.contains("-choice-") && !entry.is_word_list() => MAX_CHOICE,
        _ => return,
    };
    let length = length(pattern);
    if length > most {
        faults.push(entry, entry.offset, Rule::Length, &length.to_string());
    }
}

/// The characters of a pattern in its longest form, without those of its values.
fn length(pattern: &Pattern<&str>) -> usize {
    let visible = |text: &str| text.chars().filter(|c| !signs::is_variation(*c)).count();
    let each = pattern.elements.iter();
    each.map(|element| match element {
        PatternElement::TextElement { value } => visible(value),
        PatternElement::Placeable {
            expression: Expression::Select { variants, .. },
        } => {
            let lengths = variants.iter().map(|variant| length(&variant.value));
            lengths.max().unwrap_or_default()
        }
        PatternElement::Placeable { .. } => 0,
    })
    .sum()
}

/// Where a piece of text stands in the file.
pub fn place(entry: &Entry<'_>, piece: &str) -> usize {
    entry.file.offset(piece).unwrap_or(entry.offset)
}

fn first_word(text: &str) -> &str {
    text.split_whitespace().next().unwrap_or(text)
}
