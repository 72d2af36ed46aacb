//! Offer application form.

crate::endpoints! {
    list::ListOfferApplicationForms,
    get::GetOfferApplicationForm,
}
