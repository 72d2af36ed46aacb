//! Offer approval template.

crate::endpoints! {
    list::ListOfferApprovalTemplates,
}
