//! Corehr job.

crate::sample::samples! {
    use hire_api::corehr_job;
    create::CreateHrJob,
    list_v2::ListHrJobs,
    get_v2::GetHrJob,
    batch_get_v2::BatchGetHrJobs,
}
