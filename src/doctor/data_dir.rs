//! The data directory, the disk below it, and the search index in it.

use std::{fs, path::Path};

use super::Finding;
use crate::config::Settings;

const MEGABYTE: u64 = 1_000_000;
/// Below this, writes may fail soon.
const MIN_FREE_BYTES: u64 = 100 * MEGABYTE;
/// Below this, the operator is warned.
const LOW_FREE_BYTES: u64 = 1_000 * MEGABYTE;

pub fn examine(settings: &Settings) -> Vec<Finding> {
    let data = &settings.data;
    let shown = data.display();
    if !data.exists() {
        let fix = "name the directory with --data; `hired serve` creates a new one";
        return vec![Finding::fail("data directory", format!("there is no directory {shown}"), fix)];
    }
    vec![directory(data), free_space(data)]
}

fn directory(data: &Path) -> Finding {
    let check = "data directory";
    let shown = data.display();
    let probe = data.join(format!(".doctor-{}", std::process::id()));
    let written = fs::write(&probe, b"").and_then(|()| fs::remove_file(&probe));
    if let Err(error) = written {
        return Finding::fail(check, format!("{shown} cannot be written: {error}"), format!("chmod u+rwx {shown}"));
    }
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let open = fs::metadata(data).is_ok_and(|metadata| metadata.permissions().mode() & 0o077 != 0);
        if open {
            let says = format!("{shown} is open to other users of this machine, and contains personal data");
            return Finding::warn(check, says, format!("chmod 700 {shown}"));
        }
    }
    Finding::ok(check, format!("{shown} can be written"))
}

fn free_space(data: &Path) -> Finding {
    let check = "disk space";
    match fs4::available_space(data) {
        Ok(free) => {
            let says = format!("{} MB are free", free / MEGABYTE);
            let fix = "free some space, or move the data directory and pass its new path with --data";
            match free {
                0..MIN_FREE_BYTES => Finding::fail(check, says, fix),
                MIN_FREE_BYTES..LOW_FREE_BYTES => Finding::warn(check, says, fix),
                _ => Finding::ok(check, says),
            }
        }
        Err(error) => Finding::warn(check, format!("unknown: {error}"), format!("df {}", data.display())),
    }
}

/// The index can be checked only while no server writes it. A running server reports its state itself.
pub fn index(settings: &Settings, running: bool) -> Finding {
    let check = "search index";
    let directory = settings.search_index();
    let shown = directory.display();
    if running {
        return Finding::ok(check, "in use by the server, which says whether it is ready");
    }
    if !directory.join("meta.json").exists() {
        return Finding::warn(check, format!("{shown} holds none; the next start builds it"), "hired serve");
    }
    match hire_search::check_files(&directory) {
        Ok(()) => Finding::ok(check, format!("{shown} is sound")),
        // The index is derived from the database, so deleting it loses nothing.
        Err(error) => {
            Finding::warn(check, format!("{shown}: {error}"), format!("rm -r {shown}  # the next start rebuilds it"))
        }
    }
}
