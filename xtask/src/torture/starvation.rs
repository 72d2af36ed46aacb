//! One app sends the most expensive searches it can, over many connections and within its rate limit. Another tenant's
//! trivial call must stay fast, and the server must stay ready.

use std::collections::{BTreeSet, HashMap};
use std::path::Path;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, bail};
use serde_json::Value;

use super::Engine;
use super::installation::{APP_ID, Installation, OTHER_TENANT_APP_ID, token_of, wait_for_index};
use crate::http::Client;
use crate::report::Count;

const CONNECTIONS: u64 = 50;
/// The rate limit of the operation.
const SEARCHES_PER_SECOND: u64 = 20;
/// Within the limit of the operation per minute.
const TRIVIAL_PER_SECOND: u64 = 16;
const TERMS: usize = 64;
const TERM_CHARS: usize = 3;
/// The slowest trivial calls under attack, as a multiple of those before it.
const MAX_RATIO: f64 = 10.0;
const TRIVIAL: &str = "/open-apis/hire/v1/offers?talent_id=7000000000000000001";
const TALENTS: &str = "/open-apis/hire/v1/talents";

pub fn run(program: &Path, thorough: bool) -> Result<Count> {
    let (talents, time) = if thorough { (200_000, Duration::from_secs(30)) } else { (2_000, Duration::from_secs(2)) };
    let installation = Installation::new(program, Engine::Sqlite)?.with_flags(&[]);
    installation.run_ok(&["demo-data", "--app", APP_ID, "--talents", &talents.to_string()])?;
    let server = installation.serve()?;
    wait_for_index(&server)?;
    let (heavy, light) = (token_of(&server, APP_ID)?, token_of(&server, OTHER_TENANT_APP_ID)?);
    let keyword = worst_keyword(&mut Client::new(&server.base_url, &heavy))?;
    let search = format!(
        "{TALENTS}?query_option=ignore_empty_error&page_size=20&sort_by=2&keyword={}",
        percent_encoded(&keyword)
    );
    println!("{talents} talents; the keyword has {} characters", keyword.chars().count());

    let alone = trivial_calls(&server.base_url, &light, time)?;
    println!("alone: {alone}");
    let (stop, attack) = (AtomicBool::new(false), Attack::default());
    let (attacked, ready) = std::thread::scope(|scope| -> Result<(Latencies, Latencies)> {
        for number in 0..CONNECTIONS {
            let (server, heavy, search, stop, attack) = (&server.base_url, &heavy, &search, &stop, &attack);
            scope.spawn(move || attack.run(&mut Client::new(server, heavy), search, number, stop));
        }
        let ready = scope.spawn(|| readiness(&server.base_url, &stop));
        // The attack has begun to take effect.
        std::thread::sleep(Duration::from_secs(1));
        let attacked = trivial_calls(&server.base_url, &light, time);
        stop.store(true, Ordering::SeqCst);
        Ok((attacked?, ready.join().map_err(|_| anyhow::anyhow!("the probe panicked"))??))
    })?;
    let ratio = attacked.p99().as_secs_f64() / alone.p99().as_secs_f64();
    println!(
        "attacked: {attacked}; p99 is {ratio:.1} times that alone\n/readyz: {ready}\nattack: {}",
        attack.summary()
    );
    if thorough && ratio > MAX_RATIO {
        bail!("the trivial call of another tenant takes {ratio:.1} times as long");
    }
    Ok(Count { passed: 2, failed: 0 })
}

#[derive(Default)]
struct Attack {
    answered: AtomicU64,
    refused: AtomicU64,
    limited: AtomicU64,
    failed: AtomicU64,
    micros: AtomicU64,
}

impl Attack {
    /// Sends searches at the rate of one connection.
    fn run(&self, client: &mut Client, search: &str, number: u64, stop: &AtomicBool) {
        let interval = Duration::from_millis(1000 * CONNECTIONS / SEARCHES_PER_SECOND);
        let start = Instant::now() + interval / CONNECTIONS as u32 * number as u32;
        for round in 0.. {
            sleep_until(start + interval * round);
            if stop.load(Ordering::SeqCst) {
                return;
            }
            let sent_at = Instant::now();
            let counter = match client.get(search).map(|response| (response.status, response.code())) {
                Ok((200, 0)) => {
                    self.micros.fetch_add(sent_at.elapsed().as_micros() as u64, Ordering::Relaxed);
                    &self.answered
                }
                Ok((400, 1_002_002)) => &self.refused,
                Ok((429, _)) => &self.limited,
                _ => &self.failed,
            };
            counter.fetch_add(1, Ordering::Relaxed);
        }
    }

