//! Hostile input. Every response is a documented one, in the envelope and small, and the server works afterwards.

mod amplification;
mod bodies;
pub mod corpus;
mod fuzz;
mod malformed_http;
mod seeds;
mod texts;

use hire_api::{Access, Spec, gateway::GatewayError};

use crate::harness::Reply;

/// The errors for a failure of the server, of all families of operations.
const SYSTEM_ERRORS: [u32; 4] = [1_002_001, 10_001, 40_003, 1_160_000];

/// Asserts an acceptable response: a success or a documented error, never the system error.
#[track_caller]
pub fn answered(spec: &Spec, reply: &Reply) {
    let (status, code) = (reply.status.as_u16(), reply.code());
    let operation = || {
        let expected = spec.errors.iter().filter(|row| !SYSTEM_ERRORS.contains(&row.code));
        expected.map(|row| (row.http, row.code))
    };
    let gateway = || GatewayError::ALL.iter().map(|error| error.row()).map(|row| (row.http, row.code));
    let documented =
        operation().chain(gateway()).chain([(200, 0)]).any(|(http, known)| (http, i64::from(known)) == (status, code));
    assert!(documented, "{}: {status} {}", spec.name, reply.text);
    if reply.headers.contains_key("content-disposition") {
        return;
    }
    assert_eq!(reply.header("content-type"), Some("application/json; charset=utf-8"));
    let message = if code == 0 { spec.message_member } else { "msg" };
    assert!(reply.body[message].is_string(), "{}", reply.text);
    if spec.access == Access::Tenant && code != 0 {
        assert_eq!(reply.body["error"]["log_id"].as_str(), reply.header("x-tt-logid"), "{}", reply.text);
    }
    assert!(code == 0 || reply.text.len() < 200_000, "{} bytes for a refusal", reply.text.len());
}

/// Number of inputs per property: a few in the suite, `HIRED_TEST_INPUTS` in a long run.
fn inputs(quick: u32) -> u32 {
    std::env::var("HIRED_TEST_INPUTS").ok().and_then(|count| count.parse().ok()).unwrap_or(quick)
}
