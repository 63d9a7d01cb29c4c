//! What the server saw, for proofs: each request with its time, those that came too soon after a
//! 429, how many polls ran at once, how long a turn took.

use std::{
    collections::BTreeMap,
    time::{Duration, Instant},
};

/// A request as it arrived; the time counts from the start of the server (monotonic).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Seen {
    pub method: &'static str,
    pub chat: Option<i64>,
    pub at: Duration,
}

/// The records of one bot.
#[derive(Debug, Default)]
pub struct Proofs {
    pub requests: Vec<Seen>,
    pub counts: BTreeMap<&'static str, u64>,
    /// Requests that came before the time of a 429 was over.
    pub violations: Vec<Seen>,
    /// Requests under way, polls apart.
    pub open: usize,
    pub polls: usize,
    pub most_polls: usize,
    /// Polls that were ended by another one.
    pub conflicts: u64,
    /// Update handed out → reply accepted.
    pub turns: Vec<Duration>,
    /// Only counts are kept, for long runs under load.
    pub counts_only: bool,
}

impl Proofs {
    pub fn arrived(&mut self, method: &'static str, chat: Option<i64>, began: Instant) -> Seen {
        let seen = Seen {
            method,
            chat,
            at: began.elapsed(),
        };
        *self.counts.entry(method).or_default() += 1;
        if !self.counts_only {
            self.requests.push(seen);
        }
        seen
    }

    pub fn opened(&mut self, poll: bool) {
        if poll {
            self.polls += 1;
            self.most_polls = self.most_polls.max(self.polls);
        } else {
            self.open += 1;
        }
    }

    pub fn ended(&mut self, poll: bool) {
        if poll {
            self.polls -= 1;
        } else {
            self.open -= 1;
        }
    }

    /// Requests of a method so far.
    pub fn count(&self, method: &str) -> u64 {
        self.counts.get(method).copied().unwrap_or(0)
    }

    /// The most requests of a method within any window of this length.
    pub fn most_within(&self, method: &str, chat: Option<i64>, window: Duration) -> usize {
        let meant = |seen: &&Seen| seen.method == method && (chat.is_none() || seen.chat == chat);
        let times: Vec<Duration> = self.requests.iter().filter(meant).map(|s| s.at).collect();
        let mut from = 0;
        let mut most = 0;
        for (n, at) in times.iter().enumerate() {
            while times[from] + window <= *at {
                from += 1;
            }
            most = most.max(n + 1 - from);
        }
        most
    }
}
