//! Job schema.

crate::sample::samples! {
    use hire_api::job_schema;
    list::ListJobSchemas,
}
