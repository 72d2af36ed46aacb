//! Logs to stderr and metrics at `/metrics`.
//!
//! Neither carries secrets or personal data: no bodies, query strings, tokens or names, only log ids, operations, codes,
//! counts, and the numbers of tenants and apps.

use std::{
    cell::RefCell,
    collections::HashSet,
    sync::{LazyLock, Mutex, OnceLock, PoisonError},
    time::Duration,
};

use foldhash::HashMap;
use hire_search::IndexStatus;
use metrics::{Counter, Histogram, counter, describe_counter, describe_gauge, describe_histogram, gauge, histogram};
use metrics_exporter_prometheus::{PrometheusBuilder, PrometheusHandle};
use tracing_subscriber::EnvFilter;

use crate::{
    store::{Engine, Owner, StoreError, deliveries::PendingDeliveries},
    system::System,
};

const LEVELS: [&str; 6] = ["error", "warn", "info", "debug", "trace", "off"];

/// The filter of a level or of directives. A bare level is about this program; libraries log from `warn` upwards.
/// Targets without a directive are logged from `warn` upwards too, so that a misspelt target does not silence errors.
pub fn filter(level: &str) -> Result<EnvFilter, String> {
    let refused = || {
        format!(
            "{level:?} is not a log level: use {}, or directives such as \"info,hired::http=debug\"",
            LEVELS.join(", ")
        )
    };
    // The parser would read a misspelt level as a target, and log nothing else.
    let directives: Vec<&str> = level.split(',').map(str::trim).collect();
    if directives.iter().any(|directive| !directive.contains('=') && !LEVELS.contains(directive)) {
        return Err(refused());
    }
    let directives = if LEVELS.contains(&level) {
        format!("warn,hired={level},hire_system={level},hire_search={level}")
    } else {
        format!("warn,{level}")
    };
    EnvFilter::builder().parse(directives).map_err(|_| refused())
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LogFormat {
    Pretty,
    Json,
}

/// Sends the log to stderr. The first call of a process wins.
pub fn log_to_stderr(format: LogFormat, level: &str) {
    let builder = tracing_subscriber::fmt()
        .with_writer(std::io::stderr)
        .with_ansi(std::io::IsTerminal::is_terminal(&std::io::stderr()))
        .with_env_filter(filter(level).unwrap_or_default());
    let _ = match format {
        LogFormat::Json => builder.json().flatten_event(true).with_current_span(false).try_init(),
        LogFormat::Pretty => builder.try_init(),
    };
    std::panic::set_hook(Box::new(|panic| {
        // Logs the position only: the message of a panic may contain data.
        let location = panic.location().map(ToString::to_string).unwrap_or_default();
        tracing::error!(location, "a panic; this is a defect of hired");
    }));
}

/// Upper bounds of the latency histogram, in seconds.
const LATENCY_BUCKETS_SECONDS: [f64; 13] =
    [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 10.0];

/// The metrics of the process, set up at their first use.
fn prometheus() -> &'static PrometheusHandle {
    static HANDLE: OnceLock<PrometheusHandle> = OnceLock::new();
    HANDLE.get_or_init(|| {
        let builder = PrometheusBuilder::new();
        // Only an empty list of buckets is an error.
        let builder = builder.set_buckets(&LATENCY_BUCKETS_SECONDS).unwrap_or_else(|_| PrometheusBuilder::new());
        let recorder = builder.build_recorder();
        let handle = recorder.handle();
        let _ = metrics::set_global_recorder(recorder);
        describe();
        handle
    })
}

fn describe() {
    describe_counter!("hired_requests_total", "Requests by operation, HTTP status and code.");
    describe_histogram!("hired_request_seconds", "Time to answer a request, by operation.");
    describe_counter!("hired_tokens_issued_total", "Tokens given out for the first time, by kind.");
    describe_counter!("hired_event_attempts_total", "Attempts to deliver an event, by app and result.");
    describe_gauge!("hired_event_failures_in_row", "Attempts that have failed since the last success, by app.");
    describe_gauge!("hired_deliveries_pending", "Events that are still to be delivered, by app.");
    describe_gauge!("hired_long_connections", "Long connections to this node.");
    describe_counter!("hired_caller_requests_total", "Requests by the numbers of tenant and app.");
    describe_counter!(
        "hired_caller_store_microseconds_total",
        "Time of store threads by the numbers of tenant and app."
    );
    describe_counter!("hired_refused_total", "Requests that the server had no room for, by what there was none of.");
    describe_gauge!("hired_store_queue", "Jobs that wait for a thread of the store.");
    describe_gauge!("hired_search_ready", "1 when the search index is complete, 0 while it is built.");
    describe_gauge!("hired_search_lag", "Changes that the search index has not read yet.");
    describe_gauge!("hired_search_rebuild_done", "Talents that the rebuild of the search index has read.");
    describe_gauge!("hired_search_rebuild_total", "Talents that the rebuild of the search index will read.");
    describe_gauge!("hired_info", "Always 1; the labels say what runs.");
}

