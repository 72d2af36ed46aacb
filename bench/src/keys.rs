//! Reads by key and creations, each beside the constant body.

use crate::{
    Result,
    load::{Figures, Load},
    plan::{self, CONNECTIONS, Plan},
    process::Process,
    report::{Report, Row},
    turns,
};

/// One kind of request, the n-th of which this makes.
struct Kind {
    name: &'static str,
    load: Load,
}

/// All on one server, turn and turn about with the baseline, so that a slow second of the machine slows both: the ratio
/// is the median of the pairs' ratios, not that of the medians.
pub fn measure(report: &mut Report, plan: &Plan, baseline: &Process, server: &Process, place: &str) -> Result<()> {
    let token = server.token()?;
    let (offers, requirements) = (plan.offers, plan.requirements);
    let get = |path: Box<dyn Fn(u64) -> String + Send + Sync>| Load::get(&server.address, path, Some(&token));
    let search = |count| {
        let body = move |number| plan::requirements(number, count, requirements);
        Load::post(&server.address, plan::REQUIREMENTS_PATH, body, Some(&token))
    };
    let credentials = plan::credentials();
    let kinds = [
        Kind { name: "token", load: Load::post(&server.address, plan::TOKEN_PATH, move |_| credentials.clone(), None) },
        Kind {
            name: "offer of an application",
            load: get(Box::new(move |number| plan::offer_of_application(number, offers))),
        },
        Kind { name: "offers of a talent", load: get(Box::new(move |number| plan::offers_of_talent(number, offers))) },
        Kind { name: "requirements, 1 id", load: search(1) },
        Kind { name: "requirements, 100 ids", load: search(100) },
    ];
    let constant = Load::get(&baseline.address, |_| "/".to_owned(), None);
    let mut bases = Vec::new();
    let mut rows = Vec::new();
    for Kind { name, load } in kinds {
        let compared = turns::compare(
            plan,
            || server.under(&load, CONNECTIONS, plan.slice),
            || baseline.under(&constant, CONNECTIONS, plan.slice),
        )?;
        rows.push(Row { ratio: Some(compared.ratio), ..Row::of(place, name, &compared.ours) });
        bases.extend(compared.theirs);
    }
    let base = Figures::median(bases);
    report.add(Row::of(place, "constant body", &base).beside(base.rate));
    for row in rows {
        report.add(row);
    }
    Ok(())
}

/// Creates an offer for each application from `first` on.
pub fn create(plan: &Plan, server: &Process, first: u64, connections: usize) -> Result<Figures> {
    let token = server.token()?;
    let end = first + plan.ready() as u64 / 2;
    Load::post(&server.address, plan::OFFERS_PATH, |number| plan::creation(number as i64), Some(&token))
        .between(first, end)
        .run(connections, plan.run)
}
