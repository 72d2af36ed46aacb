//! The company.

crate::sample::samples! {
    use hire_api::tenant_tenant;
    query::GetTenant,
}
