//! What others would use, on the same machine in the same run: PocketBase, and a Prism mock of our own interface.

use std::{path::Path, process::Command};

use serde_json::{Value, json};

use crate::{
    Result,
    client::{Client, escaped},
    keys,
    load::{Figures, Load},
    plan::{CONNECTIONS, OFFERS_PATH, Plan, TALENTS_PATH, offers_of_talent},
    prepare,
    process::{Process, Scratch, subject},
    report::{Report, Row},
    turns,
};

const POCKETBASE: &str = "127.0.0.1:18090";
const PRISM: &str = "127.0.0.1:14010";
const PLACE: &str = "beside PocketBase";
const ADMIN: [&str; 2] = ["bench@example.com", "bench-secret-1"];
/// Connections for a search that may take seconds: the rate is that of the machine all the same.
const PATIENT: usize = 4;
const LIST: &str = "/api/collections/talents/records?perPage=20&skipTotal=1&sort=-updated_at";

pub fn measure(report: &mut Report, plan: &Plan, pocketbase: Option<&str>, prism: Option<&str>) -> Result<()> {
    match pocketbase {
        Some(program) => beside_pocketbase(report, plan, program)?,
        None => report.missing("PocketBase", "the program was not given"),
    }
    match prism {
        Some(program) => {
            if let Err(error) = beside_prism(report, plan, program) {
                report.missing("Prism", &error.to_string());
            }
        }
        None => report.missing("Prism", "the program was not given"),
    }
    Ok(())
}

fn beside_pocketbase(report: &mut Report, plan: &Plan, program: &str) -> Result<()> {
    let (ours, theirs) = (Scratch::new("ours")?, Scratch::new("pocketbase")?);
    let people = plan.beside_peers;
    prepare("sqlite", ours.path(), [0, plan.ready(), 0, people as i64])?;
    let (peer, admin) = pocketbase_with(program, ours.path(), theirs.path())?;
    let server = Process::serve("sqlite", ours.path(), 512)?;
    server.wait_for_index()?;
    let token = server.token()?;

    let body = |number: u64| {
        let resume = "x".repeat(1_200);
        json!({ "number": format!("n{number}"), "name": "李明", "mobile": "13800000000", "email": "a@example.com",
            "resume": resume, "updated_at": 5 })
        .to_string()
    };
    let creates = "/api/collections/talents/records";
    let theirs_created = Load::post(&peer.address, creates, body, Some(&admin)).run(CONNECTIONS, plan.run)?;
    let ours_created = keys::create(plan, &server, 0, CONNECTIONS)?;
    add(report, "create", &theirs_created, &ours_created);

    let ids = ids(&peer, &admin)?;
    let one = move |number: u64| format!("/api/collections/talents/records/{}", ids[number as usize % ids.len()]);
    let theirs_read = Load::get(&peer.address, one, Some(&admin)).run(CONNECTIONS, plan.run)?;
    report.add(Row::of("PocketBase", "read one", &theirs_read));

    let theirs = Load::get(&peer.address, |_| LIST.to_owned(), Some(&admin));
    let ours = Load::get(&server.address, |_| format!("{TALENTS_PATH}?page_size=20"), Some(&token));
    in_turns(report, plan, "list 20", (&theirs, CONNECTIONS), &ours)?;

    for (name, keyword) in [("search", "Python"), ("search a rare word", "古籍修复师")] {
        let filter = escaped(&format!("name ~ '{keyword}' || resume ~ '{keyword}'"));
        let theirs = Load::get(&peer.address, move |_| format!("{LIST}&filter={filter}"), Some(&admin));
        let text = format!("{TALENTS_PATH}?page_size=20&sort_by=1&keyword={}", escaped(keyword));
        let ours = Load::get(&server.address, move |_| text.clone(), Some(&token));
        in_turns(report, plan, name, (&theirs, PATIENT), &ours)?;
    }
    let memory = peer.memory()?;
    report.fact("PocketBase: after the load, resident MB", memory.resident);
    Ok(())
}

fn in_turns(report: &mut Report, plan: &Plan, name: &str, theirs: (&Load, usize), ours: &Load) -> Result<()> {
    let (load, connections) = theirs;
    let compared = turns::compare(plan, || ours.run(CONNECTIONS, plan.slice), || load.run(connections, plan.slice))?;
    report.add(Row::of("PocketBase", name, &Figures::median(compared.theirs)));
    let ratio_to = Some("PocketBase".to_owned());
    report.add(Row { ratio: Some(compared.ratio), ratio_to, ..Row::of(PLACE, name, &compared.ours) });
    Ok(())
}

