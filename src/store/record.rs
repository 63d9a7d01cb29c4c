//! Records: JSON with type and version inside a sealed envelope, `{"type":…,"version":…,"data":…}`.

use std::{borrow::Cow, fmt};

use jiff::Timestamp;
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use serde_json::Value;

use crate::ports::kv::Key;
use crate::store::error::{Damage, StoreError};
use crate::store::seal::{HEADER, OVERHEAD};
use crate::store::upcast::{NewerVersion, Upcast, lift, newest};

/// A type that is stored as a record of its own.
pub trait Record: Serialize + DeserializeOwned {
    /// The name inside the record; never changed.
    const TYPE: &'static str;
    /// The steps from each old version to the next.
    const UPCASTS: &'static [Upcast] = &[];
    /// The version that is written.
    const VERSION: u32 = newest(Self::UPCASTS);
}

/// What was sealed under a key that may be dropped.
#[derive(Clone, PartialEq, Eq)]
pub enum Kept<T> {
    /// It opens.
    Readable(T),
    /// Its person was erased: nobody can read it any more.
    Erased,
}

impl<T> Kept<T> {
    /// The value, unless it was erased.
    #[must_use]
    pub fn readable(self) -> Option<T> {
        match self {
            Self::Readable(value) => Some(value),
            Self::Erased => None,
        }
    }

    /// The same by reference.
    #[must_use]
    pub fn as_ref(&self) -> Kept<&T> {
        match self {
            Self::Readable(value) => Kept::Readable(value),
            Self::Erased => Kept::Erased,
        }
    }

    /// Changes what is readable, if it can be.
    pub(in crate::store) fn try_map<U, E>(
        self,
        map: impl FnOnce(T) -> Result<U, E>,
    ) -> Result<Kept<U>, E> {
        match self {
            Self::Readable(value) => map(value).map(Kept::Readable),
            Self::Erased => Ok(Kept::Erased),
        }
    }
}

/// Redacted: what may be erased is personal.
impl<T> fmt::Debug for Kept<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Readable(_) => "‹readable›",
            Self::Erased => "‹erased›",
        })
    }
}

/// A record with the revision of its place, for the next write's expectation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Versioned<T> {
    /// The revision.
    pub revision: u64,
    /// The record.
    pub value: Kept<T>,
}

impl<T> Versioned<T> {
    /// The record, unless it was erased.
    #[must_use]
    pub fn readable(self) -> Option<T> {
        self.value.readable()
    }
}

/// A record in plain bytes, ready to be sealed where it stands: it begins with room for the header.
#[derive(Clone, PartialEq, Eq)]
pub struct Body(Vec<u8>);

impl fmt::Debug for Body {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "‹record of {} bytes›",
            self.0.len().saturating_sub(HEADER)
        )
    }
}

#[derive(Serialize)]
struct Written<'a, T> {
    r#type: &'a str,
    version: u32,
    #[serde(skip_serializing_if = "Option::is_none")]
    at: Option<Timestamp>,
    data: &'a T,
}

impl Body {
    /// The record of `value`.
    ///
    /// # Errors
    /// [`StoreError::Unstorable`] when JSON cannot hold it.
    pub fn of<T: Record>(value: &T) -> Result<Self, StoreError> {
        Self::write(T::TYPE, T::VERSION, None, value)
    }

    /// The record as JSON, not sealed.
    #[must_use]
    pub fn plain(&self) -> &[u8] {
        self.0.get(HEADER..).unwrap_or_default()
    }

    pub(in crate::store) fn write<T: Serialize>(
        r#type: &str,
        version: u32,
        at: Option<Timestamp>,
        data: &T,
    ) -> Result<Self, StoreError> {
        let mut buffer = Vec::with_capacity(512 + OVERHEAD);
        buffer.resize(HEADER, 0);
        serde_json::to_writer(
            &mut buffer,
            &Written {
                r#type,
                version,
                at,
                data,
            },
        )
        .map_err(|e| StoreError::Unstorable(e.to_string()))?;
        Ok(Self(buffer))
    }

    pub(in crate::store) fn into_buffer(self) -> Vec<u8> {
        self.0
    }
}

#[derive(Deserialize)]
struct Outline<'a> {
    #[serde(borrow)]
    r#type: Cow<'a, str>,
    version: u32,
    at: Option<Timestamp>,
}

#[derive(Deserialize)]
struct Data<T> {
    data: T,
}

/// Type, version and moment of a plain record.
pub(in crate::store) fn outline<'a>(
    place: &Key,
    plain: &'a [u8],
) -> Result<(Cow<'a, str>, u32, Option<Timestamp>), StoreError> {
    let outline: Outline<'a> = serde_json::from_slice(plain).map_err(|e| malformed(place, &e))?;
    Ok((outline.r#type, outline.version, outline.at))
}

/// The data of a plain record as it is.
pub(in crate::store) fn data<T: DeserializeOwned>(
    place: &Key,
    plain: &[u8],
) -> Result<T, StoreError> {
    let data: Data<T> = serde_json::from_slice(plain).map_err(|e| malformed(place, &e))?;
    Ok(data.data)
}

/// The data of a plain record, lifted to the version of `T`. `place` is where it stood, for the error.
///
/// # Errors
/// [`StoreError::Damaged`] and [`StoreError::Newer`].
pub fn decode<T: Record>(place: &Key, plain: &[u8]) -> Result<T, StoreError> {
    let (r#type, version, _) = outline(place, plain)?;
    if r#type != T::TYPE {
        return Err(StoreError::damaged(
            place,
            Damage::OtherType(r#type.into_owned()),
        ));
    }
    if version == T::VERSION {
        return data(place, plain);
    }
    let value: Value = data(place, plain)?;
    let value =
        lift(T::UPCASTS, version, value, |step| *step).map_err(|e| newer(T::TYPE, version, e))?;
    serde_json::from_value(value).map_err(|e| malformed(place, &e))
}

pub(in crate::store) fn newer(r#type: &str, found: u32, fault: NewerVersion) -> StoreError {
    StoreError::Newer {
        r#type: r#type.to_owned(),
        found,
        known: fault.known,
    }
}

/// Names the place in the text, not the text itself: it may be personal.
fn malformed(place: &Key, fault: &serde_json::Error) -> StoreError {
    let detail = format!(
        "{:?} at line {}, column {}",
        fault.classify(),
        fault.line(),
        fault.column()
    );
    StoreError::damaged(place, Damage::Malformed(detail))
}
