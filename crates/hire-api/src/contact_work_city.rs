//! Contact work city.

crate::endpoints! {
    list::ListWorkCities,
    get::GetWorkCity,
}
