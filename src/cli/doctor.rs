//! `hired doctor`

use std::net::SocketAddr;

use clap::Args;

use super::{
    CliError, PlaceFlags,
    output::{print, print_json},
    place::{self, Place},
};
use crate::{
    clock::Clock,
    config::Settings,
    doctor::{Finding, Level, examine, remove_leftovers, server},
};

#[derive(Debug, Args)]
pub struct Doctor {
    /// Only ask the running server whether it answers: a health check for containers.
    #[arg(long, conflicts_with_all = ["deep", "fix"])]
    server: bool,
    /// Read the whole database, however large it is.
    #[arg(long)]
    deep: bool,
    /// Remove what is left over from apps and tenants that are gone, then examine.
    #[arg(long)]
    fix: bool,
    #[arg(long)]
    json: bool,
}

impl Doctor {
    pub fn execute(&self, flags: &PlaceFlags) -> Result<(), CliError> {
        let findings = match flags.layers(&[]).and_then(|layers| Ok(Settings::of(&layers)?)) {
            Err(error) => vec![Finding::fail("settings", error.to_string(), "hired config default")],
            Ok(settings) if self.server => vec![server::ask(listening(&settings))],
            Ok(settings) => {
                // The lock file is made by the first server; asking for it must not make a directory.
                let running = settings.data.exists() && place::lock(&settings.data)?.is_none();
                let running = running.then(|| listening(&settings));
                let mut findings = vec![Finding::ok("settings", "all of them are known and fit")];
                if self.fix {
                    let place = Place { settings: settings.clone() };
                    let removed = remove_leftovers(&place.admin()?)?;
                    findings.push(Finding::ok("leftovers", format!("{removed} rows removed")));
                }
                findings.extend(examine(&settings, &Clock::System, running, self.deep));
                findings
            }
        };
        let worst = findings.iter().map(|finding| finding.level).max();
        if self.json {
            print_json(&findings);
        } else {
            print(&findings.iter().map(line).collect::<String>());
        }
        if worst == Some(Level::Fail) { Err(CliError::Said) } else { Ok(()) }
    }
}

/// Where the server itself says that it listens, otherwise where the settings say.
fn listening(settings: &Settings) -> SocketAddr {
    place::announced(&settings.data).unwrap_or(settings.listen)
}

fn line(finding: &Finding) -> String {
    let level = match finding.level {
        Level::Ok => "OK  ",
        Level::Warn => "WARN",
        Level::Fail => "FAIL",
    };
    let fix = finding.fix.as_ref().map(|fix| format!("      try: {fix}\n")).unwrap_or_default();
    format!("{level}  {}: {}\n{fix}", finding.check, finding.says)
}
