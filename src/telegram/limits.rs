//! How fast messages go out: so many a second over all, so many to one chat, answers before
//! notices. Waits; never drops and never sends again.

use std::{
    num::NonZeroU32,
    sync::atomic::{AtomicUsize, Ordering},
    time::Duration,
};

use governor::{
    Quota, RateLimiter,
    clock::Clock,
    middleware::NoOpMiddleware,
    nanos::Nanos,
    state::{InMemoryState, NotKeyed, keyed::DashMapStateStore},
};
use tokio::{
    sync::{Mutex, Notify},
    time::{Instant, sleep},
};

use crate::ports::courier::Class;

/// Chats after which those that are at rest are forgotten.
const SWEEP: usize = 1024;

/// The settings `limits.*`; `None` lifts a limit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LimitSettings {
    /// Messages a second over all chats.
    pub per_second: Option<NonZeroU32>,
    /// Messages a second to one chat.
    pub per_chat_per_second: Option<NonZeroU32>,
    /// Messages to one chat at once.
    pub chat_burst: NonZeroU32,
}

impl Default for LimitSettings {
    /// What the platform asks of bots: 30 a second, 1 a second to one chat with short bursts.
    fn default() -> Self {
        Self {
            per_second: NonZeroU32::new(30),
            per_chat_per_second: Some(NonZeroU32::MIN),
            chat_burst: NonZeroU32::MIN.saturating_add(4),
        }
    }
}

type Plain = NoOpMiddleware<Nanos>;
type Overall = RateLimiter<NotKeyed, InMemoryState, Ticks, Plain>;
type PerChat = RateLimiter<i64, DashMapStateStore<i64>, Ticks, Plain>;

/// The limiter. Lifted limits cost nothing.
pub struct Limits {
    clock: Ticks,
    overall: Option<Overall>,
    per_chat: Option<PerChat>,
    passed: AtomicUsize,
    /// Answers that wait for the overall limit.
    waiting: AtomicUsize,
    none_waits: Notify,
    answers: Mutex<()>,
    notices: Mutex<()>,
}

impl Limits {
    /// A limiter with these settings.
    #[must_use]
    pub fn new(settings: LimitSettings) -> Self {
        let clock = Ticks(Instant::now());
        // Over all there is no burst beyond a tenth of a second.
        let quota = |n: NonZeroU32| {
            let burst = NonZeroU32::new(n.get() / 10).unwrap_or(NonZeroU32::MIN);
            Quota::per_second(n).allow_burst(burst)
        };
        let chat = |n: NonZeroU32| Quota::per_second(n).allow_burst(settings.chat_burst);
        Self {
            clock,
            overall: settings
                .per_second
                .map(|n| RateLimiter::direct_with_clock(quota(n), clock)),
            per_chat: settings
                .per_chat_per_second
                .map(|n| RateLimiter::dashmap_with_clock(chat(n), clock)),
            passed: AtomicUsize::new(0),
            waiting: AtomicUsize::new(0),
            none_waits: Notify::new(),
            answers: Mutex::new(()),
            notices: Mutex::new(()),
        }
    }

    /// Returns when one message may go to `chat`. The chat's own limit comes first: whoever waits
    /// for it takes nothing from the others.
    pub async fn pass(&self, chat: i64, class: Class) {
        if let Some(limit) = &self.per_chat {
            while let Err(until) = limit.check_key(&chat) {
                sleep(until.wait_time_from(self.clock.now())).await;
            }
            let passed = self.passed.fetch_add(1, Ordering::Relaxed);
            if passed % SWEEP == SWEEP - 1 {
                limit.retain_recent();
            }
        }
        if let Some(limit) = &self.overall {
            match class {
                Class::Prompt => self.pass_answer(limit).await,
                Class::Notice => self.pass_notice(limit).await,
            }
        }
    }

    /// How many chats are remembered.
    #[must_use]
    pub fn chats(&self) -> usize {
        self.per_chat.as_ref().map_or(0, RateLimiter::len)
    }

    async fn pass_answer(&self, limit: &Overall) {
        let free = self.waiting.load(Ordering::Acquire) == 0;
        if free && limit.check().is_ok() {
            return;
        }
        let _waits = Waits::new(self);
        // One at the head watches the clock, the others queue in order.
        let _head = self.answers.lock().await;
        self.until_ready(limit).await;
    }

