//! `GET /hire/v1/attachments/:attachment_id/preview`

use serde_json::json;

use super::create::{open, upload};
use crate::{
    company::Company,
    harness::{Server, UNKNOWN_ID},
    sample::Sample,
    talent::combined_create::{create, newest},
};

pub fn sample(company: &mut Company) -> Sample {
    Sample::new().path("attachment_id", company.file(1).id)
}

#[tokio::test]
async fn only_resumes_have_a_preview() {
    let server = Server::start().await;
    let content = "name=\"content\"; filename=\"简历.docx\"\r\n\r\nthe bytes";
    let uploaded = upload(&server, &[content]).await.data()["id"].clone();
    let talent = json!({
        "basic_info": { "name": "有简历" }, "resume_attachment_id": uploaded,
        "works_list": [{ "attachment_id": uploaded }],
    });
    create(&server, talent).await.data();
    let listed = newest(&server).await;
    let (resume, works) = (&listed["resume_attachment_id_list"][0], &listed["works_list"][0]["id"]);
    let path = |id: &str| format!("/open-apis/hire/v1/attachments/{id}/preview");
    let preview = server.get(&path(resume.as_str().unwrap())).await;
    assert_eq!(preview.body["msg"], "success");
    assert_eq!(open(&server, preview.data()["url"].as_str().unwrap()).await.text, "the bytes");
    for (kind, id) in [(1, resume), (2, works)] {
        let reply = server.get(&format!("/open-apis/hire/v1/attachments/{}?type={kind}", id.as_str().unwrap())).await;
        assert_eq!(reply.data()["attachment"]["name"], "简历.docx");
    }
    for id in [works, &uploaded, &json!(UNKNOWN_ID)] {
        server.get(&path(id.as_str().unwrap())).await.assert_error(400, 1_002_002);
    }
}
