//! Corehr job grade.

crate::endpoints! {
    create_v2::CreateJobGrade,
    query_v2::QueryJobGrades,
    patch_v2::PatchJobGrade,
}
