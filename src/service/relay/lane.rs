//! A lane: the letters to one address of one class. Notices first in, first out; of answers only
//! the newest that has not been started.

use std::collections::VecDeque;

use crate::ports::courier::{Address, Class, Letter};
use crate::service::outbox::REMINDER;

/// Which lane.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct LaneKey(Address, Class);

impl LaneKey {
    /// Whether it holds answers of the conversation.
    pub fn is_prompt(&self) -> bool {
        self.1 == Class::Prompt
    }
}

/// A letter and what is known of its attempts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::service) struct Job {
    /// The letter.
    pub letter: Letter,
    /// Tries used.
    pub tries: u32,
    /// An attempt ended uncertain: the next is the last.
    pub unsure: bool,
    /// An attempt is due only after the wait of its state: it was not made just now.
    pub waits: bool,
}

impl Job {
    /// A letter before its first attempt.
    pub fn new(letter: Letter) -> Self {
        Self {
            letter,
            tries: 0,
            unsure: false,
            waits: false,
        }
    }

    /// Whether it reminds of a draft: a courtesy that may be taken back, never a notice of a case.
    pub(super) fn is_reminder(&self) -> bool {
        let first = self.letter.pieces.first();
        first.is_some_and(|piece| piece.kind == REMINDER)
    }

    pub(super) fn lane(&self) -> LaneKey {
        LaneKey(self.letter.address.clone(), self.letter.class)
    }
}

/// The letters of a lane that are not started.
#[derive(Debug, Default)]
pub(super) struct Lane {
    waiting: VecDeque<Job>,
    going: bool,
}

impl Lane {
    /// Puts a letter at the end; a new answer takes the place of older ones.
    pub fn push(&mut self, job: Job) {
        if job.letter.class == Class::Prompt {
            self.waiting.clear();
        }
        self.waiting.push_back(job);
    }

    /// Marks the lane as going; whether it was not before.
    pub fn set_going(&mut self) -> bool {
        !std::mem::replace(&mut self.going, true)
    }

    /// The next letter.
    pub fn pop(&mut self) -> Option<Job> {
        self.waiting.pop_front()
    }

    /// Whether any letter waits.
    pub fn has_more(&self) -> bool {
        !self.waiting.is_empty()
    }

    /// All that wait.
    pub fn drain(&mut self) -> Vec<Job> {
        self.waiting.drain(..).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::{Job, Lane};
    use crate::ports::courier::{Address, Class, Letter};

    fn job(class: Class, entry: u8) -> Job {
        Job::new(Letter {
            entry: vec![entry],
            address: Address("1".to_owned()),
            class,
            pieces: Vec::new(),
            out: 0,
        })
    }

    #[test]
    fn a_newer_answer_takes_the_place_of_one_that_has_not_begun() {
        let mut lane = Lane::default();
        lane.push(job(Class::Prompt, 1));
        lane.push(job(Class::Prompt, 2));
        assert_eq!(lane.pop().map(|job| job.letter.entry), Some(vec![2]));
        assert!(!lane.has_more());
    }

    #[test]
    fn notices_leave_in_the_order_they_came() {
        let mut lane = Lane::default();
        for entry in 1..=3 {
            lane.push(job(Class::Notice, entry));
        }
        let left: Vec<u8> = std::iter::from_fn(|| lane.pop())
            .map(|job| job.letter.entry[0])
            .collect();
        assert_eq!(left, [1, 2, 3]);
    }

    #[test]
    fn a_lane_is_set_going_once() {
        let mut lane = Lane::default();
        assert!(lane.set_going());
        assert!(!lane.set_going());
    }
}
