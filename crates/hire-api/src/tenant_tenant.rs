//! The company.

crate::endpoints! {
    query::GetTenant,
}
