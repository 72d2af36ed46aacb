//! Checks apps, and whether the published credentials of the demo company work.

use super::Finding;
use crate::{
    config::Settings,
    demo,
    store::Store,
    tenancy::admin::{Admin, AdminError, apps::App},
};

pub fn examine(settings: &Settings, store: &Store) -> Vec<Finding> {
    let admin = Admin::new(store.clone());
    let mut findings = vec![known_credentials(settings, store)];
    match admin.apps() {
        Ok(apps) => findings.extend(of_apps(&apps)),
        Err(error) => findings.push(failure("apps", &error)),
    }
    findings
}

fn known_credentials(settings: &Settings, store: &Store) -> Finding {
    let check = "credentials";
    match store.read_global_blocking(demo::accepts_demo_credentials) {
        Ok(false) => Finding::ok(check, "the demo company's well-known credentials do not work here"),
        Ok(true) if settings.listen.ip().is_loopback() => {
            Finding::ok(check, "the demo company's well-known credentials work, on the loopback only")
        }
        Ok(true) => Finding::fail(
            check,
            format!(
                "the credentials of {} are published with the program, and {} is not the loopback",
                demo::APP_ID,
                settings.listen
            ),
            format!("hired app rotate-secret {}", demo::APP_ID),
        ),
        Err(error) => failure(check, &error.into()),
    }
}

fn of_apps(apps: &[App]) -> Vec<Finding> {
    let check = "apps";
    if apps.is_empty() {
        return vec![Finding::warn(
            check,
            "there is no app, so every API call will be refused",
            "hired app create --name NAME --all-scopes",
        )];
    }
    let mut findings = Vec::new();
    for app in apps.iter().filter(|app| !app.disabled) {
        let id = &app.app_id;
        if app.scopes == 0 {
            let fix = format!("hired app scopes {id} --add SCOPE");
            findings.push(Finding::warn(check, format!("{id} has no scope, so its calls are refused"), fix));
        }
        if app.tenants.is_empty() {
            let fix = format!("hired app install {id} --tenant KEY");
            findings.push(Finding::warn(check, format!("no tenant uses {id}"), fix));
        }
    }
    if findings.is_empty() {
        findings.push(Finding::ok(check, format!("{} apps, each with scopes and a tenant", apps.len())));
    }
    findings
}

fn failure(check: &'static str, error: &AdminError) -> Finding {
    Finding::fail(check, error.to_string(), "see the other findings")
}
