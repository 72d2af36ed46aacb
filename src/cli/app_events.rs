//! `hired app events …`

use std::collections::BTreeSet;

use clap::{Args, ValueEnum};

use super::{
    CliError,
    installation::Installation,
    output::{print, print_json, table},
};
use crate::{
    clock::Entropy,
    events::{
        catalogue::EVENT_TYPES,
        webhook::{EVENT_TIMEOUT, Receiver, UrlError, Webhook},
    },
    store::deliveries::DeliveryMode,
    tenancy::admin::events::{AppEvents as Shown, EventsChange, NewMode, event_types},
};

#[derive(Debug, Args)]
pub struct AppEvents {
    #[arg(required_unless_present = "types")]
    app_id: Option<String>,
    /// Show all event types.
    #[arg(long, exclusive = true)]
    types: bool,
    /// How events reach the app; `off` also deletes its URL and keys.
    #[arg(long, value_enum)]
    mode: Option<Mode>,
    /// The request URL. It must repeat a challenge within a second before it is saved.
    #[arg(long, value_name = "URL")]
    url: Option<String>,
    /// Encrypt and sign requests to the URL.
    #[arg(long, value_name = "KEY", conflicts_with = "no_encrypt_key")]
    encrypt_key: Option<String>,
    /// Send plain text.
    #[arg(long)]
    no_encrypt_key: bool,
    /// The verification token in events; generated if not given.
    #[arg(long, value_name = "TOKEN")]
    verification_token: Option<String>,
    /// An event type to subscribe to; may be given many times.
    #[arg(long, value_name = "TYPE")]
    subscribe: Vec<String>,
    /// Subscribe to all event types that the app may receive.
    #[arg(long, conflicts_with = "subscribe")]
    subscribe_all: bool,
    /// An event type to unsubscribe from; may be given many times.
    #[arg(long, value_name = "TYPE")]
    unsubscribe: Vec<String>,
    #[arg(long)]
    json: bool,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Mode {
    Webhook,
    LongConnection,
    Off,
}

impl AppEvents {
    pub fn execute(self, installation: &Installation) -> Result<(), CliError> {
        let Some(app_id) = self.app_id.clone() else {
            return print(&EVENT_TYPES.iter().map(|event| event.name.to_owned() + "\n").collect::<String>());
        };
        let admin = installation.admin()?;
        let json = self.json;
        let shown = match self.change(admin.is_store_app(&app_id)?) {
            None => admin.app_events(&app_id)?,
            Some(change) => {
                let allowed = installation.settings.events.allowed_hosts;
                let webhook = Webhook::new(allowed, EVENT_TIMEOUT, Entropy::System);
                admin.change_events(&app_id, change, |receiver| verify(&webhook, receiver))?
            }
        };
        if json { print_json(&shown) } else { print(&describe(shown)) }
    }

    /// The changes of the flags, if there are any.
    fn change(self, is_store_app: bool) -> Option<EventsChange> {
        let subscribe =
            if self.subscribe_all { event_types(is_store_app) } else { self.subscribe.into_iter().collect() };
        let unsubscribe: BTreeSet<String> = self.unsubscribe.into_iter().collect();
        let encrypt_key = if self.no_encrypt_key { Some(None) } else { self.encrypt_key.map(Some) };
        let mode = self.mode.map(|mode| match mode {
            Mode::Webhook => NewMode::On(DeliveryMode::Webhook),
            Mode::LongConnection => NewMode::On(DeliveryMode::LongConnection),
            Mode::Off => NewMode::Off,
        });
        let any = mode.is_some()
            || self.url.is_some()
            || encrypt_key.is_some()
            || self.verification_token.is_some()
            || !subscribe.is_empty()
            || !unsubscribe.is_empty();
        any.then_some(EventsChange {
            mode,
            request_url: self.url,
            encrypt_key,
            verification_token: self.verification_token,
            subscribe,
            unsubscribe,
        })
    }
}

fn verify(webhook: &Webhook, receiver: &Receiver) -> Result<(), UrlError> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    let runtime = runtime.map_err(|error| UrlError::Refused(error.to_string()))?;
    runtime.block_on(webhook.verify(receiver))
}

fn describe(shown: Shown) -> String {
    let rows = [
        ("mode", Some(shown.mode.to_owned())),
        ("request_url", shown.request_url),
        ("encrypt_key", shown.encrypt_key),
        ("verification_token", shown.verification_token),
    ];
    let mut rows: Vec<Vec<String>> =
        rows.into_iter().filter_map(|(name, value)| Some(vec![name.to_owned(), value?])).collect();
    rows.extend(shown.subscriptions.into_iter().map(|event| vec!["subscribed".to_owned(), event]));
    table(&rows)
}
