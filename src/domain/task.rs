//! What somebody must still do about a case while it goes on, such as the applicant's confirmation
//! of what a helper asked (story 30). A task stops nothing by itself: receipt and clock do not wait
//! for it (rules.md R-025); it stands in the list of cases until it is settled.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// A task.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Task {
    /// The applicant confirms, called back or by letter, that the helper asks for them (R-005
    /// `agent`; intake-cases.md, helper mode).
    PrincipalConfirmation,
    /// The applicant is told of the request, number and dates, in the way that was given for it: no
    /// door of ours reaches them (intake-cases.md, story 30: notices to both).
    PrincipalNotice,
    /// The helper shows the applicant's written authority, before own records are released (R-070:
    /// 应当出示有效身份证件或者证明文件).
    Authority,
}

/// How a task was settled.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Way {
    /// By telephone.
    Call,
    /// By letter.
    Letter,
    /// In person.
    Visit,
    /// By a document that was shown.
    Document,
}

impl Task {
    /// All tasks.
    pub const ALL: [Self; 3] = [
        Self::PrincipalConfirmation,
        Self::PrincipalNotice,
        Self::Authority,
    ];

    /// Its word in records and on the command line.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::PrincipalConfirmation => "principal_confirmation",
            Self::PrincipalNotice => "principal_notice",
            Self::Authority => "authority",
        }
    }

    /// The task with this word; hyphens will do.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        let code = code.replace('-', "_");
        Self::ALL.into_iter().find(|task| task.code() == code)
    }

    /// Message id of its words.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::PrincipalConfirmation => "console-task-principal-confirmation",
            Self::PrincipalNotice => "console-task-principal-notice",
            Self::Authority => "console-task-authority",
        }
    }

    /// The ways that settle it: nobody shows a written authority by telephone.
    #[must_use]
    pub fn ways(self) -> &'static [Way] {
        match self {
            Self::PrincipalConfirmation | Self::PrincipalNotice => {
                &[Way::Call, Way::Letter, Way::Visit]
            }
            Self::Authority => &[Way::Document],
        }
    }
}

impl Way {
    /// All ways.
    pub const ALL: [Self; 4] = [Self::Call, Self::Letter, Self::Visit, Self::Document];

    /// Its word in records and on the command line.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Call => "call",
            Self::Letter => "letter",
            Self::Visit => "visit",
            Self::Document => "document",
        }
    }

    /// The way with this word.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|way| way.code() == code)
    }
}

/// A task of a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CaseTask {
    /// What is to be done.
    pub task: Task,
    /// When and how it was done; open until then.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub settled: Option<Settled>,
}

/// When and how a task was done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Settled {
    /// When.
    pub at: Timestamp,
    /// How.
    pub way: Way,
    /// The applicant said no: nobody is to ask for them.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub refused: bool,
}

impl CaseTask {
    /// An open task.
    #[must_use]
    pub fn open(task: Task) -> Self {
        Self {
            task,
            settled: None,
        }
    }

    /// Whether it is still to be done.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.settled.is_none()
    }
}
