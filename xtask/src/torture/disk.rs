//! A full disk: no answered write is lost, and the server recovers when there is room again.

use std::fs::{self, File};
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Mutex;
use std::sync::atomic::AtomicU64;
use std::time::Duration;

use anyhow::{Result, bail};

use super::Engine;
use super::installation::{Installation, token, wait_until};
use super::journal::Journal;
use super::load::{Load, locked};
use crate::http::Client;
use crate::process::{cargo, is_root, run_quietly};
use crate::report::Count;
use crate::temp_dir::TempDir;
use crate::testing::cargo_test;

const SIZE: &str = "size=48m";
const WRITES: u64 = 3000;

/// A small file system in memory.
struct Small(PathBuf);

impl Small {
    fn mount(at: PathBuf) -> Result<Self> {
        fs::create_dir_all(&at)?;
        run_quietly(Command::new("mount").args(["-t", "tmpfs", "-o", SIZE, "tmpfs"]).arg(&at))?;
        Ok(Self(at))
    }

    /// Fills the disk.
    fn fill(&self) -> Result<()> {
        let mut filler = File::options().create(true).append(true).open(self.filler())?;
        for size in [1 << 20, 1 << 12, 1] {
            let block = vec![0_u8; size];
            while filler.write_all(&block).is_ok() {}
        }
        Ok(())
    }

    fn make_room(&self) -> Result<()> {
        Ok(fs::remove_file(self.filler())?)
    }

    fn filler(&self) -> PathBuf {
        self.0.join("filler")
    }
}

impl Drop for Small {
    fn drop(&mut self) {
        let _ = run_quietly(Command::new("umount").arg("-l").arg(&self.0));
    }
}

pub fn run(program: &Path) -> Result<Count> {
    if !is_root() {
        println!("skipped: only root can mount a small file system");
        return Ok(Count::default());
    }
    let scratch = TempDir::new("disk")?;
    let small = match Small::mount(scratch.path().join("small")) {
        Ok(small) => small,
        Err(error) => {
            println!("skipped: {error:#}");
            return Ok(Count::default());
        }
    };
    let files = files(&small)?;
    let installation = Installation::at(program, Engine::Sqlite, TempDir::new("torture")?, small.0.join("data"))?;
    installation.prepare(0, WRITES)?;
    let server = installation.serve()?;
    let token = token(&server)?;
    let (journal, next) = (Mutex::new(Journal::default()), AtomicU64::new(0));
    let load = |end| Load { journal: &journal, next: &next, end };
    let before = load(200).run(&server.base_url, &token, 4, || true);

    small.fill()?;
    let full = load(900).run(&server.base_url, &token, 4, || true);
    if full.failed < 100 {
        bail!("the disk was not full: {full:?}");
    }
    let mut client = Client::new(&server.base_url, &token);
    // Reads succeed.
    locked(&journal).check_answered(&mut client, &installation, 0)?;
    for path in ["/healthz", "/open-apis/hire/v1/talents?keyword=applicant&query_option=ignore_empty_error"] {
        let response = client.get(path)?;
        if response.status != 200 {
            bail!("{path} on a full disk: {response}");
        }
    }

    small.make_room()?;
    let after = load(1200).run(&server.base_url, &token, 4, || true);
    if after.failed > 0 {
        bail!("after there was room again: {after:?}");
    }

    // Killed while the disk is full. The next start may fail, but no data may be lost.
    small.fill()?;
    let again = load(1500).run(&server.base_url, &token, 4, || true);
    server.kill();
    let started = installation.serve();
    let outcome = match &started {
        Ok(_) => "starts".to_owned(),
        Err(error) => format!("{error:#}").lines().last().unwrap_or_default().to_owned(),
    };
    println!("a start on the full disk: {outcome}");
    drop(started);
    small.make_room()?;
    let server = installation.serve()?;
    let mut client = Client::new(&server.base_url, &token);
    let mut checked = locked(&journal);
    checked.check_answered(&mut client, &installation, 0)?;
    // A write that got an error may be stored, but not in part.
    checked.check_unanswered(&mut client, &installation)?;
    drop(checked);
    wait_until("the index after the disk was full", Duration::from_secs(20), || {
        client.get("/readyz").is_ok_and(|response| response.status == 200)
    })?;
    drop(server);
    let mut journal = journal.into_inner().unwrap_or_else(std::sync::PoisonError::into_inner);
    for problem in installation.doctor_problems()? {
        journal.violation(problem);
    }
    println!("before {before:?}\nfull {full:?}\nroom again {after:?}\nfull again, then killed {again:?}");
    drop(small);
    Ok(Count { passed: 1 + files.passed, failed: files.failed + u32::try_from(journal.violations.len())? })
}

/// Uploads of which a part is on the disk when it becomes full: those of the load are small.
fn files(small: &Small) -> Result<Count> {
    let mut command =
        cargo(&["test", "--workspace", "--tests", "files::tests::an_upload_to_a_full_disk", "--", "--ignored"]);
    cargo_test(command.env("HIRED_TEST_SMALL_DISK", &small.0))
}
