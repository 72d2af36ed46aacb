//! Requirements: the head count that jobs are opened for.

crate::endpoints! {
    search::SearchRequirements,
}
