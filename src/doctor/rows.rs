//! Rows that refer to rows that no longer exist.

use super::Finding;
use crate::{
    store::{GlobalTx, Store, StoreError},
    tenancy::admin::{Admin, AdminError},
};

/// A table, the condition of its orphans, and their name in messages.
struct Orphans {
    table: &'static str,
    of: &'static str,
    what: &'static str,
}

/// Leftovers of rows that were deleted by hand; they can be deleted.
const LEFTOVERS: &[Orphans] = &[
    Orphans {
        table: "app_scopes",
        of: "NOT EXISTS (SELECT 1 FROM apps a WHERE a.app_id = app_scopes.app_id)",
        what: "scopes of apps that no longer exist",
    },
    Orphans {
        table: "installs",
        of: "NOT EXISTS (SELECT 1 FROM apps a WHERE a.app_id = installs.app_id) \
             OR NOT EXISTS (SELECT 1 FROM tenants t WHERE t.id = installs.tenant)",
        what: "installations of apps or in tenants that no longer exist",
    },
    Orphans {
        table: "tokens",
        of: "NOT EXISTS (SELECT 1 FROM apps a WHERE a.app_id = tokens.app_id)",
        what: "tokens of apps that no longer exist",
    },
    Orphans {
        table: "event_settings",
        of: "NOT EXISTS (SELECT 1 FROM apps a WHERE a.app_id = event_settings.app_id)",
        what: "event settings of apps that are gone",
    },
    Orphans {
        table: "event_subscriptions",
        of: "NOT EXISTS (SELECT 1 FROM apps a WHERE a.app_id = event_subscriptions.app_id)",
        what: "event subscriptions of apps that are gone",
    },
    Orphans {
        table: "switches",
        of: "NOT EXISTS (SELECT 1 FROM tenants t WHERE t.id = switches.tenant)",
        what: "switches of tenants that no longer exist",
    },
];

/// Hiring data: an operator must decide what to do with it.
const HIRING: &[Orphans] = &[
    Orphans {
        table: "applications",
        of: "NOT EXISTS (SELECT 1 FROM talents t WHERE t.tenant = applications.tenant AND t.id = applications.talent)",
        what: "applications without their talent",
    },
    Orphans {
        table: "applications",
        of: "NOT EXISTS (SELECT 1 FROM jobs j WHERE j.tenant = applications.tenant AND j.id = applications.job)",
        what: "applications without their job",
    },
    Orphans {
        table: "application_stages",
        of: "NOT EXISTS (SELECT 1 FROM applications a WHERE a.tenant = application_stages.tenant \
             AND a.id = application_stages.application)",
        what: "stages of applications that are gone",
    },
    Orphans {
        table: "employees",
        of: "NOT EXISTS (SELECT 1 FROM applications a WHERE a.tenant = employees.tenant AND a.id = employees.application)",
        what: "employees without their application",
    },
    Orphans {
        table: "offers",
        of: "NOT EXISTS (SELECT 1 FROM applications a WHERE a.tenant = offers.tenant AND a.id = offers.application)",
        what: "offers without their application",
    },
    Orphans {
        table: "offers",
        of: "NOT EXISTS (SELECT 1 FROM offer_schemas s WHERE s.tenant = offers.tenant AND s.id = offers.schema_id)",
        what: "offers without the form they were written with",
    },
];

fn count(shared: &mut GlobalTx<'_>, orphans: &Orphans) -> Result<i64, StoreError> {
    let sql = format!("SELECT COUNT(*) FROM {} WHERE {}", orphans.table, orphans.of);
    Ok(shared.scalar(&sql, &[])?.unwrap_or_default())
}

pub fn examine(store: &Store) -> Vec<Finding> {
    let check = "rows";
    let read = store.read_global_blocking(move |shared| -> Result<_, StoreError> {
        let mut findings = Vec::new();
        for (kind, fix) in [
            (LEFTOVERS, "hired doctor --fix"),
            (HIRING, "restore a backup, or state what is missing in a seed file and apply it with `hired seed FILE`"),
        ] {
            for orphans in kind {
                let count = count(shared, orphans)?;
                if count > 0 {
                    findings.push(Finding::warn(check, format!("{count} {}", orphans.what), fix));
                }
            }
        }
        Ok(findings)
    });
    match read {
        Ok(findings) if findings.is_empty() => vec![Finding::ok(check, "no row refers to a missing one")],
        Ok(findings) => findings,
        Err(error) => vec![Finding::fail(check, error.to_string(), "see the other findings")],
    }
}

/// Deletes rows of apps and tenants that no longer exist. Never touches hiring data.
pub fn remove_leftovers(admin: &Admin) -> Result<u64, AdminError> {
    admin.write(|shared| {
        LEFTOVERS
            .iter()
            .try_fold(0, |removed, orphans| Ok(removed + shared.delete_unchecked(orphans.table, orphans.of)?))
    })
}
