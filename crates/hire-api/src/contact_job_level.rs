//! Contact job level.

crate::endpoints! {
    list::ListJobLevels,
    get::GetJobLevel,
    create::CreateJobLevel,
    update::UpdateJobLevel,
    delete::DeleteJobLevel,
}
