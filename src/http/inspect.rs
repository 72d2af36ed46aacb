//! Records API requests for the sandbox, and replays them.

use std::{
    pin::Pin,
    sync::{Arc, Mutex, PoisonError},
    task::{Context, Poll},
};

use axum::{
    body::{Body, Bytes, HttpBody},
    extract::{Request, State},
    http::{
        Extensions, HeaderMap, Method, Response,
        header::{CONTENT_LENGTH, CONTENT_TYPE, EXPECT, TRANSFER_ENCODING},
    },
    middleware::Next,
};
use http_body_util::BodyExt;
use hyper::body::{Frame, SizeHint};
use serde_json::{Value, json};

use super::{
    LogId,
    envelope::ResponseInfo,
    sandbox::{is_local, refused, respond_ok},
    trace::RequestOwner,
};
use crate::{
    app_state::AppState,
    sandbox::{
        Sandbox, SandboxError,
        requests::{MAX_BODY, Record},
    },
    store::Owner,
};

/// The recorded bytes of a body.
#[derive(Debug, Default)]
struct Copied {
    bytes: Vec<u8>,
    is_cut: bool,
}

/// A body that copies the bytes that are read.
struct CopiedBody {
    body: Body,
    copy: Arc<Mutex<Copied>>,
}

impl HttpBody for CopiedBody {
    type Data = Bytes;
    type Error = axum::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, axum::Error>>> {
        let polled = Pin::new(&mut self.body).poll_frame(context);
        if let Poll::Ready(Some(Ok(frame))) = &polled
            && let Some(data) = frame.data_ref()
        {
            let mut copy = self.copy.lock().unwrap_or_else(PoisonError::into_inner);
            let room = MAX_BODY.saturating_sub(copy.bytes.len());
            copy.is_cut |= data.len() > room;
            copy.bytes.extend_from_slice(data.get(..room.min(data.len())).unwrap_or_default());
        }
        polled
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}

/// Records a request of a sandbox.
pub async fn inspect(State(state): State<AppState>, request: Request, next: Next) -> Response<Body> {
    let Some(sandbox) = &state.sandbox else { return next.run(request).await };
    let path = request.uri().path();
    if let Some(id) = path.strip_prefix("/_sandbox/requests/").and_then(|rest| rest.strip_suffix("/replay"))
        && request.method() == Method::POST
        && is_local(request.headers())
    {
        return match again(sandbox, id, request.extensions().clone()) {
            Ok(again) => replayed(recorded(&state, sandbox, again, next).await).await,
            Err(error) => refused(&error),
        };
    }
    if path.starts_with("/open-apis/") {
        recorded(&state, sandbox, request, next).await
    } else {
        next.run(request).await
    }
}

async fn recorded(state: &AppState, sandbox: &Sandbox, request: Request, next: Next) -> Response<Body> {
    let begun = std::time::Instant::now();
    let (parts, body) = request.into_parts();
    let copy = Arc::new(Mutex::new(Copied::default()));
    let body = Body::new(CopiedBody { body, copy: Arc::clone(&copy) });
    let (method, target, headers) = (parts.method.clone(), parts.uri.to_string(), parts.headers.clone());
    let owner = parts.extensions.get::<RequestOwner>().cloned().unwrap_or_default();
    let log_id = parts.extensions.get::<LogId>().copied().unwrap_or_default();
    let response = next.run(Request::from_parts(parts, body)).await;
    let (response, response_body) = read(response).await;
    let (tenant, app_id) = match owner.get() {
        Owner::Caller { tenant, app } => (Some(tenant), Some(format!("cli_{app}"))),
        Owner::Gateway | Owner::System => (None, None),
    };
    let info = response.extensions().get::<ResponseInfo>().copied();
    let Copied { bytes, is_cut } = std::mem::take(&mut *copy.lock().unwrap_or_else(PoisonError::into_inner));
    sandbox.requests.add(Record {
        id: 0,
        at: state.clock.now(),
        tenant,
        app_id,
        operation: info.map_or("", |info| info.operation),
        method,
        target,
        headers,
        body: bytes.into(),
        body_is_whole: !is_cut,
        status: response.status().as_u16(),
        code: info.map_or(0, |info| info.code),
        log_id: log_id.to_string(),
        response_body,
        micros: begun.elapsed().as_micros() as u64,
    });
    response
}

/// The body of a JSON response, which is already in memory.
async fn read(response: Response<Body>) -> (Response<Body>, Bytes) {
    let is_json = |headers: &HeaderMap| {
        headers.get(CONTENT_TYPE).is_some_and(|kind| kind.as_bytes().starts_with(b"application/json"))
    };
    if !is_json(response.headers()) {
        return (response, Bytes::new());
    }
    let (parts, body) = response.into_parts();
    let bytes = body.collect().await.map(http_body_util::Collected::to_bytes).unwrap_or_default();
    (Response::from_parts(parts, Body::from(bytes.clone())), bytes)
}

/// Builds a new request from a recorded one.
fn again(sandbox: &Sandbox, id: &str, extensions: Extensions) -> Result<Request, SandboxError> {
    let record = sandbox.requests.get(id)?;
    if !record.body_is_whole {
        return Err(SandboxError::Conflict(format!("the body of request {id} was too long to be kept")));
    }
    let mut request = Request::builder().method(record.method.clone()).uri(&record.target);
    if let Some(headers) = request.headers_mut() {
        headers.clone_from(&record.headers);
        for name in [CONTENT_LENGTH, TRANSFER_ENCODING, EXPECT] {
            headers.remove(name);
        }
    }
    let mut request = request
        .body(Body::from(record.body.clone()))
        .map_err(|error| SandboxError::Conflict(format!("request {id} cannot be sent again: {error}")))?;
    *request.extensions_mut() = extensions;
    Ok(request)
}

async fn replayed(response: Response<Body>) -> Response<Body> {
    let (response, response_body) = read(response).await;
    let body = serde_json::from_slice::<Value>(&response_body).unwrap_or_default();
    respond_ok(&json!({ "status": response.status().as_u16(), "body": body }))
}
