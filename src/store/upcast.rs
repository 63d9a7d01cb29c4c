//! Old versions of records are lifted to the newest one when they are read, never rewritten; what is
//! newer than this program knows is refused with both versions named.

use std::collections::HashMap;

use serde_json::Value;

/// Lifts the data of a record from one version to the next.
pub type Upcast = fn(Value) -> Value;

/// Lifts both parts of an event from one version to the next.
#[derive(Clone, Copy, Debug)]
pub struct EventUpcast {
    /// For the register part.
    pub register: Upcast,
    /// For the personal part.
    pub personal: Upcast,
}

/// The table of all kinds of events and of the head record, with the steps from each old version to
/// the next. Step `n` (from 0) lifts version `n + 1`; the newest version is one more than the steps.
#[derive(Clone, Debug, Default)]
pub struct Upcasts {
    kinds: HashMap<&'static str, &'static [EventUpcast]>,
    head: &'static [Upcast],
}

/// A version that cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NewerVersion {
    /// The newest version known; 0 for a type that is not known at all.
    pub known: u32,
}

impl Upcasts {
    /// Declares a kind of event. A kind that is not declared can be neither written nor read.
    #[must_use]
    pub fn kind(mut self, kind: &'static str, steps: &'static [EventUpcast]) -> Self {
        self.kinds.insert(kind, steps);
        self
    }

    /// Declares the steps of the head record's data.
    #[must_use]
    pub fn head(mut self, steps: &'static [Upcast]) -> Self {
        self.head = steps;
        self
    }

    /// The newest version of a kind of event; 0 when it is not declared.
    #[must_use]
    pub fn newest(&self, kind: &str) -> u32 {
        self.kinds.get(kind).map_or(0, |steps| newest(steps))
    }

    /// The newest version of the head record.
    #[must_use]
    pub fn newest_head(&self) -> u32 {
        newest(self.head)
    }

    pub(in crate::store) fn register(&self, kind: &str, version: u32, data: Value) -> Lifted {
        lift(self.steps(kind)?, version, data, |step| step.register)
    }

    pub(in crate::store) fn personal(&self, kind: &str, version: u32, data: Value) -> Lifted {
        lift(self.steps(kind)?, version, data, |step| step.personal)
    }

    pub(in crate::store) fn lift_head(&self, version: u32, data: Value) -> Lifted {
        lift(self.head, version, data, |step| *step)
    }

    fn steps(&self, kind: &str) -> Result<&'static [EventUpcast], NewerVersion> {
        self.kinds
            .get(kind)
            .copied()
            .ok_or(NewerVersion { known: 0 })
    }
}

/// Data of the newest version.
pub(in crate::store) type Lifted = Result<Value, NewerVersion>;

/// The newest version when `steps` lead to it.
pub(in crate::store) const fn newest<S>(steps: &[S]) -> u32 {
    // The table is written by hand: a handful of steps.
    steps.len() as u32 + 1
}

/// Takes `data` of `version` up all the steps that are left.
pub(in crate::store) fn lift<S>(
    steps: &[S],
    version: u32,
    data: Value,
    upcast: impl Fn(&S) -> Upcast,
) -> Lifted {
    let done = version.checked_sub(1).and_then(|v| usize::try_from(v).ok());
    match done.and_then(|done| steps.get(done..)) {
        Some(left) => Ok(left.iter().fold(data, |data, step| upcast(step)(data))),
        None => Err(NewerVersion {
            known: newest(steps),
        }),
    }
}
