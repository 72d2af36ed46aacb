//! Offer schema.

crate::endpoints! {
    get::GetOfferSchema,
}
