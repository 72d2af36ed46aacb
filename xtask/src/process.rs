//! Runs other programs, with errors that name the program and the cause.

use std::ffi::OsStr;
use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, ExitStatus, Stdio};

use anyhow::{Context as _, Result, bail};

use crate::project;

/// The cargo that runs us, in the workspace. It does not inherit what cargo states about the package that it runs:
/// build scripts (`ring`) depend on these variables, and dependencies would be compiled again after each direct `cargo`.
pub fn cargo(arguments: &[&str]) -> Command {
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    for (name, _) in std::env::vars_os() {
        if is_of_package(&name.to_string_lossy()) {
            command.env_remove(name);
        }
    }
    command.args(arguments).current_dir(project::root());
    command
}

fn is_of_package(variable: &str) -> bool {
    variable.starts_with("CARGO_PKG_") || variable.starts_with("CARGO_MANIFEST_")
}

/// Runs to the end with inherited output.
pub fn run(command: &mut Command) -> Result<()> {
    let status = command.status().with_context(|| format!("cannot start {}", shown(command)))?;
    if !status.success() {
        bail!("{} ended with {status}", shown(command));
    }
    Ok(())
}

/// Runs to the end without output; the error contains the output.
pub fn run_quietly(command: &mut Command) -> Result<()> {
    output_of(command).map(drop)
}

/// Runs a command to its end and returns its standard output.
pub fn output_of(command: &mut Command) -> Result<String> {
    let output = command.output().with_context(|| format!("cannot start {}", shown(command)))?;
    if !output.status.success() {
        let said = [output.stdout, output.stderr].concat();
        bail!("{} ended with {}:\n{}", shown(command), output.status, String::from_utf8_lossy(&said));
    }
    Ok(String::from_utf8(output.stdout)?)
}

/// Runs to the end; returns its standard output.
pub fn stdout_of(command: &mut Command) -> Result<String> {
    let output = command.output().with_context(|| format!("cannot start {}", shown(command)))?;
    if !output.status.success() {
        bail!("{} ended with {}:\n{}", shown(command), output.status, String::from_utf8_lossy(&output.stderr));
    }
    String::from_utf8(output.stdout).with_context(|| format!("what {} prints is no text", shown(command)))
}

/// Runs to the end, repeats each line of its standard output and shows it to `look`.
pub fn watch(command: &mut Command, mut look: impl FnMut(&str)) -> Result<ExitStatus> {
    let mut child =
        command.stdout(Stdio::piped()).spawn().with_context(|| format!("cannot start {}", shown(command)))?;
    let output = child.stdout.take().context("the output is piped")?;
    for line in BufReader::new(output).split(b'\n') {
        let line = line?;
        let line = String::from_utf8_lossy(&line);
        println!("{line}");
        look(&line);
    }
    Ok(child.wait()?)
}

/// The program of this name on the PATH or in one of `more`.
pub fn find(name: &str, more: &[PathBuf]) -> Option<PathBuf> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&path).chain(more.iter().cloned()).map(|dir| dir.join(name)).find(|file| file.is_file())
}

pub fn is_root() -> bool {
    use std::os::unix::fs::MetadataExt as _;
    std::fs::metadata("/proc/self").is_ok_and(|this| this.uid() == 0)
}

/// Installs Debian packages, as root or with passwordless sudo.
pub fn apt_install(packages: &[&str]) -> Result<()> {
    let apt = |arguments: &[&str]| {
        let mut command = if is_root() { Command::new("apt-get") } else { Command::new("sudo") };
        if !is_root() {
            command.args(["-n", "apt-get"]);
        }
        command.args(arguments).env("DEBIAN_FRONTEND", "noninteractive");
        run_quietly(&mut command)
    };
    println!("installing {}", packages.join(", "));
    apt(&["update"])?;
    apt(&[&["install", "-y", "--no-install-recommends"], packages].concat())
}

/// Sends SIGTERM to a child process.
pub fn terminate(child: &std::process::Child) {
    signal(child.id(), "TERM");
}

/// Sends a signal to a child process.
pub fn signal(child: u32, name: &str) {
    // `kill` is a shell builtin; the program is missing on minimal systems.
    let _ = Command::new("sh").args(["-c", "kill -$1 $0", &child.to_string(), name]).status();
}

fn shown(command: &Command) -> String {
    let program = Path::new(command.get_program()).file_name().unwrap_or_default();
    let first = command.get_args().next().unwrap_or_default();
    format!("`{} {}`", program.display(), OsStr::display(first)).replace(" `", "`")
}
