//! Registration forms of interviews.

crate::endpoints! {
    list::ListInterviewRegistrationSchemas,
}
