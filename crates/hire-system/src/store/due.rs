//! Times at which work is due for a tenant: expiring offers and protections, retries, tickets.

use serde::Serialize;

use super::{
    GlobalTx, StoreError, TenantNo, Tx,
    access::Token,
    deliveries::{Delivery, EventSettings},
    events,
    protections::AgencyProtection,
    record::view,
};

/// A ticket is sent again after this time.
const TICKET_INTERVAL: i64 = 3_600_000;

/// The apps that only this tenant uses: they run on its clock.
const OWN_APPS: &str = "SELECT i.app_id FROM installs i WHERE i.tenant = $1 AND NOT EXISTS \
     (SELECT 1 FROM installs o WHERE o.app_id = i.app_id AND o.tenant <> i.tenant)";

/// The apps that a tenant alone uses.
pub fn own_apps(tx: &mut GlobalTx<'_>, tenant: TenantNo) -> Result<Vec<String>, StoreError> {
    tx.scalars(OWN_APPS, &[&tenant.0])
}

/// How the enabled apps receive events for which an attempt may be due by `latest`; those that one tenant alone uses, or
/// all.
pub fn receivers(
    tx: &mut GlobalTx<'_>,
    tenant: Option<TenantNo>,
    latest: i64,
) -> Result<Vec<EventSettings>, StoreError> {
    let due = "JOIN apps ON apps.app_id = event_settings.app_id AND apps.disabled = 0 WHERE EXISTS (SELECT 1 \
               FROM deliveries d WHERE d.app_id = event_settings.app_id AND d.state = 'pending' AND d.due_at <= $1 \
               AND (d.leased_until IS NULL OR d.leased_until <= $1))";
    let order = "ORDER BY event_settings.app_id";
    match tenant {
        None => tx.select(&format!("{due} {order}"), &[&latest]),
        Some(tenant) => {
            let own_apps = OWN_APPS.replace("$1", "$2");
            tx.select(&format!("{due} AND event_settings.app_id IN ({own_apps}) {order}"), &[&latest, &tenant.0])
        }
    }
}

/// The first time after `after` and up to `until` at which something is due in a tenant.
pub fn next(tx: &mut GlobalTx<'_>, tenant: TenantNo, after: i64, end: i64) -> Result<Option<i64>, StoreError> {
    let mut times: Vec<Option<i64>> = Vec::new();
    // An offer is valid at `expires_at`, the others are not.
    for (lasts, table) in [
        (1, "offers WHERE status = 6 AND"),
        (0, "jobs WHERE status = 1 AND"),
        (0, "agency_protections WHERE"),
        (0, "tokens WHERE"),
    ] {
        let sql = format!("SELECT MIN(expires_at) + {lasts} FROM {table} tenant = $1 AND expires_at + {lasts} > $2");
        times.push(Tx::new(tx, tenant).scalar::<Option<i64>>(&sql, &[&after])?.flatten());
    }
    let deliveries = format!(
        "SELECT MIN(due_at) FROM deliveries WHERE app_id IN ({OWN_APPS}) AND state = 'pending' AND due_at > $2"
    );
    times.push(tx.scalar::<Option<i64>>(&deliveries, &[&tenant.0, &after])?.flatten());
    times.push(events::next_due_at(tx, tenant, after)?);
    let tickets = format!(
        "SELECT MAX(d.created_at) + $2 FROM deliveries d JOIN apps a ON a.app_id = d.app_id AND a.disabled = 0 \
         JOIN event_settings s ON s.app_id = d.app_id \
         WHERE d.app_id IN ({OWN_APPS}) AND d.event_type = 'app_ticket' GROUP BY d.app_id"
    );
    times.extend(tx.scalars::<i64>(&tickets, &[&tenant.0, &TICKET_INTERVAL])?.into_iter().map(Some));
    Ok(times.into_iter().flatten().filter(|time| (after + 1..=end).contains(time)).min())
}

/// The tenants that may have offers or jobs that have expired and are not stored so.
pub fn tenants_with_expired(tx: &mut GlobalTx<'_>, latest: i64) -> Result<Vec<TenantNo>, StoreError> {
    let sql = "SELECT tenant FROM offers WHERE status = 6 AND expires_at < $1 \
               UNION SELECT tenant FROM jobs WHERE status = 1 AND expires_at <= $1";
    Ok(tx.scalars(sql, &[&latest])?.into_iter().map(TenantNo).collect())
}

/// Protections that ended in a span of time, its end included.
pub fn ended_protections(tx: &mut Tx<'_>, after: i64, end: i64) -> Result<Vec<AgencyProtection>, StoreError> {
    tx.select(
        "WHERE tenant = $1 AND expires_at > $2 AND expires_at <= $3 ORDER BY expires_at, talent, agency",
        &[&after, &end],
    )
}

/// Tokens for a tenant that ended in a span of time.
pub fn ended_tokens(tx: &mut GlobalTx<'_>, tenant: TenantNo, span: (i64, i64)) -> Result<Vec<Token>, StoreError> {
    tx.select(
        "WHERE tenant = $1 AND expires_at > $2 AND expires_at <= $3 ORDER BY expires_at, app_id",
        &[&tenant.0, &span.0, &span.1],
    )
}

view! {
    /// An attempt to deliver a message.
    #[derive(Serialize)]
    pub struct Attempted of Delivery in deliveries,
        join " JOIN delivery_attempts ON delivery_attempts.delivery = deliveries.id" {
        app_id: String,
        event_id: String,
        event_type: String,
        attempt: i64 = "delivery_attempts.attempt",
        started_at: i64 = "delivery_attempts.started_at",
        error: Option<String> = "delivery_attempts.error",
    }
}

/// Attempts for the apps of a tenant since a time.
pub fn attempts_since(tx: &mut GlobalTx<'_>, tenant: TenantNo, since: i64) -> Result<Vec<Attempted>, StoreError> {
    let rest = format!(
        "WHERE deliveries.app_id IN ({OWN_APPS}) AND delivery_attempts.started_at >= $2 \
         ORDER BY delivery_attempts.started_at, deliveries.id, delivery_attempts.attempt"
    );
    tx.select(&rest, &[&tenant.0, &since])
}

/// Whether a process is at a delivery to an app of the tenant.
pub fn is_delivering(tx: &mut GlobalTx<'_>, tenant: TenantNo, process: &str, now: i64) -> Result<bool, StoreError> {
    let rest = format!("WHERE app_id IN ({OWN_APPS}) AND state = 'pending' AND lease = $2 AND leased_until > $3");
    tx.exists::<Delivery>(&rest, &[&tenant.0, &process, &now])
}
