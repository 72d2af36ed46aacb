//! Offer custom field.

crate::sample::samples! {
    use hire_api::offer_custom_field;
    update::UpdateOfferCustomField,
}
