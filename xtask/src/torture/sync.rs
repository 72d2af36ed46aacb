//! A disk that fails: `fsync` or the write itself returns an error. Every answered write is stored, and the server
//! recovers when the disk does.

use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::atomic::AtomicU64;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use anyhow::{Context as _, Result, bail};

use super::Engine;
use super::installation::{Installation, token, wait_for_index, wait_until};
use super::journal::Journal;
use super::load::{Load, locked};
use crate::http::Client;
use crate::process::{apt_install, find, terminate};
use crate::report::Count;

/// What fails, in the syntax of strace, and whether no write can succeed then.
const FAULTS: [(&str, bool); 6] = [
    ("fsync,fdatasync:error=EIO", true),
    ("fsync,fdatasync:error=EIO:when=2+2", false),
    ("pwrite64:error=ENOSPC:when=50+150", false),
    ("fsync,fdatasync:error=EIO:when=3+5", false),
    ("pwrite64:error=ENOSPC", true),
    ("pwrite64:error=EIO:when=2+3", false),
];
/// How many of the faults the short form injects.
const QUICK_FAULTS: usize = 3;
/// Writes for each fault: before it, while it lasts, after it, and while it lasts until the kill.
const STEPS: [u64; 4] = [100, 300, 400, 600];
const ROUNDS: usize = 10;

/// System calls of a process fail until this is dropped.
struct InjectedFault(Child);

impl InjectedFault {
    fn attach(process: u32, what: &str) -> Result<Self> {
        let calls = what.split(':').next().unwrap_or_default();
        let mut strace = Command::new("strace")
            .args(["-f", "-o", "/dev/null", "-p", &process.to_string()])
            .args(["-e", &format!("trace={calls}"), "-e", &format!("inject={what}")])
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .spawn()?;
        let mut output = BufReader::new(strace.stderr.take().context("the output is piped")?);
        let mut line = String::new();
        output.read_line(&mut line)?;
        if !line.contains(" attached") {
            let _ = strace.wait();
            bail!("{}", line.trim());
        }
        // A full pipe would block strace.
        std::thread::spawn(move || output.lines().for_each(drop));
        Ok(Self(strace))
    }
}

impl Drop for InjectedFault {
    fn drop(&mut self) {
        terminate(&self.0);
        let _ = self.0.wait();
    }
}

/// Why faults cannot be injected on this machine, if so.
fn missing() -> Option<String> {
    if find("strace", &[]).is_none()
        && let Err(error) = apt_install(&["strace"])
    {
        return Some(format!("there is no strace, and it cannot be installed: {error:#}"));
    }
    let mut victim = Command::new("sleep").arg("600").spawn().ok()?;
    let attached = InjectedFault::attach(victim.id(), "fsync:error=EIO");
    let _ = victim.kill();
    let _ = victim.wait();
    attached.err().map(|error| format!("{error:#}"))
}

pub fn run(program: &Path, thorough: bool) -> Result<Count> {
    if let Some(why) = missing() {
        println!("skipped: {why}");
        return Ok(Count::default());
    }
    let installation = Installation::new(program, Engine::Sqlite)?;
    let journal = Mutex::new(Journal::default());
    let faults = if thorough { ROUNDS * FAULTS.len() } else { QUICK_FAULTS };
    let mut first = 0;
    for (what, nothing) in FAULTS.into_iter().cycle().take(faults) {
        let end = first + STEPS[3];
        installation.prepare(first, end)?;
        inject_fault(&installation, &journal, first, what, nothing).with_context(|| what.to_owned())?;
        first = end;
    }
    let server = installation.serve()?;
    let mut client = Client::new(&server.base_url, &token(&server)?);
    locked(&journal).check_answered(&mut client, &installation, 0)?;
    drop(server);
    let journal = journal.into_inner().unwrap_or_else(PoisonError::into_inner);
    let c = journal.counts;
    println!(
        "{faults} faults; {} writes answered, all there; {} refused: {} whole, {} absent; {} violations",
        c.answered,
        c.unanswered_whole + c.unanswered_absent,
        c.unanswered_whole,
        c.unanswered_absent,
        journal.violations.len()
    );
    Ok(Count { passed: u32::try_from(faults)?, failed: u32::try_from(journal.violations.len())? })
}

/// Injects one fault, removes it, injects it again, and kills the server.
fn inject_fault(
    installation: &Installation,
    journal: &Mutex<Journal>,
    first: u64,
    what: &str,
    nothing: bool,
) -> Result<()> {
    let server = installation.serve()?;
    let token = token(&server)?;
    let mut client = Client::new(&server.base_url, &token);
    let next = AtomicU64::new(first);
    let [before, failing, healed, killed] = STEPS.map(|step| Load { journal, next: &next, end: first + step });
    let load = |load: Load<'_>| load.run(&server.base_url, &token, 4, || true);
    let sound = load(before);

    let fault = InjectedFault::attach(server.id(), what)?;
    let hurt = load(failing);
    if hurt.failed == 0 || nothing && hurt.done > 0 {
        bail!("while {what}: {hurt:?}");
    }
    // Reads succeed.
    locked(journal).check_answered(&mut client, installation, first)?;
    for path in ["/healthz", "/open-apis/hire/v1/talents?keyword=applicant&query_option=ignore_empty_error"] {
        let response = client.get(path)?;
        if response.status != 200 {
            bail!("{path} while {what}: {response}");
        }
    }
    drop(fault);
    let well = load(healed);
    if sound.failed + well.failed > 0 {
        bail!("after {what}: {well:?}");
    }
    wait_until("the index after the fault", Duration::from_secs(30), || {
        client.get("/readyz").is_ok_and(|response| response.status == 200)
    })?;

    let fault = InjectedFault::attach(server.id(), what)?;
    let again = load(killed);
    server.kill();
    drop(fault);
    let server = installation.serve()?;
    let mut client = Client::new(&server.base_url, &token);
    let mut checked = locked(journal);
    checked.check_answered(&mut client, installation, first)?;
    checked.check_unanswered(&mut client, installation)?;
    wait_for_index(&server)?;
    drop(server);
    for problem in installation.doctor_problems()? {
        checked.violation(format!("after {what}: {problem}"));
    }
    println!("{what}: {hurt:?}, healed {well:?}, killed {again:?}");
    Ok(())
}
