//! `hired verify`: real calls against a tenant of this server.

use std::path::PathBuf;

use clap::Args;
use serde_json::{Value, json};

use super::client::{Client, Response, ServerArgs};
use crate::{
    cli::{
        CliError,
        installation::Installation,
        output::{print, print_json},
    },
    sandbox::verify::{Exchange, Outcome, compare, read},
};

/// Repeats a recording of calls to the real platform, and compares statuses, codes, members and their types.
#[derive(Debug, Args)]
pub struct Verify {
    /// HAR, or lines of JSON: {"request": {"method", "path", "body"}, "response": {"status", "body"}}.
    file: PathBuf,
    /// The data of the tenant that is created for it: demo, empty, or a JSON file with the lists of a seed.
    #[arg(long, value_name = "demo|empty|FILE", default_value = "demo")]
    seed: String,
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    server: ServerArgs,
}

impl Verify {
    pub fn execute(&self, installation: &Installation) -> Result<(), CliError> {
        let name = self.file.display().to_string();
        let text = std::fs::read_to_string(&self.file).map_err(|error| CliError::Io(name.clone(), error))?;
        let recorded = read(&text).map_err(|problem| CliError::Message(format!("{name}: {problem}")))?;
        let client = Client::new(installation, &self.server)?;
        let tenant = client.post("tenants", &json!({ "seed": super::seed(&self.seed)?, "name": "Verification" }))?;
        let compared = token(&client, &tenant).and_then(|token| run(&client, &token, &recorded));
        let key = tenant.get("tenant_key").and_then(Value::as_str).unwrap_or_default();
        client.delete(&format!("tenants/{key}"))?;
        let outcomes = compared?;
        if self.json {
            print_json(&outcomes)?;
        } else {
            print(&report(&outcomes))?;
        }
        let differ = outcomes.iter().any(|outcome| !outcome.differences.is_empty());
        if differ { Err(CliError::AlreadyReported) } else { Ok(()) }
    }
}

fn token(client: &Client, tenant: &Value) -> Result<String, CliError> {
    let credentials = json!({ "app_id": tenant.get("app_id"), "app_secret": tenant.get("app_secret") });
    let path = "/open-apis/auth/v3/tenant_access_token/internal";
    let response = client.send("POST", path, &[], Some(credentials.to_string()))?;
    let token = response.body.get("tenant_access_token").and_then(Value::as_str).map(str::to_owned);
    token.ok_or_else(|| CliError::Message("the server issued no token".to_owned()))
}

fn run(client: &Client, token: &str, recorded: &[Exchange]) -> Result<Vec<Outcome>, CliError> {
    let authorization = format!("Bearer {token}");
    let headers = [("Authorization", authorization.as_str()), ("Content-Type", "application/json; charset=utf-8")];
    let mut outcomes = Vec::new();
    for exchange in recorded {
        let Response { status, body } =
            client.send(&exchange.method, &exchange.target, &headers, exchange.body.clone())?;
        outcomes.push(compare(exchange, status, &body));
    }
    Ok(outcomes)
}

fn report(outcomes: &[Outcome]) -> String {
    let mut text = String::new();
    for outcome in outcomes {
        let result = if outcome.differences.is_empty() { "same" } else { "DIFFERS" };
        text.push_str(&format!("{result}  {} {}\n", outcome.method, outcome.target));
        for difference in &outcome.differences {
            text.push_str(&format!("    {difference}\n"));
        }
    }
    let differ = outcomes.iter().filter(|outcome| !outcome.differences.is_empty()).count();
    text.push_str(&format!("{} calls, {differ} differ\n", outcomes.len()));
    if differ > 0 {
        text.push_str("docs/choices.md says how to send a finding\n");
    }
    text
}
