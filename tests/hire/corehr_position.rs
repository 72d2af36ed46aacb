//! Corehr position.

crate::sample::samples! {
    use hire_api::corehr_position;
    create_v2::CreatePosition,
    query_v2::QueryPositions,
    active_v2::ActivatePosition,
}
