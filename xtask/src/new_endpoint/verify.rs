//! Compiles generated contracts in a copy of `hire-api`, and runs its contract test on them.

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result};

use super::contract::NewEndpoint;
use super::lists::Listed;
use crate::contract;
use crate::process::{cargo, run_quietly};
use crate::project;
use crate::vocabulary::Vocabulary;

/// Generates every operation that is not served yet, or those whose names start with `only`.
pub fn run(only: Option<&str>) -> Result<()> {
    let copy = project::target().join("generated");
    copy_workspace(&copy)?;
    let vocabulary = Vocabulary::read()?;
    let mut count = 0;
    for (file, facts) in contract::all()? {
        let name = file.with_extension("").display().to_string();
        let is_served = hire_api::all().iter().any(|operation| operation.spec.name == name);
        let is_wanted = only.is_none_or(|start| name.starts_with(start));
        if facts.method.is_none() || is_served || !is_wanted || super::is_by_hand(&name) {
            continue;
        }
        let endpoint = NewEndpoint::new(&name, facts, &vocabulary)?;
        let NewEndpoint { resource, module, endpoint: pascal, .. } = &endpoint;
        write(&copy.join(format!("crates/hire-api/src/{resource}/{module}.rs")), &endpoint.contract()?)?;
        Listed { resource, module, endpoint: pascal, mount: "read" }.add_contract(&copy)?;
        count += 1;
    }
    let manifest = copy.join("Cargo.toml").display().to_string();
    let test = ["test", "--quiet", "--manifest-path", &manifest, "--package", "hire-api", "--test", "contract"];
    // Two workspaces must not share a target directory.
    run_quietly(cargo(&test).env("CARGO_TARGET_DIR", copy.join("target")))?;
    println!("{count} generated contracts compile and agree with contract/");
    Ok(())
}

/// A workspace of the crates that the contracts need.
fn copy_workspace(copy: &Path) -> Result<()> {
    let root = project::root();
    // Build output is kept, so that dependencies are compiled once.
    for stale in ["crates", "contract"].map(|name| copy.join(name)).iter().filter(|dir| dir.exists()) {
        fs::remove_dir_all(stale)?;
    }
    let mut manifest: toml::Table = toml::from_str(&fs::read_to_string(root.join("Cargo.toml"))?)?;
    // Without the profiles: nothing here runs long enough to be optimised.
    manifest.retain(|table, _| table == "workspace");
    let crates: Vec<&str> =
        ["hire-api", "hire-types"].into_iter().filter(|name| root.join("crates").join(name).is_dir()).collect();
    let members: Vec<toml::Value> = crates.iter().map(|name| format!("crates/{name}").into()).collect();
    let workspace = manifest.get_mut("workspace").and_then(toml::Value::as_table_mut).context("a workspace")?;
    workspace.insert("members".to_owned(), members.into());
    // They are not in the copy.
    workspace.remove("default-members");
    write(&copy.join("Cargo.toml"), &toml::to_string(&manifest)?)?;
    write(&copy.join("Cargo.lock"), &fs::read_to_string(root.join("Cargo.lock"))?)?;
    for name in crates {
        copy_tree(&root.join("crates").join(name), &copy.join("crates").join(name))?;
    }
    copy_tree(&root.join("contract"), &copy.join("contract"))
}

fn copy_tree(from: &Path, to: &Path) -> Result<()> {
    for entry in fs::read_dir(from)? {
        let path = entry?.path();
        let target = to.join(path.file_name().unwrap_or_default());
        if path.is_dir() {
            copy_tree(&path, &target)?;
        } else {
            write(&target, &fs::read_to_string(&path)?)?;
        }
    }
    Ok(())
}

fn write(file: &Path, text: &str) -> Result<()> {
    fs::create_dir_all(file.parent().unwrap_or(file))?;
    fs::write(file, text).with_context(|| file.display().to_string())
}
