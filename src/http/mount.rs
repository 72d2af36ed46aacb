//! Puts operations at their documented places.

use std::sync::Arc;

use axum::{
    Router,
    body::{Body, Bytes},
    extract::{FromRequestParts, RawPathParams, Request},
    http::{Response, request::Parts},
    middleware,
    routing::{MethodFilter, on},
};
use hire_api::{Access, Endpoint, Method, Spec, gateway::GatewayError, openapi::template, shape::Violation};
use http_body_util::{BodyExt, Limited};

use super::{
    Answer, Call, LogId,
    auth::{self, Denied},
    envelope::{self, Usual},
    trace::trace,
    validate::{Misunderstood, Said, Shapes},
};
use crate::{hired::Hired, tenancy::Caller};

/// The operations that are served.
pub struct Api {
    hired: Hired,
    /// Under which clients reach the server; for links in errors.
    url: Arc<str>,
    router: Router,
}

impl Api {
    pub fn new(hired: Hired, url: &str) -> Self {
        Self { hired, url: url.into(), router: Router::new() }
    }

    /// Serves an operation with its handler; the handler of another operation does not compile here.
    #[must_use]
    pub fn api<E, H, F>(mut self, _operation: E, handler: H) -> Self
    where
        E: Endpoint,
        H: Fn(Call<E>) -> F + Clone + Send + Sync + 'static,
        F: Future<Output = Answer<E>> + Send + 'static,
    {
        let (shapes, usual) = (Arc::new(Shapes::of::<E>()), Arc::new(Usual::default()));
        let (hired, url) = (self.hired.clone(), Arc::clone(&self.url));
        let route = on(filter(E::SPEC.method), move |request: Request| {
            let (hired, shapes, usual) = (hired.clone(), Arc::clone(&shapes), Arc::clone(&usual));
            let url = Arc::clone(&url);
            let handler = handler.clone();
            async move {
                let log_id = request.extensions().get().copied().unwrap_or_default();
                match admit(&hired, &url, E::SPEC, request, log_id).await {
                    Err(refused) => refused,
                    Ok(admitted) => operate(hired, &shapes, usual, handler, admitted, log_id).await,
                }
            }
        });
        let path = template(E::SPEC.path);
        if E::SPEC.access == Access::Open {
            // The documents write the token operations with and without a slash at the end.
            self.router = self.router.route(&format!("{path}/"), route.clone());
        }
        self.router = self.router.route(&path, route);
        self
    }
}

fn filter(method: Method) -> MethodFilter {
    match method {
        Method::Get => MethodFilter::GET,
        Method::Post => MethodFilter::POST,
        Method::Put => MethodFilter::PUT,
        Method::Patch => MethodFilter::PATCH,
        Method::Delete => MethodFilter::DELETE,
    }
}

/// The largest body of a request without a token. Credentials and tickets are far smaller.
const OPEN_BODY: usize = 16 << 10;

/// A request that passed the gateway.
struct Admitted {
    caller: Caller,
    parts: Parts,
    body: Bytes,
}

