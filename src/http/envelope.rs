//! The one place that writes answers: success, documented error, gateway error.

use std::{
    borrow::Cow,
    marker::PhantomData,
    sync::atomic::{AtomicUsize, Ordering},
};

use axum::{
    body::Body,
    http::{HeaderValue, Response, StatusCode, header::CONTENT_TYPE},
};
use hire_api::{Access, DocumentedError, Endpoint, ErrorRow, Spec, gateway::GatewayError, json, shape::Violation};
use serde::Serialize;
use serde_json::{Value, json};

use super::{Failure, LogId, limit::Exceeded};

/// What the telemetry wants to know of an answer, carried beside it.
#[derive(Clone, Copy, Debug)]
pub struct Outcome {
    pub operation: &'static str,
    pub code: u32,
}

#[derive(Serialize)]
struct Wrapped<'a, T> {
    code: u32,
    msg: &'a str,
    data: &'a T,
}

#[derive(Serialize)]
struct Flat<'a, T> {
    code: u32,
    msg: &'a str,
    #[serde(flatten)]
    data: &'a T,
}

/// How long the last answer of an operation was. The next one is as long, more or less, and growing towards it byte by
/// byte would copy it again and again.
#[derive(Debug, Default)]
pub struct Usual(AtomicUsize);

impl Usual {
    fn room(&self) -> Vec<u8> {
        let last = self.0.load(Ordering::Relaxed);
        Vec::with_capacity(last + last / 8)
    }

    fn note(&self, length: usize) {
        self.0.store(length, Ordering::Relaxed);
    }
}

/// The body of a successful answer of `E`.
#[derive(Debug)]
pub struct Written<E>(Vec<u8>, PhantomData<fn() -> E>);

pub fn write<E: Endpoint>(data: &E::Data, usual: &Usual) -> Result<Written<E>, Failure<E>> {
    let msg = E::SPEC.ok;
    let mut body = usual.room();
    let written = match E::SPEC.access {
        Access::Tenant => json::write(&mut body, &Wrapped { code: 0, msg, data }),
        Access::Open => json::write(&mut body, &Flat { code: 0, msg, data }),
    };
    written.map_err(Failure::internal)?;
    usual.note(body.len());
    Ok(Written(body, PhantomData))
}

pub fn success<E: Endpoint>(Written(body, _): Written<E>) -> Response<Body> {
    respond(200, body, Outcome { operation: E::SPEC.name, code: 0 })
}

pub fn failure<E: Endpoint>(failure: &Failure<E>, log_id: LogId) -> Response<Body> {
    let row = failure.row();
    let (detail, gateway) = match failure {
        Failure::Documented(_, detail) => (detail.as_deref(), false),
        Failure::Gateway(_, detail) => (Some(detail.as_str()), true),
        Failure::Internal(cause) => {
            tracing::error!(log_id = %log_id, operation = E::SPEC.name, %cause, "internal error");
            (None, false)
        }
    };
    let msg = match detail {
        Some(detail) if gateway => format!("{} {}", row.message, clipped(detail)),
        Some(detail) => format!("{}: {}", row.message, clipped(detail)),
        None => row.message.to_owned(),
    };
    match E::SPEC.access {
        Access::Tenant => error_body(row, &msg, json!({}), log_id, E::SPEC.name),
        // The platform answers a bad parameter of its token operations with empty data, and nothing else so.
        Access::Open if row == E::Error::PARAMETER.row() => {
            bare(row, &json!({ "code": row.code, "data": {}, "msg": msg }), E::SPEC.name)
        }
        Access::Open => bare(row, &json!({ "code": row.code, "msg": msg }), E::SPEC.name),
    }
}

/// An error without `error`: those of the token operations, and the rate limit. The log id stands in the headers.
fn bare(row: ErrorRow, body: &Value, operation: &'static str) -> Response<Body> {
    respond(row.http, body.to_string().into_bytes(), Outcome { operation, code: row.code })
}

/// What was sent, told back as far as it helps: an answer must not grow with what it refuses.
fn clipped(text: &str) -> Cow<'_, str> {
    const MOST_CHARS: usize = 500;
    match text.char_indices().nth(MOST_CHARS) {
        Some((end, _)) => Cow::Owned(format!("{}…", text.get(..end).unwrap_or_default())),
        None => Cow::Borrowed(text),
    }
}

/// A gateway error without particulars.
pub fn refusal(error: GatewayError, spec: Option<&Spec>, log_id: LogId) -> Response<Body> {
    let row = error.row();
    let particulars = match error {
        GatewayError::InvalidTenantToken => json!({ "message": fix("how-to-fix-99991663-error") }),
        _ => json!({}),
    };
    error_body(row, row.message, particulars, log_id, spec.map_or("", |spec| spec.name))
}

