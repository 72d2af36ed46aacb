//! Job requirements.

crate::sample::samples! {
    use hire_api::job_requirement;
    list_by_id::ListRequirementsById,
}
