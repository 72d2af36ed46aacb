//! Notes on talents, and what their tests share.

crate::sample::samples! {
    use hire_api::note;
    create::CreateNote,
    get::GetNote,
    list::ListNotes,
    patch::PatchNote,
    delete::DeleteNote,
}

use axum::{body::Body, http::Method};
use serde_json::Value;

use crate::{
    company::Company,
    harness::{Reply, request},
};

const PATH: &str = "/open-apis/hire/v1/notes";

/// Sends a request as the app with every scope.
async fn send(company: &Company, method: Method, path: &str, body: Value) -> Reply {
    let body = if body.is_null() { Body::empty() } else { Body::from(body.to_string()) };
    company.server.send(request(method, path, Some(&company.token), body)).await
}

/// 1002002 with a text that names the member.
#[track_caller]
fn refuses(reply: &Reply, member: &str) {
    reply.assert_error(400, 1_002_002);
    let msg = reply.body["msg"].as_str().expect("a text");
    assert!(msg.contains(member), "{msg}");
}
