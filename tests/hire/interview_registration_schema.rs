//! Registration forms of interviews.

crate::sample::samples! {
    use hire_api::interview_registration_schema;
    list::ListInterviewRegistrationSchemas,
}
