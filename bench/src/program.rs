//! The program itself, as it is installed: how large it is, how soon it answers, and what it takes when nobody asks.

use std::{process::Command, time::Duration};

use crate::{
    Result,
    process::{Process, Scratch, subject},
    report::Report,
};

const ADDRESS: &str = "127.0.0.1:18091";
/// Until what the start needed is given back.
const SETTLED: Duration = Duration::from_secs(3);

pub fn measure(report: &mut Report) -> Result<()> {
    let program = subject()?.with_file_name("hired");
    report.fact("the program: size, MB", std::fs::metadata(&program)?.len() as f64 / 1e6);
    let scratch = Scratch::new("program")?;
    let mut command = Command::new(program);
    command.args(["serve", "--demo", "--listen", ADDRESS, "--data"]).arg(scratch.path());
    let first = Process::start_at(&mut command, ADDRESS)?;
    report.fact("the program: first start, with demo data, ms", first.started_ms);
    std::thread::sleep(SETTLED);
    report.fact("the program: idle after the first start, resident MB", first.memory()?.resident);
    first.stop()?;
    let server = Process::start_at(&mut command, ADDRESS)?;
    report.fact("the program: start, ms", server.started_ms);
    std::thread::sleep(SETTLED);
    let idle = server.memory()?;
    report.fact("the program: idle, resident MB", idle.resident);
    report.fact("the program: idle, anonymous MB", idle.anonymous);
    server.stop()
}
