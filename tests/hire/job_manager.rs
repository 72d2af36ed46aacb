//! Job manager.

crate::sample::samples! {
    use hire_api::job_manager;
    batch_update::UpdateJobManagers,
    get::GetJobManagers,
}
