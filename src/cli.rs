//! The command line. Every command works on the data that the settings name, also while a server runs on it.

mod app;
mod backup;
mod demo_data;
mod doctor;
mod output;
mod place;
mod seed;
mod serve;
mod tenant;

use std::{path::PathBuf, process::ExitCode};

use clap::{Args, CommandFactory, Parser, Subcommand};

use self::{output::print, place::Place};
use crate::{
    config::{self, ConfigError, Layers, Settings},
    files::FileError,
    hired::StartError,
    seed::SeedErrors,
    store::StoreError,
    tenancy::admin::AdminError,
};

/// A recruiting server that speaks the Feishu Hire open API.
#[derive(Debug, Parser)]
#[command(name = "hired", version, disable_help_subcommand = true)]
pub struct Cli {
    #[command(flatten)]
    place: PlaceFlags,
    #[command(subcommand)]
    command: Command,
}

/// Which data, for every command.
#[derive(Clone, Debug, Default, Args)]
struct PlaceFlags {
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
    /// Tenants and their switches.
    #[command(subcommand)]
    Tenant(tenant::Tenant),
    /// Apply a seed file: a company stated in TOML or JSON.
    Seed(seed::SeedCommand),
    /// Fill a company with any number of invented talents, to see how the server does with many.
    DemoData(demo_data::DemoData),
    /// Check the installation and say what to do about it.
    Doctor(doctor::Doctor),
    /// Print the OpenAPI document.
    Openapi,
    /// Copy the database into a new file, while a server runs.
    Backup(backup::Backup),
    /// Bring the schema of the database up to date; `serve` does it by itself.
    Migrate(backup::Migrate),
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
    Refused(String),
    /// The command has said itself what is wrong.
    #[error("")]
    Said,
}

/// Runs the command line of this process.
pub fn run() -> ExitCode {
    let cli = Cli::parse();
    match cli.execute() {
        Ok(()) => ExitCode::SUCCESS,
        Err(CliError::Said) => ExitCode::FAILURE,
        Err(error) => {
            output::complain(&format!("hired: {error}\n"));
            ExitCode::FAILURE
        }
    }
}

impl Cli {
    fn execute(self) -> Result<(), CliError> {
        match self.command {
            Command::Openapi => {
                print(&format!("{:#}\n", hire_api::openapi::document()));
                Ok(())
            }
            Command::Config(Config::Default) => {
                print(config::DEFAULTS);
                Ok(())
            }
            Command::Completions { shell } => {
                let mut script = Vec::new();
                clap_complete::generate(shell, &mut Self::command(), "hired", &mut script);
                print(&String::from_utf8_lossy(&script));
                Ok(())
            }
            Command::Config(Config::Show) => {
                let layers = self.place.layers(&[])?;
                Settings::of(&layers)?;
                print(&layers.show());
                Ok(())
            }
            Command::Serve(serve) => serve.execute(&self.place),
            Command::App(app) => app.execute(&Place::of(&self.place)?),
            Command::Tenant(tenant) => tenant.execute(&Place::of(&self.place)?),
            Command::Seed(seed) => seed.execute(&Place::of(&self.place)?),
            Command::DemoData(demo_data) => demo_data.execute(&Place::of(&self.place)?),
            Command::Doctor(doctor) => doctor.execute(&self.place),
            Command::Backup(backup) => backup.execute(&Place::of(&self.place)?),
            Command::Migrate(migrate) => migrate.execute(&Place::of(&self.place)?),
        }
    }
}

impl PlaceFlags {
    /// All settings, with the flags of a command above those that every command takes.
    fn layers(&self, more: &[(&str, &str, Option<String>)]) -> Result<Layers, CliError> {
        let mut said = Vec::new();
        for setting in &self.set {
            let Some((key, value)) = setting.split_once('=') else {
                return Err(CliError::Refused(format!("--set {setting}: must be NAME=VALUE")));
            };
            said.push(("--set".to_owned(), key.to_owned(), value.to_owned()));
        }
        let common =
            [("--data", "data", self.data.clone()), ("--database-url", "database_url", self.database_url.clone())];
        for (flag, key, value) in common.iter().chain(more) {
            said.extend(value.clone().map(|value| ((*flag).to_owned(), (*key).to_owned(), value)));
        }
        let flags = config::Flags { config: self.config.clone(), said };
        Ok(Layers::gather(&flags, &std::env::vars().collect(), place::read_if_there)?)
    }
}

#[cfg(test)]
mod tests;
