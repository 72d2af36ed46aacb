//! Tests the blob store with an S3 service.

use std::io::{BufRead as _, BufReader};
use std::process::{Child, Stdio};

use anyhow::{Context as _, Result};

use crate::process::cargo;
use crate::python;
use crate::report::Count;
use crate::testing::cargo_test;

/// A running service with an empty bucket, [`BUCKET`]; it ends with its input.
pub struct Service {
    process: Child,
    pub url: String,
}

pub const BUCKET: &str = "hired-test";

impl Service {
    pub fn start() -> Result<Self> {
        let mut command = python::script("s3")?;
        let mut process = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn()?;
        let output = process.stdout.take().context("the output is piped")?;
        let mut url = String::new();
        BufReader::new(output).read_line(&mut url)?;
        Ok(Self { process, url: url.trim().to_owned() })
    }

    /// The environment of its clients.
    pub fn variables(&self) -> [(&'static str, String); 2] {
        [("AWS_ACCESS_KEY_ID", "test-access-key".to_owned()), ("AWS_SECRET_ACCESS_KEY", "test-secret-key".to_owned())]
    }
}

impl Drop for Service {
    fn drop(&mut self) {
        drop(self.process.stdin.take());
        let _ = self.process.wait();
    }
}

pub fn run() -> Result<Count> {
    let service = Service::start().context("the S3 service did not start")?;
    let mut command = cargo(&["test", "--no-fail-fast", "--workspace", "--tests", "files::tests"]);
    cargo_test(command.env("HIRED_TEST_S3", &service.url).envs(service.variables()))
}
