//! The changes that the system can make: one function for each, shared by all callers (an app through the API, a person
//! at the console, the system itself).
//!
//! A function gets a [`WriteTx`](crate::store::WriteTx), which carries the actor, the time and new ids, and a draft in
//! domain terms: rows, dates, coded values, never a type of the wire. It applies the rules of `hire_rules` in the order
//! that the documents fix, writes through the store, and returns the record or a typed refusal. Callers map refusals
//! exhaustively, so a new refusal does not compile until each of them handles it.
//!
//! Reads have no function here: handlers call the store's queries.

pub mod applications;
pub mod attachments;
pub mod expiry;
pub mod fields;
pub mod forms;
pub mod jobs;
pub mod notes;
pub mod offers;
pub mod onboarding;
pub mod requirements;
pub mod talents;

/// A record that a caller named. An id that could not be translated names nothing. Whether the row exists and may be used
/// is decided by the change, in its order of checks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Ref {
    Row(i64),
    Nothing,
}

impl Ref {
    /// The record, by a look-up that may return `None`.
    pub fn find<T, E>(self, find: impl FnOnce(i64) -> Result<Option<T>, E>) -> Result<Option<T>, E> {
        match self {
            Self::Row(id) => find(id),
            Self::Nothing => Ok(None),
        }
    }
}

impl From<Option<i64>> for Ref {
    fn from(id: Option<i64>) -> Self {
        id.map_or(Self::Nothing, Self::Row)
    }
}
