//! The vocabulary that rules, store and wire share: ids, coded values, names, and how each of them stands in a column of
//! a database. Without IO.

pub mod application;
pub mod coded;
pub mod column;
pub mod common;
pub mod corehr;
pub mod directory;
pub mod field;
pub mod form;
pub mod hiring;
pub mod id;
pub mod interview;
pub mod job;
pub mod name;
pub mod offer;
pub mod partner;
pub mod place;
pub mod requirement;
pub mod role;
pub mod talent;

pub use coded::Meaning;
pub use column::{Column, Param, Value};
pub use id::Id;
pub use name::Name;

/// What [`wire_enum!`] needs in the crates that use it.
#[doc(hidden)]
pub mod private {
    pub use schemars;
    pub use serde;
    pub use serde_json;
}
