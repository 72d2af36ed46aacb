//! `kill -9` at random moments: every answered write is stored, and no write is stored in part.

use std::path::Path;
use std::process::Child;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Mutex, PoisonError, mpsc};
use std::time::{Duration, Instant};

use anyhow::Result;

use super::installation::{Installation, token, wait_for_index};
use super::journal::Journal;
use super::leftovers;
use super::load::locked;
use super::{Engine, Until, writes};
use crate::http::Client;
use crate::random::Random;
use crate::report::Count;
use crate::server::Server;

/// More than are sent before the kill.
const WRITES_PER_ROUND: u64 = 400;
const WRITERS: u64 = 6;
/// Talents that a seed file changes together. They fit on one page of a search.
const MARKED: usize = 20;
/// After this many rounds the server also stops cleanly and everything is checked.
const ROUNDS_PER_CLEAN_STOP: u32 = 5;

pub fn run(program: &Path, engine: Engine, until: Until) -> Result<Count> {
    let installation = Installation::new(program, engine)?;
    let mut random = Random::new(0x5eed);
    let journal = Mutex::new(Journal::default());
    let start = Instant::now();
    let mut marks = MarkedTalents::default();
    installation.run_ok(&["seed", &marks.file(&installation, 0)?])?;
    let mut server = installation.serve()?;
    let token = token(&server)?;
    let mut round: u32 = 0;
    while !until.reached(round, start) {
        let first = u64::from(round) * WRITES_PER_ROUND;
        installation.prepare(first, first + WRITES_PER_ROUND)?;
        let rarely = round.is_multiple_of(ROUNDS_PER_CLEAN_STOP);
        let _unfinished = rarely.then(|| leftovers::unfinished_upload(&installation, &server, &token)).transpose()?;
        load_until_killed(&installation, server, &token, first, &journal, &mut random, &mut marks)?;
        locked(&journal).counts.kills += 1;
        // Both the doctor and the next server must cope with the state after the kill, in either order.
        if random.below(2) == 0 {
            examine(&installation, &journal)?;
        }
        // Half of the time the next server is killed while it starts.
        while random.below(2) == 0 {
            let mut starting = installation.spawn(&["serve", "--listen", "127.0.0.1:0"])?;
            std::thread::sleep(Duration::from_millis(random.below(150)));
            starting.kill()?;
            starting.wait()?;
            locked(&journal).counts.early_kills += 1;
        }
        server = installation.serve()?;
        check(&installation, &server, &token, &journal, first, &mut marks)?;
        round += 1;
        if round.is_multiple_of(ROUNDS_PER_CLEAN_STOP) {
            wait_for_index(&server)?;
            drop(server);
            examine(&installation, &journal)?;
            server = installation.serve()?;
        }
    }
    let mut client = Client::new(&server.base_url, &token);
    locked(&journal).check_answered(&mut client, &installation, 0)?;
    wait_for_index(&server)?;
    drop(server);
    examine(&installation, &journal)?;
    let swept = leftovers::sweep(&installation)?;
    let journal = journal.into_inner().unwrap_or_else(PoisonError::into_inner);
    let c = journal.counts;
    println!(
        "{engine}: {} kills under load, {} during a start; {} writes answered, all there; {} not answered: {} whole, {} absent; {} seeds; \
         {} searches; {} reads; {swept}; {} violations",
        c.kills,
        c.early_kills,
        c.answered,
        c.unanswered_whole + c.unanswered_absent,
        c.unanswered_whole,
        c.unanswered_absent,
        c.seeds,
        c.searches,
        c.reads,
        journal.violations.len()
    );
    Ok(Count { passed: c.kills + c.early_kills, failed: u32::try_from(journal.violations.len())? })
}

/// The versions of the marked talents: one is stored, the one that was `tried` last may be.
#[derive(Default)]
struct MarkedTalents {
    stored: u64,
    tried: u64,
}

impl MarkedTalents {
    fn file(&self, installation: &Installation, version: u64) -> Result<String> {
        use std::fmt::Write as _;
        let mut seed = String::new();
        for number in 0..MARKED {
            writeln!(
                seed,
                "[[talents]]\nkey = \"marked-{number}\"\nname = \"Marked {number}\"\nskills = [\"mark{version}\"]"
            )?;
        }
        let file = installation.scratch.path().join("marks.toml");
        std::fs::write(&file, seed)?;
        Ok(file.display().to_string())
    }
}

fn examine(installation: &Installation, journal: &Mutex<Journal>) -> Result<()> {
    for problem in installation.doctor_problems()? {
        let mut journal = locked(journal);
        let kills = journal.counts.kills;
        journal.violation(format!("after {kills} kills: {problem}"));
    }
    Ok(())
}

