//! Lists and searches of many talents: every class of keyword in every order, near and far pages, while others write.

use std::{
    sync::{
        Arc,
        atomic::{AtomicBool, AtomicU64, Ordering},
    },
    thread::JoinHandle,
    time::{Duration, Instant},
};

use serde_json::Value;

use crate::{
    Result,
    client::{Client, escaped},
    load::{Figures, Load},
    plan::{Plan, TALENTS_PATH},
    process::Process,
    report::{Report, Row},
};

/// Few enough for two cores, so that the latency is the request's own and not its place in a queue.
const CONNECTIONS: usize = 2;
const ORDERS: [(&str, u32); 4] = [("update", 1), ("relevance", 2), ("application", 3), ("entry", 4)];

/// Keywords of one kind.
pub struct Class {
    pub name: &'static str,
    keywords: Vec<String>,
    /// Whether there are enough matches for far pages.
    many: bool,
}

/// The classes, with what the samples of the data say.
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

/// Everything at one size.
pub fn measure(
    report: &mut Report,
    plan: &Plan,
    baseline: &Process,
    server: &Process,
    place: &str,
    samples: &Value,
    people: u64,
) -> Result<()> {
    let constant = Load::get(&baseline.address, |_| "/".to_owned(), None);
    let base = baseline.under(&constant, CONNECTIONS, plan.query_run)?;
    report.add(Row::of(place, "constant body", &base).beside(base.rate));
    let mut questions = QueryRunner { report, plan, server, token: server.token()?, place, base: base.rate };
    for class in classes(samples) {
        for (order, sort_by) in ORDERS {
            let name = format!("{}, by {order}", class.name);
            let keywords = class.keywords.clone();
            questions.ask(&name, move |number| path(&keywords[number as usize % keywords.len()], sort_by, ""))?;
            if class.many {
                questions.ask_for_far_pages(&name, &class.keywords[0], sort_by)?;
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
            questions.ask(&format!("{class}, window, by {order}"), move |_| text.clone())?;
        }
    }
    Ok(())
}

/// Queries to one server, each a row of the report.
struct QueryRunner<'a> {
    report: &'a mut Report,
    plan: &'a Plan,
    server: &'a Process,
    token: String,
    place: &'a str,
    /// The rate of the constant body.
    base: f64,
}

impl QueryRunner<'_> {
    fn ask(&mut self, name: &str, path: impl Fn(u64) -> String + Send + Sync + 'static) -> Result<()> {
        let load = Load::get(&self.server.address, path, Some(&self.token));
        let figures = self.server.under(&load, CONNECTIONS, self.plan.query_run)?;
        self.report.add(Row::of(self.place, name, &figures).beside(self.base));
        Ok(())
    }

    /// Page 50 and the deep one, reached as any client reaches them: token by token.
    fn ask_for_far_pages(&mut self, name: &str, keyword: &str, sort_by: u32) -> Result<()> {
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
                self.ask(&format!("{name}, page {page}"), move |_| text.clone())?;
            }
        }
        Ok(())
    }
}

/// The token of the next page, without reading the whole page.
fn page_token(body: &str) -> Option<String> {
    let (_, rest) = body.rsplit_once(r#""page_token":""#)?;
    Some(rest.split('"').next()?.to_owned()).filter(|token| !token.is_empty())
}

/// Renames talents, 200 a second, until it is told to stop.
pub struct Updates {
    stop: Arc<AtomicBool>,
    done: Arc<AtomicU64>,
    thread: Option<JoinHandle<Result<()>>>,
}

impl Updates {
    const PAUSE: Duration = Duration::from_millis(5);

    pub fn begin(server: &Process, people: u64) -> Result<Self> {
        let mut client = Client::connect(&server.address)?;
        let (stop, done) = (Arc::new(AtomicBool::new(false)), Arc::new(AtomicU64::new(0)));
        let (stopped, counted) = (Arc::clone(&stop), Arc::clone(&done));
        let thread = std::thread::spawn(move || {
            let begun = Instant::now();
            while !stopped.load(Ordering::Relaxed) {
                let number = counted.fetch_add(1, Ordering::Relaxed);
                let who = number.wrapping_mul(7_919) % people;
                let reply = client.post("/bench/touch", &format!("{who} 李明{number}"), None)?;
                if reply.status != 200 {
                    return Err(reply.body.into());
                }
                let due = begun + Self::PAUSE * (number as u32 + 1);
                std::thread::sleep(due.saturating_duration_since(Instant::now()));
            }
            Ok(())
        });
        Ok(Self { stop, done, thread: Some(thread) })
    }

    /// How many were made.
    pub fn end(mut self) -> Result<u64> {
        self.stop.store(true, Ordering::Relaxed);
        if let Some(thread) = self.thread.take() {
            thread.join().map_err(|_| "the updates panicked")??;
        }
        Ok(self.done.load(Ordering::Relaxed))
    }
}

/// The same first pages while others write.
pub fn measure_while_writing(
    report: &mut Report,
    plan: &Plan,
    server: &Process,
    place: &str,
    samples: &Value,
    people: u64,
) -> Result<()> {
    let token = server.token()?;
    let updates = Updates::begin(server, people)?;
    let begun = Instant::now();
    for class in classes(samples) {
        for (order, sort_by) in ORDERS {
            let keywords = class.keywords.clone();
            let paths = move |number: u64| path(&keywords[number as usize % keywords.len()], sort_by, "");
            let figures =
                server.under(&Load::get(&server.address, paths, Some(&token)), CONNECTIONS, plan.query_run)?;
            report.add(Row::of(place, &format!("{}, by {order}, 200 updates/s", class.name), &figures));
        }
    }
    let elapsed = begun.elapsed().as_secs_f64();
    report.fact(&format!("{place}: updates a second meanwhile"), updates.end()? as f64 / elapsed);
    Ok(())
}

/// From the answer of a write until the answer of the search that finds it; fails when one search does not find it.
pub fn read_your_writes(writer: &Process, reader: &Process, rounds: u64, people: u64) -> Result<Figures> {
    let token = reader.token()?;
    let (mut writes, mut reads) = (Client::connect(&writer.address)?, Client::connect(&reader.address)?);
    let mut latencies = Vec::new();
    for round in 0..rounds {
        let name = format!("Foundling{round}x{}", std::process::id());
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
    Ok(Figures::of(latencies, seconds))
}
