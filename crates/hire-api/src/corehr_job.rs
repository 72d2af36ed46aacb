//! Corehr job.

crate::endpoints! {
    create::CreateHrJob,
    list_v2::ListHrJobs,
    get_v2::GetHrJob,
    batch_get_v2::BatchGetHrJobs,
}
