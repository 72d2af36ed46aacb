//! The contact scope of an app.

crate::sample::samples! {
    use hire_api::contact_scope;
    list::ListContactScope,
}
