//! The routes under `/_sandbox/`, by which tests control the server. Responses are plain JSON; errors are `{"error":
//! "…"}`.

use axum::{
    Router,
    body::{Body, Bytes},
    extract::Request,
    http::{
        HeaderMap, Method, Response, StatusCode,
        header::{CONTENT_TYPE, HOST, HeaderValue, ORIGIN},
        uri::Authority,
    },
    routing::any,
};
use http_body_util::{BodyExt, Limited};
use serde::{Serialize, de::DeserializeOwned};
use serde_json::{Value, json};

use crate::{
    app_state::AppState,
    sandbox::{Sandbox, SandboxError, clock, deliveries, events, requests, snapshots, tenants},
};

/// A seed may be large.
const MAX_BODY: usize = 16 << 20;

/// Empty unless the server is a sandbox.
pub fn routes(state: &AppState) -> Router {
    if state.sandbox.is_none() {
        return Router::new();
    }
    let state = state.clone();
    Router::new().route("/_sandbox/{*path}", any(move |request: Request| handle(state.clone(), request)))
}

/// A request of a test.
struct SandboxRequest<'a> {
    state: &'a AppState,
    sandbox: &'a Sandbox,
    /// The URL at which the client reached the server.
    base: String,
    query: &'a str,
    body: Bytes,
}

/// All routes and their functions.
async fn dispatch(method: &Method, path: &[&str], request_parts: &SandboxRequest<'_>) -> Result<Value, SandboxError> {
    let SandboxRequest { state, sandbox, query, .. } = request_parts;
    match (method.as_str(), path) {
        ("GET", ["tenants"]) => Ok(json!({ "tenants": tenants::list(state).await? })),
        ("POST", ["tenants"]) => to_json(&tenants::create(state, sandbox, request_parts.decode()?).await?),
        ("DELETE", ["tenants", key]) => tenants::delete(state, sandbox, key).await.map(|()| json!({})),

        ("GET", ["tenants", key, "clock"]) => to_json(&clock::state(state, key).await?),
        ("POST", ["tenants", key, "clock", "freeze"]) => to_json(&clock::freeze(state, sandbox, key).await?),
        ("POST", ["tenants", key, "clock", "advance"]) => {
            to_json(&clock::advance(state, sandbox, key, &request_parts.decode()?).await?)
        }
        ("POST", ["tenants", key, "clock", "resume"]) => to_json(&clock::resume(state, sandbox, key).await?),

        ("GET", ["tenants", key, "snapshots"]) => snapshots::list(state, sandbox, key).await,
        ("POST", ["tenants", key, "snapshots"]) => snapshots::save(state, sandbox, key, &request_parts.decode()?).await,
        ("POST", ["tenants", key, "snapshots", name, "load"]) => snapshots::load(state, sandbox, key, name).await,
        ("POST", ["tenants", key, "reset"]) => snapshots::reset(state, sandbox, key).await,

        ("GET", ["faults"]) => Ok(json!({ "faults": sandbox.faults.list() })),
        ("POST", ["faults"]) => to_json(&sandbox.faults.add(state, request_parts.decode()?).await?),
        ("DELETE", ["faults"]) => {
            let tenant = request_parts.parameter("tenant")?;
            sandbox.faults.clear(state, tenant.as_deref()).await.map(|()| json!({}))
        }
        ("DELETE", ["faults", id]) => sandbox.faults.remove(id).map(|()| json!({})),

        ("GET", ["requests"]) => Ok(sandbox.requests.list(&requests::Filter::read(state, query).await?)),
        ("GET", ["requests", "count"]) => Ok(sandbox.requests.count(&requests::Filter::read(state, query).await?)),
        ("GET", ["requests", id]) => Ok(sandbox.requests.get(id)?.shown()),
        ("GET", ["requests", id, "curl"]) => Ok(json!({ "curl": sandbox.requests.get(id)?.curl(&request_parts.base) })),
        ("DELETE", ["requests"]) => {
            sandbox.requests.clear();
            Ok(json!({}))
        }

        ("GET", ["events"]) => events::list(state, &events::Filter::read(state, query).await?).await,
        ("GET", ["events", "types"]) => Ok(events::types()),
        ("POST", ["events", "trigger"]) => events::trigger(state, request_parts.decode()?).await,

        ("GET", ["apps", app_id, "events"]) => deliveries::settings(state, app_id).await,
        ("POST", ["apps", app_id, "events"]) => {
            deliveries::change_settings(state, app_id, request_parts.decode()?).await
        }
        ("GET", ["deliveries"]) => deliveries::list(state, query).await,
        ("POST", ["deliveries", "redeliver"]) => deliveries::redeliver_all(state, request_parts.decode()?).await,
        ("GET", ["deliveries", id]) => deliveries::show(state, id).await,
        ("POST", ["deliveries", id, "redeliver"]) => deliveries::redeliver(state, id).await,

        _ => Err(SandboxError::NotFound(format!("there is no {method} /_sandbox/{}", path.join("/")))),
    }
}

