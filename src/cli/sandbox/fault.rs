//! `hired fault`.

use clap::{Args, Subcommand, ValueEnum};
use serde_json::{Map, Value, json};

use super::client::{Client, ServerArgs};
use crate::cli::{CliError, installation::Installation, output::print_json};

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
