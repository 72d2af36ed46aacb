//! Alternatives on the same machine in the same run: PocketBase, and a Prism mock of our interface.

use std::process::Command;

use crate::{
    Result,
    client::escaped,
    interleave, keys,
    load::{Figures, Load},
    plan::{CONNECTIONS, FIRST_READY, OFFERS_PATH, Plan, TALENTS_PATH, offers_of_talent},
    pocketbase::{self, PocketBase},
    report::{Report, Row},
    server::{Server, TempDir, prepare},
};

const PRISM: &str = "127.0.0.1:14010";
const SETUP: &str = "beside PocketBase";
/// Connections for a search that takes seconds. They keep both cores busy, so more of them would not raise the rate.
const SEARCH_CONNECTIONS: usize = 4;
const LIST: &str = "/api/collections/talents/records?perPage=20&skipTotal=1&sort=-updated_at";

pub fn measure(report: &mut Report, plan: &Plan, pocketbase: Option<&str>, prism: Option<&str>) -> Result<()> {
    match pocketbase {
        Some(program) => compare_with_pocketbase(report, plan, program)?,
        None => report.missing("PocketBase", "the program was not given"),
    }
    match prism {
        Some(program) => {
            if let Err(error) = measure_prism(report, plan, program) {
                report.missing("Prism", &error.to_string());
            }
        }
        None => report.missing("Prism", "the program was not given"),
    }
    Ok(())
}

fn compare_with_pocketbase(report: &mut Report, plan: &Plan, program: &str) -> Result<()> {
    let (ours, theirs) = (TempDir::new("ours")?, TempDir::new("pocketbase")?);
    let people = plan.peer_talents;
    prepare("prepare", "sqlite", ours.path(), &[0, plan.ready(), 0, people as i64])?;
    let base = PocketBase::start_with(program, ours.path(), theirs.path())?;
    let (peer, admin) = (&base.server, &base.token);
    let server = Server::serve("sqlite", ours.path(), 512)?;
    server.wait_for_index()?;
    let token = server.token()?;

    let theirs_created =
        Load::post(&peer.address, pocketbase::TALENTS, pocketbase::talent, Some(admin)).run(CONNECTIONS, plan.run)?;
    let ours_created = keys::create(plan, &server, 0, CONNECTIONS)?;
    add(report, "create", &theirs_created, &ours_created);

    let ids = base.talents()?;
    let one = move |number: u64| format!("{}/{}", pocketbase::TALENTS, ids[number as usize % ids.len()]);
    let theirs_read = Load::get(&peer.address, one, Some(admin)).run(CONNECTIONS, plan.run)?;
    report.add(Row::new("PocketBase", "read one", &theirs_read));

    let theirs = Load::get(&peer.address, |_| LIST.to_owned(), Some(admin));
    let ours = Load::get(&server.address, |_| format!("{TALENTS_PATH}?page_size=20"), Some(&token));
    add_interleaved(report, plan, "list 20", (&theirs, CONNECTIONS), &ours)?;

    for (name, keyword) in [("search", "Python"), ("search a rare word", "古籍修复师")] {
        let filter = escaped(&format!("name ~ '{keyword}' || resume ~ '{keyword}'"));
        let theirs = Load::get(&peer.address, move |_| format!("{LIST}&filter={filter}"), Some(admin));
        let text = format!("{TALENTS_PATH}?page_size=20&sort_by=1&keyword={}", escaped(keyword));
        let ours = Load::get(&server.address, move |_| text.clone(), Some(&token));
        add_interleaved(report, plan, name, (&theirs, SEARCH_CONNECTIONS), &ours)?;
    }
    let memory = peer.memory()?;
    report.fact("PocketBase: after the load, resident MB", memory.resident);
    Ok(())
}

fn add_interleaved(report: &mut Report, plan: &Plan, name: &str, theirs: (&Load, usize), ours: &Load) -> Result<()> {
    let (load, connections) = theirs;
    let compared = interleave::compare_interleaved(
        plan,
        || ours.run(CONNECTIONS, plan.slice),
        || load.run(connections, plan.slice),
    )?;
    report.add(Row::new("PocketBase", name, &Figures::median(compared.theirs)));
    let ratio_to = Some("PocketBase".to_owned());
    report.add(Row { ratio: Some(compared.ratio), ratio_to, ..Row::new(SETUP, name, &compared.ours) });
    Ok(())
}

fn add(report: &mut Report, name: &str, theirs: &Figures, ours: &Figures) {
    report.add(Row::new("PocketBase", name, theirs));
    report.add(Row::new(SETUP, name, ours).with_ratio_to("PocketBase", theirs.rate));
}

fn measure_prism(report: &mut Report, plan: &Plan, program: &str) -> Result<()> {
    let (host, port) = PRISM.split_once(':').unwrap_or_default();
    let document = std::env::temp_dir().join(format!("hired-openapi-{}.json", std::process::id()));
    std::fs::write(&document, hire_api::openapi::document().to_string())?;
    let mut command = Command::new(program);
    command.arg("mock").arg(&document).args(["--host", host, "--port", port, "--verboseLevel", "silent"]);
    let prism = Server::start_at(&mut command, PRISM)?;
    for (name, path) in [("offers of a talent", offers_of_talent(0, 1)), ("list talents", TALENTS_PATH.to_owned())] {
        let load = Load::get(&prism.address, move |_| path.clone(), Some("t-prism"));
        report.add(Row::new("Prism mock", name, &load.run(CONNECTIONS, plan.run)?));
    }
    let body = |number: u64| crate::plan::creation(FIRST_READY + number as i64);
    let load = Load::post(&prism.address, OFFERS_PATH, body, Some("t-prism"));
    match load.run(CONNECTIONS, plan.run) {
        Ok(figures) => report.add(Row::new("Prism mock", "create an offer", &figures)),
        Err(error) => {
            report.missing("Prism mock: create an offer", &error.to_string().chars().take(300).collect::<String>());
        }
    }
    drop(prism);
    Ok(std::fs::remove_file(document)?)
}
