//! The event settings of apps in a seed. Request URLs are not verified by a challenge, because the receivers may not
//! run yet.

use std::collections::BTreeSet;

use super::{
    compile::fields::TableReader,
    errors::{Errors, SeedErrors},
    parse::tree::SourcePosition,
};
use crate::{
    clock::Entropy,
    store::{GlobalTx, GlobalWriteTx, StoreError, deliveries::EventSubscription},
    tenancy::admin::{
        AdminError,
        events::{EventsChange, NewMode, event_types, save},
    },
};

#[derive(Clone, Debug)]
pub struct AppEventsSource {
    at: SourcePosition,
    change: EventsChange,
    subscriptions: Subscriptions,
}

#[derive(Clone, Debug)]
enum Subscriptions {
    /// The stored settings are kept.
    Unstated,
    Exactly(BTreeSet<String>),
    All,
}

pub fn read(from: &mut TableReader<'_>) -> AppEventsSource {
    let stated = from.texts("subscribe");
    let all = from.flag("subscribe_all", false);
    if all && stated.is_some() {
        from.error(from.position_of("subscribe"), "subscribe: `subscribe_all` has them already");
    }
    let subscriptions = match stated {
        Some(stated) => Subscriptions::Exactly(stated.into_iter().collect()),
        None if all => Subscriptions::All,
        None => Subscriptions::Unstated,
    };
    let change = EventsChange {
        mode: from.enum_value("mode").map(NewMode::On),
        request_url: from.text("request_url"),
        encrypt_key: from.text("encrypt_key").map(Some),
        verification_token: from.text("verification_token"),
        ..EventsChange::default()
    };
    AppEventsSource { at: from.at, change, subscriptions }
}

/// Applies the settings of the seed, keeps the others; returns whether anything changed.
pub fn write(
    tx: &mut GlobalWriteTx<'_>,
    app_id: &str,
    source: &AppEventsSource,
    entropy: &Entropy,
    errors: &mut Errors,
) -> Result<bool, SeedErrors> {
    let mut change = source.change.clone();
    let stated = match &source.subscriptions {
        Subscriptions::Unstated => None,
        Subscriptions::Exactly(stated) => Some(stated.clone()),
        Subscriptions::All => Some(event_types(is_store_app(tx, app_id)?)),
    };
    if let Some(stated) = stated {
        let stored = tx.select::<EventSubscription>("WHERE app_id = $1", &[&app_id])?;
        let stored: BTreeSet<String> = stored.into_iter().map(|subscription| subscription.event_type).collect();
        change.unsubscribe = stored.difference(&stated).cloned().collect();
        change.subscribe = stated;
    }
    match save(tx, app_id, &change, entropy) {
        Ok(changed) => Ok(changed),
        Err(AdminError::Store(error)) => Err(error.into()),
        Err(AdminError::Entropy(error)) => Err(error.into()),
        Err(refused) => {
            errors.add(source.at, format!("apps {app_id:?}: events: {refused}"));
            Ok(false)
        }
    }
}

fn is_store_app(tx: &mut GlobalTx<'_>, app_id: &str) -> Result<bool, StoreError> {
    Ok(tx.scalar::<String>("SELECT kind FROM apps WHERE app_id = $1", &[&app_id])?.as_deref() == Some("store"))
}