/// 99991661, with a link to the reference page under the server's public URL.
pub fn token_missing(url: &str, spec: &Spec, log_id: LogId) -> Response<Body> {
    let row = GatewayError::MissingToken.row();
    let link = format!("{url}/docs?code={}&log_id={log_id}", row.code);
    let particulars = json!({ "troubleshooter": format!("排查建议查看（Troubleshooting suggestions）：{link}") });
    error_body(row, row.message, particulars, log_id, spec.name)
}

/// 99991672, naming every scope of which one is needed.
pub fn scope_missing(url: &str, spec: &Spec, app_id: &str, log_id: LogId) -> Response<Body> {
    let row = GatewayError::ScopeMissing.row();
    let listed = spec.scopes.join(", ");
    let query = spec.scopes.join(",");
    let violations: Vec<Value> =
        spec.scopes.iter().map(|scope| json!({ "type": "action_scope_required", "subject": scope })).collect();
    let particulars = json!({
        "message": fix("how-to-fix-the-99991672-error"),
        "permission_violations": violations,
        "helps": [{
            "url": format!("{url}/docs?app={app_id}&q={query}&op_from=openapi#scopes"),
            "description": format!("Learn more about scopes and how to add them: [{listed}]"),
        }],
    });
    error_body(row, &format!("{} [{listed}]", row.message), particulars, log_id, spec.name)
}

/// 99992402, with all violations at once.
pub fn field_violations(violations: &[Violation], spec: &Spec, log_id: LogId) -> Response<Body> {
    let listed: Vec<Value> = violations
        .iter()
        .map(|violation| {
            let mut entry = json!({ "field": violation.field, "description": clipped(&violation.description) });
            if let (Some(value), Value::Object(members)) = (&violation.value, &mut entry) {
                members.insert("value".into(), Value::String(clipped(value).into_owned()));
            }
            entry
        })
        .collect();
    let row = GatewayError::InvalidFields.row();
    error_body(row, row.message, json!({ "field_violations": listed }), log_id, spec.name)
}

/// 99991400, with the window that was hit.
pub fn rate_limited(exceeded: Exceeded, spec: &Spec) -> Response<Body> {
    let row = GatewayError::RateLimited.row();
    let mut response = bare(row, &json!({ "code": row.code, "msg": row.message }), spec.name);
    let headers = response.headers_mut();
    headers.insert("x-ogw-ratelimit-limit", HeaderValue::from(exceeded.limit));
    headers.insert("x-ogw-ratelimit-reset", HeaderValue::from(exceeded.reset_seconds));
    response
}

/// The operation's own system error, for what broke before it was reached.
pub fn system(spec: &Spec, log_id: LogId) -> Response<Body> {
    let fallback = ErrorRow { code: 1_002_001, http: 500, message: "系统错误" };
    let row = spec.errors.first().copied().unwrap_or(fallback);
    error_body(row, row.message, json!({}), log_id, spec.name)
}

pub fn plain_not_found() -> Response<Body> {
    let mut response = Response::new(Body::from("404 page not found"));
    *response.status_mut() = StatusCode::NOT_FOUND;
    response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("text/plain; charset=utf-8"));
    response
}

/// The answer for what no operation could answer for: a panic.
pub fn broken(row: ErrorRow, log_id: LogId) -> Response<Body> {
    error_body(row, row.message, json!({}), log_id, "")
}

fn fix(page: &str) -> String {
    let base = "https://open.feishu.cn/document/uAjLw4CM/ugTN1YjL4UTN24CO1UjN/trouble-shooting";
    format!("Refer to the documentation to fix the error: {base}/{page}")
}

fn error_body(row: ErrorRow, msg: &str, particulars: Value, log_id: LogId, operation: &'static str) -> Response<Body> {
    let mut error = particulars;
    if let Value::Object(members) = &mut error {
        members.insert("log_id".into(), Value::String(log_id.to_string()));
    }
    let body = json!({ "code": row.code, "msg": msg, "error": error }).to_string().into_bytes();
    respond(row.http, body, Outcome { operation, code: row.code })
}

fn respond(http: u16, body: Vec<u8>, outcome: Outcome) -> Response<Body> {
    let mut response = Response::new(Body::from(body));
    *response.status_mut() = StatusCode::from_u16(http).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("application/json; charset=utf-8"));
    response.extensions_mut().insert(outcome);
    response
}
