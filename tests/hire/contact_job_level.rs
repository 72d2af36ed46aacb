//! Contact job level.

crate::sample::samples! {
    use hire_api::contact_job_level;
    list::ListJobLevels,
    get::GetJobLevel,
    create::CreateJobLevel,
    update::UpdateJobLevel,
    delete::DeleteJobLevel,
}
