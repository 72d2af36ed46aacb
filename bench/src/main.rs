//! Speed as ratios of one run: every figure stands beside that of a constant-body server under the same load.
//!
//! `hired-bench` measures; `hired-bench ceiling` and `hired-bench server DIR BATCH` are the processes it measures.
#![allow(clippy::print_stdout, clippy::expect_used, clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]

mod company;
mod load;
mod measured;

use std::{error::Error, path::Path, time::Duration};

use load::{Figures, Load};
use measured::Process;

type Result<T> = std::result::Result<T, Box<dyn Error + Send + Sync>>;

/// The load of the targets: 64 connections that each wait for their answer.
const CONNECTIONS: usize = 64;
const OFFERS: i64 = 200_000;
const RUN: Duration = Duration::from_secs(5);

fn main() -> Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["ceiling"] => measured::ceiling(),
        ["server", data, batch] => measured::server(Path::new(data), batch.parse()?),
        [] => measure(),
        _ => Err("usage: hired-bench [ceiling | server DIR BATCH]".into()),
    }
}

fn measure() -> Result<()> {
    let scratch = measured::Scratch::new()?;
    println!("preparing {OFFERS} offers …");
    company::prepare(scratch.path(), OFFERS)?;

    let ceiling = Process::start(&["ceiling"])?;
    let ours = Process::start(&["server", &scratch.text(), "512"])?;
    let token = ours.token(company::APP, company::SECRET)?;
    // Turn and turn about, so that a slow minute of the machine slows both.
    let (mut constant, mut read) = (Vec::new(), Vec::new());
    for _ in 0..3 {
        constant.push(Load::get(&ceiling.address, |_| "/".to_owned(), None).run(CONNECTIONS, RUN)?);
        read.push(Load::get(&ours.address, company::offer_path, Some(&token)).run(CONNECTIONS, RUN)?);
    }
    let (constant, read) = (Figures::median(constant), Figures::median(read));
    let together = create(&ours, &token, 0)?;
    drop(ours);
    let one_by_one = Process::start(&["server", &scratch.text(), "1"])?;
    let token = one_by_one.token(company::APP, company::SECRET)?;
    let alone = create(&one_by_one, &token, company::READY / 2)?;

    println!("{:<44} {:>10} {:>9} {:>9} {:>7}", "", "req/s", "p50 ms", "p99 ms", "ratio");
    for (name, figures, base) in [
        ("constant body", &constant, &constant),
        ("offer of an application, 200,000 offers", &read, &constant),
        ("create an offer, a transaction a request", &alone, &alone),
        ("create an offer, group commit", &together, &alone),
    ] {
        println!(
            "{name:<44} {:>10.0} {:>9.2} {:>9.2} {:>7.2}",
            figures.rate,
            figures.p50,
            figures.p99,
            figures.rate / base.rate
        );
    }
    println!("resident memory of the server under load: {} MB", together.resident_mb);
    Ok(())
}

/// Creates offers for the applications from `first` on, each of which has none yet.
fn create(server: &Process, token: &str, first: i64) -> Result<Figures> {
    let body = move |number: u64| company::creation(first + number as i64);
    let mut figures = Load::post(&server.address, "/open-apis/hire/v1/offers", body, token)
        .at_most(company::READY as u64 / 2)
        .run(CONNECTIONS, RUN)?;
    figures.resident_mb = server.resident_mb()?;
    Ok(figures)
}
