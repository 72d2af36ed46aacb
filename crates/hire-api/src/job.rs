//! Job.

crate::endpoints! {
    list::ListJobs,
    get::GetJob,
    combined_create::CreateJob,
    open::OpenJob,
    close::CloseJob,
    recruiter::GetJobRecruiter,
    combined_update::UpdateJob,
    config::GetJobConfig,
    update_config::UpdateJobConfig,
    get_detail::GetJobDetail,
}
