//! Contact job family.

crate::sample::samples! {
    use hire_api::contact_job_family;
    list::ListJobFamilies,
    get::GetJobFamily,
    create::CreateJobFamily,
    update::UpdateJobFamily,
    delete::DeleteJobFamily,
}
