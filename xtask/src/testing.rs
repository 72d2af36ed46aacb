//! `cargo xtask test`: runs all tests, with their set-up.

use std::process::Command;

use anyhow::{Context as _, Result, bail};

use crate::error_rows;
use crate::openapi;
use crate::postgres::Cluster;
use crate::process::{cargo, watch};
use crate::report::{Count, Report};
use crate::s3;
use crate::sandbox;
use crate::schemathesis;
use crate::sdk::{self, Sdk};
use crate::{server, torture};

/// Adds every part to the report.
pub fn run(report: &mut Report) {
    add_suites(report);
    add_clients(report);
    torture::add_to(report);
}

/// The tests in Rust.
pub fn add_suites(report: &mut Report) {
    report.part("unit, rules, HTTP suite on SQLite", || {
        error_rows::clear()?;
        let mut command = cargo(&["test", "--workspace", "--no-fail-fast"]);
        cargo_test(command.env(error_rows::VARIABLE, error_rows::directory()))
    });
    report.check("error rows: each has a test or a reason", error_rows::check);
    report.part("unit and HTTP suite on PostgreSQL", || {
        // The same selection of targets as above: with another one dependencies would be compiled again.
        let cluster = Cluster::start()?;
        let mut command = cargo(&["test", "--no-fail-fast", "--workspace", "--tests"]);
        cargo_test(command.envs(cluster.variables()))
    });
    report.part("files on S3", s3::run);
}

/// The tests with programs that are not written in Rust.
pub fn add_clients(report: &mut Report) {
    report.part("OpenAPI document, validated", openapi::validate);
    report.part("requests generated from the OpenAPI document", || schemathesis::run(&server::build("dev")?));
    for sdk in Sdk::ALL {
        report.part(sdk.title(), || {
            let hired = server::build("dev")?;
            sdk::run(sdk, &hired)
        });
        report.part(sdk.receiver_title(), || sdk::receive(sdk, &server::build("dev")?));
    }
    report.part("Python SDK, synchronizing a directory", || sdk::synchronize(&server::build("dev")?));
    report.part("sandbox, through the Python client", || sandbox::python(&server::build("dev")?));
    report.part("sandbox, through the Node client", || sandbox::node(&server::build("dev")?));
}

/// `cargo xtask postgres COMMAND`.
pub fn beside_postgres(command: &[String]) -> Result<bool> {
    let cluster = Cluster::start()?;
    let (program, arguments) = command.split_first().context("a command is missing")?;
    Ok(Command::new(program).args(arguments).envs(cluster.variables()).status()?.success())
}

/// Runs `cargo test` and adds up the results of its binaries.
pub fn cargo_test(command: &mut Command) -> Result<Count> {
    let mut count = Count::default();
    let status = watch(command, |line| {
        if let Some(result) = test_result(line) {
            count.passed += result.passed;
            count.failed += result.failed;
        }
    })?;
    if !status.success() && count.failed == 0 {
        bail!("cargo test ended with {status} before its tests did");
    }
    if count == Count::default() {
        bail!("cargo test ran no test");
    }
    Ok(count)
}

/// `test result: ok. 3 passed; 0 failed; …`
fn test_result(line: &str) -> Option<Count> {
    let (_, numbers) = line.strip_prefix("test result: ")?.split_once(". ")?;
    let mut columns = numbers.split("; ").map(|column| column.split_once(' '));
    let mut number = |label: &str| match columns.next()? {
        Some((number, word)) if word == label => number.parse().ok(),
        _ => None,
    };
    Some(Count { passed: number("passed")?, failed: number("failed")? })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_result_line_of_a_test_binary_is_counted() {
        let line = "test result: FAILED. 12 passed; 1 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.01s";
        assert_eq!(test_result(line), Some(Count { passed: 12, failed: 1 }));
        assert_eq!(test_result("test a::b ... ok"), None);
    }
}
