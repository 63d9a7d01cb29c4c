//! One turn of a contact at a time in this process. Truth is the expected revision in the store; this
//! only saves the retries that two devices of one person would cost each other, up to being refused.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
};

use tokio::sync::OwnedMutexGuard;

type Gate = Arc<tokio::sync::Mutex<()>>;

/// The contacts that have a turn under way or waiting; no others.
#[derive(Default)]
pub(super) struct Lanes(Mutex<HashMap<Vec<u8>, Gate>>);

/// The turn that is under way; dropping it lets the next one in.
pub(super) struct Lane<'a> {
    lanes: &'a Lanes,
    contact: Vec<u8>,
    gate: Option<OwnedMutexGuard<()>>,
}

impl Lanes {
    /// Waits, first come, first served, until no other turn of this contact is under way.
    pub(super) async fn enter(&self, contact: Vec<u8>) -> Lane<'_> {
        let gate = self.with(|gates| Arc::clone(gates.entry(contact.clone()).or_default()));
        // Made before waiting: whoever gives up waiting must leave no gate behind either.
        let mut lane = Lane {
            lanes: self,
            contact,
            gate: None,
        };
        lane.gate = Some(gate.lock_owned().await);
        lane
    }

    fn with<T>(&self, work: impl FnOnce(&mut HashMap<Vec<u8>, Gate>) -> T) -> T {
        work(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl Drop for Lane<'_> {
    fn drop(&mut self) {
        drop(self.gate.take());
        self.lanes.with(|gates| {
            // Nobody else holds or awaits the gate; new ones would need the map.
            let idle = gates.get(&self.contact).map(Arc::strong_count) == Some(1);
            if idle {
                gates.remove(&self.contact);
            }
        });
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test fails by panicking")]
mod tests {
    use std::sync::{
        Arc,
        atomic::{AtomicU32, Ordering},
    };

    use super::Lanes;

    #[tokio::test]
    async fn turns_of_a_contact_follow_each_other_and_leave_nothing() {
        let (lanes, inside) = (Arc::new(Lanes::default()), Arc::new(AtomicU32::new(0)));
        let turns: Vec<_> = (0..100)
            .map(|n: u8| {
                let (lanes, inside) = (Arc::clone(&lanes), Arc::clone(&inside));
                tokio::spawn(async move {
                    let _lane = lanes.enter(vec![n % 2]).await;
                    assert!(inside.fetch_add(1, Ordering::SeqCst) < 2);
                    tokio::task::yield_now().await;
                    inside.fetch_sub(1, Ordering::SeqCst);
                })
            })
            .collect();
        for turn in turns {
            turn.await.unwrap();
        }
        assert!(lanes.with(|gates| gates.is_empty()));
    }

    #[tokio::test]
    async fn who_gives_up_waiting_leaves_nothing() {
        let lanes = Lanes::default();
        let first = lanes.enter(vec![1]).await;
        let mut waiting = Box::pin(lanes.enter(vec![1]));
        tokio::select! {
            biased;
            _ = &mut waiting => unreachable!("two at once"),
            () = tokio::task::yield_now() => {}
        }
        drop(first);
        drop(waiting);
        assert!(lanes.with(|gates| gates.is_empty()));
    }
}
