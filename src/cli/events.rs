//! `hired events …`

use clap::{Args, Subcommand, ValueEnum};
use jiff::Timestamp;

use super::{
    CliError,
    installation::Installation,
    output::{print, print_json, table},
    sandbox::{Listen, Trigger},
};
use crate::{
    clock::Clock,
    sandbox::clock::time_or_ago,
    store::deliveries::{Delivery, DeliveryState},
    tenancy::admin::events::{DeliveryDetails, DeliveryFilter},
};

#[derive(Debug, Subcommand)]
pub enum Events {
    /// Show deliveries to apps, newest first.
    List {
        #[command(flatten)]
        filter: Filter,
        #[arg(long, value_name = "NUMBER", default_value_t = 50)]
        limit: usize,
        #[arg(long)]
        json: bool,
    },
    /// Show an event with its body and all attempts to deliver it.
    Show {
        /// The id of the delivery, or the event_id.
        id: String,
        #[arg(long)]
        json: bool,
    },
    /// Send an event again, or all since a time. Receivers get the same event_id as before.
    #[command(arg_required_else_help = true)]
    Redeliver {
        /// The id of the delivery, or the event_id.
        #[arg(conflicts_with_all = ["since", "app", "state"], required_unless_present = "since")]
        id: Option<String>,
        #[command(flatten)]
        filter: Filter,
    },
    /// Receive the events of an app over a long connection and pass them on to a URL.
    Listen(Listen),
    /// Make an event happen in a sandbox.
    Trigger(Trigger),
}

#[derive(Debug, Args)]
pub struct Filter {
    /// Of one app.
    #[arg(long, value_name = "APP_ID")]
    app: Option<String>,
    #[arg(long, value_enum)]
    state: Option<State>,
    /// A time such as 2026-05-20T12:00:00Z, or how long ago: 90m, 2h, 1d.
    #[arg(long, value_name = "TIME")]
    since: Option<String>,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum State {
    Pending,
    Delivered,
    Failed,
}

impl Filter {
    fn read(self, clock: &Clock) -> Result<DeliveryFilter, CliError> {
        let state = self.state.map(|state| match state {
            State::Pending => DeliveryState::Pending.code(),
            State::Delivered => DeliveryState::Delivered.code(),
            State::Failed => DeliveryState::Failed.code(),
        });
        let since = self.since.map(|text| {
            let expected = || format!("--since {text}: a time such as 2026-05-20T12:00:00Z or 90m is expected");
            time_or_ago(&text, clock.now()).ok_or_else(|| CliError::Message(expected()))
        });
        let since = since.transpose()?;
        Ok(DeliveryFilter { app_id: self.app, state, since })
    }
}

impl Events {
    pub fn execute(self, installation: &Installation) -> Result<(), CliError> {
        let admin = || installation.admin();
        match self {
            Self::Listen(listen) => listen.execute(installation),
            Self::Trigger(trigger) => trigger.execute(installation),
            Self::List { filter, limit, json } => {
                let admin = admin()?;
                let deliveries = admin.deliveries(filter.read(&admin.clock)?, limit)?;
                if json { print_json(&deliveries) } else { print(&format_list(&deliveries)) }
            }
            Self::Show { id, json } => {
                let deliveries = admin()?.delivery(&id)?;
                if json {
                    print_json(&deliveries)
                } else {
                    print(&deliveries.iter().map(format_details).collect::<Vec<_>>().join("\n"))
                }
            }
            Self::Redeliver { id: Some(id), .. } => print(&format!("{} queued\n", admin()?.redeliver(&id)?)),
            Self::Redeliver { id: None, filter } => {
                let admin = admin()?;
                let count = admin.redeliver_all(&filter.read(&admin.clock)?)?;
                print(&format!("{count} queued\n"))
            }
        }
    }
}

fn time(ms: i64) -> String {
    Timestamp::from_millisecond(ms).map(|time| time.to_string()).unwrap_or_default()
}

fn format_list(deliveries: &[Delivery]) -> String {
    let heads = ["ID", "CREATED", "APP", "EVENT", "STATE", "ATTEMPTS"].map(str::to_owned).to_vec();
    let row = |delivery: &Delivery| {
        vec![
            delivery.id.to_string(),
            time(delivery.created_at),
            delivery.app_id.clone(),
            delivery.event_type.clone(),
            delivery.state.code().to_owned(),
            delivery.attempts.to_string(),
        ]
    };
    table(&[heads].into_iter().chain(deliveries.iter().map(row)).collect::<Vec<_>>())
}

fn format_details(details: &DeliveryDetails) -> String {
    let delivery = &details.delivery;
    let next = match delivery.due_at {
        Some(due_at) => format!(", next attempt at {}", time(due_at)),
        None if delivery.state == DeliveryState::Pending => {
            ", waits for an earlier event of the same object".to_owned()
        }
        None => String::new(),
    };
    let mut text = table(&[
        vec!["id".to_owned(), delivery.id.to_string()],
        vec!["event_id".to_owned(), delivery.event_id.clone()],
        vec!["app".to_owned(), delivery.app_id.clone()],
        vec!["event".to_owned(), delivery.event_type.clone()],
        vec!["created".to_owned(), time(delivery.created_at)],
        vec!["state".to_owned(), format!("{}{next}", delivery.state.code())],
        vec!["body".to_owned(), delivery.payload.clone()],
    ]);
    for attempt in &details.attempt_list {
        let result = attempt.error.as_deref().unwrap_or("delivered");
        text.push_str(&format!(
            "attempt {} at {} ({} ms): {result}\n",
            attempt.attempt,
            time(attempt.started_at),
            attempt.latency_ms
        ));
        if !attempt.response.is_empty() {
            text.push_str(&format!("  {}\n", attempt.response.trim_end().replace('\n', "\n  ")));
        }
    }
    text
}
