//! How much one person may send: thirty at once, then one a second (reliability.md B29). What comes
//! on top is confirmed and counted, and the person is told, once a minute. Others never notice.

use std::{
    collections::HashMap,
    sync::{Mutex, PoisonError},
};

/// People after which those at rest are forgotten.
const SWEEP: usize = 10_000;

/// Milliseconds between two notices to a person.
const NOTICE: i64 = 60_000;

/// The settings `limits.contact_*`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FloodSettings {
    /// Messages at once.
    pub burst: u32,
    /// Messages a second after that; 0 lifts the limit.
    pub per_second: u32,
}

impl Default for FloodSettings {
    fn default() -> Self {
        Self {
            burst: 30,
            per_second: 1,
        }
    }
}

/// What becomes of a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It is taken.
    Take,
    /// It is one too many, and that is said now.
    Tell,
    /// It is one too many, and that was said already.
    Drop,
}

/// Counts people's messages.
pub struct Flood {
    settings: FloodSettings,
    people: Mutex<HashMap<i64, Bucket>>,
}

#[derive(Clone, Copy)]
struct Bucket {
    /// Thousandths of a message that are left.
    left: i64,
    at: i64,
    told: Option<i64>,
}

impl Flood {
    /// With these settings.
    #[must_use]
    pub fn new(settings: FloodSettings) -> Self {
        Self {
            settings,
            people: Mutex::new(HashMap::new()),
        }
    }

    /// Counts a message of `user`, sent at `at` milliseconds. Its own date counts: what piled up
    /// while the messenger was out of reach is no flood.
    pub fn admit(&self, user: i64, at: i64) -> Verdict {
        if self.settings.per_second == 0 {
            return Verdict::Take;
        }
        let full = i64::from(self.settings.burst.max(1)) * 1_000;
        let rate = i64::from(self.settings.per_second);
        let mut people = self.people.lock().unwrap_or_else(PoisonError::into_inner);
        if people.len() >= SWEEP && !people.contains_key(&user) {
            people.retain(|_, bucket| bucket.filled(at, rate, full) < full);
        }
        let bucket = people.entry(user).or_insert(Bucket {
            left: full,
            at,
            told: None,
        });
        bucket.left = bucket.filled(at, rate, full);
        bucket.at = bucket.at.max(at);
        if bucket.left >= 1_000 {
            bucket.left -= 1_000;
            return Verdict::Take;
        }
        let again = bucket.told.is_none_or(|told| bucket.at - told >= NOTICE);
        if again {
            bucket.told = Some(bucket.at);
            return Verdict::Tell;
        }
        Verdict::Drop
    }

    /// The message was not taken after all and comes again.
    pub fn give_back(&self, user: i64) {
        let mut people = self.people.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(bucket) = people.get_mut(&user) {
            bucket.left += 1_000;
        }
    }
}

impl Bucket {
    fn filled(self, at: i64, rate: i64, full: i64) -> i64 {
        let passed = (at - self.at).max(0);
        self.left
            .saturating_add(passed.saturating_mul(rate))
            .min(full)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thirty_at_once_then_one_a_second_and_one_notice_a_minute() {
        let flood = Flood::new(FloodSettings::default());
        assert!((0..30).all(|_| flood.admit(1, 0) == Verdict::Take));
        assert_eq!(flood.admit(1, 0), Verdict::Tell);
        assert_eq!(flood.admit(1, 0), Verdict::Drop);
        assert_eq!(flood.admit(2, 0), Verdict::Take, "others are untouched");
        assert_eq!(flood.admit(1, 1_000), Verdict::Take);
        assert_eq!(flood.admit(1, 1_000), Verdict::Drop);
        flood.admit(1, 60_000);
        let later: Vec<_> = (0..40).map(|_| flood.admit(1, 60_000)).collect();
        assert_eq!(later.iter().filter(|v| **v == Verdict::Tell).count(), 1);
    }

    #[test]
    fn what_piled_up_over_hours_is_no_flood_and_zero_lifts_the_limit() {
        let flood = Flood::new(FloodSettings::default());
        assert!((0..500).all(|n| flood.admit(1, n * 60_000) == Verdict::Take));
        let lifted = Flood::new(FloodSettings {
            burst: 1,
            per_second: 0,
        });
        assert!((0..500).all(|_| lifted.admit(1, 0) == Verdict::Take));
    }

    #[test]
    fn people_at_rest_are_forgotten() {
        let flood = Flood::new(FloodSettings::default());
        for user in 0..3 * i64::try_from(SWEEP).unwrap_or(0) {
            flood.admit(user, user * 1_000);
        }
        let people = flood.people.lock().unwrap_or_else(PoisonError::into_inner);
        assert!(people.len() <= SWEEP + 1);
    }
}
