//! Runs engine code that may panic on a damaged file, and turns the panic into a value.
//!
//! The text of such a panic never reaches a person: the panic hook is silent for this work and for
//! the engine's own I/O threads, and unchanged for everything else.

use std::{
    any::Any,
    cell::Cell,
    panic::{self, AssertUnwindSafe},
    sync::Once,
    thread,
};

thread_local! {
    static QUIET: Cell<bool> = const { Cell::new(false) };
}

static HOOK: Once = Once::new();

/// Runs `work`; a panic becomes `Err` with its message, for engineers.
///
/// The caller gives up what `work` touched when it panics, so broken invariants are not seen.
pub(super) fn catch<T>(work: impl FnOnce() -> T) -> Result<T, String> {
    HOOK.call_once(install);
    let outer = QUIET.replace(true);
    let result = panic::catch_unwind(AssertUnwindSafe(work));
    QUIET.set(outer);
    result.map_err(|payload| text_of(payload.as_ref()))
}

fn install() {
    let previous = panic::take_hook();
    panic::set_hook(Box::new(move |info| {
        let engine_thread = thread::current()
            .name()
            .is_some_and(|name| name.starts_with("sled-"));
        if !QUIET.get() && !engine_thread {
            previous(info);
        }
    }));
}

fn text_of(payload: &(dyn Any + Send)) -> String {
    let text = payload
        .downcast_ref::<&str>()
        .map(|text| (*text).to_owned());
    let text = text.or_else(|| payload.downcast_ref::<String>().cloned());
    text.unwrap_or_else(|| "panic without a message".to_owned())
}

#[cfg(test)]
#[allow(clippy::panic, reason = "a panic is what is caught here")]
mod tests {
    use super::catch;

    #[test]
    fn a_panic_becomes_its_message() {
        assert_eq!(catch(|| 7), Ok(7));
        assert_eq!(
            catch(|| -> u8 { panic!("index {} out of range", 9) }),
            Err("index 9 out of range".to_owned())
        );
    }
}
