//! What the program keeps for itself.

use hire_types::id::EventId;

use super::record::record;

record! {
    /// A message on its way to one app.
    pub struct Delivery in deliveries, key(id: EventId), global() {
        app_id: String,
        event_type: String,
        payload: String,
        created_at: i64,
    }
}
