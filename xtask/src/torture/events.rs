//! `kill -9` while events are delivered: every event arrives at least once, and those of one talent in their order.
//!
//! Applications move from stage to stage at a constant rate. On SQLite the only node is killed and started again; on
//! PostgreSQL one of two nodes is, while the other keeps running.

use std::collections::{BTreeMap, HashSet};
use std::io::{BufReader, Write as _};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, bail};
use serde_json::{Value, json};

use super::Engine;
use super::installation::{APP_ID, Installation, token, wait_until};
use super::load::locked;
use super::writes::application;
use crate::http::{Client, read_request};
use crate::random::Random;
use crate::report::Count;
use crate::server::Server;

/// A job of the test company whose process has all of the stages.
const JOB: &str = "assistant";
const APPLICATIONS: u64 = 100;
/// The stages through which every application moves in a cycle; all of them are in the process of the job.
const STAGES: [&str; 4] = ["7000000000210000001", "7000000000210000002", "7000000000210000003", "7000000000210000004"];
const MOVES_PER_SECOND: u64 = 200;
const MOVERS: u64 = 4;
const EVENT: &str = "hire.application.stage_changed_v1";
/// Deliveries that a killed node had claimed are sent again after their lease.
const MAX_DELAY: Duration = Duration::from_secs(120);

pub fn run(program: &Path, thorough: bool) -> Result<Count> {
    let (mut passed, mut failed) = (0, 0);
    for engine in Engine::ALL {
        let (rounds, time) = if thorough { (10, Duration::from_secs(6)) } else { (2, Duration::from_secs(2)) };
        let outcome = on(program, engine, rounds, time)?;
        passed += rounds;
        failed += u32::try_from(outcome.len())?;
        for violation in outcome {
            println!("{engine}: {violation}");
        }
    }
    Ok(Count { passed, failed })
}

fn on(program: &Path, engine: Engine, rounds: u32, time: Duration) -> Result<Vec<String>> {
    let installation = Installation::new(program, engine)?;
    seed_applications(&installation)?;
    let receiver = Receiver::start()?;
    installation.run_ok(&["app", "events", APP_ID, "--url", &receiver.url, "--subscribe", EVENT])?;
    let count = if engine == Engine::Postgres { 2 } else { 1 };
    let mut nodes = (0..count).map(|node| installation.serve_node(node)).collect::<Result<Vec<Server>>>()?;
    let token = token(nodes.first().context("a node")?)?;
    let urls = Mutex::new(nodes.iter().map(|node| node.base_url.clone()).collect::<Vec<_>>());
    let (moves, ending) = (AtomicU64::new(0), AtomicBool::new(false));
    let mut random = Random::new(0xe7e27);
    let start = Instant::now();
    let moved = std::thread::scope(|scope| -> Result<Vec<(u64, u64)>> {
        let movers: Vec<_> = (0..MOVERS)
            .map(|mover| {
                let (urls, token, moves, ending) = (&urls, &token, &moves, &ending);
                scope.spawn(move || move_applications(mover, urls, token, moves, ending))
            })
            .collect();
        let killed = (0..rounds).try_for_each(|_| {
            std::thread::sleep(time / 2 + Duration::from_millis(random.below(time.as_millis() as u64 / 2)));
            let victim = usize::try_from(random.below(nodes.len() as u64))?;
            nodes.remove(victim).kill();
            nodes.insert(victim, installation.serve_node(victim)?);
            *locked(&urls) = nodes.iter().map(|node| node.base_url.clone()).collect();
            Ok::<_, anyhow::Error>(())
        });
        ending.store(true, Ordering::SeqCst);
        killed?;
        let mut moved = Vec::new();
        for mover in movers {
            moved.extend(mover.join().map_err(|_| anyhow::anyhow!("a mover panicked"))??);
        }
        Ok(moved)
    })?;
    let load = start.elapsed();
    let expected: u64 = moved.iter().map(|(_, moves)| moves).sum();
    let complete = || locked(&receiver.received).distinct() >= expected;
    let late = wait_until("all events", MAX_DELAY, complete).err();
    let received = locked(&receiver.received);
    let mut violations: Vec<String> = late.into_iter().map(|late| late.to_string()).collect();
    for (number, moves) in moved {
        violations.extend(received.violation(number, moves));
    }
    println!(
        "{engine}: {rounds} kills; {expected} moves, {:.0} a second; {} events arrived, {} of them again",
        expected as f64 / load.as_secs_f64(),
        received.distinct(),
        received.all - received.distinct(),
    );
    Ok(violations)
}

/// Each application has a talent of its own, as the events of one talent wait for each other.
fn seed_applications(installation: &Installation) -> Result<()> {
    use std::fmt::Write as _;
    let mut seed = String::new();
    for number in 0..APPLICATIONS {
        let id = application(number);
        writeln!(seed, "[[talents]]\nkey = \"moved-{number}\"\nname = \"Moved {number}\"")?;
        writeln!(
            seed,
            "[[applications]]\nid = \"{id}\"\ntalent = \"moved-{number}\"\njob = \"{JOB}\"\nstage = \"screening\""
        )?;
    }
    let file = installation.scratch.path().join("moved.toml");
    std::fs::write(&file, seed)?;
    installation.run_ok(&["seed", &file.display().to_string()]).map(drop)
}

