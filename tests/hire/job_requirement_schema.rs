//! Job requirement schema.

crate::sample::samples! {
    use hire_api::job_requirement_schema;
    list::ListJobRequirementSchemas,
}
