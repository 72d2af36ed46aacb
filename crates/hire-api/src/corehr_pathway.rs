//! Corehr pathway.

crate::endpoints! {
    create_v2::CreatePathway,
    batch_get_v2::BatchGetPathways,
    active_v2::ActivatePathway,
}
