//! Job type.

crate::sample::samples! {
    use hire_api::job_type;
    list::ListJobTypes,
}
