//! Offer schema.

crate::sample::samples! {
    use hire_api::offer_schema;
    get::GetOfferSchema,
}
