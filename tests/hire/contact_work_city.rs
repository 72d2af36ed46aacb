//! Contact work city.

crate::sample::samples! {
    use hire_api::contact_work_city;
    list::ListWorkCities,
    get::GetWorkCity,
}
