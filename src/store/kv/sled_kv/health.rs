//! Whether the store may still read and acknowledge, and who is told when it may not.

use std::sync::OnceLock;

use crate::ports::kv::KvError;
use crate::store::kv::sled_kv::OnFatal;

/// Two latches that only ever close.
pub(super) struct Health {
    /// Why nothing is acknowledged any more.
    writing: OnceLock<String>,
    /// Why not even reading is right any more: memory may be ahead of the disk.
    reading: OnceLock<String>,
    on_fatal: Option<OnFatal>,
}

impl Health {
    pub(super) fn new(on_fatal: Option<OnFatal>) -> Self {
        Self {
            writing: OnceLock::new(),
            reading: OnceLock::new(),
            on_fatal,
        }
    }

    pub(super) fn may_read(&self) -> Result<(), KvError> {
        verdict(&self.reading)
    }

    pub(super) fn may_write(&self) -> Result<(), KvError> {
        verdict(&self.writing)
    }

    /// Writing failed: what the trees show may not be on the disk, so reading ends as well. Whether
    /// this is news to [`Self::tell`], once the waiting changes are answered: telling may end the process.
    #[must_use]
    pub(super) fn writing_failed(&self, detail: &str) -> bool {
        let _first = self.reading.set(detail.to_owned());
        self.writing.set(detail.to_owned()).is_ok()
    }

    /// A read met damage: other records may still be read (a rescue needs them), nothing is written.
    pub(super) fn found_damage(&self, detail: String) -> KvError {
        if self.writing.set(detail.clone()).is_ok() {
            self.tell(&detail);
        }
        KvError::Fault(detail)
    }

    /// Says that nothing is acknowledged any more.
    pub(super) fn tell(&self, detail: &str) {
        if let Some(hook) = &self.on_fatal {
            hook(detail);
        }
    }
}

fn verdict(latch: &OnceLock<String>) -> Result<(), KvError> {
    match latch.get() {
        Some(detail) => Err(KvError::Fault(detail.clone())),
        None => Ok(()),
    }
}
