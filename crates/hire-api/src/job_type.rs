//! Job type.

crate::endpoints! {
    list::ListJobTypes,
}
