//! `cargo xtask ci`: the checks that every change must pass.

use crate::contract;
use crate::process::{cargo, run};
use crate::project;
use crate::report::Report;
use crate::{coverage, format, new_endpoint, openapi, server, testing, torture};

pub fn add_to(report: &mut Report) {
    testing::add_suites(report);
    // Compilers lock the build directory, so the program is compiled before them.
    report.check("the program compiles", || server::build("dev").map(drop));
    // The clients use one core.
    report.beside(add_compiled_checks, testing::add_clients);
    torture::add_to(report);
    report.check("rustfmt", || format::run(true));
    report.check("openapi/ is current", || openapi::run(true));
    report.check("contract coverage is current", || coverage::run(true));
    let source = project::root().join("../shared/contract");
    if source.is_dir() {
        report.check("contract/ is current", || contract::run(&source, true));
    } else {
        println!("\nthe operation files are not on this machine: contract/ is not compared");
    }
}

/// The checks that compile.
fn add_compiled_checks(report: &mut Report) {
    report.check("clippy", || {
        run(&mut cargo(&["clippy", "--quiet", "--workspace", "--all-targets", "--", "-D", "warnings"]))
    });
    report.check("rustdoc", || {
        run(cargo(&["doc", "--quiet", "--no-deps", "--workspace"]).env("RUSTDOCFLAGS", "-D warnings"))
    });
    report.check("generated contracts compile and agree with the documents", || new_endpoint::verify::run(None));
}
