//! Applications of talents for jobs.

crate::endpoints! {
    list::ListApplications,
    offer::GetApplicationOffer,
}
