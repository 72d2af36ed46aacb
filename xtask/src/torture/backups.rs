//! Backups under load, and what becomes of them.

use std::fs;
use std::path::Path;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Mutex, PoisonError};

use anyhow::{Result, bail};

use super::Engine;
use super::journal::Journal;
use super::load::{Load, locked};
use super::place::{Place, settled, token};
use crate::http::Client;
use crate::report::Count;

const BACKUPS: usize = 4;
const WRITES: u64 = 6000;

pub fn run(program: &Path) -> Result<Count> {
    let place = Place::new(program, Engine::Sqlite)?;
    place.prepare(0, WRITES)?;
    let server = place.serve()?;
    let token = token(&server)?;
    let (journal, next) = (Mutex::new(Journal::default()), AtomicU64::new(0));
    let load = Load { journal: &journal, next: &next, end: WRITES };
    let ending = AtomicBool::new(false);
    // Each with what had been answered when it was begun.
    let backups = std::thread::scope(|scope| -> Result<Vec<(String, Vec<u64>)>> {
        let running = scope.spawn(|| load.run(&server.base_url, &token, 4, || !ending.load(Ordering::SeqCst)));
        let made = (0..BACKUPS)
            .map(|number| {
                let file = place.scratch.path().join(format!("backup-{number}.db")).display().to_string();
                let answered = locked(&journal).written.keys().copied().collect();
                place.says(&["backup", &file])?;
                Ok((file, answered))
            })
            .collect();
        ending.store(true, Ordering::SeqCst);
        let seen = running.join().map_err(|_| anyhow::anyhow!("the load panicked"))?;
        println!("while {BACKUPS} backups were made: {seen:?}");
        made
    })?;
    let backups = with_one_in_peace(&place, backups, &journal)?;
    settled(&server)?;
    drop(server);
    let mut journal = journal.into_inner().unwrap_or_else(PoisonError::into_inner);
    for (number, (file, answered)) in backups.iter().enumerate() {
        let data = place.scratch.path().join(format!("restored-{number}"));
        fs::create_dir(&data)?;
        fs::copy(file, data.join("hired.db"))?;
        let files = format!("{file}.files");
        if Path::new(&files).exists() {
            fs::rename(files, data.join("files"))?;
        }
        // Against the advice, with the index of the original: it must not be mistaken for the copy's own.
        copy_all(&place.data().join("index"), &data.join("index"))?;
        let restored = place.elsewhere(data)?;
        // Where the original went on its way, the copy goes another one.
        restored.change_a_talent("Restored", number)?;
        let whole = check(&restored, &token, answered, &mut journal)?;
        println!("backup {number}: {} writes were answered before, {whole} are in it", answered.len());
        for wrong in restored.wrong()? {
            journal.violation(format!("backup {number}: {wrong}"));
        }
    }
    Ok(Count { passed: u32::try_from(backups.len())?, failed: u32::try_from(journal.violations.len())? })
}

/// A last backup, after which the original goes exactly as far as its restored copy will go: only by its position, the
/// index of the one would do for the other.
fn with_one_in_peace(
    place: &Place,
    mut backups: Vec<(String, Vec<u64>)>,
    journal: &Mutex<Journal>,
) -> Result<Vec<(String, Vec<u64>)>> {
    let file = place.scratch.path().join("backup-last.db").display().to_string();
    place.says(&["backup", &file])?;
    backups.push((file, locked(journal).written.keys().copied().collect()));
    place.change_a_talent("Original", BACKUPS)?;
    Ok(backups)
}

/// What was answered before the backup is in it, what came later is in it whole or not at all.
fn check(restored: &Place, token: &str, answered: &[u64], journal: &mut Journal) -> Result<usize> {
    let server = restored.serve()?;
    let mut client = Client::new(&server.base_url, token);
    let mut there = Vec::new();
    for number in journal.written.keys().copied().collect::<Vec<_>>() {
        if journal.read(&mut client, number, answered.binary_search(&number).is_ok())? {
            there.push(number);
        }
    }
    journal.check_traces(&restored.traces()?, &there);
    let found = client.get("/open-apis/hire/v1/talents?keyword=Restored&query_option=ignore_empty_error")?;
    let count = found.at("/data/items").and_then(|items| items.as_array()).map(Vec::len);
    if count != Some(1) {
        bail!("a talent of the restored company is not found: {found}");
    }
    settled(&server)?;
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
