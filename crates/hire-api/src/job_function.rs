//! Job function.

crate::endpoints! {
    list::ListJobFunctions,
}
