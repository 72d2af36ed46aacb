//! A power cut: only what is on the disk at that moment survives, not what the kernel had in memory.
//!
//! The data directory is on a file system in an image file. A copy of that file, made while the server is stopped, is
//! the disk after a power cut. The image is a sparse file in a tmpfs: while another file fills the tmpfs, blocks that
//! were never written cannot be allocated, and the kernel discards what it could not write after it has reported the
//! error once.

use std::fs::{self, File};
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use anyhow::{Context as _, Result, bail};

use super::Engine;
use super::installation::{Installation, token, wait_for_index, wait_until};
use super::journal::Journal;
use super::load::{Load, locked};
use crate::http::Client;
use crate::process::{apt_install, find, is_root, run_quietly, signal};
use crate::random::Random;
use crate::report::Count;
use crate::temp_dir::TempDir;

const MEGABYTE: u64 = 1 << 20;
const DISK: u64 = 96 * MEGABYTE;
/// The size of the tmpfs: the disk and the file that fills the rest.
const MEMORY: &str = "size=256m";
const CUTS: u32 = 50;
const FAILURES: u32 = 10;
/// For each cut.
const WRITES_PER_ROUND: u64 = 400;
const CLIENTS: usize = 4;

/// A mounted file system; it is unmounted on drop.
struct Mount(PathBuf);

impl Mount {
    fn new(arguments: &[&str], what: &Path, at: PathBuf) -> Result<Self> {
        fs::create_dir_all(&at)?;
        run_quietly(Command::new("mount").args(arguments).arg(what).arg(&at))?;
        Ok(Self(at))
    }
}

impl Drop for Mount {
    fn drop(&mut self) {
        let _ = run_quietly(Command::new("umount").arg("-l").arg(&self.0));
    }
}

struct Disk {
    image: PathBuf,
    // Dropped in this order: the file system before the tmpfs that has its image.
    mounted: Mount,
    memory: Mount,
}

impl Disk {
    fn make(scratch: &Path) -> Result<Self> {
        let memory = Mount::new(&["-t", "tmpfs", "-o", MEMORY], Path::new("tmpfs"), scratch.join("memory"))?;
        let image = memory.0.join("disk");
        let blank = scratch.join("blank");
        File::create(&blank)?.set_len(DISK)?;
        // Blocks as on a real disk, and a small journal that is allocated now, so that it does not run out of space.
        let options =
            ["-q", "-F", "-b", "4096", "-m", "0", "-J", "size=8", "-E", "lazy_itable_init=0,lazy_journal_init=0"];
        run_quietly(Command::new("mkfs.ext4").args(options).arg(&blank))?;
        fs::write(&image, fs::read(&blank)?)?;
        let mounted = Mount::new(&["-o", "loop"], &image, scratch.join("mounted"))?;
        // Frees the blocks that no file uses.
        run_quietly(Command::new("fstrim").arg(&mounted.0))?;
        Ok(Self { image, mounted, memory })
    }

    fn data(&self) -> PathBuf {
        self.mounted.0.join("data")
    }

    /// Creates the directories of uploads, so that their blocks are allocated. They are metadata: a file system that
    /// cannot write metadata becomes read-only.
    fn make_directories(&self) -> Result<()> {
        for first in 0..=u8::MAX {
            fs::create_dir_all(self.data().join(format!("files/{first:02x}")))?;
        }
        run_quietly(Command::new("sync").arg("-f").arg(&self.mounted.0))
    }

    fn fill(&self) -> Result<()> {
        let mut filler = File::options().create(true).append(true).open(self.filler())?;
        for size in [1 << 20, 1 << 12] {
            let block = vec![0_u8; size];
            while filler.write_all(&block).is_ok() {}
        }
        Ok(())
    }

    fn free(&self) -> Result<()> {
        Ok(fs::remove_file(self.filler())?)
    }

    fn filler(&self) -> PathBuf {
        self.memory.0.join("filler")
    }

    /// What is on the disk. The server is stopped; two equal reads mean that nothing changed in between.
    fn snapshot(&self) -> Result<Vec<u8>> {
        let mut seen = fs::read(&self.image)?;
        for _ in 0..100 {
            let again = fs::read(&self.image)?;
            if again == seen {
                return Ok(again);
            }
            seen = again;
        }
        bail!("the disk keeps changing")
    }
}

/// Why this machine cannot have such a disk, if so.
fn missing() -> Option<String> {
    if !is_root() {
        return Some("only root can mount a file system".to_owned());
    }
    let tools = find("mkfs.ext4", &[]).is_some() || apt_install(&["e2fsprogs"]).is_ok();
    let made = TempDir::new("power").and_then(|scratch| Disk::make(scratch.path()).map(drop));
    match made {
        Err(error) if tools => Some(format!("{error:#}")),
        Err(_) => Some("there is no mkfs.ext4, and it cannot be installed".to_owned()),
        Ok(()) => None,
    }
}

pub fn run(program: &Path, thorough: bool) -> Result<Count> {
    if let Some(why) = missing() {
        println!("skipped: {why}");
        return Ok(Count::default());
    }
    let (cuts, failures) = if thorough { (CUTS, FAILURES) } else { (3, 1) };
    let mut violations = cut(program, cuts)?;
    for round in 0..failures {
        violations += fail_then_cut(program, false).with_context(|| format!("failure {round}, no restart"))?;
        violations += fail_then_cut(program, true).with_context(|| format!("failure {round}, then kill -9"))?;
    }
    Ok(Count { passed: cuts + 2 * failures, failed: violations })
}

