//! Lists and searches of many talents: every class of keyword in every order, near and far pages, and while talents change.

use std::time::{Duration, Instant};

use serde_json::Value;

use crate::{
    Result,
    client::{Client, escaped, page_token, request},
    load::{Figures, Load},
    paced::Paced,
    plan::{Plan, TALENTS_PATH},
    report::{Report, Row},
    server::{Server, TempDir, prepare, size_mb},
};

/// No more than two cores can serve at once, so that latencies do not include the wait for others.
const CONNECTIONS: usize = 2;
const ORDERS: [(&str, u32); 4] = [("update", 1), ("relevance", 2), ("application", 3), ("entry", 4)];

/// Keywords that cost about the same.
pub struct Class {
    pub name: &'static str,
    keywords: Vec<String>,
    /// Whether there are enough matches for far pages.
    many: bool,
}

/// The classes, some with keywords from the samples of the data.
pub fn classes(samples: &Value) -> Vec<Class> {
    let of = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect();
    let sampled = |name: &str| -> Vec<String> {
        samples[name].as_array().into_iter().flatten().filter_map(|text| Some(text.as_str()?.to_owned())).collect()
    };
    let class = |name, keywords, many| Class { name, keywords, many };
    vec![
        class("no keyword", of(&[""]), true),
        class("name and title", of(&["李明 产品经理", "王伟 and 工程师", "Anna and Engineer", "张静 and 经理"]), false),
        class(
            "and/or/not",
            of(&[
                "(Java工程师 or 后端工程师) and Redis not 北京大学",
                "产品经理 and (支付系统 or 推荐系统) not Excel",
                "(Led or Built) and Kubernetes and not Manchester",
            ]),
            false,
        ),
        class("a word of a third", of(&["Python"]), true),
        class("a rare word", of(&["古籍修复师", "Cartographer", "诸葛翎", "Whitlock and OCaml"]), false),
        class("exact phone", sampled("mobiles"), false),
        class("exact email", sampled("emails"), false),
        class("one CJK character", of(&["师", "李", "云"]), true),
    ]
}

fn path(keyword: &str, sort_by: u32, rest: &str) -> String {
    let keyword = if keyword.is_empty() { String::new() } else { format!("&keyword={}", escaped(keyword)) };
    format!("{TALENTS_PATH}?sort_by={sort_by}&query_option=ignore_empty_error{keyword}{rest}")
}

/// One size: the time of a start, memory, and every class of search.
pub fn measure_size(report: &mut Report, plan: &Plan, baseline: &Server, people: u64, keep: bool) -> Result<()> {
    let setup = format!("{} talents", grouped(people));
    let scratch = if keep { TempDir::kept(&format!("scale-{people}"))? } else { TempDir::new("scale")? };
    let kept = scratch.path().join("samples.json");
    let samples = match std::fs::read(&kept) {
        Ok(samples) => serde_json::from_slice(&samples)?,
        Err(_) => {
            let samples = prepare("prepare", "sqlite", scratch.path(), &[0, 0, 0, people as i64])?;
            std::fs::write(&kept, samples.to_string())?;
            samples
        }
    };
    let _ = std::fs::remove_dir_all(scratch.path().join("index"));
    let mut fact = |name: &str, value: f64| report.fact(&format!("{setup}: {name}"), value);
    fact("generated a second", samples["talents_per_second"].as_f64().unwrap_or(0.0));
    fact("database MB", size_mb(&scratch.path().join("hired.db")));
    let server = Server::serve("sqlite", scratch.path(), 512)?;
    fact("index built in s", server.wait_for_index()?.as_secs_f64());
    fact("index MB", size_mb(&scratch.path().join("index")));
    server.stop()?;
    let server = Server::serve("sqlite", scratch.path(), 512)?;
    let waited = server.wait_for_index()?.as_secs_f64() * 1000.0;
    fact("start to listening, ms", server.started_ms);
    fact("start to searching, ms", server.started_ms + waited);
    let idle = server.memory()?;
    fact("idle, resident MB", idle.resident);
    fact("idle, anonymous MB", idle.anonymous);
    measure(report, plan, baseline, &server, &setup, &samples, people)?;
    measure_while_writing(report, plan, &server, &setup, &samples, people)?;
    let visible = read_your_writes(&server, &server, 200, people)?;
    report.add(Row::new(&setup, "written, then found", &visible));
    let loaded = server.memory()?;
    report.fact(&format!("{setup}: after the load, resident MB"), loaded.resident);
    report.fact(&format!("{setup}: after the load, anonymous MB"), loaded.anonymous);
    server.stop()
}

fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// Every search on one server.
fn measure(
    report: &mut Report,
    plan: &Plan,
    baseline: &Server,
    server: &Server,
    setup: &str,
    samples: &Value,
    people: u64,
) -> Result<()> {
    let constant = Load::get(&baseline.address, |_| "/".to_owned(), None);
    let base = baseline.run_load(&constant, CONNECTIONS, plan.query_run)?;
    report.add(Row::new(setup, "constant body", &base).with_ratio(base.rate));
    let mut queries = QueryRunner { report, plan, server, token: server.token()?, setup, base: base.rate };
    for class in classes(samples) {
        for (order, sort_by) in ORDERS {
            let name = format!("{}, by {order}", class.name);
            let keywords = class.keywords.clone();
            queries.measure(&name, move |number| path(&keywords[number as usize % keywords.len()], sort_by, ""))?;
            if class.many {
                queries.measure_far_pages(&name, &class.keywords[0], sort_by)?;
            }
        }
    }
    // A window of a tenth of all updates, somewhere in the middle.
    let span = people as i64 * 15_000;
    let from = 1_577_836_800_000 + span / 2;
    let window = format!("&update_start_time={from}&update_end_time={}", from + span / 10);
    for (order, sort_by) in ORDERS {
        for (class, keyword) in [("no keyword", ""), ("a word of a third", "Python")] {
            let text = path(keyword, sort_by, &window);
            queries.measure(&format!("{class}, window, by {order}"), move |_| text.clone())?;
        }
    }
    Ok(())
}

/// Queries to one server, each a row of the report.
struct QueryRunner<'a> {
    report: &'a mut Report,
    plan: &'a Plan,
    server: &'a Server,
    token: String,
    setup: &'a str,
    /// The rate of the constant body.
    base: f64,
}

impl QueryRunner<'_> {
    fn measure(&mut self, name: &str, path: impl Fn(u64) -> String + Send + Sync + 'static) -> Result<()> {
        let load = Load::get(&self.server.address, path, Some(&self.token));
        let figures = self.server.run_load(&load, CONNECTIONS, self.plan.query_run)?;
        self.report.add(Row::new(self.setup, name, &figures).with_ratio(self.base));
        Ok(())
    }

    /// Page 50 and the deep one, reached as clients reach them: token by token.
    fn measure_far_pages(&mut self, name: &str, keyword: &str, sort_by: u32) -> Result<()> {
        let mut client = Client::connect(&self.server.address)?;
        let mut next = String::new();
        for page in 2..=self.plan.deep_page {
            let size = "&page_size=20";
            let rest = if next.is_empty() { size.to_owned() } else { format!("{size}&page_token={}", escaped(&next)) };
            let reply = client.get(&path(keyword, sort_by, &rest), Some(&self.token))?;
            let Some(token_of_page) = page_token(&reply.body) else { return Ok(()) };
            next = token_of_page;
            if page == 50 || page == self.plan.deep_page {
                let text = path(keyword, sort_by, &format!("&page_token={}", escaped(&next)));
                self.measure(&format!("{name}, page {page}"), move |_| text.clone())?;
            }
        }
        Ok(())
    }
}

/// Renames talents, 200 a second.
fn renames(server: &Server, people: u64) -> Result<Paced> {
    Paced::begin(server, Duration::from_millis(5), move |number| {
        let who = number.wrapping_mul(7_919) % people;
        request("POST", "/bench/touch", None, Some(&format!("{who} 李明{number}")))
    })
}

/// The same first pages while talents change.
pub fn measure_while_writing(
    report: &mut Report,
    plan: &Plan,
    server: &Server,
    setup: &str,
    samples: &Value,
    people: u64,
) -> Result<()> {
    let token = server.token()?;
    let updates = renames(server, people)?;
    for class in classes(samples) {
        for (order, sort_by) in ORDERS {
            let keywords = class.keywords.clone();
            let paths = move |number: u64| path(&keywords[number as usize % keywords.len()], sort_by, "");
            let figures =
                server.run_load(&Load::get(&server.address, paths, Some(&token)), CONNECTIONS, plan.query_run)?;
            report.add(Row::new(setup, &format!("{}, by {order}, 200 updates/s", class.name), &figures));
        }
    }
    let (updates, seconds) = updates.end()?;
    report.fact(&format!("{setup}: updates a second meanwhile"), updates as f64 / seconds);
    Ok(())
}

/// The time from the response to a write to the response of the search that finds it. Fails if a search does not find
/// it.
pub fn read_your_writes(writer: &Server, reader: &Server, rounds: u64, people: u64) -> Result<Figures> {
    let token = reader.token()?;
    let (mut writes, mut reads) = (Client::connect(&writer.address)?, Client::connect(&reader.address)?);
    let mut latencies = Vec::new();
    for round in 0..rounds {
        let name = format!("Renamed{round}x{}", std::process::id());
        let reply = writes.post("/bench/touch", &format!("{} {name}", round * 31 % people), None)?;
        if reply.status != 200 {
            return Err(reply.body.into());
        }
        let written = Instant::now();
        let reply = reads.get(&path(&name, 1, ""), Some(&token))?;
        if !reply.body.contains(&name) {
            return Err(format!("{name} was written and is not found: {}", reply.body).into());
        }
        latencies.push(written.elapsed().as_secs_f64() * 1000.0);
    }
    let seconds = latencies.iter().sum::<f64>() / 1000.0;
    Ok(Figures::new(latencies, seconds))
}
