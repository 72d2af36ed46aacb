//! Offer application form.

crate::sample::samples! {
    use hire_api::offer_application_form;
    list::ListOfferApplicationForms,
    get::GetOfferApplicationForm,
}
