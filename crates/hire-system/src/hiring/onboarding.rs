//! Onboarding, its cancellation, and the changes of an employee.

mod cancel;
mod employee;
mod import;
mod onboard;

pub use cancel::{CancelRefusal, cancel};
pub(super) use employee::end_all;
pub use employee::{Change, EmployeeRefusal, change};
pub use import::{ImportRefusal, ImportResult, MAX_FAIL_REASON, report_import, start_import};
pub use onboard::{Member, OnboardRefusal, Onboarding, onboard};
