//! How apps receive events, and the messages on their way to them.

use hire_types::{
    coded_enum,
    id::{DeliveryId, EventId},
};
use serde::Serialize;

use super::{
    GlobalTx, StoreError, TenantNo,
    record::{record, view},
};

coded_enum! {
    pub enum DeliveryMode: str { Webhook = "webhook", LongConnection = "long_connection" }
}

coded_enum! {
    pub enum DeliveryState: str { Pending = "pending", Delivered = "delivered", Failed = "failed" }
}

record! {
    /// How an app receives events.
    #[derive(PartialEq, Eq)]
    pub struct EventSettings in event_settings, key(app_id: String), global() {
        mode: DeliveryMode,
        request_url: Option<String>,
        encrypt_key: Option<String>,
        verification_token: String,
        updated_at: i64,
    }
}

view! {
    /// An app that receives events, and the number of its waiting deliveries.
    pub struct PendingDeliveries of EventSettings in event_settings {
        app_id: String,
        pending: i64 = "(SELECT COUNT(*) FROM deliveries WHERE deliveries.app_id = event_settings.app_id \
                         AND deliveries.state = 'pending')",
    }
}

record! {
    pub struct EventSubscription in event_subscriptions, key(app_id: String, event_type: String), global() {}
}

/// The subscriptions of the enabled apps of a tenant, grouped by app.
pub fn subscriptions_in(tx: &mut GlobalTx<'_>, tenant: TenantNo) -> Result<Vec<EventSubscription>, StoreError> {
    let receives = "WHERE app_id IN (SELECT installs.app_id FROM installs \
                    JOIN apps ON apps.app_id = installs.app_id AND apps.disabled = 0 \
                    JOIN event_settings ON event_settings.app_id = installs.app_id WHERE installs.tenant = $1) \
                    ORDER BY app_id, event_type";
    tx.select(receives, &[&tenant.0])
}

record! {
    /// A message to one app: an event of a tenant, or an `app_ticket`.
    #[derive(Serialize)]
    pub struct Delivery in deliveries, key(id: DeliveryId), global() {
        app_id: String,
        event_tenant: Option<i64>,
        event: Option<EventId>,
        event_id: String,
        /// When it happened.
        event_at: i64,
        event_type: String,
        /// Deliveries to one app with the same key are sent in the order of their positions.
        order_key: String,
        position: i64,
        /// The rendered event without the envelope, because its token may change before the next attempt.
        payload: String,
        state: DeliveryState,
        /// Number of attempts.
        attempts: i64,
        /// Failed attempts since it was last queued.
        failures: i64,
        /// `None` while it waits for the previous delivery of its key.
        due_at: Option<i64>,
        /// The process that is delivering it, and the end of its lease.
        lease: Option<String>,
        leased_until: Option<i64>,
        created_at: i64,
        finished_at: Option<i64>,
    }
}

record! {
    #[derive(Serialize)]
    pub struct DeliveryAttempt in delivery_attempts, key(delivery: DeliveryId, attempt: i64), global() {
        started_at: i64,
        latency_ms: i64,
        /// The HTTP status or the code of an acknowledgement, if there was one.
        status: Option<i64>,
        /// Why it failed.
        error: Option<String>,
        response: String,
    }
}
