//! Opens long connections: the endpoint from which SDKs get a URL, and the WebSocket at that URL.

use std::{sync::Arc, time::Duration};

use axum::{
    Router,
    body::{Body, Bytes},
    extract::{FromRequestParts, Request, ws::WebSocketUpgrade},
    http::{HeaderValue, Response, StatusCode, header::CONTENT_TYPE},
    routing::{get, post},
};
use http_body_util::{BodyExt, Limited};
use serde::Deserialize;
use serde_json::json;
use subtle::ConstantTimeEq;

use crate::{
    app_state::AppState,
    events::connections::{MAX_MESSAGE, SERVICE, client_config},
    store::{GlobalTx, Owner, StoreError},
    tenancy::{
        secret,
        tokens::{self, BadCredentials},
    },
};

const MAX_BODY: usize = 16 << 10;
const BODY_TIMEOUT: Duration = Duration::from_secs(15);
/// Lifetime of a URL. Includes some clock skew between nodes.
const TICKET_LIFE: i64 = 300_000;

/// Errors of opening a connection, with the codes of the SDKs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Refusal {
    Forbidden,
    AuthFailed,
    InternalError,
    NoCredential,
    WrongSecret,
    UnknownApp,
    TooManyConnections,
}

impl Refusal {
    const fn code(self) -> u32 {
        match self {
            Self::Forbidden => 403,
            Self::AuthFailed => 514,
            Self::InternalError => 1_000_040_343,
            Self::NoCredential => 1_000_040_344,
            Self::WrongSecret => 1_000_040_345,
            Self::UnknownApp => 1_000_040_346,
            Self::TooManyConnections => 1_000_040_350,
        }
    }

    const fn message(self) -> &'static str {
        match self {
            Self::Forbidden => "the app is disabled or a store app; long connections are for custom apps",
            Self::AuthFailed => "the connection URL is not valid, or no longer",
            Self::InternalError => "internal error",
            Self::NoCredential => "AppID and AppSecret are required",
            Self::WrongSecret => "app_id or app_secret is invalid",
            Self::UnknownApp => "app_id is invalid",
            Self::TooManyConnections => "the app has as many connections as it may",
        }
    }
}

/// `public_url` is the URL of this server for clients.
pub fn routes(state: &AppState, public_url: &str) -> Router {
    let url = format!("ws{}/ws/v2", public_url.strip_prefix("http").unwrap_or_default());
    let (opening, connecting) = (state.clone(), state.clone());
    Router::new()
        .route("/callback/ws/endpoint", post(move |request: Request| endpoint(opening.clone(), url.clone(), request)))
        .route("/ws/v2", get(move |request: Request| connect(connecting.clone(), request)))
}

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
struct Credentials {
    #[serde(rename = "AppID")]
    app_id: String,
    app_secret: String,
}

async fn endpoint(state: AppState, url: String, request: Request) -> Response<Body> {
    let arriving = tokio::time::timeout(BODY_TIMEOUT, Limited::new(request.into_body(), MAX_BODY).collect()).await;
    let body = arriving.ok().and_then(Result::ok).map(http_body_util::Collected::to_bytes).unwrap_or_default();
    let reply = match admit(&state, &body).await {
        Ok(app_id) => json!({
            "code": 0,
            "msg": "ok",
            "data": { "URL": connection_url(&state, &url, &app_id), "ClientConfig": client_config() },
        }),
        // The SDKs read `data.URL` of refusals as well.
        Err(refusal) => json!({ "code": refusal.code(), "msg": refusal.message(), "data": { "URL": "" } }),
    };
    let mut response = Response::new(Body::from(reply.to_string()));
    response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("application/json; charset=utf-8"));
    response
}

