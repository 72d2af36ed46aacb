//! Isolation between tenants and between apps. `operations::isolation` tests every operation.

pub mod credentials;
mod ids;

use crate::harness::Reply;

/// The observable parts of a response: everything except the log id and the ids of the request.
pub fn visible(reply: &Reply, sent: &str) -> (u16, String) {
    let log_id = reply.header("x-tt-logid").expect("a log id");
    let mut text = reply.text.replace(log_id, "LOG");
    if !sent.is_empty() {
        text = text.replace(sent, "SENT");
    }
    let mut headers: Vec<String> = reply
        .headers
        .iter()
        // A body that echoes the request is compared without its length header.
        .filter(|(name, _)| !["x-tt-logid", "x-request-id", "content-length"].contains(&name.as_str()))
        .map(|(name, value)| format!("{name}: {value:?}"))
        .collect();
    headers.sort();
    (reply.status.as_u16(), format!("{}\n{text}", headers.join("\n")))
}
