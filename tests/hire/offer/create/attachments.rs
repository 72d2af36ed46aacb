//! The files of an offer.

use serde_json::json;

use super::{BARE, PATH, offer_of, with_basics};
use crate::harness::{Server, UNKNOWN_ID, id};

const GENERAL: i64 = 310_000_003;
const RETIRED: i64 = 310_000_004;

#[tokio::test]
async fn twenty_attachments_are_accepted() {
    let server = Server::start().await;
    let twenty = vec![id(GENERAL); 20];
    let reply = server.post(PATH, with_basics(BARE, json!({ "common_attachment_id_list": twenty }))).await;
    assert_eq!(reply.data()["basic_info"]["common_attachment_id_list"], json!(twenty));
    assert_eq!(offer_of(&server, BARE).await["basic_info"]["common_attachment_id_list"], json!(twenty));
}

/// The limit is the request's, so both lists count together; it goes before whether the files exist.
#[tokio::test]
async fn more_than_twenty_attachments_in_both_lists_together_are_1002082() {
    let server = Server::start().await;
    for (common, retired) in [(21, 0), (0, 21), (20, 1), (10, 11)] {
        let lists = json!({
            "common_attachment_id_list": vec![id(GENERAL); common],
            "attachment_id_list": vec![UNKNOWN_ID; retired],
        });
        let reply = server.post(PATH, with_basics(BARE, lists)).await;
        reply.assert_error(400, 1_002_082);
        assert_eq!(reply.body["msg"], "Offer 附件数量超过限制");
    }
}

#[tokio::test]
async fn an_unknown_file_in_the_retired_list_is_1002058() {
    let server = Server::start().await;
    for unknown in [UNKNOWN_ID.to_owned(), id(GENERAL)] {
        let reply = server.post(PATH, with_basics(BARE, json!({ "attachment_id_list": [unknown] }))).await;
        reply.assert_error(500, 1_002_058);
        assert_eq!(reply.body["msg"], "offer attachment not exist");
    }
}

/// Also a file that is there for another purpose, or another tenant's.
#[tokio::test]
async fn an_unknown_file_in_the_common_list_is_1002083() {
    let server = Server::start().await;
    for unknown in [UNKNOWN_ID.to_owned(), id(310_000_001), id(310_000_002), id(RETIRED), id(1_310_000_001)] {
        let list = json!({ "common_attachment_id_list": [id(GENERAL), unknown] });
        let reply = server.post(PATH, with_basics(BARE, list)).await;
        reply.assert_error(400, 1_002_083);
        assert_eq!(reply.body["msg"], "Offer 附件对应的文件不存在");
    }
}

/// The list that should not be used any more still works with the ids that it once had.
#[tokio::test]
async fn a_file_of_the_retired_kind_is_accepted_in_the_retired_list() {
    let server = Server::start().await;
    let list = json!({ "attachment_id_list": [id(RETIRED)] });
    let reply = server.post(PATH, with_basics(BARE, list)).await;
    assert_eq!(reply.data()["basic_info"]["attachment_id_list"], json!([id(RETIRED)]));
}

/// Attachments go before organisation.
#[tokio::test]
async fn attachments_are_judged_before_the_organisation() {
    let server = Server::start().await;
    let both = json!({ "attachment_id_list": [UNKNOWN_ID], "employment_job_id": UNKNOWN_ID });
    server.post(PATH, with_basics(BARE, both)).await.assert_error(500, 1_002_058);
}
