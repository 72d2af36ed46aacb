//! The contact scope of an app.

crate::endpoints! {
    list::ListContactScope,
}
