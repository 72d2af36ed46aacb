//! Job function.

crate::sample::samples! {
    use hire_api::job_function;
    list::ListJobFunctions,
}
