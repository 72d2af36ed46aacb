//! Contact job family.

crate::endpoints! {
    list::ListJobFamilies,
    get::GetJobFamily,
    create::CreateJobFamily,
    update::UpdateJobFamily,
    delete::DeleteJobFamily,
}
