//! Corehr job grade.

crate::sample::samples! {
    use hire_api::corehr_job_grade;
    create_v2::CreateJobGrade,
    query_v2::QueryJobGrades,
    patch_v2::PatchJobGrade,
}
