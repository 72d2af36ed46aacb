//! Job schema.

crate::endpoints! {
    list::ListJobSchemas,
}
