//! Location.

crate::endpoints! {
    list::ListLocations,
    query::QueryLocations,
}