/// Cuts the power at random moments.
fn cut(program: &Path, cuts: u32) -> Result<u32> {
    let scratch = TempDir::new("power")?;
    let disk = Disk::make(scratch.path())?;
    let installation = Installation::at(program, Engine::Sqlite, TempDir::new("torture")?, disk.data())?;
    let server = installation.serve()?;
    let token = token(&server)?;
    let mut random = Random::new(0x00b1_ac0d);
    let (journal, next) = (Mutex::new(Journal::default()), AtomicU64::new(0));
    for round in 0..u64::from(cuts) {
        let first = round * WRITES_PER_ROUND;
        installation.prepare(first, first + WRITES_PER_ROUND)?;
        next.store(first, Ordering::SeqCst);
        let load = Load { journal: &journal, next: &next, end: first + WRITES_PER_ROUND };
        let (ending, at) = (AtomicBool::new(false), first + random.below(WRITES_PER_ROUND - 20));
        let (left, answered) = std::thread::scope(|scope| -> Result<(Vec<u8>, Vec<u64>)> {
            let running =
                scope.spawn(|| load.run(&server.base_url, &token, CLIENTS, || !ending.load(Ordering::SeqCst)));
            while next.load(Ordering::SeqCst) < at {
                std::thread::yield_now();
            }
            signal(server.id(), "STOP");
            let answered = locked(&journal).written.keys().copied().collect();
            let left = disk.snapshot();
            signal(server.id(), "CONT");
            ending.store(true, Ordering::SeqCst);
            running.join().map_err(|_| anyhow::anyhow!("the load panicked"))?;
            Ok((left?, answered))
        })?;
        let from = if round + 1 == u64::from(cuts) { 0 } else { first.saturating_sub(2 * WRITES_PER_ROUND) };
        let whole = check(&installation, &scratch, &left, &token, from, &answered, &journal)?;
        println!("power cut {round}: {} writes were answered, {whole} are there", answered.len());
    }
    drop(server);
    drop(installation);
    Ok(u32::try_from(journal.into_inner().unwrap_or_else(PoisonError::into_inner).violations.len())?)
}

/// Lets the disk fail and recover, then cuts the power.
fn fail_then_cut(program: &Path, kill: bool) -> Result<u32> {
    let scratch = TempDir::new("power")?;
    let disk = Disk::make(scratch.path())?;
    let installation = Installation::at(program, Engine::Sqlite, TempDir::new("torture")?, disk.data())?;
    installation.prepare(0, 3 * WRITES_PER_ROUND)?;
    disk.make_directories()?;
    let mut server = installation.serve()?;
    let token = token(&server)?;
    let (journal, next) = (Mutex::new(Journal::default()), AtomicU64::new(0));
    let load = |server: &crate::server::Server, end| {
        Load { journal: &journal, next: &next, end }.run(&server.base_url, &token, CLIENTS, || true)
    };
    let sound = load(&server, 100);
    disk.fill()?;
    let hurt = load(&server, 200);
    if sound.failed > 0 || hurt.failed == 0 {
        bail!("the disk did not fail when it should: {sound:?}, then {hurt:?}");
    }
    if kill {
        server.kill();
        disk.free()?;
        server = installation.serve()?;
    } else {
        disk.free()?;
    }
    // The kernel may report another failure.
    wait_until("the server after its disk", Duration::from_secs(10), || {
        load(&server, next.load(Ordering::SeqCst) + 1).done > 0
    })?;
    let well = load(&server, next.load(Ordering::SeqCst) + 100);
    if well.failed > 0 {
        bail!("after the disk recovered: {well:?}");
    }
    signal(server.id(), "STOP");
    let answered: Vec<u64> = locked(&journal).written.keys().copied().collect();
    let left = disk.snapshot();
    signal(server.id(), "CONT");
    let whole = check(&installation, &scratch, &left?, &token, 0, &answered, &journal)?;
    println!(
        "failed {hurt:?}, killed: {kill}, then the power was cut: {} writes were answered, {whole} are there",
        answered.len()
    );
    drop(server);
    drop(installation);
    Ok(u32::try_from(journal.into_inner().unwrap_or_else(PoisonError::into_inner).violations.len())?)
}

/// Starts on the disk after the power cut. Answered writes must be stored, others completely or not at all.
fn check(
    installation: &Installation,
    scratch: &TempDir,
    left: &[u8],
    token: &str,
    from: u64,
    answered: &[u64],
    journal: &Mutex<Journal>,
) -> Result<usize> {
    let image = scratch.path().join("left");
    fs::write(&image, left)?;
    let mounted = Mount::new(&["-o", "loop"], &image, scratch.path().join("after"))?;
    let after = installation.with_data(mounted.0.join("data"))?;
    let mut journal = locked(journal);
    for problem in after.doctor_problems()? {
        journal.violation(format!("after the power cut: {problem}"));
    }
    let server = after.serve()?;
    let mut client = Client::new(&server.base_url, token);
    let mut there = Vec::new();
    for number in journal.written.range(from..).map(|(number, _)| *number).collect::<Vec<_>>() {
        if journal.read(&mut client, number, answered.binary_search(&number).is_ok())? {
            there.push(number);
        }
    }
    journal.check_traces(&after.traces()?, &there);
    wait_for_index(&server)?;
    drop(server);
    for problem in after.doctor_problems()? {
        journal.violation(format!("served after the power cut: {problem}"));
    }
    wait_until("the disk is released", Duration::from_secs(10), || {
        run_quietly(Command::new("umount").arg(&mounted.0)).is_ok()
    })?;
    Ok(there.len())
}
