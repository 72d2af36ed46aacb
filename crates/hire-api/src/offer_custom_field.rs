//! Offer custom field.

crate::endpoints! {
    update::UpdateOfferCustomField,
}