fn add(report: &mut Report, name: &str, theirs: &Figures, ours: &Figures) {
    report.add(Row::of("PocketBase", name, theirs));
    report.add(Row::of(PLACE, name, ours).beside_other("PocketBase", theirs.rate));
}

/// Running, with our talents in it and an index on what is sorted by.
fn pocketbase_with(program: &str, ours: &Path, theirs: &Path) -> Result<(Process, String)> {
    // Left to itself it writes what it is told beside its data, and would follow it in the next run.
    let place = [
        format!("--dir={}", theirs.display()),
        format!("--migrationsDir={}", theirs.join("migrations").display()),
        "--automigrate=false".to_owned(),
    ];
    let [mail, password] = ADMIN;
    let made = Command::new(program).args(["superuser", "upsert", mail, password]).args(&place).output()?;
    if !made.status.success() {
        return Err(format!("PocketBase: {}", String::from_utf8_lossy(&made.stderr)).into());
    }
    let serve = || {
        let http = format!("--http={POCKETBASE}");
        Process::start_at(Command::new(program).args(["serve", &http]).args(&place), POCKETBASE)
    };
    let peer = serve()?;
    let mut client = Client::connect(POCKETBASE)?;
    let identity = json!({ "identity": mail, "password": password }).to_string();
    let reply = client.post("/api/collections/_superusers/auth-with-password", &identity, None)?;
    let reply: Value = serde_json::from_str(&reply.body)?;
    let token = reply["token"].as_str().ok_or_else(|| reply.to_string())?.to_owned();
    let text = |name: &str| json!({ "name": name, "type": "text", "max": 100_000 });
    let collection = json!({
        "name": "talents",
        "type": "base",
        "fields": [text("number"), text("name"), text("mobile"), text("email"), text("resume"),
            { "name": "updated_at", "type": "number" }],
        "indexes": ["CREATE INDEX by_update ON talents (updated_at)"],
    });
    let reply = client.post("/api/collections", &collection.to_string(), Some(&token))?;
    if reply.status != 200 {
        return Err(format!("PocketBase: {}", reply.body).into());
    }
    drop(client);
    peer.stop()?;
    let copied = Command::new(subject()?).arg("copy").args([ours, theirs]).output()?;
    if !copied.status.success() {
        return Err(String::from_utf8_lossy(&copied.stderr).into());
    }
    Ok((serve()?, token))
}

fn ids(peer: &Process, token: &str) -> Result<Vec<String>> {
    let path = "/api/collections/talents/records?perPage=500&skipTotal=1&fields=id";
    let reply = Client::connect(&peer.address)?.get(path, Some(token))?;
    let reply: Value = serde_json::from_str(&reply.body)?;
    let items = reply["items"].as_array().ok_or("no items")?;
    Ok(items.iter().filter_map(|item| Some(item["id"].as_str()?.to_owned())).collect())
}

fn beside_prism(report: &mut Report, plan: &Plan, program: &str) -> Result<()> {
    let (host, port) = PRISM.split_once(':').unwrap_or_default();
    let document = std::env::temp_dir().join(format!("hired-openapi-{}.json", std::process::id()));
    std::fs::write(&document, hire_api::openapi::document().to_string())?;
    let mut command = Command::new(program);
    command.arg("mock").arg(&document).args(["--host", host, "--port", port, "--verboseLevel", "silent"]);
    let prism = Process::start_at(&mut command, PRISM)?;
    for (name, path) in [("offers of a talent", offers_of_talent(0, 1)), ("list talents", TALENTS_PATH.to_owned())] {
        let load = Load::get(&prism.address, move |_| path.clone(), Some("t-prism"));
        report.add(Row::of("Prism mock", name, &load.run(CONNECTIONS, plan.run)?));
    }
    let body = |number: u64| crate::plan::creation(number as i64);
    let load = Load::post(&prism.address, OFFERS_PATH, body, Some("t-prism"));
    match load.run(CONNECTIONS, plan.run) {
        Ok(figures) => report.add(Row::of("Prism mock", "create an offer", &figures)),
        Err(error) => {
            report.missing("Prism mock: create an offer", &error.to_string().chars().take(300).collect::<String>());
        }
    }
    drop(prism);
    Ok(std::fs::remove_file(document)?)
}
