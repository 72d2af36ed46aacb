//! Locations of core HR.

crate::sample::samples! {
    use hire_api::corehr_location;
    list::ListHrLocations,
}
