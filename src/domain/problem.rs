//! A problem: what stops a command, told so that it can be mended. Its words stand in
//! `locales/*/errors.ftl` under `error-<code>`: the value says what, `.why` says why, `.mend` what
//! to do; `at` says where.

use crate::domain::message::{Arg, Message};

/// How a command ends; the number is the process's exit code (interfaces.md).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Severity {
    /// A rule of the law or of the dialogue says no.
    Refused = 1,
    /// The command line, a file or the configuration is wrong.
    Usage = 2,
    /// Something failed that should not.
    Fault = 3,
}

/// What stops a command.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Stable code, kebab-case: the message id without `error-`.
    pub code: String,
    /// How the command ends.
    pub severity: Severity,
    /// Where: a path, a line, a flag, a case number.
    pub at: Option<String>,
    /// The words, with arguments.
    pub message: Message,
}

impl Problem {
    /// A problem with the message `error-<code>`.
    pub fn new(severity: Severity, code: &str) -> Self {
        Self {
            code: code.to_owned(),
            severity,
            at: None,
            message: Message::new(format!("error-{code}")),
        }
    }

    /// Wrong use: exit code 2.
    pub fn usage(code: &str) -> Self {
        Self::new(Severity::Usage, code)
    }

    /// Refused by a rule: exit code 1.
    pub fn refused(code: &str) -> Self {
        Self::new(Severity::Refused, code)
    }

    /// A fault: exit code 3.
    pub fn fault(code: &str) -> Self {
        Self::new(Severity::Fault, code)
    }

    /// Says where.
    #[must_use]
    pub fn at(mut self, place: impl Into<String>) -> Self {
        self.at = Some(place.into());
        self
    }

    /// With an argument that is plain words.
    #[must_use]
    pub fn text(mut self, name: &str, text: impl Into<String>) -> Self {
        self.message = self.message.text(name, text);
        self
    }

    /// With any argument.
    #[must_use]
    pub fn with(mut self, name: &str, arg: Arg) -> Self {
        self.message = self.message.with(name, arg);
        self
    }
}
