//! `hired requests`.

use clap::{Args, Subcommand};
use serde_json::{Value, json};

use super::client::{Client, ServerArgs};
use crate::cli::{
    CliError,
    installation::Installation,
    output::{print, print_json},
};

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
