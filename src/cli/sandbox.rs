//! The commands that control a running sandbox: they call its routes under `/_sandbox/`.

mod client;
mod listen;
mod replay;

use clap::{Args, Subcommand, ValueEnum};
use serde_json::{Map, Value, json};

use self::client::Client;
pub use self::{client::ServerArgs, listen::Listen, replay::Verify};
use super::{
    CliError,
    installation::Installation,
    output::{print, print_json},
};

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
pub enum Fault {
    /// Make calls fail, wait or lose their connection.
    Add(Box<AddFault>),
    /// Show the faults and how often each happened.
    List {
        #[command(flatten)]
        server: ServerArgs,
    },
    /// Remove a fault.
    Remove {
        id: u64,
        #[command(flatten)]
        server: ServerArgs,
    },
    /// Remove all faults, or those of one tenant.
    Clear {
        #[arg(long, value_name = "KEY")]
        tenant: Option<String>,
        #[command(flatten)]
        server: ServerArgs,
    },
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Stage {
    BeforeCommit,
    AfterCommit,
}

#[derive(Debug, Args)]
pub struct AddFault {
    /// Such as offer/create. Without it: every operation.
    #[arg(long, value_name = "RESOURCE/NAME")]
    operation: Option<String>,
    /// An error of the operation, by its code.
    #[arg(long)]
    code: Option<u32>,
    /// Accept a code that is not documented for the operation.
    #[arg(long)]
    force: bool,
    /// An HTTP status without the platform's envelope.
    #[arg(long)]
    status: Option<u16>,
    /// Close the connection instead of responding.
    #[arg(long, value_enum)]
    drop: Option<Stage>,
    /// Wait before the call, such as 250ms or 3s.
    #[arg(long, value_name = "TIME")]
    delay: Option<String>,
    /// The number of calls that it affects.
    #[arg(long)]
    times: Option<u32>,
    /// The probability that a call is affected, from 0 to 1.
    #[arg(long)]
    probability: Option<f64>,
    /// Random seed: the same value affects the same calls.
    #[arg(long)]
    seed: Option<u64>,
    /// Only calls of this app.
    #[arg(long, value_name = "APP_ID")]
    app: Option<String>,
    /// Only calls in this tenant.
    #[arg(long, value_name = "KEY")]
    tenant: Option<String>,
    #[command(flatten)]
    server: ServerArgs,
}

impl AddFault {
    fn body(&self) -> Value {
        let drop = self.drop.map(|stage| match stage {
            Stage::BeforeCommit => "before-commit",
            Stage::AfterCommit => "after-commit",
        });
        let stated = json!({
            "operation": self.operation, "code": self.code, "status": self.status, "drop": drop, "delay": self.delay,
            "times": self.times, "probability": self.probability, "seed": self.seed, "app_id": self.app,
            "tenant": self.tenant, "force": self.force,
        });
        let Value::Object(members) = stated else { return stated };
        members.into_iter().filter(|(_, value)| !value.is_null()).collect::<Map<_, _>>().into()
    }
}

impl Fault {
    pub fn execute(self, installation: &Installation) -> Result<(), CliError> {
        match self {
            Self::Add(add) => print_json(&Client::new(installation, &add.server)?.post("faults", &add.body())?),
            Self::List { server } => print_json(&Client::new(installation, &server)?.get("faults")?),
            Self::Remove { id, server } => {
                Client::new(installation, &server)?.delete(&format!("faults/{id}")).map(|_| ())
            }
            Self::Clear { tenant, server } => {
                let query = tenant.map(|key| format!("?tenant={key}")).unwrap_or_default();
                Client::new(installation, &server)?.delete(&format!("faults{query}")).map(|_| ())
            }
        }
    }
}

#[derive(Debug, Args)]
pub struct RequestFilter {
    #[arg(long, value_name = "KEY")]
    tenant: Option<String>,
    #[arg(long, value_name = "APP_ID")]
    app: Option<String>,
    #[arg(long, value_name = "RESOURCE/NAME")]
    operation: Option<String>,
    #[arg(long)]
    code: Option<u32>,
    /// The id of a request: those after it.
    #[arg(long, value_name = "ID")]
    after: Option<u64>,
    #[command(flatten)]
    server: ServerArgs,
}

impl RequestFilter {
    fn query(&self) -> String {
        let mut query = form_urlencoded::Serializer::new(String::new());
        let numbers = [("code", self.code.map(u64::from)), ("after", self.after)];
        let texts = [("tenant", &self.tenant), ("app_id", &self.app), ("operation", &self.operation)];
        for (name, value) in texts {
            if let Some(value) = value {
                query.append_pair(name, value);
            }
        }
        for (name, value) in numbers {
            if let Some(value) = value {
                query.append_pair(name, &value.to_string());
            }
        }
        query.finish()
    }
}

#[derive(Debug, Subcommand)]
pub enum Requests {
    /// Show the last requests of the API.
    List(RequestFilter),
    /// Count them.
    Count(RequestFilter),
    /// Show one in full, with secrets masked.
    Show {
        id: u64,
        #[command(flatten)]
        server: ServerArgs,
    },
    /// Print the curl command that sends one again; the token is the variable TOKEN.
    Curl {
        id: u64,
        #[command(flatten)]
        server: ServerArgs,
    },
    /// Send one again, and show the response.
    Replay {
        id: u64,
        #[command(flatten)]
        server: ServerArgs,
    },
    /// Delete all.
    Clear {
        #[command(flatten)]
        server: ServerArgs,
    },
}

impl Requests {
    pub fn execute(self, installation: &Installation) -> Result<(), CliError> {
        match self {
            Self::List(filter) => {
                print_json(&Client::new(installation, &filter.server)?.get(&format!("requests?{}", filter.query()))?)
            }
            Self::Count(filter) => {
                let path = format!("requests/count?{}", filter.query());
                print_json(&Client::new(installation, &filter.server)?.get(&path)?)
            }
            Self::Show { id, server } => {
                print_json(&Client::new(installation, &server)?.get(&format!("requests/{id}"))?)
            }
            Self::Curl { id, server } => {
                let response = Client::new(installation, &server)?.get(&format!("requests/{id}/curl"))?;
                print(&format!("{}\n", response.get("curl").and_then(Value::as_str).unwrap_or_default()))
            }
            Self::Replay { id, server } => {
                print_json(&Client::new(installation, &server)?.post(&format!("requests/{id}/replay"), &json!({}))?)
            }
            Self::Clear { server } => Client::new(installation, &server)?.delete("requests").map(|_| ()),
        }
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
