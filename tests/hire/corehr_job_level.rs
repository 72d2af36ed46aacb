//! Corehr job level.

crate::sample::samples! {
    use hire_api::corehr_job_level;
    create::CreateHrJobLevel,
    list::ListHrJobLevels,
    get::GetHrJobLevel,
}
