//! PocketBase with our talents and applications in it.

use std::{path::Path, process::Command};

use serde_json::{Value, json};

use crate::{
    Result,
    client::Client,
    server::{Server, subject},
};

const ADDRESS: &str = "127.0.0.1:18090";
const ADMIN: [&str; 2] = ["bench@example.com", "bench-secret-1"];
pub const TALENTS: &str = "/api/collections/talents/records";
pub const APPLICATIONS: &str = "/api/collections/applications/records";

pub struct PocketBase {
    pub server: Server,
    /// The token of a superuser.
    pub token: String,
}

impl PocketBase {
    /// Starts it on an empty directory with a copy of our data, and indexes for the lists that are measured. Our server
    /// must not run.
    pub fn start_with(program: &str, ours: &Path, theirs: &Path) -> Result<Self> {
        // By default it keeps migrations beside its data directory, and would apply them in the next run.
        let directories = [
            format!("--dir={}", theirs.display()),
            format!("--migrationsDir={}", theirs.join("migrations").display()),
            "--automigrate=false".to_owned(),
        ];
        let [mail, password] = ADMIN;
        let created =
            Command::new(program).args(["superuser", "upsert", mail, password]).args(&directories).output()?;
        if !created.status.success() {
            return Err(format!("PocketBase: {}", String::from_utf8_lossy(&created.stderr)).into());
        }
        let serve = || {
            let http = format!("--http={ADDRESS}");
            Server::start_at(Command::new(program).args(["serve", &http]).args(&directories), ADDRESS)
        };
        let server = serve()?;
        let token = create_collections()?;
        server.stop()?;
        let copied = Command::new(subject()?).arg("copy").args([ours, theirs]).output()?;
        if !copied.status.success() {
            return Err(String::from_utf8_lossy(&copied.stderr).into());
        }
        Ok(Self { server: serve()?, token })
    }

    /// The ids of the first talents.
    pub fn talents(&self) -> Result<Vec<String>> {
        let path = format!("{TALENTS}?perPage=500&skipTotal=1&fields=id");
        let reply = Client::connect(&self.server.address)?.get(&path, Some(&self.token))?;
        let reply: Value = serde_json::from_str(&reply.body)?;
        let items = reply["items"].as_array().ok_or("no items")?;
        Ok(items.iter().filter_map(|item| Some(item["id"].as_str()?.to_owned())).collect())
    }
}

/// The n-th new talent, with a resume as one text.
pub fn talent(number: u64) -> String {
    json!({ "number": format!("n{number}"), "name": "李明", "mobile": "13800000000", "email": "a@example.com",
        "resume": "x".repeat(1_200), "updated_at": 5 })
    .to_string()
}

/// Creates the collections as a superuser, and returns the token of that one.
fn create_collections() -> Result<String> {
    let mut client = Client::connect(ADDRESS)?;
    let [identity, password] = ADMIN;
    let credentials = json!({ "identity": identity, "password": password }).to_string();
    let reply = client.post("/api/collections/_superusers/auth-with-password", &credentials, None)?;
    let reply: Value = serde_json::from_str(&reply.body)?;
    let token = reply["token"].as_str().ok_or_else(|| reply.to_string())?.to_owned();
    let talents = collection(
        "talents",
        &["number", "name", "mobile", "email", "resume"],
        &["CREATE INDEX talents_by_update ON talents (updated_at)"],
    );
    let applications = collection(
        "applications",
        &["number", "talent", "job", "stage"],
        &[
            "CREATE UNIQUE INDEX applications_once ON applications (talent, job)",
            "CREATE INDEX applications_of_job ON applications (job, updated_at)",
            "CREATE INDEX applications_by_update ON applications (updated_at)",
        ],
    );
    for collection in [talents, applications] {
        let reply = client.post("/api/collections", &collection.to_string(), Some(&token))?;
        if reply.status != 200 {
            return Err(format!("PocketBase: {}", reply.body).into());
        }
    }
    Ok(token)
}

/// A collection of texts and a time of the last update.
fn collection(name: &str, texts: &[&str], indexes: &[&str]) -> Value {
    let text = |name: &&str| json!({ "name": name, "type": "text", "max": 100_000 });
    let mut fields: Vec<Value> = texts.iter().map(text).collect();
    fields.push(json!({ "name": "updated_at", "type": "number" }));
    json!({ "name": name, "type": "base", "fields": fields, "indexes": indexes })
}
