//! Departments: creating, changing and deleting one.

mod change;
mod chat;
mod check;
mod create;
mod delete;
mod draft;

pub use change::{RenameRefusal, change, rename};
pub use chat::{ChatRefusal, unbind_chat};
pub use check::DepartmentRefusal;
pub use create::create;
pub use delete::{DeleteRefusal, delete};
pub use draft::{Draft, Leader, Saved};
