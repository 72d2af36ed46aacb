//! Writes all responses of the API: successes, documented errors, gateway errors.

use std::{
    borrow::Cow,
    marker::PhantomData,
    sync::atomic::{AtomicUsize, Ordering},
};

use axum::{
    body::Body,
    http::{HeaderValue, Response, StatusCode, header::CONTENT_TYPE},
};
use hire_api::{Access, Endpoint, ErrorRow, Spec, convert, gateway::GatewayError, schema::Violation};
use serde_json::{Value, json};

use super::{ApiError, LogId, admit::Mounted, call::AnyApiError, rate_limit::Exceeded};
use crate::tenancy::Caller;

/// The operation and the code of a response, carried in its extensions for telemetry and tests.
#[derive(Clone, Copy, Debug)]
pub struct ResponseInfo {
    pub operation: &'static str,
    pub code: u32,
}

/// The size of the previous response of an operation, used to preallocate the next.
#[derive(Debug, Default)]
pub struct SizeHint(AtomicUsize);

impl SizeHint {
    fn buffer(&self) -> Vec<u8> {
        let last = self.0.load(Ordering::Relaxed);
        Vec::with_capacity(last + last / 8)
    }

    fn record(&self, length: usize) {
        self.0.store(length, Ordering::Relaxed);
    }
}

/// The body of a successful response of `E`.
#[derive(Debug)]
pub struct ResponseBody<E>(Vec<u8>, PhantomData<fn() -> E>);

impl<E: Endpoint> ResponseBody<E> {
    pub fn into_bytes(self) -> Vec<u8> {
        self.0
    }

    pub fn into_response(self) -> Response<Body> {
        success(E::SPEC, self.0)
    }
}

/// Writes a response without the members that the caller may not see.
pub fn write<E: Endpoint>(
    data: &E::Data,
    operation: &Mounted,
    caller: &Caller,
) -> Result<ResponseBody<E>, ApiError<E>> {
    let Mounted { size_hint, field_scopes, .. } = operation;
    let mut body = size_hint.buffer();
    if field_scopes.show_all(caller) {
        E::write_success(data, &mut body).map_err(ApiError::internal)?;
    } else {
        let mut shown = E::data_value(data).map_err(ApiError::internal)?;
        field_scopes.apply(caller, &mut shown);
        convert::write_enveloped(E::SPEC, &shown, &mut body).map_err(ApiError::internal)?;
    }
    size_hint.record(body.len());
    Ok(ResponseBody(body, PhantomData))
}

pub fn success(spec: &Spec, body: Vec<u8>) -> Response<Body> {
    respond(200, body, ResponseInfo { operation: spec.name, code: 0 })
}

pub fn error(error: &AnyApiError, spec: &Spec, log_id: LogId) -> Response<Body> {
    let (row, detail, gateway) = match error {
        AnyApiError::Violations(violations) => return field_violations(violations, spec, log_id),
        AnyApiError::Documented(row, detail) => (*row, detail.as_deref(), false),
        AnyApiError::Gateway(error, detail) => {
            (error.row(), Some(detail.as_str()).filter(|detail| !detail.is_empty()), true)
        }
        AnyApiError::Internal(cause) => {
            tracing::error!(log_id = %log_id, operation = spec.name, %cause, "internal error");
            (spec.system_error, None, false)
        }
    };
    let msg = match detail {
        Some(detail) if gateway => format!("{} {}", row.message, truncated(detail)),
        Some(detail) => format!("{}: {}", row.message, truncated(detail)),
        None => row.message.to_owned(),
    };
    match spec.access {
        Access::Tenant => error_body(row, &msg, json!({}), log_id, spec.name),
        // The platform adds empty data to this error of its token operations only.
        Access::Public if row == spec.parameter_error => {
            error_without_details(row, &json!({ "code": row.code, "data": {}, "msg": msg }), spec.name)
        }
        Access::Public => error_without_details(row, &json!({ "code": row.code, "msg": msg }), spec.name),
    }
}

/// An error without the member `error`: those of the token operations, and the rate limit. The log id is in the headers.
fn error_without_details(row: ErrorRow, body: &Value, operation: &'static str) -> Response<Body> {
    respond(row.http, body.to_string().into_bytes(), ResponseInfo { operation, code: row.code })
}

/// Truncates an echoed value, so that an error response cannot grow with the request.
fn truncated(text: &str) -> Cow<'_, str> {
    const MAX_ECHOED_CHARS: usize = 500;
    match text.char_indices().nth(MAX_ECHOED_CHARS) {
        Some((end, _)) => Cow::Owned(format!("{}…", text.get(..end).unwrap_or_default())),
        None => Cow::Borrowed(text),
    }
}

/// A gateway error.
pub fn gateway_error(error: GatewayError, spec: Option<&Spec>, log_id: LogId) -> Response<Body> {
    let row = error.row();
    let details = match error {
        GatewayError::InvalidTenantToken => json!({ "message": fix("how-to-fix-99991663-error") }),
        _ => json!({}),
    };
    error_body(row, row.message, details, log_id, spec.map_or("", |spec| spec.name))
}

