//! `GET /files/BLOB`: the bytes of a file, for a client that has a [link](crate::files::link) to it. No token is needed.

use axum::{
    Router,
    body::Body,
    extract::{RawPathParams, RawQuery},
    http::{
        HeaderValue, Response, StatusCode,
        header::{CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE},
    },
    routing::get,
};

use super::file::{Disposition, FileResponse};
use crate::{
    app_state::AppState,
    files::{
        FileError,
        link::{InvalidLink, PATH},
    },
    store::{StoreError, files as rows},
};

/// The operation name in metrics.
const OPERATION: &str = "files";

/// If a browser shows a file anyway, this prevents scripts and external resources.
const FILE_POLICY: &str = "sandbox; default-src 'none'";

pub fn routes(state: &AppState) -> Router {
    let state = state.clone();
    let serve = async move |path: RawPathParams, RawQuery(query): RawQuery| {
        let blob = path.iter().next().map(|(_, blob)| blob.to_owned()).unwrap_or_default();
        match open(&state, &blob, query.as_deref().unwrap_or_default()).await {
            Ok(file) => respond(file),
            Err(refusal) => refuse(&refusal),
        }
    };
    Router::new().route(&format!("{PATH}{{blob}}"), get(serve))
}

#[derive(Debug, thiserror::Error)]
enum Refusal {
    #[error(transparent)]
    Link(#[from] InvalidLink),
    /// The row was deleted.
    #[error("there is no such file")]
    Gone,
    #[error(transparent)]
    Store(#[from] StoreError),
    #[error(transparent)]
    Files(#[from] FileError),
}

async fn open(state: &AppState, blob: &str, query: &str) -> Result<FileResponse, Refusal> {
    let parameter = |name: &str| {
        let mut pairs = form_urlencoded::parse(query.as_bytes());
        pairs.find(|(key, _)| key == name).map(|(_, value)| value.into_owned()).unwrap_or_default()
    };
    let (expires, signature) = (parameter("expires"), parameter("signature"));
    let blob = state.links.verify(blob, &expires, &signature, state.clock.now())?;
    let name = blob.clone();
    let file = state.store.read_global(move |shared| rows::of_blob(shared, &name)).await?.ok_or(Refusal::Gone)?;
    let reading = state.files.read(&blob).await?;
    Ok(FileResponse {
        content_type: file.mime,
        disposition: Disposition::Attachment,
        file_name: file.name,
        length: Some(reading.size),
        content: Body::from_stream(reading.bytes),
    })
}

fn respond(file: FileResponse) -> Response<Body> {
    let mut response = file.into_response(OPERATION);
    let headers = response.headers_mut();
    headers.insert(CONTENT_SECURITY_POLICY, HeaderValue::from_static(FILE_POLICY));
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("private, no-store"));
    response
}

fn refuse(refusal: &Refusal) -> Response<Body> {
    let (status, text) = match refusal {
        Refusal::Link(invalid) => (StatusCode::FORBIDDEN, invalid.to_string()),
        Refusal::Gone => (StatusCode::NOT_FOUND, refusal.to_string()),
        Refusal::Store(_) | Refusal::Files(_) => {
            tracing::error!(%refusal, "cannot serve a file");
            (StatusCode::SERVICE_UNAVAILABLE, "the file cannot be read at the moment".to_owned())
        }
    };
    let mut response = Response::new(Body::from(text));
    *response.status_mut() = status;
    response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("text/plain; charset=utf-8"));
    response
}
