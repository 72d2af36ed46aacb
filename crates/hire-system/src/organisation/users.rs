//! Users: creating, changing, deleting and restoring one.

mod change;
mod check;
mod create;
mod delete;
mod draft;
mod names;
mod rename;

pub use change::{patch, replace};
pub use check::UserRefusal;
pub use create::create;
pub use delete::{DeleteRefusal, RestoreRefusal, delete, restore};
pub use draft::{Draft, Missing, Saved};
pub use rename::{RenameRefusal, rename};