/// Records a response. Requests without an operation have the operation "".
pub fn record_request(operation: &'static str, http: u16, code: u32, elapsed: Duration, owner: Owner) {
    type Series = HashMap<(&'static str, u16, u32), (Counter, Histogram)>;
    thread_local! {
        /// The series are cached, because a lookup by labels costs more than counting.
        static SERIES: RefCell<Series> = RefCell::default();
    }
    prometheus();
    SERIES.with_borrow_mut(|series| {
        let (requests, seconds) = series.entry((operation, http, code)).or_insert_with(|| {
            let labels = [("operation", operation.to_owned()), ("http", http.to_string()), ("code", code.to_string())];
            (counter!("hired_requests_total", &labels), histogram!("hired_request_seconds", "operation" => operation))
        });
        requests.increment(1);
        seconds.record(elapsed.as_secs_f64());
    });
    with_caller(owner, |caller| caller.requests.increment(1));
}

/// Records worker time of an owner.
pub fn store_time(owner: Owner, time: Duration) {
    with_caller(owner, |caller| caller.store_micros.increment(time.as_micros() as u64));
}

/// Records a request that was refused because of overload.
pub fn refused(what: &'static str) {
    prometheus();
    counter!("hired_refused_total", "what" => what).increment(1);
}

/// Maximum callers with their own series; the others share one.
const MAX_CALLER_SERIES: usize = 200;

struct CallerSeries {
    requests: Counter,
    store_micros: Counter,
}

fn with_caller(owner: Owner, count: impl FnOnce(&CallerSeries)) {
    thread_local! {
        static SERIES: RefCell<HashMap<Option<Owner>, CallerSeries>> = RefCell::default();
    }
    prometheus();
    SERIES.with_borrow_mut(|series| {
        if let Some(known) = series.get(&Some(owner)) {
            return count(known);
        }
        let labelled = has_series(owner).then_some(owner);
        count(series.entry(labelled).or_insert_with(|| {
            let (tenant, app) = match labelled {
                Some(Owner::Caller { tenant, app }) => (tenant.0.to_string(), app.to_string()),
                Some(Owner::Gateway) => (String::new(), "gateway".to_owned()),
                Some(Owner::System) => (String::new(), "system".to_owned()),
                None => ("other".to_owned(), "other".to_owned()),
            };
            let labels = [("tenant", tenant), ("app", app)];
            CallerSeries {
                requests: counter!("hired_caller_requests_total", &labels),
                store_micros: counter!("hired_caller_store_microseconds_total", &labels),
            }
        }));
    });
}

/// Whether an owner has its own series.
fn has_series(owner: Owner) -> bool {
    static OWNERS: LazyLock<Mutex<HashSet<Owner>>> = LazyLock::new(Mutex::default);
    let mut owners = OWNERS.lock().unwrap_or_else(PoisonError::into_inner);
    owners.contains(&owner) || (owners.len() < MAX_CALLER_SERIES && owners.insert(owner))
}

/// Records a new token.
pub fn token_issued(kind: &'static str) {
    prometheus();
    counter!("hired_tokens_issued_total", "kind" => kind).increment(1);
}

/// Records an attempt to deliver an event.
pub fn event_attempted(app_id: &str, succeeded: bool, failures_in_row: u32) {
    prometheus();
    let app = app_label(app_id);
    let labels = [("app", app.clone()), ("result", if succeeded { "delivered" } else { "failed" }.to_owned())];
    counter!("hired_event_attempts_total", &labels).increment(1);
    gauge!("hired_event_failures_in_row", "app" => app).set(f64::from(failures_in_row));
}

/// An app was deleted or disabled.
pub fn app_gone(app_id: &str) {
    prometheus();
    gauge!("hired_event_failures_in_row", "app" => app_label(app_id)).set(0.0);
    gauge!("hired_deliveries_pending", "app" => app_label(app_id)).set(0.0);
}

/// The number of an app, as the metrics of callers have it.
fn app_label(app_id: &str) -> String {
    app_id.trim_start_matches("cli_").to_owned()
}

/// The response to a scrape.
pub async fn render(system: &System) -> String {
    let handle = prometheus();
    let (ready, done, total) = match system.search.status() {
        IndexStatus::Opening => (0.0, 0, 0),
        IndexStatus::Rebuilding { done, total } => (0.0, done, total),
        IndexStatus::Ready => (1.0, 0, 0),
    };
    gauge!("hired_search_ready").set(ready);
    gauge!("hired_search_rebuild_done").set(done as f64);
    gauge!("hired_search_rebuild_total").set(total as f64);
    if let Some(lag) = search_lag(system).await {
        gauge!("hired_search_lag").set(lag as f64);
    }
    for (app_id, pending) in pending_deliveries(system).await {
        gauge!("hired_deliveries_pending", "app" => app_label(&app_id)).set(pending as f64);
    }
    gauge!("hired_long_connections").set(system.events.connections.total() as f64);
    let engine = match system.store.engine() {
        Engine::Sqlite => "sqlite",
        Engine::Postgres => "postgres",
    };
    gauge!("hired_info", "version" => env!("CARGO_PKG_VERSION"), "engine" => engine).set(1.0);
    gauge!("hired_store_queue").set(system.store.queued() as f64);
    handle.render()
}

/// Number of changes that the index has not applied yet. `None` if unknown.
async fn search_lag(system: &System) -> Option<i64> {
    let watermark = system.search.watermark()?;
    let read = system.store.read_global(move |shared| -> Result<_, StoreError> {
        shared.scalar("SELECT COUNT(*) FROM changes WHERE position > $1", &[&watermark])
    });
    read.await.ok().flatten()
}

/// Statistics of every app that receives events. Empty if the store is unavailable.
async fn pending_deliveries(system: &System) -> Vec<(String, i64)> {
    let read = system
        .store
        .read_global(|tx| -> Result<_, StoreError> { tx.select::<PendingDeliveries>("ORDER BY app_id", &[]) });
    let of_apps = read.await.unwrap_or_default();
    of_apps.into_iter().map(|app| (app.app_id, app.pending)).collect()
}

/// Moves the samples recorded since the last call into the buckets; without it, they accumulate between scrapes.
pub fn upkeep() {
    prometheus().run_upkeep();
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::{AppNo, TenantNo};

    #[test]
    fn a_bare_level_is_about_this_program() {
        assert_eq!(
            filter("debug").map(|filter| filter.to_string()),
            Ok("hire_system=debug,hire_search=debug,hired=debug,warn".to_owned())
        );
        assert!(filter("info,hired::http=trace").is_ok());
        for misspelt in ["warning", "loud", "", "info,loud", "loud=very", "hired=warning"] {
            let refused = filter(misspelt).err().unwrap_or_default();
            assert!(refused.contains("error, warn, info, debug, trace, off"), "{misspelt}: {refused}");
        }
        assert_eq!(filter("hierd=debug").map(|filter| filter.to_string()), Ok("hierd=debug,warn".to_owned()));
    }

    #[test]
    fn answers_are_counted_by_operation_status_and_code() {
        record_request("offer/create", 500, 1_002_053, Duration::from_millis(3), Owner::Gateway);
        record_request("offer/create", 500, 1_002_053, Duration::from_millis(3), Owner::Gateway);
        let text = prometheus().render();
        assert!(
            text.contains(r#"hired_requests_total{operation="offer/create",http="500",code="1002053"} 2"#),
            "{text}"
        );
        assert!(text.contains(r#"hired_request_seconds_bucket{operation="offer/create",le="0.005"} 2"#), "{text}");
    }

    #[test]
    fn callers_are_counted_by_number_and_beyond_a_bound_together() {
        let caller = |number: usize| Owner::Caller { tenant: TenantNo(77), app: AppNo(number as u64) };
        for number in 0..2 * MAX_CALLER_SERIES {
            store_time(caller(number), Duration::from_micros(5));
        }
        store_time(caller(0), Duration::from_micros(2));
        let text = prometheus().render();
        let named = text.lines().filter(|line| line.starts_with("hired_caller_store_microseconds_total{")).count();
        assert!((2..=MAX_CALLER_SERIES + 1).contains(&named), "{named}");
        assert!(
            text.contains(r#"hired_caller_store_microseconds_total{tenant="77",app="0000000000000000"} 7"#),
            "{text}"
        );
        assert!(text.contains(r#"hired_caller_store_microseconds_total{tenant="other",app="other"}"#), "{text}");
    }
}
