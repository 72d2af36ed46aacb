//! Backups under load, and servers that start from them.

use std::fs;
use std::path::Path;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Mutex, PoisonError};

use anyhow::{Result, bail};

use super::Engine;
use super::installation::{Installation, token, wait_for_index};
use super::journal::Journal;
use super::load::{Load, locked};
use crate::http::Client;
use crate::report::Count;

const BACKUPS: usize = 4;
const WRITES: u64 = 6000;

pub fn run(program: &Path) -> Result<Count> {
    let installation = Installation::new(program, Engine::Sqlite)?;
    installation.prepare(0, WRITES)?;
    let server = installation.serve()?;
    let token = token(&server)?;
    let (journal, next) = (Mutex::new(Journal::default()), AtomicU64::new(0));
    let load = Load { journal: &journal, next: &next, end: WRITES };
    let ending = AtomicBool::new(false);
    // Each with the writes that were answered before it began.
    let backups = std::thread::scope(|scope| -> Result<Vec<(String, Vec<u64>)>> {
        let running = scope.spawn(|| load.run(&server.base_url, &token, 4, || !ending.load(Ordering::SeqCst)));
        let made = (0..BACKUPS)
            .map(|number| {
                let file = installation.scratch.path().join(format!("backup-{number}.db")).display().to_string();
                let answered = locked(&journal).written.keys().copied().collect();
                installation.run_ok(&["backup", &file])?;
                Ok((file, answered))
            })
            .collect();
        ending.store(true, Ordering::SeqCst);
        let seen = running.join().map_err(|_| anyhow::anyhow!("the load panicked"))?;
        println!("while {BACKUPS} backups were made: {seen:?}");
        made
    })?;
    let backups = with_idle_backup(&installation, backups, &journal)?;
    wait_for_index(&server)?;
    drop(server);
    let mut journal = journal.into_inner().unwrap_or_else(PoisonError::into_inner);
    for (number, (file, answered)) in backups.iter().enumerate() {
        let data = installation.scratch.path().join(format!("restored-{number}"));
        fs::create_dir(&data)?;
        fs::copy(file, data.join("hired.db"))?;
        let files = format!("{file}.files");
        if Path::new(&files).exists() {
            fs::rename(files, data.join("files"))?;
        }
        // Contrary to the documentation, the index of the original is copied too: it must not be used for the copy.
        copy_all(&installation.data().join("index"), &data.join("index"))?;
        let restored = installation.with_data(data)?;
        // From here on the copy differs from the original.
        restored.change_a_talent("Restored", number)?;
        let whole = check(&restored, &token, answered, &mut journal)?;
        println!("backup {number}: {} writes were answered before, {whole} are in it", answered.len());
        for problem in restored.doctor_problems()? {
            journal.violation(format!("backup {number}: {problem}"));
        }
    }
    Ok(Count { passed: u32::try_from(backups.len())?, failed: u32::try_from(journal.violations.len())? })
}

/// Makes a last backup without load. Then the original gets exactly as many changes as the restored copy will, so that
/// the positions of both feeds are equal and the two indexes cannot be distinguished by position alone.
fn with_idle_backup(
    installation: &Installation,
    mut backups: Vec<(String, Vec<u64>)>,
    journal: &Mutex<Journal>,
) -> Result<Vec<(String, Vec<u64>)>> {
    let file = installation.scratch.path().join("backup-last.db").display().to_string();
    installation.run_ok(&["backup", &file])?;
    backups.push((file, locked(journal).written.keys().copied().collect()));
    installation.change_a_talent("Original", BACKUPS)?;
    Ok(backups)
}

/// Writes that were answered before the backup are in it; later ones are in it completely or not at all.
fn check(restored: &Installation, token: &str, answered: &[u64], journal: &mut Journal) -> Result<usize> {
    let server = restored.serve()?;
    let mut client = Client::new(&server.base_url, token);
    let mut there = Vec::new();
    for number in journal.written.keys().copied().collect::<Vec<_>>() {
        if journal.read(&mut client, number, answered.binary_search(&number).is_ok())? {
            there.push(number);
        }
    }
    journal.check_traces(&restored.traces()?, &there);
    let response = client.get("/open-apis/hire/v1/talents?keyword=Restored&query_option=ignore_empty_error")?;
    let count = response.at("/data/items").and_then(|items| items.as_array()).map(Vec::len);
    if count != Some(1) {
        bail!("a talent of the restored company is not found: {response}");
    }
    wait_for_index(&server)?;
    Ok(there.len())
}

fn copy_all(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        fs::copy(entry.path(), to.join(entry.file_name()))?;
    }
    Ok(())
}
