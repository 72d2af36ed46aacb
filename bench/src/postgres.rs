//! The same on PostgreSQL: one node, then two on one database.

use crate::{
    Result, keys,
    load::{Figures, Load},
    plan::{self, CONNECTIONS, Plan},
    report::{Report, Row},
    server::{Server, TempDir, prepare},
    talents,
};

pub fn measure(report: &mut Report, plan: &Plan, baseline: &Server, url: &str) -> Result<()> {
    let (one, other) = (TempDir::new("node-a")?, TempDir::new("node-b")?);
    let people = plan.talents.iter().copied().max().unwrap_or(1_000).min(100_000);
    let samples = prepare("prepare", url, one.path(), &[plan.offers, plan.ready(), plan.requirements, people as i64])?;
    report.fact("PostgreSQL: generated a second", samples["talents_per_second"].as_f64().unwrap_or(0.0));
    let node_a = Server::serve(url, one.path(), 512)?;
    node_a.wait_for_index()?;
    keys::measure(report, plan, baseline, &node_a, "PostgreSQL")?;
    let share = plan.ready() as u64 / 2;
    let alone = keys::create(plan, &node_a, 0, CONNECTIONS)?;
    report.add(Row::new("PostgreSQL", "create an offer", &alone));

    let node_b = Server::serve(url, other.path(), 512)?;
    node_b.wait_for_index()?;
    let setup = "PostgreSQL, 2 nodes";
    let reads = at_once(&node_a, &node_b, |node| {
        let (offers, token) = (plan.offers, node.token()?);
        let path = move |number| plan::offer_of_application(number, offers);
        Load::get(&node.address, path, Some(&token)).run(CONNECTIONS / 2, plan.run)
    })?;
    report.add(Row::new(setup, "offer of an application", &reads));
    let from = [share, share + share / 2];
    let creates = at_once(&node_a, &node_b, |node| {
        let first = if node.address == node_a.address { from[0] } else { from[1] };
        keys::create(plan, node, first, CONNECTIONS / 2)
    })?;
    report.add(Row::new(setup, "create an offer", &creates).with_ratio_to("one node", alone.rate));
    let there = talents::read_your_writes(&node_a, &node_b, 100, people)?;
    report.add(Row::new(setup, "written through A, found through B", &there));
    talents::measure_while_writing(report, plan, &node_b, "PostgreSQL", &samples, people)
}

/// Both nodes under the same load at the same time: the sum of the rates, and the worse of the latencies.
fn at_once(one: &Server, other: &Server, run: impl Fn(&Server) -> Result<Figures> + Sync) -> Result<Figures> {
    let (first, second) = std::thread::scope(|scope| {
        let second = scope.spawn(|| run(other));
        (run(one), second.join())
    });
    let (first, second) = (first?, second.map_err(|_| "the load panicked")??);
    Ok(Figures {
        rate: first.rate + second.rate,
        p50: first.p50.max(second.p50),
        p99: first.p99.max(second.p99),
        cpu: None,
        requests: first.requests + second.requests,
    })
}
