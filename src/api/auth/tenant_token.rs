use hire_api::auth::{TenantToken, TenantTokenData, tenant_token::TenantTokenError as Error};

use super::STORE_LIFE;
use crate::{
    http::{ApiResult, Call, Failure},
    store::{GlobalTx, StoreError, TenantNo},
    tenancy::{
        secret::{sealed, token_digest},
        tokens::Grant,
    },
};

pub async fn issue(call: Call<TenantToken>) -> ApiResult<TenantToken> {
    if call.body.app_access_token.is_empty() || call.body.tenant_key.is_empty() {
        return Err(Failure::of(Error::Parameter));
    }
    let now = call.now();
    let (app_token, tenant_key) = (call.body.app_access_token.clone(), call.body.tenant_key.clone());
    let issued = super::issue(&call, move |shared| {
        let (app, key) = app_behind(shared, &app_token, now)?.ok_or(Failure::of(Error::InvalidAppToken))?;
        let tenant = customer(shared, &app, &tenant_key)?.ok_or(Failure::of(Error::NotInstalled))?;
        Ok(Grant::tenant(app, tenant, key, STORE_LIFE))
    })
    .await?;
    call.answer(&TenantTokenData { tenant_access_token: issued.token, expire: issued.expire })
}

/// The app whose token it is, and the key that the token seals.
fn app_behind(shared: &mut GlobalTx<'_>, app_token: &str, now: i64) -> Result<Option<(String, [u8; 32])>, StoreError> {
    let digest = token_digest(app_token);
    let found = shared.one(
        "SELECT t.app_id, t.sealed_key FROM tokens t JOIN apps a ON a.app_id = t.app_id \
         WHERE t.digest = $1 AND t.kind = 'a' AND t.expires_at > $2 AND a.disabled = 0",
        &[&digest.as_slice(), &now],
        |row| Ok((row.get(0)?, row.get::<Option<Vec<u8>>>(1)?)),
    )?;
    Ok(found.and_then(|(app, key): (String, _)| Some((app, sealed(key?.try_into().ok()?, app_token)))))
}

fn customer(shared: &mut GlobalTx<'_>, app_id: &str, tenant_key: &str) -> Result<Option<TenantNo>, StoreError> {
    let tenant = shared.one(
        "SELECT t.id FROM tenants t JOIN installs i ON i.tenant = t.id WHERE i.app_id = $1 AND t.tenant_key = $2",
        &[&app_id, &tenant_key],
        |row| row.get(0),
    )?;
    Ok(tenant.map(TenantNo))
}
