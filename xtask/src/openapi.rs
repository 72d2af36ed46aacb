//! `cargo xtask openapi`: the `OpenAPI` document of the served operations.

use std::fs;

use anyhow::{Result, bail};

use crate::project;

/// Writes `openapi.json`, or fails when it is not what would be written.
pub fn run(check: bool) -> Result<()> {
    let file = project::root().join("openapi.json");
    let text = format!("{}\n", serde_json::to_string_pretty(&hire_api::openapi::document())?);
    if fs::read_to_string(&file).is_ok_and(|present| present == text) {
        return Ok(());
    }
    if check {
        bail!("openapi.json is stale; run `cargo xtask openapi`");
    }
    Ok(fs::write(file, text)?)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    #[test]
    fn openapi_json_is_current() {
        super::run(true).unwrap();
    }
}
