//! `GET /hire/v1/attachments/:attachment_id`

use serde_json::json;

use super::create::{open, upload};
use crate::{
    company::Company,
    harness::{NOW, Server, UNKNOWN_ID},
    sample::Sample,
};

pub fn sample(company: &mut Company) -> Sample {
    let mut of_kind =
        |kind: i64| Sample::new().path("attachment_id", company.file(kind).id).query("type", kind.to_string());
    of_kind(1).or(of_kind(2)).or(of_kind(3))
}

#[tokio::test]
async fn an_upload_is_of_type_3_and_the_default_is_a_resume() {
    let server = Server::start().await;
    let content = "name=\"content\"; filename=\"a.txt\"\r\n\r\nthe bytes";
    let reply = upload(&server, &[content]).await;
    let id = reply.data()["id"].as_str().unwrap();
    let path = format!("/open-apis/hire/v1/attachments/{id}");
    let reply = server.get(&format!("{path}?type=3")).await;
    let mut attachment = reply.data()["attachment"].clone();
    let url = attachment["url"].take();
    let expected = json!({ "id": id, "url": null, "name": "a.txt", "mime": "text/plain", "create_time": NOW });
    assert_eq!(attachment, expected);
    assert_eq!(open(&server, url.as_str().unwrap()).await.text, "the bytes");
    for query in ["", "?type=1", "?type=2"] {
        server.get(&format!("{path}{query}")).await.assert_error(400, 1_002_002);
    }
    server.get(&format!("{path}?type=4")).await.assert_violations(&["type"]);
    for id in [UNKNOWN_ID, "a"] {
        server.get(&format!("/open-apis/hire/v1/attachments/{id}?type=3")).await.assert_error(400, 1_002_002);
    }
}

#[tokio::test]
async fn an_attachment_of_a_seed_has_no_url() {
    let mut company = Company::start().await;
    let resume = company.file(1).id;
    company.save().await;
    let reply = company.server.get(&format!("/open-apis/hire/v1/attachments/{resume}")).await;
    assert_eq!(reply.data()["attachment"]["id"], resume);
    assert!(reply.data()["attachment"].get("url").is_none());
    let preview = company.server.get(&format!("/open-apis/hire/v1/attachments/{resume}/preview")).await;
    assert_eq!(preview.data(), &json!({}));
}
