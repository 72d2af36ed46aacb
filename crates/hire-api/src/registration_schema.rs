//! Registration forms.

crate::endpoints! {
    list::ListRegistrationSchemas,
}
