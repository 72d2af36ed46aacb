//! Tenants of a sandbox: creating, using in parallel and deleting them, and the memory and disk space that remain used.

use std::{
    path::Path,
    sync::atomic::{AtomicUsize, Ordering},
    time::{Duration, Instant},
};

use serde_json::{Value, json};

use crate::{
    Result,
    client::{Client, request},
    load::Figures,
    plan::{Plan, TALENTS_PATH},
    report::{Report, Row},
    server::{Server, TempDir, size_mb},
};

/// Tests that run at the same time.
const PARALLEL: usize = 8;
/// Rounds of creating, using and deleting. The second one shows whether the first left anything behind.
const ROUNDS: usize = 2;
/// Enough for the index to catch up, a checkpoint, and the allocator to return memory.
const IDLE_AFTER: Duration = Duration::from_secs(5);
const TENANTS: &str = "/_sandbox/tenants";

pub fn measure(report: &mut Report, plan: &Plan) -> Result<()> {
    for seed in ["empty", "demo"] {
        Part { report, setup: format!("sandbox, {seed}"), seed }.measure(plan.tenants)?;
    }
    Ok(())
}

struct Part<'a> {
    report: &'a mut Report,
    setup: String,
    seed: &'a str,
}

/// A tenant that was created.
struct Tenant {
    key: String,
    app_id: String,
    app_secret: String,
}

impl Part<'_> {
    fn measure(&mut self, tenants: usize) -> Result<()> {
        let data = TempDir::new("sandbox")?;
        let server = Server::installed(data.path(), &["--sandbox", "--rate-limits", "off"])?;
        let mut client = Client::connect(&server.address)?;
        // The first tenant of a seed compiles it.
        let begun = Instant::now();
        let first = self.create(&mut client)?;
        self.fact("first tenant, ms", begun.elapsed().as_secs_f64() * 1000.0);
        delete(&mut client, &first)?;
        self.sizes("before", &server, data.path())?;
        for round in 1..=ROUNDS {
            let suffix = if round == 1 { String::new() } else { format!(", round {round}") };
            let mut created = Vec::with_capacity(tenants);
            let figures = timed(tenants, |_| {
                created.push(self.create(&mut client)?);
                Ok(())
            })?;
            self.row(&format!("create a tenant{suffix}"), &figures);
            let figures = in_parallel(&server, &created)?;
            self.row(&format!("use a tenant, {PARALLEL} at a time{suffix}"), &figures);
            self.sizes(&format!("peak{suffix}"), &server, data.path())?;
            let figures = timed(tenants, |number| delete(&mut client, &created[number]))?;
            self.row(&format!("delete a tenant{suffix}"), &figures);
            std::thread::sleep(IDLE_AFTER);
            self.sizes(&format!("after{suffix}"), &server, data.path())?;
        }
        server.stop()
    }

    fn row(&mut self, name: &str, figures: &Figures) {
        self.report.add(Row::new(&self.setup, name, figures));
    }

    fn fact(&mut self, name: &str, value: f64) {
        self.report.fact(&format!("{}: {name}", self.setup), value);
    }

    fn sizes(&mut self, when: &str, server: &Server, data: &Path) -> Result<()> {
        self.fact(&format!("{when}, anonymous MB"), server.memory()?.anonymous);
        self.fact(&format!("{when}, database MB"), size_mb(&data.join("hired.db")));
        self.fact(&format!("{when}, write-ahead log MB"), size_mb(&data.join("hired.db-wal")));
        self.fact(&format!("{when}, index MB"), size_mb(&data.join("index")));
        Ok(())
    }

    fn create(&self, client: &mut Client) -> Result<Tenant> {
        let reply = client.post(TENANTS, &json!({ "seed": self.seed }).to_string(), None)?;
        let created: Value = serde_json::from_str(&reply.body)?;
        let text = |name: &str| -> Result<String> { Ok(created[name].as_str().ok_or(reply.body.as_str())?.to_owned()) };
        Ok(Tenant { key: text("tenant_key")?, app_id: text("app_id")?, app_secret: text("app_secret")? })
    }
}

fn delete(client: &mut Client, tenant: &Tenant) -> Result<()> {
    let reply = client.send(&request("DELETE", &format!("{TENANTS}/{}", tenant.key), None, None))?;
    if reply.status == 200 { Ok(()) } else { Err(reply.body.into()) }
}

/// Latencies of calls, one after the other.
fn timed(count: usize, mut call: impl FnMut(usize) -> Result<()>) -> Result<Figures> {
    let begun = Instant::now();
    let mut latencies = Vec::with_capacity(count);
    for number in 0..count {
        let sent = Instant::now();
        call(number)?;
        latencies.push(sent.elapsed().as_secs_f64() * 1000.0);
    }
    Ok(Figures::new(latencies, begun.elapsed().as_secs_f64()))
}

/// Tests at the same time, each with a connection and a tenant of its own.
fn in_parallel(server: &Server, tenants: &[Tenant]) -> Result<Figures> {
    let (begun, next) = (Instant::now(), AtomicUsize::new(0));
    let work = || -> Result<Vec<f64>> {
        let mut client = Client::connect(&server.address)?;
        let mut latencies = Vec::new();
        while let Some(tenant) = tenants.get(next.fetch_add(1, Ordering::Relaxed)) {
            let sent = Instant::now();
            test(server, &mut client, tenant)?;
            latencies.push(sent.elapsed().as_secs_f64() * 1000.0);
        }
        Ok(latencies)
    };
    let latencies: Result<Vec<_>> = std::thread::scope(|scope| {
        let workers: Vec<_> = (0..PARALLEL).map(|_| scope.spawn(work)).collect();
        workers.into_iter().map(|worker| worker.join().map_err(|_| "a test panicked")?).collect()
    });
    Ok(Figures::new(latencies?.concat(), begun.elapsed().as_secs_f64()))
}

/// A token, a new talent, and a search that finds it.
fn test(server: &Server, client: &mut Client, tenant: &Tenant) -> Result<()> {
    let token = server.token_of(&tenant.app_id, &tenant.app_secret)?;
    let talent = json!({ "basic_info": { "name": "Sandboxtest", "email": "test@example.com" } }).to_string();
    let reply = client.post(&format!("{TALENTS_PATH}/combined_create"), &talent, Some(&token))?;
    if reply.status != 200 {
        return Err(reply.body.into());
    }
    let reply = client.get(&format!("{TALENTS_PATH}?keyword=Sandboxtest"), Some(&token))?;
    if reply.body.matches("Sandboxtest").count() == 1 { Ok(()) } else { Err(reply.body.into()) }
}
