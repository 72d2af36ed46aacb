//! Offer approval template.

crate::sample::samples! {
    use hire_api::offer_approval_template;
    list::ListOfferApprovalTemplates,
}
