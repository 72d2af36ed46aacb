//! Files that lost their end or some of their bytes while the server was down.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::sync::atomic::AtomicU64;

use anyhow::{Context as _, Result, bail};

use super::Engine;
use super::installation::{Installation, token, wait_for_index};
use super::journal::Journal;
use super::load::Load;
use crate::http::Client;
use crate::random::Random;
use crate::report::Count;

const WRITES: u64 = 200;
const ROUNDS: usize = 6;
const SEARCH: &str = "/open-apis/hire/v1/talents?page_size=20&keyword=not%20nobody&query_option=ignore_empty_error";

pub fn run(program: &Path) -> Result<Count> {
    let mut random = Random::new(0x00da_3a6e);
    let installation = Installation::new(program, Engine::Sqlite)?;
    installation.prepare(0, WRITES)?;
    let server = installation.serve()?;
    let token = token(&server)?;
    let (journal, next) = (Mutex::new(Journal::default()), AtomicU64::new(0));
    Load { journal: &journal, next: &next, end: WRITES }.run(&server.base_url, &token, 1, || true);
    let expected = Client::new(&server.base_url, &token).get(SEARCH)?;
    if expected.at("/data/items").and_then(|items| items.as_array()).is_none_or(Vec::is_empty) {
        bail!("the search finds nothing that could get lost: {expected}");
    }
    // The WAL still has all commits; a clean stop would have emptied it.
    server.kill();
    let mut journal = journal.into_inner().unwrap_or_default();
    let mut passed = 0;
    for round in 0..ROUNDS {
        let data = installation.scratch.path().join(format!("log-{round}"));
        copy(installation.data(), &data)?;
        damage_log(&data.join("hired.db-wal"), round.is_multiple_of(2), &mut random)?;
        // Against an index that has read more than what is left.
        let left = check_log(&installation.with_data(data)?, &token, &mut journal)?;
        println!("a log that ended early: {left} of {WRITES} writes are left, each whole");
        passed += 1;
    }
    for round in 0..ROUNDS {
        let data = installation.scratch.path().join(format!("index-{round}"));
        copy(installation.data(), &data)?;
        let file = damage_index(&data.join("index"), &mut random)?;
        let damaged = installation.with_data(data)?;
        let server = damaged.serve()?;
        let response = Client::new(&server.base_url, &token).get(SEARCH)?;
        if response.body != expected.body {
            journal.violation(format!("with a damaged {file} the search found {response}"));
        }
        wait_for_index(&server)?;
        drop(server);
        for problem in damaged.doctor_problems()? {
            journal.violation(format!("a damaged {file}: {problem}"));
        }
        passed += 1;
    }
    Ok(Count { passed, failed: u32::try_from(journal.violations.len())? })
}

/// Its end goes, or some of its bytes are others.
fn damage_log(log: &Path, truncate: bool, random: &mut Random) -> Result<()> {
    let mut bytes = fs::read(log).context("there is a log")?;
    let at = usize::try_from(random.below(bytes.len() as u64))?;
    if truncate {
        bytes.truncate(at);
    } else {
        bytes.iter_mut().skip(at).take(3).for_each(|byte| *byte ^= 0x55);
    }
    fs::write(log, bytes)?;
    // Shared memory of the processes is deleted with them.
    let _ = fs::remove_file(log.with_extension("db-shm"));
    Ok(())
}

/// Writes in the removed part of the WAL are lost. The rest is unchanged and consistent.
fn check_log(damaged: &Installation, token: &str, journal: &mut Journal) -> Result<u64> {
    for problem in damaged.doctor_problems()?.into_iter().filter(|problem| !problem.contains("ahead of the database")) {
        journal.violation(format!("after a damaged log: {problem}"));
    }
    let server = damaged.serve()?;
    let mut client = Client::new(&server.base_url, token);
    let mut left = 0;
    for number in 0..WRITES {
        if journal.read(&mut client, number, false)? {
            if left < number {
                journal.violation(format!("write {left} is gone, and a later one is not"));
            }
            left = number + 1;
        }
    }
    wait_for_index(&server)?;
    drop(server);
    for problem in damaged.doctor_problems()? {
        journal.violation(format!("served with a damaged log: {problem}"));
    }
    Ok(left)
}

fn damage_index(index: &Path, random: &mut Random) -> Result<String> {
    let mut files: Vec<PathBuf> = fs::read_dir(index)?.flatten().map(|entry| entry.path()).collect();
    files.retain(|file| file.extension().is_some() && fs::metadata(file).is_ok_and(|file| file.len() > 0));
    files.sort();
    let chosen = usize::try_from(random.below(files.len() as u64))?;
    let file = files.get(chosen).context("an index has files")?;
    let mut bytes = fs::read(file)?;
    let at = usize::try_from(random.below(bytes.len() as u64))?;
    if let Some(byte) = bytes.get_mut(at) {
        *byte ^= 1 << random.below(8);
    }
    fs::write(file, bytes)?;
    Ok(file.file_name().unwrap_or_default().to_string_lossy().into_owned())
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        if entry.file_type()?.is_dir() {
            copy(&entry.path(), &to.join(entry.file_name()))?;
        } else {
            fs::copy(entry.path(), to.join(entry.file_name()))?;
        }
    }
    Ok(())
}
