//! Locations of core HR.

crate::endpoints! {
    list::ListHrLocations,
}
