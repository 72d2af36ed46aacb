//! The command line. All commands work on the data that the settings name, including while a server runs on it.

mod app;
mod app_contacts;
mod app_events;
mod backup;
mod demo_data;
mod doctor;
mod events;
mod installation;
mod output;
mod sandbox;
mod seed;
mod serve;
mod tenant;

use std::{path::PathBuf, process::ExitCode};

use clap::{Args, CommandFactory, Parser, Subcommand};

use self::{installation::Installation, output::print};
use crate::{
    config::{self, ConfigError, RawSettings, Settings},
    files::FileError,
    seed::SeedErrors,
    store::StoreError,
    system::StartError,
    tenancy::admin::AdminError,
};

/// A recruiting server that speaks the Feishu Hire open API.
#[derive(Debug, Parser)]
#[command(name = "hired", version)]
pub struct Cli {
    #[command(flatten)]
    flags: GlobalFlags,
    #[command(subcommand)]
    command: Command,
}

/// The global flags: the data, and further settings.
#[derive(Clone, Debug, Default, Args)]
struct GlobalFlags {
    /// Configuration file; otherwise hired.toml in the data directory, or ./hired.toml.
    #[arg(long, global = true, value_name = "FILE")]
    config: Option<PathBuf>,
    /// Data directory.
    #[arg(long, global = true, value_name = "DIR")]
    data: Option<String>,
    /// PostgreSQL instead of SQLite in the data directory.
    #[arg(long, global = true, value_name = "URL")]
    database_url: Option<String>,
    /// Any other setting, such as log.level=debug; `hired config default` lists them.
    #[arg(long, global = true, value_name = "NAME=VALUE")]
    set: Vec<String>,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Run the server.
    Serve(serve::Serve),
    /// Apps, their scopes and secrets.
    #[command(subcommand)]
    App(app::App),
    /// Deliveries of events to apps: list them, send them again.
    #[command(subcommand)]
    Events(events::Events),
    /// Tenants for tests, on a running sandbox.
    #[command(subcommand)]
    Sandbox(sandbox::Sandbox),
    /// The time of a tenant of a sandbox.
    #[command(subcommand)]
    Clock(sandbox::Clock),
    /// Errors, delays and lost connections of a sandbox.
    #[command(subcommand)]
    Fault(sandbox::Fault),
    /// The last requests to a sandbox.
    #[command(subcommand)]
    Requests(sandbox::Requests),
    /// Save and load the data of a tenant of a sandbox.
    #[command(subcommand)]
    Snapshot(sandbox::Snapshot),
    /// Reset a tenant of a sandbox to its initial state.
    Reset(sandbox::Reset),
    /// Compare a recording of the real platform with a sandbox.
    Verify(sandbox::Verify),
    /// Tenants and their switches.
    #[command(subcommand)]
    Tenant(tenant::Tenant),
    /// Apply a seed file: a company described in TOML or JSON.
    Seed(seed::SeedCommand),
    /// Generate talents, for demos and load tests.
    DemoData(demo_data::DemoData),
    /// Check the installation and suggest fixes.
    Doctor(doctor::Doctor),
    /// Print the OpenAPI document.
    Openapi,
    /// Copy the database into a new file, while a server runs.
    Backup(backup::Backup),
    /// Bring the schema of the database up to date; `serve` does so at its start.
    Migrate(backup::Migrate),
    /// Clear the caches of running servers, after changing the database by hand.
    ClearCaches,
    /// The settings.
    #[command(subcommand)]
    Config(Config),
    /// Print a completion script for a shell.
    Completions { shell: clap_complete::Shell },
}

#[derive(Clone, Copy, Debug, Subcommand)]
enum Config {
    /// Print every setting with its default and what it does.
    Default,
    /// Print the settings in effect and where each comes from. Passwords are not shown.
    Show,
}

