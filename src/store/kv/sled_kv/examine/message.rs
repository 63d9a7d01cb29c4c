//! One message of sled's log: its header, its checksum, and the store's record where it carries it.

use crate::store::kv::sled_kv::engine::Record;

/// `MessageKind` of sled: the end of a segment, a page, a change of a page; the last of all kinds.
const CAP: u8 = 2;
const NODE: u8 = 8;
const LINK: u8 = 10;
const LAST: u8 = 11;

/// How a change of the own tree's `record` begins: set, key, length of the value.
const SET_RECORD: &[u8] = b"\x00\x06record\x10";

/// How the record's key stands in the page of the own tree, last of the keys; the values follow.
const RECORD_KEY: &[u8] = b"\x06record";

/// The key before it, in every store that was finished.
const LAYOUT_KEY: &[u8] = b"\x06layout";

/// The layout number with its length.
const LAYOUT_VALUE: usize = 5;

/// The length of the record.
const RECORD_LENGTH: &[u8] = b"\x10";

/// The page of the own tree is no longer than this.
const OWN_PAGE: usize = 128;

/// What stands at a place of the log.
pub(super) enum Read<'a> {
    /// A message whose checksum is right.
    Whole(Message<'a>),
    /// No message of this segment.
    Broken,
}

/// A message whose checksum is right.
pub(super) struct Message<'a> {
    kind: u8,
    body: &'a [u8],
    length: usize,
}

impl<'a> Message<'a> {
    /// Reads the message at the beginning of `bytes`, in the segment of this number.
    pub(super) fn read(bytes: &'a [u8], segment: u64) -> Read<'a> {
        Self::whole(bytes, segment).map_or(Read::Broken, Read::Whole)
    }

    fn whole(bytes: &'a [u8], segment: u64) -> Option<Self> {
        let (sum, rest) = bytes.split_first_chunk::<4>()?;
        let (kind, rest) = rest.split_first()?;
        if !(1..=LAST).contains(kind) {
            return None;
        }
        let (length, rest) = varint(rest)?;
        let (number, rest) = varint(rest)?;
        if number != segment {
            return None;
        }
        let (_page, rest) = varint(rest)?;
        let body = rest.get(..usize::try_from(length).ok()?)?;
        let header = bytes.len() - rest.len();
        let mut found = crc32fast::Hasher::new();
        found.update(body);
        found.update(&bytes[4..header]);
        (found.finalize() == !u32::from_le_bytes(*sum)).then_some(Self {
            kind: *kind,
            body,
            length: header + body.len(),
        })
    }

    /// Bytes from its beginning to the next.
    pub(super) fn length(&self) -> usize {
        self.length
    }

    /// Whether the segment ends with it.
    pub(super) fn is_cap(&self) -> bool {
        self.kind == CAP
    }

    /// The commits that the store's record counts, if this message carries the record.
    pub(super) fn commits(&self) -> Option<u64> {
        let value = match self.kind {
            LINK => self.body.strip_prefix(SET_RECORD)?,
            NODE if self.body.len() <= OWN_PAGE => {
                let mut places = self.body.windows(RECORD_KEY.len());
                let at = places.position(|place| place == RECORD_KEY)?;
                let values = self.body.get(at + RECORD_KEY.len()..)?;
                let values = match self.body[..at].ends_with(LAYOUT_KEY) {
                    true => values.get(LAYOUT_VALUE..)?,
                    false => values,
                };
                values.strip_prefix(RECORD_LENGTH)?
            }
            _ => return None,
        };
        Record::decode(value).map(|record| record.commits)
    }
}

/// sled's numbers of one to nine bytes.
fn varint(bytes: &[u8]) -> Option<(u64, &[u8])> {
    let (first, rest) = bytes.split_first()?;
    let byte = |n: usize| rest.get(n).copied().map(u64::from);
    match *first {
        0..=240 => Some((u64::from(*first), rest)),
        241..=248 => Some((240 + 256 * (u64::from(*first) - 241) + byte(0)?, &rest[1..])),
        249 => Some((2288 + 256 * byte(0)? + byte(1)?, &rest[2..])),
        more => {
            let length = usize::from(more) - 247;
            let mut number = [0; 8];
            number[..length].copy_from_slice(rest.get(..length)?);
            Some((u64::from_le_bytes(number), &rest[length..]))
        }
    }
}
