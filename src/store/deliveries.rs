//! How apps receive events, and the messages on their way to them.

use hire_types::{
    coded_enum,
    id::{DeliveryId, EventId},
};
use serde::Serialize;

use super::record::record;

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

record! {
    pub struct EventSubscription in event_subscriptions, key(app_id: String, event_type: String), global() {}
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
        /// Deliveries to one app with the same key keep their order, which is that of the positions.
        order_key: String,
        position: i64,
        /// The event as the app sees it, without the envelope: its token may change until the next attempt.
        payload: String,
        state: DeliveryState,
        /// Attempts so far.
        attempts: i64,
        /// How many failed since it was last put into the queue.
        failures: i64,
        /// Without a time it waits for the one before it.
        due_at: Option<i64>,
        /// The process that makes an attempt, and until when others keep off.
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
