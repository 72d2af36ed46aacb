//! `hired serve`

mod banner;
mod stop;

use std::time::Duration;

use clap::Args;
use hire_api::AppKind;
use tokio::sync::watch;

use super::{
    CliError, GlobalFlags,
    installation::{self, Lock},
    output::{eprint, write_out},
};
use crate::{
    app_state::AppState,
    clock::{Clock, Entropy},
    config::Settings,
    demo,
    events::worker::Worker,
    files::{BlobStore, sweep},
    hiring::expiry,
    http::{
        self,
        serve::{CONNECTIONS_OVER_LIMIT, ConnectionLimits, Shutdown},
    },
    sandbox::shrink,
    seed::{Seed, SeedSummary},
    store::{Options, Store},
    telemetry,
    tenancy::{
        admin::{
            Admin,
            apps::{Credentials, NewApp},
        },
        epoch, scopes,
    },
};

/// Flags for settings of the same name.
#[derive(Debug, Args)]
pub struct Serve {
    /// Address and port; port 0 takes a free one.
    #[arg(long, value_name = "HOST:PORT")]
    listen: Option<String>,
    /// Serve the demo company with its well-known credentials.
    #[arg(long)]
    demo: bool,
    /// Let tests control the server under /_sandbox/; implied by --demo.
    #[arg(long)]
    sandbox: bool,
    /// Apply a seed file before listening.
    #[arg(long, value_name = "FILE")]
    seed: Option<String>,
    /// off: rate limits are not enforced.
    #[arg(long, value_name = "on|off")]
    rate_limits: Option<String>,
    /// Maximum size of a request body, such as "1 MiB".
    #[arg(long, value_name = "SIZE")]
    body_limit: Option<String>,
    /// The URL at which clients reach the server.
    #[arg(long, value_name = "URL")]
    public_url: Option<String>,
    /// Error for an unknown user or department id: the operation's own, or the gateway's.
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

/// The interval at which samples of the latency histogram are added to its buckets.
const METRICS_UPKEEP_INTERVAL: Duration = Duration::from_secs(5);
/// How long tasks that still run after the grace period get to end.
const RUNTIME_SHUTDOWN_TIMEOUT: Duration = Duration::from_millis(500);

impl Serve {
    pub fn execute(self, flags: &GlobalFlags) -> Result<(), CliError> {
        let raw = flags.settings(&[
            ("--listen", "listen", self.listen),
            ("--demo", "demo", self.demo.then(|| "on".to_owned())),
            ("--sandbox", "sandbox", self.sandbox.then(|| "on".to_owned())),
            ("--seed", "seed", self.seed),
            ("--rate-limits", "rate_limits", self.rate_limits),
            ("--body-limit", "body_limit", self.body_limit),
            ("--public-url", "public_url", self.public_url),
            ("--id-errors", "id_errors", self.id_errors),
            ("--shutdown-grace", "shutdown_grace", self.shutdown_grace),
            ("--log-format", "log.format", self.log_format),
            ("--log-level", "log.level", self.log_level),
        ])?;
        start(&Settings::parse(&raw)?)
    }
}

fn start(settings: &Settings) -> Result<(), CliError> {
    if settings.demo && !settings.listen.ip().is_loopback() {
        return Err(CliError::Message(format!(
            "--demo has well-known credentials and listens on the loopback only, not on {}",
            settings.listen
        )));
    }
    if settings.sandbox && !settings.listen.ip().is_loopback() {
        return Err(CliError::Message(format!(
            "--sandbox lets every caller change and delete data, so it listens on the loopback only, not on {}",
            settings.listen
        )));
    }
    telemetry::log_to_stderr(settings.log_format, &settings.log_level);
    installation::create_data_dir(&settings.data)?;
    let Some(lock) = installation::lock(&settings.data)? else {
        let message = format!("another server uses {}; give this one its own --data", settings.data.display());
        return Err(CliError::Message(message));
    };
    installation::refuse_lost_database(settings)?;
    let store = Store::open(&settings.database(), Options { sandbox: settings.sandbox, ..settings.store })?;
    let files = BlobStore::open(settings.files())?;
    let (clock, entropy) = (Clock::System, Entropy::System);
    let state = AppState::open(store.clone(), files, &settings.data, clock, entropy, settings.behaviour())?;
    apply_startup_seeds(&state, settings)?;
    state.search.start().map_err(|error| CliError::Io("threads".to_owned(), error))?;
    let runtime = http::serve::runtime().map_err(|error| CliError::Io("threads".to_owned(), error))?;
    let ended = runtime.block_on(run(&state, settings, lock));
    // After this, no task can use the store.
    runtime.shutdown_timeout(RUNTIME_SHUTDOWN_TIMEOUT);
    state.search.stop();
    store.close();
    match ended? {
        Shutdown::Finished => tracing::info!("stopped"),
        Shutdown::TimedOut => tracing::warn!("stopped; some requests did not finish in time"),
    }
    Ok(())
}

/// Applies the seeds of the settings before the server listens.
fn apply_startup_seeds(state: &AppState, settings: &Settings) -> Result<(), CliError> {
    let apply = |seed: &Seed, name: &str| -> Result<(), CliError> {
        let SeedSummary { created, updated, unchanged, changed_since, deleted_since, kept_secrets } =
            seed.apply(&state.store, &state.entropy)?;
        tracing::info!(created, updated, unchanged, changed_since, deleted_since, kept_secrets, "applied {name}");
        Ok(())
    };
    if settings.demo {
        apply(&Seed::demo()?, "the demo company")?;
    }
    if let Some(file) = &settings.seed {
        apply(&Seed::read(file)?, &file.display().to_string())?;
    }
    let open_to_all =
        !settings.listen.ip().is_loopback() && state.store.read_global_blocking(demo::accepts_demo_credentials)?;
    if open_to_all {
        return Err(CliError::Message(format!(
            "the data have the demo company's well-known credentials, so they are served on the loopback only; \
             `hired app disable {}` or `hired app rotate-secret {0}` closes them",
            demo::APP_ID
        )));
    }
    Ok(())
}

async fn run(state: &AppState, settings: &Settings, mut lock: Lock) -> Result<Shutdown, CliError> {
    if settings.demo {
        let supplied = demo::files::supply(state).await;
        supplied.map_err(|error| CliError::Message(format!("cannot write the files of the demo company: {error}")))?;
    }
    let at = |error| CliError::Io(format!("cannot listen on {}", settings.listen), error);
    let listener = http::serve::listen(settings.listen).map_err(at)?;
    let address = listener.local_addr().map_err(at)?;
    let stop = stop::requested()?;
    // Called after the port is bound: credentials that are shown once must not be lost because the port is taken.
    let admin = Admin { store: state.store.clone(), clock: state.clock.clone(), entropy: state.entropy.clone() };
    let first = tokio::task::spawn_blocking(move || first_run(&admin)).await;
    let first = first.map_err(|_| CliError::Message("the first app could not be created".to_owned()))??;

    let has_demo_secret = state.store.read_global(demo::accepts_demo_credentials).await?;
    if settings.log_format == telemetry::LogFormat::Pretty {
        eprint(&banner::banner(settings, address, has_demo_secret));
    } else {
        let data = installation::describe(settings);
        tracing::info!(version = env!("CARGO_PKG_VERSION"), data, demo = settings.demo, "hired");
    }
    if let Some(credentials) = first {
        let text = banner::first_run(&credentials, &banner::reached_at(settings, address));
        if let Err(error) = write_out(&text) {
            let app_id = &credentials.app_id;
            tracing::error!(%error, app_id, "cannot write the secret of the first app; `hired app rotate-secret`");
        }
    }
    tokio::spawn(epoch::watch(state.system.clone()));
    let (stop_worker, stopped) = watch::channel(false);
    let worker = tokio::spawn(Worker::new(state.system.clone()).run(stopped));
    tokio::spawn(sweep::run(state.system.clone()));
    tokio::spawn(expiry::run(state.system.clone()));
    tokio::spawn(shrink::run(state.clone()));
    tokio::spawn(upkeep());
    lock.write_address(address).map_err(|error| CliError::Io(settings.data.display().to_string(), error))?;
    eprint(&format!("hired listening on http://{address}\n"));
    let connections = max_connections(settings.connection_limits.connections);
    let limits = ConnectionLimits { connections, ..settings.connection_limits };
    let service = http::service(state, &banner::reached_at(settings, address));
    let ended = http::serve::serve(listener, service, stop, settings.shutdown_grace, limits).await;
    stop_worker.send_replace(true);
    // Interrupted attempts are repeated by another node, or after the restart.
    let _ = tokio::time::timeout(settings.shutdown_grace, worker).await;
    Ok(ended)
}

/// File descriptors reserved for the store, the index and the log.
const RESERVED_FILES: usize = 512;
const DEFAULT_MAX_CONNECTIONS: usize = 10_000;

/// Limits connections to the open files that the system allows: a server without free files can neither read its
/// database nor accept connections.
fn max_connections(wanted: usize) -> usize {
    // The soft limit of a shell is usually 1024. A program may raise it to the hard limit.
    let files = rlimit::increase_nofile_limit(u64::MAX).unwrap_or(1024);
    let possible = usize::try_from(files).unwrap_or(usize::MAX);
    let possible = possible.saturating_sub(RESERVED_FILES + CONNECTIONS_OVER_LIMIT).max(possible / 2).max(1);
    match wanted {
        0 => possible.min(DEFAULT_MAX_CONNECTIONS),
        wanted if wanted > possible => {
            tracing::warn!(wanted, possible, "fewer connections than set: the system allows too few open files");
            possible
        }
        wanted => wanted,
    }
}

/// Creates a tenant and an app with every scope if there is no tenant.
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
    let mut ticks = tokio::time::interval(METRICS_UPKEEP_INTERVAL);
    loop {
        ticks.tick().await;
        telemetry::upkeep();
    }
}
