//! `hired doctor`

use std::net::SocketAddr;

use clap::Args;

use super::{
    CliError, GlobalFlags,
    installation::{Installation, is_served, read_address},
    output::{print, print_json},
};
use crate::{
    clock::Clock,
    config::Settings,
    doctor::{Finding, Level, examine, remove_leftovers, server},
};

#[derive(Debug, Args)]
pub struct Doctor {
    /// Only check that the server responds: a health check for containers.
    #[arg(long, conflicts_with_all = ["deep", "fix"])]
    server: bool,
    /// Read the whole database, even if it is large.
    #[arg(long)]
    deep: bool,
    /// First remove rows of apps and tenants that no longer exist.
    #[arg(long)]
    fix: bool,
    #[arg(long)]
    json: bool,
}

impl Doctor {
    pub fn execute(&self, flags: &GlobalFlags) -> Result<(), CliError> {
        let findings = match flags.settings(&[]).and_then(|raw| Ok(Settings::parse(&raw)?)) {
            Err(error) => vec![Finding::fail("settings", error.to_string(), "hired config default")],
            Ok(settings) if self.server => vec![server::check(listening(&settings))],
            Ok(settings) => {
                let running = is_served(&settings.data)?.then(|| listening(&settings));
                let mut findings = vec![Finding::ok("settings", "valid")];
                if self.fix {
                    let installation = Installation { settings: settings.clone() };
                    let removed = remove_leftovers(&installation.admin()?)?;
                    findings.push(Finding::ok("leftovers", format!("{removed} rows removed")));
                }
                findings.extend(examine(&settings, &Clock::System, running, self.deep));
                findings
            }
        };
        let worst = findings.iter().map(|finding| finding.level).max();
        if self.json {
            print_json(&findings)?;
        } else {
            print(&findings.iter().map(line).collect::<String>())?;
        }
        if worst == Some(Level::Fail) { Err(CliError::AlreadyReported) } else { Ok(()) }
    }
}

/// The address that the running server recorded, otherwise the one of the settings.
fn listening(settings: &Settings) -> SocketAddr {
    read_address(&settings.data).unwrap_or(settings.listen)
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
