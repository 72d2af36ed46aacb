//! Contact job title.

crate::sample::samples! {
    use hire_api::contact_job_title;
    list::ListJobTitles,
    get::GetJobTitle,
}
