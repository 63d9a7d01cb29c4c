//! The bytes of the witness file: how many commits the store had acknowledged.
//!
//! The file is never synced by itself, so a power cut may leave it old or empty; such a file says
//! nothing. It can only say that a store has lost its end.

/// The counter and its complement.
pub(in crate::store) fn encode(commits: u64) -> [u8; 16] {
    let mut bytes = [0; 16];
    bytes[..8].copy_from_slice(&commits.to_be_bytes());
    bytes[8..].copy_from_slice(&(!commits).to_be_bytes());
    bytes
}

/// The counter, if the bytes are whole.
pub(in crate::store) fn decode(bytes: &[u8]) -> Option<u64> {
    let (commits, complement) = bytes.split_first_chunk::<8>()?;
    let commits = u64::from_be_bytes(*commits);
    (complement == (!commits).to_be_bytes()).then_some(commits)
}

#[cfg(test)]
mod tests {
    use super::{decode, encode};

    #[test]
    fn only_whole_bytes_are_believed() {
        assert_eq!(decode(&encode(7)), Some(7));
        assert_eq!(decode(&[]), None);
        assert_eq!(decode(&[0; 16]), None);
        assert_eq!(decode(&encode(7)[..15]), None);
    }
}
