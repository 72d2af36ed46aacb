//! `cargo xtask openapi`: the `OpenAPI` document of the served operations.

use std::fs;

use anyhow::{Result, bail};

use crate::project;
use crate::python;
use crate::report::{Count, from_lines};
use crate::scratch::Scratch;

/// Writes `openapi.json`, or fails when it is not what would be written.
pub fn run(check: bool) -> Result<()> {
    let file = project::root().join("openapi.json");
    let text = text()?;
    if fs::read_to_string(&file).is_ok_and(|present| present == text) {
        return Ok(());
    }
    if check {
        bail!("openapi.json is stale; run `cargo xtask openapi`");
    }
    Ok(fs::write(file, text)?)
}

/// Shows the document to a validator that is not ours, with the responses that Feishu's documents print.
pub fn validate() -> Result<Count> {
    let scratch = Scratch::new("openapi")?;
    let file = scratch.path().join("openapi.json");
    fs::write(&file, text()?)?;
    from_lines(python::script("openapi")?.arg(file))
}

fn text() -> Result<String> {
    Ok(format!("{}\n", serde_json::to_string_pretty(&hire_api::openapi::document())?))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    #[test]
    fn openapi_json_is_current() {
        super::run(true).unwrap();
    }
}
