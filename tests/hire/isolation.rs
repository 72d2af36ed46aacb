//! What the members of one tenant learn of another, and the users of one app of another.
//! `operations::isolation` tests every operation.

pub mod credentials;
mod ids;

use crate::harness::Reply;

/// What can be told from a reply: everything but the log id, with the ids that were sent taken out.
pub fn visible(reply: &Reply, sent: &str) -> (u16, String) {
    let log_id = reply.header("x-tt-logid").expect("a log id");
    let mut text = reply.text.replace(log_id, "LOG");
    if !sent.is_empty() {
        text = text.replace(sent, "SENT");
    }
    let mut headers: Vec<String> = reply
        .headers
        .iter()
        // The length of a body that repeats what was sent is compared with the body.
        .filter(|(name, _)| !["x-tt-logid", "x-request-id", "content-length"].contains(&name.as_str()))
        .map(|(name, value)| format!("{name}: {value:?}"))
        .collect();
    headers.sort();
    (reply.status.as_u16(), format!("{}\n{text}", headers.join("\n")))
}