impl SandboxRequest<'_> {
    /// The only parameter that the query may have.
    fn parameter(&self, name: &str) -> Result<Option<String>, SandboxError> {
        let mut last = None;
        for (parameter, value) in form_urlencoded::parse(self.query.as_bytes()) {
            if parameter != name {
                let problem = format!("unknown parameter `{parameter}`; there is {name}");
                return Err(SandboxError::Invalid("query", problem));
            }
            last = Some(value.into_owned());
        }
        Ok(last)
    }

    /// An empty body means an empty object.
    fn decode<T: DeserializeOwned>(&self) -> Result<T, SandboxError> {
        let body: &[u8] = if self.body.is_empty() { b"{}" } else { &self.body };
        let mut reader = serde_json::Deserializer::from_slice(body);
        serde_path_to_error::deserialize(&mut reader)
            .map_err(|error| SandboxError::Invalid("body", format!("{}: {}", error.path(), error.inner())))
    }
}

fn to_json(value: &impl Serialize) -> Result<Value, SandboxError> {
    serde_json::to_value(value).map_err(|error| SandboxError::Conflict(error.to_string()))
}

async fn handle(state: AppState, request: Request) -> Response<Body> {
    let (parts, body) = request.into_parts();
    let Some(sandbox) = state.sandbox.as_ref().filter(|_| is_local(&parts.headers)) else {
        return respond(StatusCode::FORBIDDEN, &json!({ "error": "a sandbox is for programs on this machine only" }));
    };
    let Ok(body) = Limited::new(body, MAX_BODY).collect().await else {
        return respond(StatusCode::PAYLOAD_TOO_LARGE, &json!({ "error": "body: it is incomplete or too large" }));
    };
    let host = parts.headers.get(HOST).and_then(|host| host.to_str().ok()).unwrap_or("127.0.0.1");
    let query = parts.uri.query().unwrap_or_default();
    let request_parts =
        SandboxRequest { state: &state, sandbox, base: format!("http://{host}"), query, body: body.to_bytes() };
    let path: Vec<&str> = parts.uri.path().trim_start_matches("/_sandbox/").trim_end_matches('/').split('/').collect();
    match dispatch(&parts.method, &path, &request_parts).await {
        Ok(value) => respond(StatusCode::OK, &value),
        Err(error) => refused(&error),
    }
}

pub fn refused(error: &SandboxError) -> Response<Body> {
    let status = match error {
        SandboxError::Invalid(..) | SandboxError::Seed(_) | SandboxError::Admin(_) => StatusCode::BAD_REQUEST,
        SandboxError::NotFound(_) => StatusCode::NOT_FOUND,
        SandboxError::Conflict(_) => StatusCode::CONFLICT,
        SandboxError::Store(_) | SandboxError::Files(_) | SandboxError::Entropy(_) => {
            tracing::error!(%error, "a request of a test failed");
            StatusCode::INTERNAL_SERVER_ERROR
        }
    };
    respond(status, &json!({ "error": error.to_string() }))
}

pub fn respond_ok(body: &Value) -> Response<Body> {
    respond(StatusCode::OK, body)
}

/// Whether the host of a request is this machine and it was not sent by a web page. Any page can send requests to the
/// loopback address, and a name that the page controls may resolve to it.
pub fn is_local(headers: &HeaderMap) -> bool {
    let host = headers.get(HOST).map(|host| host.to_str().unwrap_or_default().parse::<Authority>());
    let is_loopback = match host {
        None => true,
        Some(Ok(authority)) => {
            let name = authority.host().trim_start_matches('[').trim_end_matches(']');
            name == "localhost" || name.parse::<std::net::IpAddr>().is_ok_and(|address| address.is_loopback())
        }
        Some(Err(_)) => false,
    };
    is_loopback && !headers.contains_key(ORIGIN)
}

fn respond(status: StatusCode, body: &Value) -> Response<Body> {
    let mut response = Response::new(Body::from(body.to_string()));
    *response.status_mut() = status;
    response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("application/json; charset=utf-8"));
    response
}
