//! `hired serve`

mod banner;
mod stop;

use std::time::Duration;

use clap::Args;
use hire_api::AppKind;
use tokio::runtime::Runtime;

use super::{
    CliError, PlaceFlags,
    output::{complain, print},
    place::{self, Lock},
};
use crate::{
    clock::{Clock, Entropy},
    config::{LogFormat, Settings},
    demo,
    files::{BlobStore, sweep},
    hired::Hired,
    http::{
        self,
        serve::{Ended, Limits},
    },
    seed::Seed,
    store::Store,
    telemetry,
    tenancy::{
        admin::{
            Admin,
            apps::{Credentials, NewApp},
        },
        epoch, scopes,
    },
};

/// Flags that stand for settings of the same name.
#[derive(Debug, Args)]
pub struct Serve {
    /// Address and port; port 0 takes a free one.
    #[arg(long, value_name = "HOST:PORT")]
    listen: Option<String>,
    /// Serve the demo company with its well-known credentials.
    #[arg(long)]
    demo: bool,
    /// Apply a seed file before listening.
    #[arg(long, value_name = "FILE")]
    seed: Option<String>,
    /// off: nobody is refused for calling too often.
    #[arg(long, value_name = "on|off")]
    rate_limits: Option<String>,
    /// The largest body of a request, such as "1 MiB".
    #[arg(long, value_name = "SIZE")]
    body_limit: Option<String>,
    /// The URL under which clients reach the server.
    #[arg(long, value_name = "URL")]
    public_url: Option<String>,
    /// Which error an unknown person or department is.
    #[arg(long, value_name = "operation|gateway")]
    id_errors: Option<String>,
    /// Seconds that running requests have to finish when the server stops.
    #[arg(long, value_name = "SECONDS")]
    shutdown_grace: Option<String>,
    #[arg(long, value_name = "pretty|json")]
    log_format: Option<String>,
    #[arg(long, value_name = "LEVEL")]
    log_level: Option<String>,
}

/// Samples of the latency histogram are folded this often.
const UPKEEP: Duration = Duration::from_secs(5);
/// What still runs after the grace period gets this long to notice.
const LAST_CALL: Duration = Duration::from_millis(500);

impl Serve {
    pub fn execute(self, place: &PlaceFlags) -> Result<(), CliError> {
        let layers = place.layers(&[
            ("--listen", "listen", self.listen),
            ("--demo", "demo", self.demo.then(|| "on".to_owned())),
            ("--seed", "seed", self.seed),
            ("--rate-limits", "rate_limits", self.rate_limits),
            ("--body-limit", "body_limit", self.body_limit),
            ("--public-url", "public_url", self.public_url),
            ("--id-errors", "id_errors", self.id_errors),
            ("--shutdown-grace", "shutdown_grace", self.shutdown_grace),
            ("--log-format", "log.format", self.log_format),
            ("--log-level", "log.level", self.log_level),
        ])?;
        start(&Settings::of(&layers)?)
    }
}

fn start(settings: &Settings) -> Result<(), CliError> {
    if settings.demo && !settings.listen.ip().is_loopback() {
        return Err(CliError::Refused(format!(
            "--demo has well-known credentials and listens on the loopback only, not on {}",
            settings.listen
        )));
    }
    telemetry::log_to_stderr(settings.log_format, &settings.log_level);
    place::prepare(&settings.data)?;
    let Some(lock) = place::lock(&settings.data)? else {
        let message = format!("another server uses {}; give this one its own --data", settings.data.display());
        return Err(CliError::Refused(message));
    };
    let store = Store::open(&settings.database(), settings.store)?;
    let files = BlobStore::open(settings.files())?;
    let (clock, entropy) = (Clock::System, Entropy::System);
    let hired = Hired::open(store.clone(), files, &settings.data, clock, entropy, settings.behaviour())?;
    fill(&hired, settings)?;
    hired.search.start().map_err(|error| CliError::Io("threads".to_owned(), error))?;
    let runtime = Runtime::new().map_err(|error| CliError::Io("threads".to_owned(), error))?;
    let ended = runtime.block_on(run(&hired, settings, lock));
    // Only now is nobody left who could ask the store for something.
    runtime.shutdown_timeout(LAST_CALL);
    hired.search.stop();
    store.close();
    match ended? {
        Ended::Finished => tracing::info!("stopped"),
        Ended::CutOff => tracing::warn!("stopped; some requests did not finish in time"),
    }
    Ok(())
}