    async fn pass_notice(&self, limit: &Overall) {
        let _head = self.notices.lock().await;
        loop {
            let woken = self.none_waits.notified();
            if self.waiting.load(Ordering::Acquire) > 0 {
                woken.await;
                continue;
            }
            match limit.check() {
                Ok(()) => return,
                Err(until) => sleep(until.wait_time_from(self.clock.now())).await,
            }
        }
    }

    async fn until_ready(&self, limit: &Overall) {
        while let Err(until) = limit.check() {
            sleep(until.wait_time_from(self.clock.now())).await;
        }
    }
}

/// Counts an answer that waits, also when its send is given up.
struct Waits<'a>(&'a Limits);

impl<'a> Waits<'a> {
    fn new(limits: &'a Limits) -> Self {
        limits.waiting.fetch_add(1, Ordering::AcqRel);
        Self(limits)
    }
}

impl Drop for Waits<'_> {
    fn drop(&mut self) {
        if self.0.waiting.fetch_sub(1, Ordering::AcqRel) == 1 {
            self.0.none_waits.notify_waiters();
        }
    }
}

/// The runtime's own time, which tests can turn.
#[derive(Clone, Copy, Debug)]
struct Ticks(Instant);

impl Clock for Ticks {
    type Instant = Nanos;

    fn now(&self) -> Nanos {
        // From a second on, so that a limiter may look back from its first moment.
        Nanos::from(self.0.elapsed()) + Nanos::from(Duration::from_secs(1))
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test fails by panicking")]
mod tests {
    use std::sync::Arc;

    use super::*;

    fn settings(per_second: u32, per_chat: u32, burst: u32) -> LimitSettings {
        LimitSettings {
            per_second: NonZeroU32::new(per_second),
            per_chat_per_second: NonZeroU32::new(per_chat),
            chat_burst: NonZeroU32::new(burst).unwrap(),
        }
    }

    #[tokio::test(start_paused = true)]
    async fn one_chat_has_its_burst_and_then_one_a_second() {
        let limits = Limits::new(settings(0, 1, 3));
        let began = Instant::now();
        for _ in 0..3 {
            limits.pass(1, Class::Prompt).await;
        }
        assert!(began.elapsed() < Duration::from_millis(100));
        for _ in 0..3 {
            limits.pass(1, Class::Prompt).await;
        }
        let took = began.elapsed();
        assert!(took >= Duration::from_millis(2900) && took < Duration::from_millis(3500));
    }

    #[tokio::test(start_paused = true)]
    async fn sixty_chats_take_two_seconds_at_thirty_a_second() {
        let limits = Limits::new(settings(30, 1, 5));
        let began = Instant::now();
        for chat in 0..60 {
            limits.pass(chat, Class::Notice).await;
        }
        let took = began.elapsed();
        assert!(took >= Duration::from_millis(1800) && took < Duration::from_millis(2200));
    }

    #[tokio::test(start_paused = true)]
    async fn answers_go_before_notices_that_came_first() {
        let limits = Arc::new(Limits::new(settings(1, 0, 1)));
        let order = Arc::new(std::sync::Mutex::new(Vec::new()));
        let mut sends = tokio::task::JoinSet::new();
        limits.pass(0, Class::Prompt).await;
        for class in [Class::Notice, Class::Notice, Class::Prompt, Class::Prompt] {
            let (limits, order) = (Arc::clone(&limits), Arc::clone(&order));
            sends.spawn(async move {
                limits.pass(1, class).await;
                order.lock().unwrap().push(class);
            });
            tokio::task::yield_now().await;
        }
        while sends.join_next().await.is_some() {}
        let expected = [Class::Prompt, Class::Prompt, Class::Notice, Class::Notice];
        assert_eq!(*order.lock().unwrap(), expected);
    }

    #[tokio::test(start_paused = true)]
    async fn chats_at_rest_are_forgotten_and_lifted_limits_wait_for_nothing() {
        let limits = Limits::new(settings(0, 1000, 5));
        for chat in 0..10_000 {
            limits.pass(chat, Class::Prompt).await;
            tokio::time::advance(Duration::from_millis(1)).await;
        }
        assert!(limits.chats() < 2 * SWEEP, "{}", limits.chats());
        let lifted = Limits::new(settings(0, 0, 1));
        let began = Instant::now();
        for _ in 0..10_000 {
            lifted.pass(1, Class::Notice).await;
        }
        assert_eq!((began.elapsed(), lifted.chats()), (Duration::ZERO, 0));
    }
}
