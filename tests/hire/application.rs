//! Applications.

crate::sample::samples! {
    use hire_api::application;
    list::ListApplications,
    offer::GetApplicationOffer,
}
