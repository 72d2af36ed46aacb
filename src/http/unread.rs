//! Handles bodies that were not read completely before the response: a short rest is read, otherwise the response has
//! `Connection: close`.
//!
//! Otherwise the next request of the client could be lost on a connection that is about to close.

use std::{
    pin::Pin,
    sync::{Arc, Mutex, PoisonError},
    task::{Context, Poll},
    time::Duration,
};

use axum::{
    body::{Body, Bytes, HttpBody},
    extract::Request,
    http::{
        HeaderValue, Response,
        header::{CONNECTION, EXPECT},
    },
};
use http_body_util::{BodyExt, Limited};
use hyper::body::{Frame, SizeHint};

const MAX_DRAINED_BYTES: usize = 16 << 10;
const MAX_DRAIN_TIME: Duration = Duration::from_secs(1);

/// The rest of a body after the handler returned.
enum Rest {
    Nothing,
    Unread(Body),
    /// Reading failed, so its end is unknown.
    Broken,
}

/// Returns the rest of a body when its last reader is dropped.
pub struct UnreadBody {
    /// `None`: the request has no body.
    rest: Option<Arc<Mutex<Rest>>>,
    /// The client waits for `100 Continue` before it sends the body.
    expects_continue: bool,
}

struct LentBody {
    body: Body,
    is_broken: bool,
    home: Arc<Mutex<Rest>>,
}

impl HttpBody for LentBody {
    type Data = Bytes;
    type Error = axum::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, axum::Error>>> {
        let polled = Pin::new(&mut self.body).poll_frame(context);
        self.is_broken |= matches!(polled, Poll::Ready(Some(Err(_))));
        polled
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}

impl Drop for LentBody {
    fn drop(&mut self) {
        let body = std::mem::take(&mut self.body);
        *self.home.lock().unwrap_or_else(PoisonError::into_inner) = match self.is_broken {
            true => Rest::Broken,
            false if body.is_end_stream() => Rest::Nothing,
            false => Rest::Unread(body),
        };
    }
}

/// Passes the body of a request to its handler.
pub fn wrap(request: Request) -> (Request, UnreadBody) {
    if request.body().is_end_stream() {
        return (request, UnreadBody { rest: None, expects_continue: false });
    }
    let expects_continue = request.headers().contains_key(EXPECT);
    let home = Arc::new(Mutex::new(Rest::Nothing));
    let rest = Some(Arc::clone(&home));
    let request = request.map(|body| Body::new(LentBody { body, is_broken: false, home }));
    (request, UnreadBody { rest, expects_continue })
}

impl UnreadBody {
    /// Must be called with the response, after the handler returned.
    pub async fn finish(self, body_timeout: Duration, response: &mut Response<Body>) {
        let Some(rest) = self.rest else { return };
        let rest = std::mem::replace(&mut *rest.lock().unwrap_or_else(PoisonError::into_inner), Rest::Nothing);
        let is_read = match rest {
            Rest::Nothing => true,
            Rest::Unread(body) if !self.expects_continue => drain(body, body_timeout.min(MAX_DRAIN_TIME)).await,
            Rest::Unread(_) | Rest::Broken => false,
        };
        if !is_read {
            response.headers_mut().insert(CONNECTION, HeaderValue::from_static("close"));
        }
    }
}

/// Reads a body to its end if the rest is short.
async fn drain(body: Body, timeout: Duration) -> bool {
    if body.size_hint().lower() > MAX_DRAINED_BYTES as u64 {
        return false;
    }
    let mut body = Limited::new(body, MAX_DRAINED_BYTES);
    let drained = async {
        while let Some(frame) = body.frame().await {
            if frame.is_err() {
                return false;
            }
        }
        true
    };
    tokio::time::timeout(timeout, drained).await.unwrap_or(false)
}
