//! Drivers: citizens who answer from inside the server, so that thousands in closed loop cost next
//! to nothing. What a citizen says next is found from the keyboard of the last message and a list of
//! answers, never from the steps of a bot.

use std::{collections::HashMap, sync::Arc, time::Duration};

use super::{
    BotApi,
    bot::{Bot, Sent},
    markup,
};

/// Decides what people do about a message that the bot sent.
pub trait Driver: Send {
    fn message(&mut self, bot: &mut Bot, sent: &Sent);
}

impl<F: FnMut(&mut Bot, &Sent) + Send> Driver for F {
    fn message(&mut self, bot: &mut Bot, sent: &Sent) {
        self(bot, sent);
    }
}

/// What a citizen does next.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Step {
    Say(String),
    /// The button with this text or data.
    Press(String),
    /// The own card.
    Contact(String),
    /// The conversation is at its end; another begins.
    Done,
    /// Nothing yet.
    Wait,
}

/// Decides a whole conversation: the first word, and each next from the last message.
pub trait Conversation: Send {
    fn begin(&mut self, n: usize) -> Step;
    /// `said` counts the steps of this conversation so far.
    fn next(&mut self, n: usize, said: usize, sent: &Sent) -> Step;
}

/// The usual request: description, way of delivery, name, contact, and the button that sends.
#[derive(Debug, Clone)]
pub struct Request {
    /// Said one after another.
    pub answers: Vec<String>,
    /// A button with one of these words in it sends the request.
    pub send: Vec<String>,
    /// Afterwards a message that holds one of these is taken for the receipt; empty is any.
    pub receipt: Vec<String>,
    sending: HashMap<usize, bool>,
}

impl Request {
    /// Answers in this order, then the button with one of these words.
    pub fn new(answers: &[&str], send: &[&str]) -> Self {
        let owned = |list: &[&str]| list.iter().map(|text| (*text).to_owned()).collect();
        Self {
            answers: owned(answers),
            send: owned(send),
            receipt: Vec::new(),
            sending: HashMap::new(),
        }
    }
}

impl Conversation for Request {
    fn begin(&mut self, n: usize) -> Step {
        self.sending.insert(n, false);
        self.answers.first().cloned().map_or(Step::Done, Step::Say)
    }

    fn next(&mut self, n: usize, said: usize, sent: &Sent) -> Step {
        if self.sending.get(&n) == Some(&true) {
            let all = self.receipt.is_empty();
            let done = all || self.receipt.iter().any(|part| sent.text.contains(part));
            return if done { Step::Done } else { Step::Wait };
        }
        let labels = markup::labels(&sent.markup);
        let sends = |label: &&String| self.send.iter().any(|word| label.contains(word));
        if let Some(label) = labels.iter().find(sends) {
            self.sending.insert(n, true);
            return Step::Press(label.clone());
        }
        self.answers
            .get(said)
            .cloned()
            .map_or(Step::Wait, Step::Say)
    }
}

/// Where a citizen stands.
#[derive(Debug, Default, Clone, Copy)]
struct Stand {
    n: usize,
    said: usize,
    conversations: u64,
}

/// All citizens in closed loop: each says its next word when the bot has answered the last.
pub struct ClosedLoop<C> {
    conversation: C,
    stands: HashMap<i64, Stand>,
    /// Conversations of each citizen; then it is silent.
    most: u64,
    /// Steps of each citizen in all; then it is silent.
    most_steps: u64,
    steps: HashMap<i64, u64>,
    done: Arc<std::sync::atomic::AtomicU64>,
}

