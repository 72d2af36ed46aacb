//! Types shared by rules, store and wire: ids, coded values, names, and their conversions to and from columns. Without
//! IO.

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
pub use column::{FromColumn, Param, Value};
pub use id::Id;
pub use name::Name;

/// Items that [`wire_enum!`] needs in the crates that use it.
#[doc(hidden)]
pub mod private {
    pub use schemars;
    pub use serde;
    pub use serde_json;
}
