//! `cargo xtask bench`: builds for release, installs what the server is compared with, and runs `hired-bench`.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result, bail};
use clap::Args;

use crate::postgres::Cluster;
use crate::process::{cargo, find, run, run_quietly};
use crate::project;
use crate::python::install_once;

#[derive(Args)]
pub struct Bench {
    /// A few minutes with little data, to check that everything works
    #[arg(long)]
    quick: bool,
    /// This many talents instead of 1,000, 100,000 and 1,000,000
    #[arg(long, value_name = "N")]
    scale: Option<String>,
    /// Compare the figures with `bench/targets.json`; fail when a target is missed
    #[arg(long)]
    check: bool,
    /// Keep the talents below `target/` for the next run
    #[arg(long)]
    keep: bool,
    /// Only this part, may be given many times: program, keys, talents, process, events, sandbox, directory, peers, postgres
    #[arg(long, value_name = "PART")]
    only: Vec<String>,
}

/// Runs the measurement. The report names the parts that could not be set up.
pub fn execute(bench: &Bench) -> Result<()> {
    run(&mut cargo(&["build", "--release", "-p", "hired", "-p", "hired-bench"]))?;
    let program = project::target().join("release").join("hired-bench");
    let mut command = Command::new(program);
    command.current_dir(project::root());
    command.args(bench.quick.then_some("--quick")).args(bench.check.then_some("--check"));
    command.args(bench.keep.then_some("--keep"));
    if let Some(scale) = &bench.scale {
        command.args(["--scale", scale]);
    }
    for part in &bench.only {
        command.args(["--only", part]);
    }
    let wanted = |part: &str| bench.only.is_empty() || bench.only.iter().any(|only| only == part);
    if wanted("peers") || wanted("process") {
        add_program(&mut command, "--pocketbase", pocketbase());
    }
    if wanted("peers") {
        add_program(&mut command, "--prism", prism());
    }
    let cluster = (wanted("postgres") || wanted("process")).then(Cluster::tuned).transpose();
    match &cluster {
        Ok(Some(cluster)) => {
            command.args(["--postgres", &cluster.url()]);
            command.args(["--process-postgres", &cluster.create_database("process")?]);
        }
        Ok(None) => {}
        Err(error) => println!("PostgreSQL is left out: {error:#}"),
    }
    let done = run(&mut command);
    drop(cluster);
    done
}

fn add_program(command: &mut Command, flag: &str, program: Result<PathBuf>) {
    match program {
        Ok(program) => {
            command.arg(flag).arg(program);
        }
        Err(error) => println!("{} is left out: {error:#}", flag.trim_start_matches('-')),
    }
}

/// The binary in the Python package.
fn pocketbase() -> Result<PathBuf> {
    let dir = project::target().join("bench-pocketbase");
    let packages = project::root().join("bench/peers/pocketbase.txt");
    install_once(&dir, &packages, || {
        let python = find("python3", &[]).context("python3 is not installed")?;
        run_quietly(Command::new(python).args(["-m", "venv"]).arg(&dir))?;
        run_quietly(Command::new(dir.join("bin/python")).args(["-m", "pip", "install", "--quiet", "-r"]).arg(&packages))
    })?;
    // The script on the path starts the program below the packages.
    let program = below(&dir.join("lib"), "pocketbase").or_else(|| below(&dir.join("bin"), "pocketbase"));
    program.context("the package brought no program")
}

fn prism() -> Result<PathBuf> {
    let dir = project::target().join("bench-prism");
    let packages = project::root().join("bench/peers/prism.txt");
    install_once(&dir, &packages, || {
        let npm = find("npm", &[]).context("npm is not installed")?;
        let wanted = std::fs::read_to_string(&packages)?;
        run_quietly(
            Command::new(npm).args(["install", "--no-audit", "--no-fund", "--prefix"]).arg(&dir).args(wanted.lines()),
        )
    })?;
    let program = dir.join("node_modules/.bin/prism");
    if !program.exists() {
        bail!("the package brought no program");
    }
    Ok(program)
}

/// The first executable file with a name, at any depth.
fn below(dir: &Path, name: &str) -> Option<PathBuf> {
    use std::os::unix::fs::PermissionsExt as _;
    let entries: Vec<PathBuf> = std::fs::read_dir(dir).ok()?.flatten().map(|entry| entry.path()).collect();
    let runs =
        |path: &PathBuf| path.metadata().is_ok_and(|file| file.is_file() && file.permissions().mode() & 0o111 != 0);
    let here = entries.iter().find(|path| path.file_name().is_some_and(|file| file == name) && runs(path)).cloned();
    here.or_else(|| entries.iter().filter(|path| path.is_dir()).find_map(|path| below(path, name)))
}
