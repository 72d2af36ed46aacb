//! Failures of the database.

use super::saved;
use crate::sample;

/// Only a row that another request was faster with is a conflict.
#[tokio::test]
async fn a_row_that_cannot_be_written_is_a_system_error_and_no_conflict() {
    for (operation, table, rows_that_can_be_written) in [
        ("application/create", "applications", "active_status = 0"),
        ("application/recover", "applications", "active_status = 2"),
        ("job/combined_create", "jobs", "tenant = 0"),
        ("job_requirement/create", "job_requirements", "tenant = 0"),
        ("offer/create", "offers", "tenant = 0"),
    ] {
        let entries = sample::all().into_iter().filter(|entry| entry.spec().name == operation).collect();
        let (company, calls) = saved(entries).await;
        let check = format!("ALTER TABLE {table} ADD COLUMN checked BIGINT CHECK ({rows_that_can_be_written})");
        company.server.execute_global(check).await;
        for (_, call) in calls {
            call.send(&company.server, &company.token).await.assert_error(500, 1_002_001);
        }
    }
}