    fn summary(&self) -> String {
        let [answered, refused, limited, failed, micros] =
            [&self.answered, &self.refused, &self.limited, &self.failed, &self.micros]
                .map(|counter| counter.load(Ordering::Relaxed));
        let mean = Duration::from_micros(micros / answered.max(1));
        format!(
            "{answered} searches answered after {mean:?} on average, {refused} refused as too expensive, {limited} over \
             the rate limit, {failed} failed"
        )
    }
}

struct Latencies(Vec<Duration>);

impl Latencies {
    fn new(mut all: Vec<Duration>) -> Result<Self> {
        if all.is_empty() {
            bail!("nothing was measured");
        }
        all.sort_unstable();
        Ok(Self(all))
    }

    fn at(&self, percent: usize) -> Duration {
        self.0.get((self.0.len() * percent / 100).min(self.0.len() - 1)).copied().unwrap_or_default()
    }

    fn p99(&self) -> Duration {
        self.at(99)
    }
}

impl std::fmt::Display for Latencies {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let [p50, p99, max] = [self.at(50), self.p99(), self.at(100)];
        write!(out, "{} calls, p50 {p50:?}, p99 {p99:?}, slowest {max:?}", self.0.len())
    }
}

fn sleep_until(due: Instant) {
    if let Some(early) = due.checked_duration_since(Instant::now()) {
        std::thread::sleep(early);
    }
}

/// The calls of a well-behaved client. Each must succeed.
fn trivial_calls(base_url: &str, token: &str, time: Duration) -> Result<Latencies> {
    let mut client = Client::new(base_url, token);
    let (start, interval) = (Instant::now(), Duration::from_millis(1000 / TRIVIAL_PER_SECOND));
    let mut latencies = Vec::new();
    for round in 0.. {
        let due = start + interval * round;
        if due > start + time {
            break;
        }
        sleep_until(due);
        let sent_at = Instant::now();
        let response = client.get(TRIVIAL)?;
        if (response.status, response.code()) != (200, 0) {
            bail!("the call of another tenant was answered with {response}");
        }
        latencies.push(sent_at.elapsed());
    }
    Latencies::new(latencies)
}

/// Polls `/readyz` on a new connection each time, as an orchestrator does.
fn readiness(base_url: &str, stop: &AtomicBool) -> Result<Latencies> {
    let mut latencies = Vec::new();
    while !stop.load(Ordering::SeqCst) {
        let sent_at = Instant::now();
        let response = Client::new(base_url, "").get("/readyz")?;
        if response.status != 200 {
            bail!("/readyz: {response}");
        }
        latencies.push(sent_at.elapsed());
        std::thread::sleep(Duration::from_millis(200));
    }
    Latencies::new(latencies)
}

/// The most frequent trigrams of Chinese text, joined with `or`, as many as a keyword can have.
fn worst_keyword(client: &mut Client) -> Result<String> {
    let mut frequencies: HashMap<String, u32> = HashMap::new();
    let mut page_token = None;
    for _ in 0..20 {
        let more = page_token.map(|token: String| format!("&page_token={token}")).unwrap_or_default();
        let response = client.get(&format!("{TALENTS}?query_option=ignore_empty_error&page_size=20{more}"))?;
        let items =
            response.at("/data/items").and_then(Value::as_array).with_context(|| format!("no items in {response}"))?;
        for item in items {
            let mut trigrams = BTreeSet::new();
            trigrams_of(item, &mut trigrams);
            for trigram in trigrams {
                *frequencies.entry(trigram).or_default() += 1;
            }
        }
        page_token = response.text("/data/page_token").map(str::to_owned);
        if page_token.is_none() {
            break;
        }
        // Within the rate limit.
        std::thread::sleep(Duration::from_millis(1000 / SEARCHES_PER_SECOND));
    }
    let mut trigrams: Vec<_> = frequencies.into_iter().collect();
    trigrams.sort_by(|one, other| other.1.cmp(&one.1).then(one.0.cmp(&other.0)));
    let terms: Vec<String> = trigrams.into_iter().take(TERMS).map(|(trigram, _)| trigram).collect();
    if terms.len() < TERMS {
        bail!("only {} trigrams", terms.len());
    }
    Ok(terms.join(" or "))
}

fn trigrams_of(value: &Value, trigrams: &mut BTreeSet<String>) {
    match value {
        Value::String(text) => {
            let letters: Vec<char> = text.chars().collect();
            let chinese = |letters: &&[char]| letters.iter().all(|letter| ('\u{4e00}'..='\u{9fff}').contains(letter));
            trigrams.extend(letters.windows(TERM_CHARS).filter(chinese).map(String::from_iter));
        }
        Value::Array(values) => values.iter().for_each(|value| trigrams_of(value, trigrams)),
        Value::Object(members) => members.values().for_each(|value| trigrams_of(value, trigrams)),
        _ => {}
    }
}

fn percent_encoded(text: &str) -> String {
    text.bytes().fold(String::new(), |encoded, byte| encoded + &format!("%{byte:02X}"))
}