/// What the settings want to be in the store before anyone calls.
fn fill(hired: &Hired, settings: &Settings) -> Result<(), CliError> {
    let apply = |seed: &Seed, name: &str| -> Result<(), CliError> {
        let report = seed.apply(&hired.store, &hired.clock, &hired.entropy, &hired.ids)?;
        let (created, updated, unchanged) = (report.created, report.updated, report.unchanged);
        tracing::info!(created, updated, unchanged, "applied {name}");
        Ok(())
    };
    if settings.demo {
        apply(&Seed::demo()?, "the demo company")?;
    }
    if let Some(file) = &settings.seed {
        apply(&Seed::read(file)?, &file.display().to_string())?;
    }
    let open_to_all = !settings.listen.ip().is_loopback() && hired.store.read_shared_blocking(demo::opens)?;
    if open_to_all {
        return Err(CliError::Refused(format!(
            "the data have the demo company's well-known credentials, so they are served on the loopback only; \
             `hired app disable {}` or `hired app rotate-secret {0}` closes them",
            demo::APP_ID
        )));
    }
    Ok(())
}

async fn run(hired: &Hired, settings: &Settings, mut lock: Lock) -> Result<Ended, CliError> {
    let at = |error| CliError::Io(format!("cannot listen on {}", settings.listen), error);
    let listener = http::serve::listen(settings.listen).map_err(at)?;
    let address = listener.local_addr().map_err(at)?;
    let stop = stop::requested()?;
    // After the port is ours: credentials that are shown once must not be lost to a port that is taken.
    let admin = Admin { store: hired.store.clone(), clock: hired.clock.clone(), entropy: hired.entropy.clone() };
    let first = tokio::task::spawn_blocking(move || first_run(&admin)).await;
    let first = first.map_err(|_| CliError::Refused("the first app could not be made".to_owned()))??;

    if settings.log_format == LogFormat::Pretty {
        complain(&banner::banner(settings, address));
    } else {
        let data = place::described(settings);
        tracing::info!(version = env!("CARGO_PKG_VERSION"), data, demo = settings.demo, "hired");
    }
    if let Some(credentials) = first {
        print(&banner::first_run(&credentials, &banner::reached_at(settings, address)));
    }
    tokio::spawn(epoch::watch(hired.clone()));
    tokio::spawn(sweep::run(hired.clone()));
    tokio::spawn(upkeep());
    lock.announce(address).map_err(|error| CliError::Io(settings.data.display().to_string(), error))?;
    complain(&format!("hired listening on http://{address}\n"));
    let limits = Limits { connections: connections(settings.connections.connections), ..settings.connections };
    let router = http::router(hired, &banner::reached_at(settings, address));
    Ok(http::serve::serve(listener, router, stop, settings.shutdown_grace, limits).await)
}

/// Files that the store, the index and the log may need beside connections.
const OTHER_FILES: usize = 512;
const ENOUGH: usize = 10_000;

/// As many as are wanted and can be: a server out of files can neither read its database nor take connections.
fn connections(wanted: usize) -> usize {
    // The usual limit of a shell is 1024, and a program that can cope with more has to say so itself.
    let files = rlimit::increase_nofile_limit(u64::MAX).unwrap_or(1024);
    let possible = usize::try_from(files).unwrap_or(usize::MAX);
    let possible = possible.saturating_sub(OTHER_FILES).max(possible / 2).max(1);
    match wanted {
        0 => possible.min(ENOUGH),
        wanted if wanted > possible => {
            tracing::warn!(wanted, possible, "fewer connections than set: the system allows too few open files");
            possible
        }
        wanted => wanted,
    }
}

/// A company and an app with every scope, when there is nobody yet.
fn first_run(admin: &Admin) -> Result<Option<Credentials>, CliError> {
    if !admin.tenants()?.is_empty() {
        return Ok(None);
    }
    let app = NewApp {
        name: "First app".to_owned(),
        kind: AppKind::SelfBuilt,
        scopes: scopes::all(),
        tenant: None,
        developer: None,
    };
    Ok(Some(admin.create_app(app)?))
}

async fn upkeep() {
    let mut ticks = tokio::time::interval(UPKEEP);
    loop {
        ticks.tick().await;
        telemetry::upkeep();
    }
}