/// 99991661, with a link to the reference page under the server's public URL.
pub fn token_missing(url: &str, spec: &Spec, log_id: LogId) -> Response<Body> {
    let row = GatewayError::MissingToken.row();
    let link = format!("{url}/docs?code={}&log_id={log_id}", row.code);
    let details = json!({ "troubleshooter": format!("排查建议查看（Troubleshooting suggestions）：{link}") });
    error_body(row, row.message, details, log_id, spec.name)
}

/// 99991672, with all scopes of which one is needed.
pub fn scope_missing(url: &str, spec: &Spec, app_id: &str, log_id: LogId) -> Response<Body> {
    let row = GatewayError::ScopeMissing.row();
    let listed = spec.scopes.join(", ");
    let query = spec.scopes.join(",");
    let violations: Vec<Value> =
        spec.scopes.iter().map(|scope| json!({ "type": "action_scope_required", "subject": scope })).collect();
    let details = json!({
        "message": fix("how-to-fix-the-99991672-error"),
        "permission_violations": violations,
        "helps": [{
            "url": format!("{url}/docs?app={app_id}&q={query}&op_from=openapi#scopes"),
            "description": format!("Learn more about scopes and how to add them: [{listed}]"),
        }],
    });
    error_body(row, &format!("{} [{listed}]", row.message), details, log_id, spec.name)
}

/// 99992402, with all violations at once.
pub fn field_violations(violations: &[Violation], spec: &Spec, log_id: LogId) -> Response<Body> {
    let listed: Vec<Value> = violations
        .iter()
        .map(|violation| {
            let mut entry = json!({ "field": violation.field, "description": truncated(&violation.description) });
            if let (Some(value), Value::Object(members)) = (&violation.value, &mut entry) {
                members.insert("value".into(), Value::String(truncated(value).into_owned()));
            }
            entry
        })
        .collect();
    let row = GatewayError::InvalidFields.row();
    error_body(row, row.message, json!({ "field_violations": listed }), log_id, spec.name)
}

/// 99991400, with the limit that was reached.
pub fn rate_limited(exceeded: Exceeded, spec: &Spec) -> Response<Body> {
    let row = GatewayError::RateLimited.row();
    let mut response = error_without_details(row, &json!({ "code": row.code, "msg": row.message }), spec.name);
    let headers = response.headers_mut();
    headers.insert("x-ogw-ratelimit-limit", HeaderValue::from(exceeded.limit));
    headers.insert("x-ogw-ratelimit-reset", HeaderValue::from(exceeded.reset_seconds));
    response
}

/// 99991400 for an overloaded server. The client may retry after a second.
pub fn no_room(what: &str, spec: Option<&Spec>) -> Response<Body> {
    let row = GatewayError::RateLimited.row();
    let msg = format!("{}: {what}", row.message);
    let mut response =
        error_without_details(row, &json!({ "code": row.code, "msg": msg }), spec.map_or("", |spec| spec.name));
    response.headers_mut().insert("x-ogw-ratelimit-reset", HeaderValue::from(1));
    response
}

/// The operation's own system error, for failures before its handler.
pub fn system_error(spec: &Spec, log_id: LogId) -> Response<Body> {
    let row = spec.system_error;
    error_body(row, row.message, json!({}), log_id, spec.name)
}

/// An error injected by a test, in the envelope of the operation.
pub fn injected(row: ErrorRow, spec: &Spec, log_id: LogId) -> Response<Body> {
    match spec.access {
        Access::Tenant => error_body(row, row.message, json!({}), log_id, spec.name),
        Access::Public => error_without_details(row, &json!({ "code": row.code, "msg": row.message }), spec.name),
    }
}

/// A status injected by a test, like that of a proxy in front of the platform.
pub fn injected_status(status: StatusCode, spec: &Spec) -> Response<Body> {
    let mut response =
        respond(status.as_u16(), b"injected by the sandbox".to_vec(), ResponseInfo { operation: spec.name, code: 0 });
    response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("text/plain; charset=utf-8"));
    response
}

pub fn plain_not_found() -> Response<Body> {
    let mut response = Response::new(Body::from("404 page not found"));
    *response.status_mut() = StatusCode::NOT_FOUND;
    response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("text/plain; charset=utf-8"));
    response
}

/// The response for a panic.
pub fn panic_error(row: ErrorRow, log_id: LogId) -> Response<Body> {
    error_body(row, row.message, json!({}), log_id, "")
}

fn fix(page: &str) -> String {
    let base = "https://open.feishu.cn/document/uAjLw4CM/ugTN1YjL4UTN24CO1UjN/trouble-shooting";
    format!("Refer to the documentation to fix the error: {base}/{page}")
}

fn error_body(row: ErrorRow, msg: &str, details: Value, log_id: LogId, operation: &'static str) -> Response<Body> {
    let mut error = details;
    if let Value::Object(members) = &mut error {
        members.insert("log_id".into(), Value::String(log_id.to_string()));
    }
    let body = json!({ "code": row.code, "msg": msg, "error": error }).to_string().into_bytes();
    respond(row.http, body, ResponseInfo { operation, code: row.code })
}

fn respond(http: u16, body: Vec<u8>, outcome: ResponseInfo) -> Response<Body> {
    let mut response = Response::new(Body::from(body));
    *response.status_mut() = StatusCode::from_u16(http).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("application/json; charset=utf-8"));
    response.extensions_mut().insert(outcome);
    response
}
