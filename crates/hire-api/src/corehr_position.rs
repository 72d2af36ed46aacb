//! Corehr position.

crate::endpoints! {
    create_v2::CreatePosition,
    query_v2::QueryPositions,
    active_v2::ActivatePosition,
}
