//! Tokens of apps and tenants.

pub mod tokens;

use hire_api::auth::{AppToken, AppTokenInternal, TenantToken, TenantTokenInternal, TicketResend};
use serde_json::json;

use crate::{
    company::{Company, OTHER_STORE_APP},
    harness::{APP, SECRET, STORE_APP},
    sample::{Entry, Sample},
};

/// The samples of the operations of this resource.
pub fn samples() -> Vec<Entry> {
    vec![
        Entry::new(TenantTokenInternal, |_| credentials(APP)),
        Entry::new(AppTokenInternal, |_| credentials(APP)),
        Entry::new(TicketResend, |_| credentials(OTHER_STORE_APP)),
        Entry::new(AppToken, app_token),
        Entry::new(TenantToken, tenant_token),
    ]
}

fn credentials(app: &str) -> Sample {
    Sample::new().body(json!({ "app_id": app, "app_secret": SECRET }))
}

fn app_token(company: &mut Company) -> Sample {
    let ticket = &company.store_app.ticket;
    Sample::new().body(json!({ "app_id": STORE_APP, "app_secret": SECRET, "app_ticket": ticket }))
}

fn tenant_token(company: &mut Company) -> Sample {
    let app_token = &company.store_app.app_token;
    Sample::new().body(json!({ "app_access_token": app_token, "tenant_key": company.tenant_key() }))
}
