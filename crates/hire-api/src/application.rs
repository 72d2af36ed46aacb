//! Applications of talents for jobs.

crate::endpoints! {
    offer::GetApplicationOffer,
}
