//! `cargo xtask ci`: the checks that every change must pass.

use crate::contract;
use crate::process::{cargo, run};
use crate::project;
use crate::report::Report;
use crate::{coverage, format, new_endpoint, openapi, testing};

pub fn add_to(report: &mut Report) {
    testing::run(report);
    report.check("rustfmt", || format::run(true));
    report.check("clippy", || {
        run(&mut cargo(&["clippy", "--quiet", "--workspace", "--all-targets", "--", "-D", "warnings"]))
    });
    report.check("rustdoc", || {
        run(cargo(&["doc", "--quiet", "--no-deps", "--workspace"]).env("RUSTDOCFLAGS", "-D warnings"))
    });
    report.check("openapi/ is current", || openapi::run(true));
    report.check("generated contracts compile and agree with the documents", || new_endpoint::verify::run(None));
    report.check("contract coverage is current", || coverage::run(true));
    let source = project::root().join("../shared/contract");
    if source.is_dir() {
        report.check("contract/ is current", || contract::run(&source, true));
    } else {
        println!("\nthe operation files are not on this machine: contract/ is not compared");
    }
}
