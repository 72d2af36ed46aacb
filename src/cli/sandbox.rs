//! The commands that control a running sandbox: they call its routes under `/_sandbox/`.

mod client;
mod fault;
mod listen;
mod replay;
mod requests;

use clap::{Args, Subcommand};
use serde_json::{Value, json};

use self::client::Client;
pub use self::{client::ServerArgs, fault::Fault, listen::Listen, replay::Verify, requests::Requests};
use super::{CliError, installation::Installation, output::print_json};

#[derive(Debug, Subcommand)]
pub enum Sandbox {
    /// Create a tenant with an app and print its credentials.
    Create {
        /// demo, empty, or a JSON file with the lists of a seed.
        #[arg(long, value_name = "demo|empty|FILE", default_value = "empty")]
        seed: String,
        #[arg(long)]
        name: Option<String>,
        #[command(flatten)]
        server: ServerArgs,
    },
    /// Show the tenants of the server.
    List {
        #[command(flatten)]
        server: ServerArgs,
    },
    /// Delete a tenant that the sandbox created.
    Delete {
        key: String,
        #[command(flatten)]
        server: ServerArgs,
    },
}

impl Sandbox {
    pub fn execute(self, installation: &Installation) -> Result<(), CliError> {
        match self {
            Self::Create { seed, name, server } => {
                let mut new = json!({ "seed": self::seed(&seed)? });
                if let (Some(name), Value::Object(members)) = (name, &mut new) {
                    members.insert("name".to_owned(), name.into());
                }
                print_json(&Client::new(installation, &server)?.post("tenants", &new)?)
            }
            Self::List { server } => print_json(&Client::new(installation, &server)?.get("tenants")?),
            Self::Delete { key, server } => {
                Client::new(installation, &server)?.delete(&format!("tenants/{key}")).map(|_| ())
            }
        }
    }
}

/// The seed that a flag names.
fn seed(named: &str) -> Result<Value, CliError> {
    if matches!(named, "demo" | "empty") {
        return Ok(Value::String(named.to_owned()));
    }
    let text = std::fs::read_to_string(named).map_err(|error| CliError::Io(named.to_owned(), error))?;
    serde_json::from_str(&text).map_err(|error| CliError::Message(format!("{named}: it is not JSON: {error}")))
}

/// The server and a tenant.
#[derive(Debug, Args)]
pub struct TenantArgs {
    /// The key of the tenant; not needed if there is one only, or for the demo company.
    #[arg(long, value_name = "KEY")]
    tenant: Option<String>,
    #[command(flatten)]
    server: ServerArgs,
}

impl TenantArgs {
    /// A client, and the path of the tenant.
    fn open(&self, installation: &Installation) -> Result<(Client, String), CliError> {
        let client = Client::new(installation, &self.server)?;
        let key = client.tenant(self.tenant.as_deref())?;
        Ok((client, format!("tenants/{key}")))
    }
}

#[derive(Debug, Subcommand)]
pub enum Clock {
    /// Show the time of a tenant.
    Show {
        #[command(flatten)]
        tenant: TenantArgs,
    },
    /// Stop the time of a tenant.
    Freeze {
        #[command(flatten)]
        tenant: TenantArgs,
    },
    /// Move the time of a tenant forward, and do everything that is due on the way.
    Advance {
        /// How far, such as 90s, 15m, 2h or 3d, or a time such as 2026-05-20T12:00:00Z.
        by: String,
        #[command(flatten)]
        tenant: TenantArgs,
    },
    /// Restart the stopped time of a tenant.
    Resume {
        #[command(flatten)]
        tenant: TenantArgs,
    },
}

impl Clock {
    pub fn execute(self, installation: &Installation) -> Result<(), CliError> {
        let (tenant, action, body) = match self {
            Self::Show { tenant } => {
                let (client, path) = tenant.open(installation)?;
                return print_json(&client.get(&format!("{path}/clock"))?);
            }
            Self::Freeze { tenant } => (tenant, "freeze", json!({})),
            Self::Advance { by, tenant } => {
                let member = if by.contains('T') { "to" } else { "by" };
                (tenant, "advance", json!({ (member): by }))
            }
            Self::Resume { tenant } => (tenant, "resume", json!({})),
        };
        let (client, path) = tenant.open(installation)?;
        print_json(&client.post(&format!("{path}/clock/{action}"), &body)?)
    }
}

#[derive(Debug, Subcommand)]
pub enum Snapshot {
    /// Save all data of a tenant under a name.
    Save {
        name: String,
        #[command(flatten)]
        tenant: TenantArgs,
    },
    /// Restore a tenant from a snapshot.
    Load {
        name: String,
        #[command(flatten)]
        tenant: TenantArgs,
    },
    /// Show the snapshots of a tenant.
    List {
        #[command(flatten)]
        tenant: TenantArgs,
    },
}

impl Snapshot {
    pub fn execute(self, installation: &Installation) -> Result<(), CliError> {
        match self {
            Self::Save { name, tenant } => {
                let (client, path) = tenant.open(installation)?;
                client.post(&format!("{path}/snapshots"), &json!({ "name": name })).map(|_| ())
            }
            Self::Load { name, tenant } => {
                let (client, path) = tenant.open(installation)?;
                client.post(&format!("{path}/snapshots/{name}/load"), &json!({})).map(|_| ())
            }
            Self::List { tenant } => {
                let (client, path) = tenant.open(installation)?;
                print_json(&client.get(&format!("{path}/snapshots"))?)
            }
        }
    }
}

/// Resets a tenant to its initial state.
#[derive(Debug, Args)]
pub struct Reset {
    #[command(flatten)]
    tenant: TenantArgs,
}

impl Reset {
    pub fn execute(&self, installation: &Installation) -> Result<(), CliError> {
        let (client, path) = self.tenant.open(installation)?;
        client.post(&format!("{path}/reset"), &json!({})).map(|_| ())
    }
}

/// Makes the change that an event is about, or announces the event alone.
#[derive(Debug, Args)]
pub struct Trigger {
    /// Such as hire.offer.status_changed_v1.
    event_type: String,
    /// Members of the event in JSON, as its page shows them.
    #[arg(long, value_name = "JSON", default_value = "{}")]
    event: String,
    /// Announce the event as it is stated, without a change.
    #[arg(long)]
    announce_only: bool,
    #[command(flatten)]
    tenant: TenantArgs,
}

impl Trigger {
    pub fn execute(&self, installation: &Installation) -> Result<(), CliError> {
        let event: Value = serde_json::from_str(&self.event)
            .map_err(|error| CliError::Message(format!("--event: it is not JSON: {error}")))?;
        let (client, path) = self.tenant.open(installation)?;
        let key = path.trim_start_matches("tenants/");
        let trigger = json!({
            "tenant": key, "type": self.event_type, "event": event, "announce_only": self.announce_only,
        });
        client.post("events/trigger", &trigger).map(|_| ())
    }
}
