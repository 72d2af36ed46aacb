//! Checks the delivery of events to apps.

use super::Finding;
use crate::{
    config::Settings,
    store::{GlobalTx, Store, StoreError, deliveries::DeliveryMode},
    tenancy::admin::events::{LastAttempts, last_attempts},
};

const CHECK: &str = "events";
/// Milliseconds.
const DAY: i64 = 86_400_000;

pub fn examine(settings: &Settings, store: &Store, now: i64) -> Vec<Finding> {
    let read = store
        .read_global_blocking(move |tx: &mut GlobalTx<'_>| -> Result<_, StoreError> { last_attempts(tx, now - DAY) });
    let apps = match read {
        Ok(apps) => apps,
        Err(error) => return vec![Finding::fail(CHECK, error.to_string(), "see the other findings")],
    };
    let mut findings: Vec<Finding> = apps.iter().filter_map(of_app).collect();
    let allowed = settings.events.allowed_hosts;
    if apps.iter().any(|app| app.mode == DeliveryMode::Webhook) && allowed.is_empty() {
        findings.push(Finding::warn(
            CHECK,
            "events.allowed_hosts is empty: no event is sent",
            "set events.allowed_hosts",
        ));
    }
    if findings.is_empty() {
        findings.push(match apps.len() {
            0 => Finding::ok(CHECK, "no app receives events"),
            apps => Finding::ok(CHECK, format!("{apps} apps receive events, and none fails to")),
        });
    }
    findings
}

fn of_app(app: &LastAttempts) -> Option<Finding> {
    let LastAttempts { app_id, retrying, failed, last_error, .. } = app;
    let error = last_error.as_deref().unwrap_or("no attempt is kept");
    let fix = format!(
        "hired events list --app {app_id}; when it works again, hired events redeliver --app {app_id} --state failed --since 1d"
    );
    (*retrying > 0 || *failed > 0).then(|| {
        let says = format!("{app_id}: {retrying} events wait for another attempt and {failed} failed within a day; the last attempt: {error}");
        Finding::warn(CHECK, says, fix)
    })
}