/// Token → app kind → scope → limit, then the body. None of it depends on the operation's types.
async fn admit(
    hired: &Hired,
    url: &str,
    spec: &'static Spec,
    request: Request,
    log_id: LogId,
) -> Result<Admitted, Response<Body>> {
    let (parts, body) = request.into_parts();
    let caller = match spec.access {
        Access::Open => Caller::nobody(),
        Access::Tenant => {
            let caller = auth::authorize(hired, spec, &parts.headers).await.map_err(|denied| match denied {
                Denied::Gateway(GatewayError::MissingToken) => envelope::token_missing(url, spec, log_id),
                Denied::Gateway(error) => envelope::refusal(error, Some(spec), log_id),
                Denied::Scope(caller) => envelope::scope_missing(url, spec, &caller.app_id, log_id),
                Denied::Broken(cause) => {
                    tracing::error!(log_id = %log_id, %cause, "cannot check a token");
                    envelope::system(spec, log_id)
                }
            })?;
            if hired.settings.rate_limits {
                let admitted = hired.limiter.admit(spec, &caller.app_id, caller.tenant, hired.clock.now());
                admitted.map_err(|exceeded| envelope::rate_limited(exceeded, spec))?;
            }
            caller
        }
    };
    // A body is read even where none is documented: Node sends `{}` with every GET, and an unread body would cost the
    // connection.
    let limit = match spec.access {
        Access::Tenant => hired.settings.body_limit,
        // Whoever has no token yet should not be able to fill the memory.
        Access::Open => hired.settings.body_limit.min(OPEN_BODY),
    };
    let incomplete = |what: &str| {
        let violation = Violation::new("body", what.into(), None);
        envelope::field_violations(&[violation], spec, log_id)
    };
    let arriving = Limited::new(body, limit).collect();
    let Ok(arrived) = tokio::time::timeout(hired.settings.body_timeout, arriving).await else {
        return Err(incomplete("the body took too long to arrive"));
    };
    let body = arrived.map_err(|error| {
        if error.is::<http_body_util::LengthLimitError>() {
            return envelope::refusal(GatewayError::BodyTooLarge, Some(spec), log_id);
        }
        // Broken chunks or a client that went away in the middle: what came is not a body.
        incomplete("the body ended before it was complete")
    })?;
    Ok(Admitted { caller, parts, body: body.to_bytes() })
}

async fn operate<E, H, F>(
    hired: Hired,
    shapes: &Shapes,
    usual: Arc<Usual>,
    handler: H,
    admitted: Admitted,
    log_id: LogId,
) -> Response<Body>
where
    E: Endpoint,
    H: Fn(Call<E>) -> F,
    F: Future<Output = Answer<E>>,
{
    let Admitted { caller, mut parts, body } = admitted;
    let Ok(params) = RawPathParams::from_request_parts(&mut parts, &()).await else {
        return envelope::refusal(GatewayError::UnknownPath, Some(E::SPEC), log_id);
    };
    let said = Said {
        path: params.iter().map(|(name, value)| (name, value.to_owned())).collect(),
        query: parts.uri.query(),
        // A GET has no documented body, whatever the client sends with it.
        body: if E::SPEC.method == Method::Get { b"" } else { &body },
    };
    let (path, query, body) = match shapes.read::<E>(said) {
        Ok(parameters) => parameters,
        Err(Misunderstood::Fields(violations)) => {
            return envelope::field_violations(&violations, E::SPEC, log_id);
        }
        Err(Misunderstood::Operation(failure)) => return envelope::failure(&failure, log_id),
    };
    match handler(Call { hired, caller, path, query, body, usual }).await {
        Ok(written) => envelope::success(written),
        Err(failure) => envelope::failure(&failure, log_id),
    }
}

/// The whole server as one service: the operations, what surrounds them, and an answer for everything else. `url` is where
/// clients reach it, without a slash at the end.
pub fn router(hired: &Hired, url: &str) -> Router {
    let api = crate::api::mount(Api::new(hired.clone(), url));
    let (unknown, wrong) = (hired.clone(), hired.clone());
    api.router
        .merge(super::health::routes(hired))
        .fallback(move |request: Request| {
            let browser = super::health::redirect(&request);
            std::future::ready(browser.unwrap_or_else(|| nowhere(&unknown, &request, GatewayError::UnknownPath)))
        })
        .method_not_allowed_fallback(move |request: Request| {
            std::future::ready(nowhere(&wrong, &request, GatewayError::WrongMethod))
        })
        .layer(middleware::from_fn_with_state(hired.clone(), trace))
}

/// No such path, or not with this method. The real gateway answers both with the bare text of a 404, which a setting
/// brings back.
fn nowhere(hired: &Hired, request: &Request, error: GatewayError) -> Response<Body> {
    let log_id = request.extensions().get().copied().unwrap_or_default();
    if hired.settings.plain_not_found { envelope::plain_not_found() } else { envelope::refusal(error, None, log_id) }
}
