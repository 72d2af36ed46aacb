//! `cargo xtask release-dump`: dumps a small database of this version, as a test for later versions.

use std::fs;

use anyhow::{Result, bail};

use crate::http::Client;
use crate::torture::Engine;
use crate::torture::installation::{Installation, sqlite, token};
use crate::torture::writes;
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

/// The test company after a server has run on it and an app has written.
fn dump(engine: Engine) -> Result<String> {
    let installation = Installation::new(&server::build("dev")?, engine)?;
    installation.prepare(0, 1)?;
    let server = installation.serve()?;
    let created = Client::new(&server.base_url, &token(&server)?).send(&(writes::by_number(0).request)(0))?;
    if created.code() != 0 {
        bail!("{created}");
    }
    drop(server);
    match &installation.cluster {
        Some(cluster) => cluster.dump(),
        None => sqlite(installation.data(), ".dump"),
    }
}
