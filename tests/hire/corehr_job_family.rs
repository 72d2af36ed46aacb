//! Corehr job family.

crate::sample::samples! {
    use hire_api::corehr_job_family;
    create::CreateHrJobFamily,
    list::ListHrJobFamilies,
    get::GetHrJobFamily,
}
