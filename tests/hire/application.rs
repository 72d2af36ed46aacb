//! Applications.

crate::sample::samples! {
    use hire_api::application;
    offer::GetApplicationOffer,
}
