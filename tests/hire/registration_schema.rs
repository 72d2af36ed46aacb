//! Registration forms.

crate::sample::samples! {
    use hire_api::registration_schema;
    list::ListRegistrationSchemas,
}
