//! Prepares data and serves it: `hired-bench-subject baseline | prepare … | prepare-hiring … | serve … | copy …`, started by
//! `hired-bench`; `search DATA` by hand.
#![allow(clippy::print_stdout, clippy::expect_used, clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]

mod company;
mod hiring;
mod peer;
mod search;
mod talents;

use std::{error::Error, path::Path, time::Instant};

use axum::{Router, ServiceExt, routing::get, serve::ListenerExt};
use hire_search::IndexStatus;
use hired::{
    app_state::{AppState, RequestSettings},
    clock::{Clock, Entropy},
    files::{BlobStore, Location},
    http::{self, serve::HttpService},
    store::{Database, Options, Store},
};
use tokio::runtime::Runtime;

type Result<T> = std::result::Result<T, Box<dyn Error + Send + Sync>>;

fn main() -> Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["baseline"] => baseline(),
        ["prepare", database, data, offers, ready, requirements, talents] => company::prepare(
            &open_for_bulk(database, data)?,
            &company::Size {
                offers: offers.parse()?,
                ready: ready.parse()?,
                requirements: requirements.parse()?,
                talents: talents.parse()?,
            },
        ),
        ["prepare-hiring", database, data, talents, applications, offers] => hiring::prepare(
            &open_for_bulk(database, data)?,
            &hiring::Size { talents: talents.parse()?, applications: applications.parse()?, offers: offers.parse()? },
        ),
        ["serve", database, data, batch] => server(database, Path::new(data), batch.parse()?),
        ["search", data] => search::measure(
            &Store::open(&parse_database("sqlite", Path::new(data)), Options::default())?,
            Path::new(data),
        ),
        ["copy", data, pocketbase] => peer::copy(Path::new(data), Path::new(pocketbase)),
        _ => Err("hired-bench-subject is started by hired-bench".into()),
    }
}

/// `sqlite` in the data directory, or a URL.
fn parse_database(database: &str, data: &Path) -> Database {
    match database {
        "sqlite" => Database::Sqlite(data.join("hired.db")),
        url => Database::Postgres(url.to_owned()),
    }
}

fn open_for_bulk(database: &str, data: &str) -> Result<Store> {
    let options = Options { bulk_load: true, ..Options::default() };
    Ok(Store::open(&parse_database(database, Path::new(data)), options)?)
}

/// As large as the response with an application's offer.
fn constant_body() -> String {
    format!(r#"{{"code":0,"msg":"ok","data":"{}"}}"#, "x".repeat(2000))
}

/// Answers every request with the same body: the upper limit for any server with this HTTP library.
fn baseline() -> Result<()> {
    let body = constant_body();
    let runtime = Runtime::new()?;
    serve(&runtime, Router::new().route("/", get(move || std::future::ready(body.clone()))))
}

/// The server, which commits up to `batch` writes together, with routes that only a measurement needs.
fn server(database: &str, data: &Path, batch: usize) -> Result<()> {
    let begun = Instant::now();
    let store = Store::open(&parse_database(database, data), Options { max_batch: batch, ..Options::default() })?;
    let settings = RequestSettings { rate_limits: false, ..RequestSettings::default() };
    let files = BlobStore::open(Location::Directory(data.join("files")))?;
    let state = AppState::open(store, files, data, Clock::System, Entropy::System, settings)?;
    state.search.start()?;
    let ready = {
        let state = state.clone();
        move || std::future::ready(if state.search.status() == IndexStatus::Ready { "ready" } else { "building" })
    };
    let router =
        http::router(&state, "http://127.0.0.1").route("/bench/ready", get(ready)).merge(talents::router(&state)?);
    eprintln!("opened after {} ms", begun.elapsed().as_millis());
    serve(&http::serve::runtime()?, http::traced(state, router))
}

fn serve(runtime: &Runtime, service: impl HttpService) -> Result<()> {
    runtime.block_on(async {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await?;
        println!("{}", listener.local_addr()?);
        let listener = listener.tap_io(|stream| {
            let _ = stream.set_nodelay(true);
        });
        axum::serve(listener, service.into_make_service()).await?;
        Ok(())
    })
}
