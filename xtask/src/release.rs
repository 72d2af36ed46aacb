//! `cargo xtask release-dump`: dumps a small database of this version, as a test for later versions.

use std::fs;
use std::process::Command;

use anyhow::{Context as _, Result, bail};

use crate::http::Client;
use crate::process::{apt_install, find};
use crate::torture::Engine;
use crate::torture::journal::CREATE;
use crate::torture::place::{Place, offer, token};
use crate::{project, server};

/// Existing files are never overwritten.
pub fn run() -> Result<()> {
    let version = env!("CARGO_PKG_VERSION");
    let directory = project::root().join("tests/released");
    fs::create_dir_all(&directory)?;
    for (engine, name) in
        [(Engine::Sqlite, format!("{version}.sql")), (Engine::Postgres, format!("{version}.postgres.sql"))]
    {
        let file = directory.join(&name);
        if file.exists() {
            bail!("{} is there; before its release it may be removed and made again, after it no more", file.display());
        }
        fs::write(&file, dump(engine)?)?;
        println!("wrote tests/released/{name}");
    }
    Ok(())
}

/// The test company after a server has run on it and records were written.
fn dump(engine: Engine) -> Result<String> {
    let place = Place::new(&server::build("dev")?, engine)?;
    place.apply(0, 2)?;
    let server = place.serve()?;
    let created = Client::new(&server.base_url, &token(&server)?).post(CREATE, &offer(0))?;
    if created.code() != 0 {
        bail!("{created}");
    }
    drop(server);
    match &place.cluster {
        Some(cluster) => cluster.dump(),
        None => sqlite_dump(&place),
    }
}

fn sqlite_dump(place: &Place) -> Result<String> {
    if find("sqlite3", &[]).is_none() {
        apt_install(&["sqlite3"])?;
    }
    let output = Command::new("sqlite3").arg(place.data().join("hired.db")).arg(".dump").output()?;
    if !output.status.success() {
        bail!("sqlite3: {}", String::from_utf8_lossy(&output.stderr));
    }
    String::from_utf8(output.stdout).context("a dump is text")
}
