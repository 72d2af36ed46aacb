//! Corehr pathway.

crate::sample::samples! {
    use hire_api::corehr_pathway;
    create_v2::CreatePathway,
    batch_get_v2::BatchGetPathways,
    active_v2::ActivatePathway,
}
