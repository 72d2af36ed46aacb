//! Job process.

crate::endpoints! {
    list::ListJobProcesses,
}
