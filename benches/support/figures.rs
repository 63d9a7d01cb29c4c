//! One line per figure: its name, its value, the limit, and whether it holds.
#![allow(dead_code, reason = "each benchmark uses a part")]

use std::time::{Duration, Instant};

/// The figures of one run.
#[derive(Default)]
pub struct Figures {
    missed: usize,
}

impl Figures {
    /// A figure that must be at most `limit`.
    pub fn at_most(&mut self, name: &str, value: f64, limit: f64, unit: &str) {
        self.line(name, value, &format!("≤ {limit}"), unit, value <= limit);
    }

    /// A figure that must be at least `limit`.
    pub fn at_least(&mut self, name: &str, value: f64, limit: f64, unit: &str) {
        self.line(name, value, &format!("≥ {limit}"), unit, value >= limit);
    }

    /// A figure without a limit.
    pub fn told(&mut self, name: &str, value: f64, unit: &str) {
        println!("{name:<52} {value:>12.2} {unit}");
    }

    fn line(&mut self, name: &str, value: f64, limit: &str, unit: &str, holds: bool) {
        let word = if holds { "pass" } else { "missed" };
        self.missed += usize::from(!holds);
        println!("{name:<52} {value:>12.2} {unit:<6} {limit:<12} {word}");
    }
}

impl Drop for Figures {
    fn drop(&mut self) {
        println!("{} figure(s) missed", self.missed);
    }
}

/// The middle one.
pub fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}

/// Microseconds of one call: the least of `rounds` means over `calls` calls.
pub fn least_us<T>(rounds: usize, calls: u32, mut call: impl FnMut() -> T) -> f64 {
    let mut least = f64::MAX;
    for _ in 0..rounds {
        let start = Instant::now();
        for _ in 0..calls {
            std::hint::black_box(call());
        }
        least = least.min(us(start.elapsed()) / f64::from(calls));
    }
    least
}

/// A duration in microseconds.
pub fn us(time: Duration) -> f64 {
    time.as_secs_f64() * 1e6
}
