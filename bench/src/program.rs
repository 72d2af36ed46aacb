//! The installed program: its size, the time of a start, and its memory without requests.

use std::time::Duration;

use crate::{
    Result,
    report::Report,
    server::{Server, TempDir, installed},
};

/// Until the memory that a start needs is returned.
const IDLE_AFTER: Duration = Duration::from_secs(3);

pub fn measure(report: &mut Report) -> Result<()> {
    report.fact("the program: size, MB", std::fs::metadata(installed()?)?.len() as f64 / 1e6);
    let scratch = TempDir::new("program")?;
    let first = Server::installed(scratch.path(), &["--demo"])?;
    report.fact("the program: first start, with demo data, ms", first.started_ms);
    std::thread::sleep(IDLE_AFTER);
    report.fact("the program: idle after the first start, resident MB", first.memory()?.resident);
    first.stop()?;
    let server = Server::installed(scratch.path(), &["--demo"])?;
    report.fact("the program: start, ms", server.started_ms);
    std::thread::sleep(IDLE_AFTER);
    let idle = server.memory()?;
    report.fact("the program: idle, resident MB", idle.resident);
    report.fact("the program: idle, anonymous MB", idle.anonymous);
    server.stop()
}