async fn admit(state: &AppState, body: &Bytes) -> Result<String, Refusal> {
    let credentials: Credentials = serde_json::from_slice(body).map_err(|_| Refusal::NoCredential)?;
    let Credentials { app_id, app_secret } = credentials;
    if app_id.is_empty() || app_secret.is_empty() {
        return Err(Refusal::NoCredential);
    }
    let store = state.store.for_owner(Owner::Gateway);
    let proven =
        store.read_global(move |tx: &mut GlobalTx<'_>| tokens::verify_credentials(tx, &app_id, &app_secret)).await;
    let app = proven.map_err(|error: StoreError| {
        tracing::error!(%error, "cannot check the credentials of a long connection");
        Refusal::InternalError
    })?;
    let app = app.map_err(|bad| match bad {
        BadCredentials::UnknownApp => Refusal::UnknownApp,
        BadCredentials::WrongSecret => Refusal::WrongSecret,
        BadCredentials::Disabled => Refusal::Forbidden,
    })?;
    if app.store_app {
        return Err(Refusal::Forbidden);
    }
    if state.events.connections.has_room(&app.app_id) { Ok(app.app_id) } else { Err(Refusal::TooManyConnections) }
}

/// A short-lived URL that every node of the database accepts. Node's SDK cannot read the first parameter.
fn connection_url(state: &AppState, base: &str, app_id: &str) -> String {
    let expires = state.clock.now() + TICKET_LIFE;
    let signed = hex::encode(signature(state, app_id, expires));
    let device = state.entropy.bytes::<4>().map_or(1, u32::from_be_bytes);
    format!(
        "{base}?fpid=493&aid=1&device_id={device}&service_id={SERVICE}&access_key={app_id}&ticket={expires}.{signed}"
    )
}

fn signature(state: &AppState, app_id: &str, expires: i64) -> [u8; 32] {
    secret::mac(&state.page_key, &[b"long connection", app_id.as_bytes(), &expires.to_be_bytes()])
}

async fn connect(state: AppState, request: Request) -> Response<Body> {
    let app_id = match ticket_holder(&state, request.uri().query().unwrap_or_default()) {
        Some(app_id) if state.events.connections.has_room(&app_id) => app_id,
        Some(_) => return refused(Refusal::TooManyConnections),
        None => return refused(Refusal::AuthFailed),
    };
    let (mut parts, _) = request.into_parts();
    let Ok(upgrade) = WebSocketUpgrade::from_request_parts(&mut parts, &()).await else {
        let mut response = Response::new(Body::from("a WebSocket handshake is expected\n"));
        *response.status_mut() = StatusCode::BAD_REQUEST;
        return response;
    };
    let connections = Arc::clone(&state.events.connections);
    upgrade.max_message_size(MAX_MESSAGE).on_upgrade(move |socket| connections.serve(app_id, socket))
}

/// The app that a URL was made for, while it is valid.
fn ticket_holder(state: &AppState, query: &str) -> Option<String> {
    let parameter = |name: &str| form_urlencoded::parse(query.as_bytes()).find(|(key, _)| key == name);
    let (_, app_id) = parameter("access_key")?;
    let (_, ticket) = parameter("ticket")?;
    let (expires, signed) = ticket.split_once('.')?;
    let expires = expires.parse::<i64>().ok()?;
    let signed = hex::decode(signed).ok()?;
    let valid: bool = signature(state, &app_id, expires).ct_eq(signed.as_slice()).into();
    (valid && state.clock.now() < expires).then(|| app_id.into_owned())
}

/// Python's SDK reads all three headers as numbers.
fn refused(refusal: Refusal) -> Response<Body> {
    let (status, code) = match refusal {
        Refusal::Forbidden => (StatusCode::FORBIDDEN, 403),
        _ => (StatusCode::UNAUTHORIZED, 514),
    };
    let mut response = Response::new(Body::from(refusal.message()));
    *response.status_mut() = status;
    let headers = response.headers_mut();
    headers.insert("handshake-status", HeaderValue::from(code));
    headers.insert("handshake-autherrcode", HeaderValue::from(refusal.code()));
    headers.insert("handshake-msg", HeaderValue::from_static(refusal.message()));
    response
}
