//! Reads by key and creations, each compared with the constant body.

use crate::{
    Result, interleave,
    load::{Figures, Load},
    plan::{self, CONNECTIONS, Plan},
    report::{Report, Row},
    server::{Server, TempDir, prepare},
};

/// Requests of one type.
struct Workload {
    name: &'static str,
    load: Load,
}

/// Everything on SQLite, and creations with a transaction each.
pub fn measure_on_sqlite(report: &mut Report, plan: &Plan, baseline: &Server) -> Result<()> {
    let scratch = TempDir::new("keys")?;
    prepare("prepare", "sqlite", scratch.path(), &[plan.offers, plan.ready(), plan.requirements, 1_000])?;
    let server = Server::serve("sqlite", scratch.path(), 512)?;
    server.wait_for_index()?;
    let idle = server.memory()?;
    report.fact("idle, resident MB", idle.resident);
    report.fact("idle, anonymous MB", idle.anonymous);
    measure(report, plan, baseline, &server, "SQLite")?;
    let together = create(plan, &server, 0, CONNECTIONS)?;
    let loaded = server.memory()?;
    report.fact("under load, resident MB", loaded.resident);
    report.fact("under load, anonymous MB", loaded.anonymous);
    server.stop()?;
    let one_by_one = Server::serve("sqlite", scratch.path(), 1)?;
    let alone = create(plan, &one_by_one, plan.ready() as u64 / 2, CONNECTIONS)?;
    report.add(Row::new("SQLite", "create an offer, a transaction each", &alone));
    let base = "a transaction each";
    report.add(Row::new("SQLite", "create an offer", &together).with_ratio_to(base, alone.rate));
    Ok(())
}

/// Reads on one server, interleaved with the baseline.
pub fn measure(report: &mut Report, plan: &Plan, baseline: &Server, server: &Server, setup: &str) -> Result<()> {
    let token = server.token()?;
    let (offers, requirements) = (plan.offers, plan.requirements);
    let get = |path: Box<dyn Fn(u64) -> String + Send + Sync>| Load::get(&server.address, path, Some(&token));
    let search = |count| {
        let body = move |number| plan::requirements(number, count, requirements);
        Load::post(&server.address, plan::REQUIREMENTS_PATH, body, Some(&token))
    };
    let credentials = plan::credentials();
    let workloads = [
        Workload {
            name: "token",
            load: Load::post(&server.address, plan::TOKEN_PATH, move |_| credentials.clone(), None),
        },
        Workload {
            name: "offer of an application",
            load: get(Box::new(move |number| plan::offer_of_application(number, offers))),
        },
        Workload {
            name: "offers of a talent",
            load: get(Box::new(move |number| plan::offers_of_talent(number, offers))),
        },
        Workload { name: "requirements, 1 id", load: search(1) },
        Workload { name: "requirements, 100 ids", load: search(100) },
    ];
    let constant = Load::get(&baseline.address, |_| "/".to_owned(), None);
    let mut bases = Vec::new();
    let mut rows = Vec::new();
    for Workload { name, load } in workloads {
        let compared = interleave::compare_interleaved(
            plan,
            || server.run_load(&load, CONNECTIONS, plan.slice),
            || baseline.run_load(&constant, CONNECTIONS, plan.slice),
        )?;
        rows.push(Row { ratio: Some(compared.ratio), ..Row::new(setup, name, &compared.ours) });
        bases.extend(compared.theirs);
    }
    let base = Figures::median(bases);
    report.add(Row::new(setup, "constant body", &base).with_ratio(base.rate));
    for row in rows {
        report.add(row);
    }
    Ok(())
}

/// Creates an offer for each application from `first` on.
pub fn create(plan: &Plan, server: &Server, first: u64, connections: usize) -> Result<Figures> {
    let token = server.token()?;
    let end = first + plan.ready() as u64 / 2;
    Load::post(
        &server.address,
        plan::OFFERS_PATH,
        |number| plan::creation(plan::FIRST_READY + number as i64),
        Some(&token),
    )
    .between(first, end)
    .run(connections, plan.run)
}