impl<C: Conversation + 'static> ClosedLoop<C> {
    pub fn new(conversation: C) -> Self {
        Self {
            conversation,
            stands: HashMap::new(),
            most: u64::MAX,
            most_steps: u64::MAX,
            steps: HashMap::new(),
            done: Arc::default(),
        }
    }

    /// So many conversations of each citizen.
    pub fn conversations(mut self, most: u64) -> Self {
        self.most = most;
        self
    }

    /// So many steps of each citizen: the dialogues stay open.
    pub fn steps(mut self, most: u64) -> Self {
        self.most_steps = most;
        self
    }

    /// Puts new citizens before the bot, each with its first word; the count of ended conversations.
    pub fn start(
        mut self,
        api: &BotApi,
        citizens: usize,
        lang: &str,
    ) -> Arc<std::sync::atomic::AtomicU64> {
        let done = Arc::clone(&self.done);
        api.with(|bot| {
            for n in 0..citizens {
                let id = bot.person(lang, &format!("C{n}"));
                let stand = Stand {
                    n,
                    ..Stand::default()
                };
                self.stands.insert(id, stand);
                let step = self.conversation.begin(n);
                self.carry_out(bot, id, step, None);
            }
            bot.driver = Some(Box::new(self));
        });
        done
    }

    fn carry_out(&mut self, bot: &mut Bot, id: i64, step: Step, sent: Option<&Sent>) {
        let taken = self.steps.entry(id).or_default();
        if matches!(step, Step::Done | Step::Wait) || *taken >= self.most_steps {
            return;
        }
        *taken += 1;
        if let Some(stand) = self.stands.get_mut(&id) {
            stand.said += 1;
        }
        match (step, sent) {
            (Step::Say(text), _) => bot.says(id, id, &text),
            (Step::Press(label), Some(sent)) => bot.presses(id, sent, &label),
            (Step::Press(label), None) => bot.says(id, id, &label),
            (Step::Contact(phone), _) => bot.card(id, &phone, "C", Some(id)),
            (Step::Done | Step::Wait, _) => return,
        };
    }
}

impl<C: Conversation + 'static> Driver for ClosedLoop<C> {
    fn message(&mut self, bot: &mut Bot, sent: &Sent) {
        let Some(stand) = self.stands.get(&sent.chat).copied() else {
            return;
        };
        let step = self.conversation.next(stand.n, stand.said, sent);
        // A second message of the same turn is not answered, unless it has what is waited for.
        if !sent.fresh && !matches!(step, Step::Press(_)) {
            return;
        }
        if step != Step::Done {
            return self.carry_out(bot, sent.chat, step, Some(sent));
        }
        self.done.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
        if let Some(stand) = self.stands.get_mut(&sent.chat) {
            stand.said = 0;
            stand.conversations += 1;
            if stand.conversations < self.most {
                let step = self.conversation.begin(stand.n);
                self.carry_out(bot, sent.chat, step, None);
            }
        }
    }
}

/// What a run measured.
#[derive(Debug, Clone, Copy)]
pub struct Turns {
    pub count: usize,
    pub p50: Duration,
    pub p99: Duration,
    pub most: Duration,
}

impl BotApi {
    /// The turns since the last call: update handed out → reply taken.
    pub fn takes_turns(&self) -> Turns {
        let mut turns = self.with(|bot| std::mem::take(&mut bot.proofs.turns));
        turns.sort_unstable();
        let at = |part: usize| {
            let last = turns.len().saturating_sub(1);
            turns
                .get((turns.len() * part / 100).min(last))
                .copied()
                .unwrap_or_default()
        };
        Turns {
            count: turns.len(),
            p50: at(50),
            p99: at(99),
            most: at(100),
        }
    }

    /// Only counts are kept from now on: for long runs.
    pub fn keeps_counts_only(&self) {
        self.with(|bot| bot.proofs.counts_only = true);
    }

    /// CPU seconds of the server's thread so far.
    pub fn cpu_seconds(&self) -> f64 {
        let (done, waits) = std::sync::mpsc::channel();
        self.runtime().spawn(async move {
            let text = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap_or_default();
            let _ = done.send(text);
        });
        let text = waits.recv().unwrap_or_default();
        let nanoseconds = text
            .split_whitespace()
            .next()
            .and_then(|n| n.parse::<f64>().ok());
        nanoseconds.unwrap_or(0.0) / 1e9
    }
}

/// CPU seconds of a process so far, its own and the kernel's for it.
pub fn cpu_seconds_of(pid: u32) -> f64 {
    let text = std::fs::read_to_string(format!("/proc/{pid}/stat")).unwrap_or_default();
    // The name in parentheses may hold blanks; utime and stime are the 12th and 13th behind it.
    let after = text.rsplit_once(')').map_or("", |(_, after)| after);
    let ticks = after.split_whitespace().skip(11).take(2);
    ticks.filter_map(|n| n.parse::<f64>().ok()).sum::<f64>() / 100.0
}

/// Resident memory of a process in MiB.
pub fn rss_mib_of(pid: u32) -> f64 {
    let text = std::fs::read_to_string(format!("/proc/{pid}/status")).unwrap_or_default();
    let line = text.lines().find_map(|line| line.strip_prefix("VmRSS:"));
    let kib = line.and_then(|rest| rest.split_whitespace().next()?.parse::<f64>().ok());
    kib.unwrap_or(0.0) / 1024.0
}
