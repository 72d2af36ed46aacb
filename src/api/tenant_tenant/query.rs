use hire_api::tenant_tenant::{
    GetTenant,
    query::{GetTenantData, GetTenantError as Error, Tenant},
};
use hire_types::directory::TenantTag;

use crate::{
    http::{ApiError, Call, ReadTx},
    store::access,
};

/// The numbers of companies have as many digits.
const FIRST_NUMBER: i64 = 1_000_000_000;

/// There are no pictures and domains of companies.
pub fn query(tx: &mut ReadTx<'_>, call: &Call<GetTenant>) -> Result<GetTenantData, ApiError<GetTenant>> {
    let number = call.caller.tenant.0;
    let tenant = tx.global().get::<access::Tenant>(&number)?;
    let tenant = tenant.ok_or_else(|| ApiError::new(Error::TenantUnknown))?;
    Ok(GetTenantData {
        tenant: Some(Tenant {
            name: Some(tenant.name),
            display_id: Some(format!("F{}", FIRST_NUMBER + number)),
            tenant_tag: Some(TenantTag::Team),
            tenant_key: Some(tenant.tenant_key),
            avatar: None,
            domain: None,
        }),
    })
}
