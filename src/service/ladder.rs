//! The retry ladder: how long a letter waits before each try. Data of `flows/delivery.toml`; refuses
//! a ladder that ends at once or never.

use std::time::Duration;

use serde::Deserialize;

/// The longest wait that a file may ask for: a week.
const LONGEST: u64 = 7 * 24 * 3600;

/// How letters are tried again.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ladder {
    steps: Vec<u64>,
    jitter_percent: u64,
    uncertain_notice: u64,
    uncertain_prompt: u64,
    probe: u64,
}

impl Ladder {
    /// Reads `flows/delivery.toml`.
    ///
    /// # Errors
    /// What is wrong, for an engineer.
    pub fn from_file(text: &str) -> Result<Self, String> {
        let ladder: Self = toml::from_str(text).map_err(|fault| fault.to_string())?;
        let waits = [
            ladder.uncertain_notice,
            ladder.uncertain_prompt,
            ladder.probe,
        ];
        if ladder.steps.is_empty() || ladder.steps.len() > 32 {
            return Err("`steps` has 1 to 32 waits".to_owned());
        }
        if ladder
            .steps
            .iter()
            .chain(&waits)
            .any(|&wait| wait > LONGEST)
        {
            return Err("a wait is a week at most".to_owned());
        }
        if ladder.jitter_percent > 50 || ladder.probe == 0 {
            return Err("`jitter_percent` is 50 at most, `probe` 1 at least".to_owned());
        }
        Ok(ladder)
    }

    /// The wait before the next try when `tries` are used; none when there is no next.
    #[must_use]
    pub fn wait(&self, tries: u32, chance: u32) -> Option<Duration> {
        let step = self.steps.get(usize::try_from(tries).ok()?)?;
        Some(self.jittered(Duration::from_secs(*step), chance))
    }

    /// The wait before the one repetition of an uncertain letter.
    #[must_use]
    pub fn uncertain(&self, notice: bool) -> Duration {
        Duration::from_secs(match notice {
            true => self.uncertain_notice,
            false => self.uncertain_prompt,
        })
    }

    /// How often a halted door is tried.
    #[must_use]
    pub fn probe(&self) -> Duration {
        Duration::from_secs(self.probe)
    }

    /// A wait that is longer by up to the jitter: what the platform asked for is never cut short.
    #[must_use]
    pub fn longer(&self, wait: Duration, chance: u32) -> Duration {
        wait + self.part(wait, chance) / 2
    }

    fn jittered(&self, wait: Duration, chance: u32) -> Duration {
        let most = wait * u32::try_from(self.jitter_percent).unwrap_or(0) / 100;
        wait.saturating_sub(most) + self.part(wait, chance)
    }

    /// Evenly from nothing to twice the jitter, by a random number.
    fn part(&self, wait: Duration, chance: u32) -> Duration {
        let percent = self.jitter_percent as f64 / 50.0;
        wait.mul_f64(percent * f64::from(chance) / f64::from(u32::MAX))
    }
}
