//! Certificates for the PostgreSQL of tests, created with `openssl`.

use std::path::Path;
use std::process::Command;

use anyhow::{Context as _, Result};

use crate::process::run_quietly;

/// The extensions of a certificate that is not one of an authority.
const LEAF: [&str; 2] = ["-addext", "basicConstraints=critical,CA:FALSE"];

/// Writes into the directory, each as `.crt` and `.key`:
/// - `ca`, an authority, and `other-ca`, which signs nothing;
/// - `server`, for the host name `localhost` only;
/// - `client`, for the database role `certified`.
pub fn write(dir: &Path) -> Result<()> {
    authority(dir, "ca")?;
    authority(dir, "other-ca")?;
    leaf(dir, "server", "/CN=localhost", &["-addext", "subjectAltName=DNS:localhost"])?;
    leaf(dir, "client", "/CN=certified", &[])
}

fn authority(dir: &Path, name: &str) -> Result<()> {
    request(dir, name, &format!("/CN={name} of the tests"), &["-addext", "keyUsage=critical,keyCertSign"])
}

fn leaf(dir: &Path, name: &str, subject: &str, more: &[&str]) -> Result<()> {
    request(dir, name, subject, &[&["-CA", "ca.crt", "-CAkey", "ca.key"], &LEAF[..], more].concat())
}

fn request(dir: &Path, name: &str, subject: &str, more: &[&str]) -> Result<()> {
    let (key, certificate) = (format!("{name}.key"), format!("{name}.crt"));
    let mut command = Command::new("openssl");
    command.current_dir(dir).args(["req", "-x509", "-nodes", "-days", "30", "-newkey", "ec"]);
    command.args(["-pkeyopt", "ec_paramgen_curve:P-256", "-subj", subject, "-keyout", &key, "-out", &certificate]);
    run_quietly(command.args(more)).context("certificates need openssl, version 3 or later")
}
