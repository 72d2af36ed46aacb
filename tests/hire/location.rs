//! Location.

crate::sample::samples! {
    use hire_api::location;
    list::ListLocations,
    query::QueryLocations,
}
