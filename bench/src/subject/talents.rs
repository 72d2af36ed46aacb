//! Writes to talents, which no operation of the API makes yet, and samples of who is there.

use axum::{Router, body::Bytes, http::StatusCode, routing::post};
use hired::{
    demo_data::{self, Surroundings, person},
    hired::Hired,
    store::{StoreError, TenantNo, changes},
};

use crate::{Result, company};

/// `POST /bench/touch` with `NUMBER NAME`: gives the talent of this number another name, as any write would.
pub fn router(hired: &Hired) -> Result<Router> {
    let tenant = demo_data::tenant_of(&hired.store, company::APP)?.ok_or("not prepared")?;
    let hired = hired.clone();
    let touch = move |body: Bytes| {
        let hired = hired.clone();
        async move {
            match rename(&hired, tenant, &String::from_utf8_lossy(&body)).await {
                Ok(1) => (StatusCode::OK, "written".to_owned()),
                Ok(_) => (StatusCode::NOT_FOUND, "nobody".to_owned()),
                Err(error) => (StatusCode::INTERNAL_SERVER_ERROR, error.to_string()),
            }
        }
    };
    Ok(Router::new().route("/bench/touch", post(touch)))
}

async fn rename(hired: &Hired, tenant: TenantNo, wanted: &str) -> std::result::Result<u64, StoreError> {
    let (number, name) = wanted.split_once(' ').unwrap_or_default();
    let id = person(company::PEOPLE, number.parse().unwrap_or_default(), &Surroundings::default()).id;
    let (name, now) = (name.to_owned(), hired.clock.now());
    hired
        .store
        .write(tenant, move |tx| {
            let sql = "UPDATE talents SET name = $3, updated_at = $4 WHERE tenant = $1 AND id = $2";
            let changed = tx.execute(sql, &[&id, &name, &now])?;
            changes::record(tx, "talent", id)?;
            Ok::<_, StoreError>(changed)
        })
        .await
}
