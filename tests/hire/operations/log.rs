//! The operation log: every change has an entry, reads have none.

use axum::http::Method;
use hire_api::Access;
use serde_json::Value;

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

#[tokio::test]
async fn entries_have_names_of_columns_and_no_values() {
    let entries: Vec<_> = sample::all().into_iter().filter(|entry| entry.spec().access == Access::Tenant).collect();
    let (company, calls) = saved(entries).await;
    for (_, call) in calls {
        call.send(&company.server, &company.token).await.data();
    }
    let tenant = company.server.tenant().await;
    let documents = company
        .server
        .state
        .store
        .read(tenant, |tx| tx.scalars::<String>("SELECT document FROM operation_log WHERE tenant = $1", &[]));
    let documents = documents.await.expect("a read");
    assert!(documents.iter().any(|document| document.contains("changed")));
    let is_name =
        |name: &Value| name.as_str().is_some_and(|name| name.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'_')));
    let is_id = |part: &Value| part.as_str().is_some_and(|part| part.parse::<i64>().is_ok());
    for document in documents {
        let entry: Value = serde_json::from_str(&document).expect("JSON");
        let all = |member: &str, is_right: &dyn Fn(&Value) -> bool| {
            entry[member].as_array().is_none_or(|list| list.iter().all(is_right))
        };
        assert!(all("changed", &is_name) && all("key", &|part| is_id(part) || is_name(part)), "{document}");
    }
}