/// Moves its share of the applications, one after the other. Returns how often each was moved. A move whose response is
/// lost is sent again, and refused if it was made.
fn move_applications(
    mover: u64,
    urls: &Mutex<Vec<String>>,
    token: &str,
    moves: &AtomicU64,
    ending: &AtomicBool,
) -> Result<Vec<(u64, u64)>> {
    let numbers: Vec<u64> = (0..APPLICATIONS).filter(|number| number % MOVERS == mover).collect();
    let mut done: BTreeMap<u64, u64> = numbers.iter().map(|number| (*number, 0)).collect();
    let mut client: Option<Client> = None;
    let start = Instant::now();
    for (turn, number) in numbers.iter().cycle().enumerate() {
        let due = start + Duration::from_micros(1_000_000 * MOVERS / MOVES_PER_SECOND) * u32::try_from(turn)?;
        std::thread::sleep(due.saturating_duration_since(Instant::now()));
        if ending.load(Ordering::SeqCst) {
            break;
        }
        let count = done.entry(*number).or_default();
        let stage = stage(*count + 1);
        let path = format!("/open-apis/hire/v1/applications/{}/transfer_stage", application(*number));
        let mut again = false;
        loop {
            let node = client.get_or_insert_with(|| {
                let urls = locked(urls);
                let at = moves.fetch_add(1, Ordering::Relaxed) as usize % urls.len().max(1);
                Client::new(urls.get(at).map_or("", String::as_str), token)
            });
            match node.post(&path, &json!({ "stage_id": stage })) {
                Ok(response) if response.code() == 0 => break,
                Ok(response) if again && response.to_string().contains("is in this stage") => break,
                Ok(response) => bail!("moving application {number} to {stage}: {response}"),
                Err(_) => {
                    (client, again) = (None, true);
                    std::thread::sleep(Duration::from_millis(20));
                }
            }
        }
        *count += 1;
    }
    Ok(done.into_iter().collect())
}

/// The stage after this many moves.
fn stage(moves: u64) -> &'static str {
    STAGES.iter().cycle().nth(usize::try_from(moves % STAGES.len() as u64).unwrap_or_default()).copied().unwrap_or("")
}

/// The events that arrived.
#[derive(Default)]
struct Received {
    /// The targets of each application, in the order in which they arrived first.
    targets: BTreeMap<String, Vec<String>>,
    ids: HashSet<String>,
    all: u64,
}

impl Received {
    fn take(&mut self, event: &Value) {
        let text = |pointer: &str| event.pointer(pointer).and_then(Value::as_str).unwrap_or_default().to_owned();
        self.all += 1;
        if self.ids.insert(text("/header/event_id")) {
            self.targets.entry(text("/event/application_id")).or_default().push(text("/event/target_stage_id"));
        }
    }

    fn distinct(&self) -> u64 {
        self.ids.len() as u64
    }

    /// Compares the events of an application with the number of its moves.
    fn violation(&self, number: u64, moves: u64) -> Option<String> {
        let arrived: &[String] = self.targets.get(&application(number)).map_or(&[], Vec::as_slice);
        let expected: Vec<&str> = (1..=moves).map(stage).collect();
        (arrived != expected).then(|| {
            format!("application {number} was moved {moves} times; {} events arrived: {arrived:?}", arrived.len())
        })
    }
}

/// A webhook receiver that answers everything at once.
struct Receiver {
    url: String,
    received: Arc<Mutex<Received>>,
}

impl Receiver {
    fn start() -> Result<Self> {
        let listener = TcpListener::bind("127.0.0.1:0")?;
        let url = format!("http://{}/events", listener.local_addr()?);
        let received = Arc::<Mutex<Received>>::default();
        let of_connections = Arc::clone(&received);
        std::thread::spawn(move || {
            for stream in listener.incoming().map_while(Result::ok) {
                let received = Arc::clone(&of_connections);
                std::thread::spawn(move || serve(stream, &received));
            }
        });
        Ok(Self { url, received })
    }
}

/// Answers the requests of a connection until it ends.
fn serve(stream: TcpStream, received: &Mutex<Received>) -> std::io::Result<()> {
    let mut stream = BufReader::new(stream);
    loop {
        let event: Value = serde_json::from_slice(&read_request(&mut stream)?)?;
        let body = match event.get("challenge") {
            Some(challenge) => json!({ "challenge": challenge }).to_string(),
            None => {
                locked(received).take(&event);
                "{}".to_owned()
            }
        };
        let length = body.len();
        write!(stream.get_mut(), "HTTP/1.1 200 OK\r\nContent-Length: {length}\r\n\r\n{body}")?;
    }
}