#[derive(Debug, thiserror::Error)]
enum CliError {
    #[error(transparent)]
    Config(#[from] ConfigError),
    #[error(transparent)]
    Store(#[from] StoreError),
    #[error(transparent)]
    Admin(#[from] AdminError),
    #[error(transparent)]
    Start(#[from] StartError),
    #[error(transparent)]
    Files(#[from] FileError),
    #[error("{0}")]
    Seed(#[from] SeedErrors),
    #[error("{0}: {1}")]
    Io(String, std::io::Error),
    #[error("{0}")]
    Message(String),
    /// The command has already printed its error.
    #[error("")]
    AlreadyReported,
}

/// Runs the command line of this process.
pub fn run() -> ExitCode {
    let cli = Cli::parse();
    match cli.execute() {
        Ok(()) => ExitCode::SUCCESS,
        Err(CliError::AlreadyReported) => ExitCode::FAILURE,
        Err(error) => {
            output::eprint(&format!("hired: {error}\n"));
            ExitCode::FAILURE
        }
    }
}

impl Cli {
    fn execute(self) -> Result<(), CliError> {
        match self.command {
            Command::Openapi => print(&format!("{:#}\n", hire_api::openapi::document())),
            Command::Config(Config::Default) => print(config::DEFAULTS),
            Command::Completions { shell } => {
                let mut script = Vec::new();
                clap_complete::generate(shell, &mut Self::command(), "hired", &mut script);
                print(&String::from_utf8_lossy(&script))
            }
            Command::Config(Config::Show) => {
                let raw = self.flags.settings(&[])?;
                Settings::parse(&raw)?;
                print(&raw.to_toml())
            }
            Command::Serve(serve) => serve.execute(&self.flags),
            Command::App(app) => app.execute(&Installation::new(&self.flags)?),
            Command::Events(events) => events.execute(&Installation::new(&self.flags)?),
            Command::Sandbox(sandbox) => sandbox.execute(&Installation::new(&self.flags)?),
            Command::Clock(clock) => clock.execute(&Installation::new(&self.flags)?),
            Command::Fault(fault) => fault.execute(&Installation::new(&self.flags)?),
            Command::Requests(requests) => requests.execute(&Installation::new(&self.flags)?),
            Command::Snapshot(snapshot) => snapshot.execute(&Installation::new(&self.flags)?),
            Command::Reset(reset) => reset.execute(&Installation::new(&self.flags)?),
            Command::Verify(verify) => verify.execute(&Installation::new(&self.flags)?),
            Command::Tenant(tenant) => tenant.execute(&Installation::new(&self.flags)?),
            Command::Seed(seed) => seed.execute(&Installation::new(&self.flags)?),
            Command::DemoData(demo_data) => demo_data.execute(&Installation::new(&self.flags)?),
            Command::Doctor(doctor) => doctor.execute(&self.flags),
            Command::Backup(backup) => backup.execute(&Installation::new(&self.flags)?),
            Command::ClearCaches => {
                Installation::new(&self.flags)?.admin()?.clear_caches()?;
                print("caches cleared; running servers notice within a second\n")
            }
            Command::Migrate(migrate) => migrate.execute(&Installation::new(&self.flags)?),
        }
    }
}

impl GlobalFlags {
    /// All settings; the flags of a command override the global flags.
    fn settings(&self, more: &[(&str, &str, Option<String>)]) -> Result<RawSettings, CliError> {
        let mut overrides = Vec::new();
        for setting in &self.set {
            let Some((key, value)) = setting.split_once('=') else {
                return Err(CliError::Message(format!("--set {setting}: must be NAME=VALUE")));
            };
            overrides.push(("--set".to_owned(), key.to_owned(), value.to_owned()));
        }
        let common =
            [("--data", "data", self.data.clone()), ("--database-url", "database_url", self.database_url.clone())];
        for (flag, key, value) in common.iter().chain(more) {
            overrides.extend(value.clone().map(|value| ((*flag).to_owned(), (*key).to_owned(), value)));
        }
        let flags = config::Flags { config: self.config.clone(), overrides };
        Ok(RawSettings::collect(&flags, &std::env::vars_os().collect(), installation::read_optional)?)
    }
}

#[cfg(test)]
mod tests;
