//! Fail points: named places inside a turn at which a test of recovery ends the process as `kill -9`
//! does, so that every gap between two steps is proved (reliability fault B2), not only those that a
//! random moment happens to hit.
//!
//! A point stands *between* two steps: it is "after" the one and "before" the next, so each step is
//! cut off on both sides by neighbouring points. Nothing is armed here and nothing ends a process
//! here; the composition root may hand in what happens (`app::fail_point`). While nobody has, a point
//! costs one atomic load.
//!
//! A new step gets its point in the list, in the order of a turn, and one call of [`reach`] in the
//! code: `tests/tidy/points.rs` refuses a point without its call, and `tests/it/fail_points.rs` one
//! that no conversation reaches.

use std::sync::OnceLock;

macro_rules! points {
    ($($(#[$doc:meta])+ $point:ident = $name:literal,)+) => {
        /// A place between two steps of a turn.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum FailPoint {
            $($(#[$doc])+ $point,)+
        }

        impl FailPoint {
            /// All points, in the order in which a turn first reaches them.
            pub const ALL: &'static [Self] = &[$(Self::$point,)+];

            /// The name by which a test arms it.
            #[must_use]
            pub fn name(self) -> &'static str {
                match self {
                    $(Self::$point => $name,)+
                }
            }
        }
    };
}

points! {
    /// A line was read from the person; nothing is done with it.
    LineRead = "line-read",
    /// Conversation, draft and pending notices are read.
    DialogueLoaded = "talk-loaded",
    /// The engine has decided; nothing is written.
    TurnDecided = "turn-decided",
    /// The case has its number, code and receipt, in memory only.
    CaseNumbered = "case-numbered",
    /// The commit is sealed, not handed over.
    CommitSealed = "commit-sealed",
    /// The writer has the change; its caller waits.
    CommitHanded = "commit-handed",
    /// The writer has found room; no transaction is begun.
    BatchBegun = "batch-begun",
    /// The transaction has returned: in memory, perhaps in the log, not durable.
    BatchApplied = "batch-applied",
    /// The engine has flushed its log; the disk has not confirmed it.
    LogFlushed = "log-flushed",
    /// The barrier has returned: durable, nobody knows it yet.
    BarrierReturned = "barrier-returned",
    /// The witness counts the batch; nobody is answered.
    WitnessNoted = "witness-noted",
    /// The writer has answered its callers.
    BatchAnswered = "batch-answered",
    /// The store has told its caller that the commit is made.
    CommitAcknowledged = "commit-acknowledged",
    /// The keys of what the turn deleted are destroyed.
    KeysErased = "keys-erased",
    /// All that the turn writes is kept; the answer is not put into words.
    TurnKept = "turn-kept",
    /// The answer stands in words; the door has not got it.
    TurnAnswered = "turn-answered",
    /// The door has shown the turn; its notices are not marked as out.
    TurnShown = "turn-shown",
    /// The mark of the notices is ready, not handed over.
    DeliverySealed = "delivery-sealed",
    /// The notices are marked as out.
    DeliveryMarked = "delivery-marked",
    /// Updates of a messenger are read; none is taken.
    UpdatesRead = "updates-read",
    /// All of them are durable; the messenger is not told.
    UpdatesTaken = "updates-taken",
    /// The next question for updates will confirm them.
    OffsetMoved = "offset-moved",
    /// A letter is about to go out.
    LetterBegun = "letter-begun",
    /// It is known what came of it; nothing of that is noted.
    LetterCarried = "letter-carried",
    /// The note of it is handed over.
    LetterNoted = "letter-noted",
}

/// What happens at a point.
pub type Hook = Box<dyn Fn(FailPoint) + Send + Sync>;

static HOOK: OnceLock<Hook> = OnceLock::new();

/// Says what happens at every point from now on. `false` when it was said before.
pub fn arm(hook: Hook) -> bool {
    HOOK.set(hook).is_ok()
}

/// Passes a point.
#[inline]
pub fn reach(point: FailPoint) {
    if let Some(hook) = HOOK.get() {
        hook(point);
    }
}