#[allow(clippy::too_many_arguments, reason = "everything that a round touches")]
fn load_until_killed(
    installation: &Installation,
    server: Server,
    token: &str,
    first: u64,
    journal: &Mutex<Journal>,
    random: &mut Random,
    marks: &mut MarkedTalents,
) -> Result<()> {
    let kill_at = 1 + random.below(WRITES_PER_ROUND - WRITERS * 2);
    let kill_seed = random.below(2) == 0;
    let (next, ending) = (AtomicU64::new(first), AtomicBool::new(false));
    let (progress, answered) = mpsc::channel::<()>();
    let seeding: Mutex<Option<Child>> = Mutex::new(None);
    let url = server.base_url.clone();
    std::thread::scope(|scope| -> Result<()> {
        for _ in 0..WRITERS {
            let (progress, url, next) = (progress.clone(), &url, &next);
            scope.spawn(move || write(Client::new(url, token), next, first + WRITES_PER_ROUND, journal, &progress));
        }
        drop(progress);
        let (url, seeding, ending) = (&url, &seeding, &ending);
        let chosen = Random::new(random.next());
        scope.spawn(move || read(Client::new(url, token), first, journal, chosen, ending));
        let versions = marks.stored.saturating_sub(1)..marks.stored + 40;
        scope.spawn(move || search(Client::new(url, token), journal, versions, ending));
        let seeds = scope.spawn(move || change_talents(installation, marks, seeding, ending));
        for _ in 0..kill_at {
            if answered.recv().is_err() {
                break;
            }
        }
        ending.store(true, Ordering::SeqCst);
        server.kill();
        if kill_seed && let Some(child) = locked(seeding).as_mut() {
            let _ = child.kill();
        }
        let done = seeds.join().map_err(|_| anyhow::anyhow!("the seeding thread panicked"))??;
        locked(journal).counts.seeds += done;
        Ok(())
    })
}

fn write(mut client: Client, next: &AtomicU64, end: u64, journal: &Mutex<Journal>, progress: &mpsc::Sender<()>) {
    loop {
        let number = next.fetch_add(1, Ordering::SeqCst);
        if number >= end {
            return;
        }
        let write = writes::by_number(number);
        match client.send(&(write.request)(number)) {
            Ok(response) => {
                let mut journal = locked(journal);
                if !journal.answered(number, &response) {
                    journal.violation(format!("{} was answered with {response}", write.operation));
                }
                drop(journal);
                let _ = progress.send(());
            }
            Err(_) => return locked(journal).unanswered.push(number),
        }
    }
}

/// Reads the records of writes that were just answered.
fn read(mut client: Client, first: u64, journal: &Mutex<Journal>, mut random: Random, ending: &AtomicBool) {
    while !ending.load(Ordering::SeqCst) {
        let known: Vec<(u64, String)> =
            locked(journal).written.range(first..).map(|(number, written)| (*number, written.id.clone())).collect();
        let Some((number, id)) =
            usize::try_from(random.below(known.len().max(1) as u64)).ok().and_then(|at| known.get(at))
        else {
            std::thread::yield_now();
            continue;
        };
        match writes::by_number(*number).read(&mut client, *number, id) {
            Ok(response) => locked(journal).compare(*number, &response),
            Err(_) => return,
        }
    }
}

/// Checks that the talents of a seed file become visible and invisible together.
fn search(mut client: Client, journal: &Mutex<Journal>, versions: std::ops::Range<u64>, ending: &AtomicBool) {
    for version in versions.cycle() {
        if ending.load(Ordering::SeqCst) {
            return;
        }
        let Ok(count) = marked(&mut client, version) else { return };
        let mut journal = locked(journal);
        journal.counts.searches += 1;
        if !matches!(count, Ok(0 | MARKED)) {
            journal.violation(format!("a search for mark{version} found {count:?} talents"));
        }
    }
}

/// The number of talents with this mark, or the error response.
fn marked(client: &mut Client, version: u64) -> std::io::Result<Result<usize, String>> {
    let path = "/open-apis/hire/v1/talents?page_size=20&query_option=ignore_empty_error";
    let response = client.get(&format!("{path}&keyword=mark{version}"))?;
    let items = response.at("/data/items").and_then(|items| items.as_array());
    Ok(match items {
        _ if response.code() != 0 => Err(response.to_string()),
        Some(items) => Ok(items.len()),
        None => Ok(0),
    })
}

fn change_talents(
    installation: &Installation,
    marks: &mut MarkedTalents,
    seeding: &Mutex<Option<Child>>,
    ending: &AtomicBool,
) -> Result<u64> {
    let mut done = 0;
    while !ending.load(Ordering::SeqCst) {
        marks.tried = marks.stored + 1;
        let file = marks.file(installation, marks.tried)?;
        *locked(seeding) = Some(installation.spawn(&["seed", &file])?);
        let status = loop {
            let ended = locked(seeding).as_mut().map(Child::try_wait).transpose()?.flatten();
            match ended {
                Some(status) => break status,
                None => std::thread::sleep(std::time::Duration::from_millis(2)),
            }
        };
        *locked(seeding) = None;
        if !status.success() {
            break;
        }
        marks.stored = marks.tried;
        done += 1;
    }
    Ok(done)
}

fn check(
    installation: &Installation,
    server: &Server,
    token: &str,
    journal: &Mutex<Journal>,
    first: u64,
    marks: &mut MarkedTalents,
) -> Result<()> {
    let mut client = Client::new(&server.base_url, token);
    let mut journal = locked(journal);
    journal.check_answered(&mut client, installation, first)?;
    journal.check_unanswered(&mut client, installation)?;
    let mut visible = Vec::new();
    for version in marks.stored.saturating_sub(2)..=marks.tried {
        match marked(&mut client, version)? {
            Ok(0) => {}
            Ok(MARKED) => visible.push(version),
            other => journal.violation(format!("after the kill a search for mark{version} found {other:?}")),
        }
    }
    match *visible {
        [one] if one == marks.stored || one == marks.tried => marks.stored = one,
        _ => journal.violation(format!("mark{} was stored, but the search finds {visible:?}", marks.stored)),
    }
    Ok(())
}
