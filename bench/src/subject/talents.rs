//! A route that renames talents directly in the store.

use axum::{Router, body::Bytes, http::StatusCode, routing::post};
use hire_types::id::TalentId;
use hired::{
    app_state::AppState,
    demo_data::{self, ExistingRefs, person},
    store::{Actor, StoreError, TenantNo, talents::Talent},
};

use crate::{Result, company};

/// `POST /bench/touch` with `NUMBER NAME`: gives the talent of this number another name, as any write would.
pub fn router(state: &AppState) -> Result<Router> {
    let tenant = demo_data::tenant_of(&state.store, company::APP)?.ok_or("not prepared")?;
    let state = state.clone();
    let touch = move |body: Bytes| {
        let state = state.clone();
        async move {
            match rename(&state, tenant, &String::from_utf8_lossy(&body)).await {
                Ok(1) => (StatusCode::OK, "written".to_owned()),
                Ok(_) => (StatusCode::NOT_FOUND, "no such talent".to_owned()),
                Err(error) => (StatusCode::INTERNAL_SERVER_ERROR, error.to_string()),
            }
        }
    };
    Ok(Router::new().route("/bench/touch", post(touch)))
}

async fn rename(state: &AppState, tenant: TenantNo, wanted: &str) -> std::result::Result<u64, StoreError> {
    let (number, name) = wanted.split_once(' ').unwrap_or_default();
    let id = person(company::PEOPLE, number.parse().unwrap_or_default(), &ExistingRefs::default()).id;
    let (name, now) = (name.to_owned(), state.clock.now());
    state
        .store
        .write(Actor::System, tenant, move |tx| {
            let Some(before) = tx.get::<Talent>(&TalentId::new(id))? else { return Ok(0) };
            let after = Talent { name: name.clone(), updated_at: now, ..before.clone() };
            Ok::<_, StoreError>(u64::from(tx.update(&before, &after)?))
        })
        .await
}
