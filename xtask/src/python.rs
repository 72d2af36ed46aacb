//! Scripts in Python below `tests/`, each with the packages of its `requirements.txt` in a virtual environment.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context as _, Result, bail};

use crate::process::{apt_install, find, run_quietly};
use crate::project;

/// `tests/NAME/run.py` with the interpreter that has its packages.
pub fn script(name: &str) -> Result<Command> {
    script_named(name, "run.py")
}

/// Another script in the same directory.
pub fn script_named(name: &str, file: &str) -> Result<Command> {
    let source = project::root().join("tests").join(name);
    let script = source.join(file);
    if !script.is_file() {
        bail!("{} is missing", script.display());
    }
    let dir = project::target().join(name);
    let interpreter = dir.join("bin/python");
    let requirements = source.join("requirements.txt");
    install_once(&dir, &requirements, || {
        let create = |python: &Path| run_quietly(Command::new(python).args(["-m", "venv"]).arg(&dir));
        let created = find("python3", &[]).is_some_and(|python| create(&python).is_ok());
        if !created {
            // Debian has `venv` in a separate package.
            apt_install(&["python3", "python3-venv"]).context("python3 with venv is not installed")?;
            create(&find("python3", &[]).context("the package python3 brought no python3")?)?;
        }
        let mut install = Command::new(&interpreter);
        run_quietly(install.args(["-m", "pip", "install", "--quiet", "-r"]).arg(&requirements))
    })?;
    let mut command = Command::new(interpreter);
    command.arg(script).env("PYTHONUNBUFFERED", "1").env("PYTHONDONTWRITEBYTECODE", "1");
    Ok(command)
}

/// Installs a list of packages into `dir`, unless it has the same list already.
pub fn install_once(dir: &Path, packages: &Path, install: impl FnOnce() -> Result<()>) -> Result<()> {
    let wanted = fs::read_to_string(packages).with_context(|| packages.display().to_string())?;
    let installed = dir.join("installed");
    if fs::read_to_string(&installed).is_ok_and(|present| present == wanted) {
        return Ok(());
    }
    println!("installing the packages of {}", packages.display());
    if dir.exists() {
        fs::remove_dir_all(dir)?;
    }
    fs::create_dir_all(dir)?;
    install()?;
    Ok(fs::write(installed, wanted)?)
}
