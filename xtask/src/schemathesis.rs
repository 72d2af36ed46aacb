//! Sends requests generated from the `OpenAPI` document to a server.

use std::path::Path;

use anyhow::{Context as _, Result};

use crate::python;
use crate::report::{Count, from_lines};
use crate::server::{DEMO_APP_ID, DEMO_APP_SECRET, Server};
use crate::temp_dir::TempDir;

pub fn run(hired: &Path) -> Result<Count> {
    let mut script = python::script("schemathesis")?;
    let scratch = TempDir::new("schemathesis")?;
    // Rate-limited responses are no result.
    let server = Server::start_demo_with(hired, &scratch, &["--rate-limits", "off"])?;
    from_lines(script.args([&server.base_url, DEMO_APP_ID, DEMO_APP_SECRET]))
        .with_context(|| format!("the server's last words:\n{}", server.log_tail()))
}
