//! Rotation: another store key, another master key. Each is one replacement of the file, so that a
//! crash leaves either the old ring or the new one.

use std::sync::PoisonError;

use crate::store::keyring::file::{self, RingError, Use};
use crate::store::keyring::snapshot::add_key;
use crate::store::keyring::{KeyRing, Writing};
use crate::store::master::MasterKey;

impl KeyRing {
    /// Adds a store key; from now on it seals, and the older ones still open.
    ///
    /// # Errors
    /// [`RingError::Io`]; the old key goes on sealing.
    pub fn rotate_store_key(&self) -> Result<(), RingError> {
        self.change(|content, with| {
            let newest = content
                .keys
                .iter()
                .filter(|k| k.r#use == Use::Store)
                .map(|k| k.id)
                .max();
            add_key(content, (Use::Store, newest.unwrap_or(0) + 1, 1), with);
        })
    }

    /// Wraps the whole ring with another master key, whose file must be durable already: after a
    /// crash exactly one of the two opens the ring.
    ///
    /// # Errors
    /// [`RingError::Io`] and [`RingError::Damaged`]; the old key still opens the ring.
    pub fn change_master(&self, master: &MasterKey) -> Result<(), RingError> {
        let mut writing = self.writing.lock().unwrap_or_else(PoisonError::into_inner);
        let damaged = || RingError::Damaged {
            path: self.path.clone(),
        };
        let new = master.seal_key();
        let mut content = writing.content.clone();
        for key in &mut content.keys {
            let secret = key
                .unwrap_with(&content.folder, &writing.master)
                .ok_or_else(damaged)?;
            let with = (&new, self.entropy.as_ref());
            *key = key
                .clone()
                .wrap(&content.folder, &secret, with)
                .map_err(|_| damaged())?;
        }
        file::write(&self.path, &content, &new, self.entropy.as_ref())?;
        *writing = Writing {
            content,
            master: new,
        };
        Ok(())
    }
}
