//! The operation log: every change has an entry, reads have none.

use axum::http::Method;
use hire_api::Access;

use super::saved;
use crate::sample;

/// Operations that read, although their method is POST.
const READ_BY_POST: &[&str] = &[
    "contact.user/batch_get_id",
    "corehr.common_data_id/convert",
    "corehr.job/batch_get.v2",
    "corehr.job_grade/query.v2",
    "corehr.pathway/batch_get.v2",
    "corehr.position/query.v2",
    "job_requirement/list_by_id",
    "location/query",
    "talent/batch_get_id",
];

#[tokio::test]
async fn every_change_leaves_an_entry_by_the_app_and_no_read_does() {
    let entries: Vec<_> = sample::all().into_iter().filter(|entry| entry.spec().access == Access::Tenant).collect();
    let (company, calls) = saved(entries).await;
    let entries = "SELECT COUNT(*) FROM operation_log WHERE tenant = $1 AND actor = 'app:cli_7e57000000000001'";
    for (entry, call) in calls {
        let name = entry.spec().name;
        let before = company.server.query_number(entries).await;
        call.send(&company.server, &company.token).await.data();
        let written = company.server.query_number(entries).await - before;
        let reads = call.method() == Method::GET || READ_BY_POST.contains(&name);
        assert_eq!(written == 0, reads, "{name} left {written} entries");
    }
}
