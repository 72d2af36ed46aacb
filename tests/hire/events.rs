//! Delivery of events to receivers in this process, with a fixed clock.

mod administration;
mod contact;
mod failures;
mod long_connection;
mod organisation;
pub mod receiver;
mod rendering;
mod retries;
mod tickets;

use std::time::Duration;

use hire_types::id::{ApplicationId, OfferId, StageId, TalentId};
use hired::{
    app_state::RequestSettings,
    events::{self, Fact, worker::Worker},
    store::{Actor, StoreError, deliveries::Delivery},
    tenancy::admin::{
        Admin,
        events::{DeliveryDetails, DeliveryFilter, EventsChange},
    },
};

use crate::harness::{APP, Server};

const SECOND: i64 = 1000;
const HOUR: i64 = 3_600_000;

/// How long a receiver has that never answers.
const SOON: Duration = Duration::from_millis(100);

async fn server() -> Server {
    with_timeout(Duration::from_secs(30)).await
}

async fn with_timeout(timeout: Duration) -> Server {
    with_options(events::Options { timeout, ..events::Options::default() }).await
}

async fn with_options(events: events::Options) -> Server {
    Server::with(RequestSettings { rate_limits: false, events, ..RequestSettings::default() }).await
}

pub fn admin(server: &Server) -> Admin {
    let (store, clock, entropy) = (&server.state.store, &server.state.clock, &server.state.entropy);
    Admin { store: store.clone(), clock: clock.clone(), entropy: entropy.clone() }
}

/// Subscribes an app to all events of talents, offers and applications at a URL.
pub fn subscribe(server: &Server, app_id: &str, url: &str) {
    let subscribe = [
        "hire.application.deleted_v1",
        "hire.application.stage_changed_v1",
        "hire.offer.status_changed_v1",
        "hire.talent.deleted_v1",
    ];
    let change = EventsChange {
        request_url: Some(url.to_owned()),
        verification_token: Some("token".to_owned()),
        subscribe: subscribe.map(str::to_owned).into(),
        ..EventsChange::default()
    };
    admin(server).change_events(app_id, change, |_| Ok(())).unwrap();
}

/// Lets facts happen in one transaction.
async fn happen(server: &Server, facts: impl IntoIterator<Item = Fact>) {
    let facts: Vec<Fact> = facts.into_iter().collect();
    let tenant = server.tenant().await;
    let write = server.state.store.write::<_, StoreError>(Actor::System, tenant, move |tx| {
        facts.iter().for_each(|fact| tx.announce(fact.clone()));
        Ok(())
    });
    write.await.unwrap();
}

fn talent_deleted(talent: i64) -> Fact {
    Fact::TalentDeleted { talent: TalentId::new(talent) }
}

fn stage_changed(talent: i64, application: i64, to: i64) -> Fact {
    Fact::ApplicationStageChanged {
        talent: TalentId::new(talent),
        application: ApplicationId::new(application),
        from: StageId::new(1),
        to: StageId::new(to),
        at: 5,
    }
}

fn offer_changed(talent: i64, offer: i64) -> Fact {
    use hire_types::hiring::OfferStatus;
    Fact::OfferStatusChanged {
        talent: TalentId::new(talent),
        offer: OfferId::new(offer),
        application: ApplicationId::new(9),
        from: OfferStatus::Created,
        to: OfferStatus::Sent,
    }
}

fn worker(server: &Server) -> Worker {
    Worker::new(server.state.system.clone())
}

/// All deliveries to an app, the oldest first.
fn deliveries(server: &Server, app_id: &str) -> Vec<Delivery> {
    let filter = DeliveryFilter { app_id: Some(app_id.to_owned()), ..DeliveryFilter::default() };
    let mut deliveries = admin(server).deliveries(filter, 1000).unwrap();
    deliveries.reverse();
    deliveries
}

/// The only delivery to [`APP`], with its attempts.
fn only(server: &Server) -> DeliveryDetails {
    let [delivery] = &deliveries(server, APP)[..] else { panic!("not one delivery") };
    let mut found = admin(server).delivery(&delivery.id.to_string()).unwrap();
    found.remove(0)
}
