//! Sends events to request URLs.

use std::{error::Error, net::IpAddr, time::Duration};

use reqwest::{Client, RequestBuilder, Url, redirect::Policy};
use serde::Deserialize;
use tokio::time::Instant;

use super::{
    addresses::{AllowedHosts, CheckedResolver, Refused},
    crypt, envelope,
    outcome::{MAX_RESPONSE, Outcome},
};
use crate::clock::Entropy;

/// A receiver answers an event within this time.
pub const EVENT_TIMEOUT: Duration = Duration::from_secs(3);
/// A receiver answers a challenge within this time.
pub const CHALLENGE_TIMEOUT: Duration = Duration::from_secs(1);
const CONNECT_TIMEOUT: Duration = Duration::from_secs(2);

/// Where and how an app receives events.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Receiver {
    pub url: String,
    pub encrypt_key: Option<String>,
    pub verification_token: String,
}

/// Why a request URL is refused.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum UrlError {
    #[error("a request URL begins with http:// or https:// and has no user, password or fragment")]
    Malformed,
    #[error("{0}")]
    Refused(String),
    #[error("the receiver did not return the challenge (Challenge code 没有返回): {0}")]
    NoChallenge(String),
}

/// A client that follows no redirects, uses no proxy, and connects to allowed addresses only.
#[derive(Clone, Debug)]
pub struct Webhook {
    client: Result<Client, String>,
    allowed: AllowedHosts,
    timeout: Duration,
    entropy: Entropy,
}

impl Webhook {
    pub fn new(allowed: AllowedHosts, timeout: Duration, entropy: Entropy) -> Self {
        // Fails if another part of the program was first, with the same provider.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let client = Client::builder()
            .redirect(Policy::none())
            .no_proxy()
            .dns_resolver(CheckedResolver(allowed))
            .connect_timeout(CONNECT_TIMEOUT)
            // As the platform writes them; receivers may look for exactly these names.
            .http1_title_case_headers()
            .user_agent(concat!("hired/", env!("CARGO_PKG_VERSION")))
            .build()
            .map_err(|error| format!("no HTTP client: {}", root_cause(&error)));
        Self { client, allowed, timeout, entropy }
    }

    /// Sends the body of an event. `now` is in milliseconds.
    pub async fn send(&self, receiver: &Receiver, body: &str, now: i64) -> Outcome {
        let begun = Instant::now();
        let mut outcome = match self.request(receiver, body, Some(now), self.timeout) {
            Ok(request) => exchange(request, self.timeout).await,
            Err(error) => Outcome::failed(error.to_string()),
        };
        outcome.latency = begun.elapsed();
        outcome
    }

    /// Asks a receiver to repeat a challenge, before its URL is saved.
    pub async fn verify(&self, receiver: &Receiver) -> Result<(), UrlError> {
        #[derive(Deserialize)]
        struct ChallengeResponse {
            challenge: String,
        }
        let challenge = hex::encode(self.entropy.bytes::<16>().map_err(|error| UrlError::Refused(error.to_string()))?);
        let body = envelope::url_verification(&challenge, &receiver.verification_token);
        let request = self.request(receiver, &body, None, CHALLENGE_TIMEOUT)?;
        let outcome = exchange(request, CHALLENGE_TIMEOUT).await;
        if let Some(error) = outcome.error {
            return Err(UrlError::NoChallenge(error));
        }
        match serde_json::from_str::<ChallengeResponse>(&outcome.response) {
            Ok(response) if response.challenge == challenge => Ok(()),
            Ok(_) => Err(UrlError::NoChallenge("it returned another one".to_owned())),
            Err(_) => Err(UrlError::NoChallenge("its response is not a JSON object with a challenge".to_owned())),
        }
    }

    /// Without `signed_at` the request carries no signature, as that of a challenge does not.
    fn request(
        &self,
        receiver: &Receiver,
        body: &str,
        signed_at: Option<i64>,
        timeout: Duration,
    ) -> Result<RequestBuilder, UrlError> {
        let url = checked_url(&receiver.url)?;
        self.check_literal(&url).map_err(|refused| UrlError::Refused(refused.to_string()))?;
        let client = self.client.as_ref().map_err(|error| UrlError::Refused(error.clone()))?;
        let request = client.post(url).header("Content-Type", "application/json;charset=utf-8").timeout(timeout);
        let Some(key) = &receiver.encrypt_key else { return Ok(request.body(body.to_owned())) };
        let no_entropy = |error: crate::clock::NoEntropy| UrlError::Refused(error.to_string());
        let iv = self.entropy.bytes::<16>().map_err(no_entropy)?;
        let body = envelope::encrypted(&crypt::encrypt(key, iv, body.as_bytes()));
        let Some(now) = signed_at else { return Ok(request.body(body)) };
        let nonce = hex::encode(self.entropy.bytes::<8>().map_err(no_entropy)?);
        let timestamp = now.div_euclid(1000).to_string();
        let signature = crypt::signature(&timestamp, &nonce, key, body.as_bytes());
        Ok(request
            .header("X-Lark-Request-Timestamp", timestamp)
            .header("X-Lark-Request-Nonce", nonce)
            .header("X-Lark-Signature", signature)
            .body(body))
    }

    /// The connector resolves names only: an address in a URL is checked here.
    fn check_literal(&self, url: &Url) -> Result<(), Refused> {
        let host = url.host_str().unwrap_or_default().trim_start_matches('[').trim_end_matches(']');
        host.parse::<IpAddr>().map_or(Ok(()), |address| self.allowed.check(address))
    }
}

/// A URL that can be a request URL.
pub fn checked_url(text: &str) -> Result<Url, UrlError> {
    let url = Url::parse(text).map_err(|_| UrlError::Malformed)?;
    let fits = ["http", "https"].contains(&url.scheme())
        && url.has_host()
        && url.username().is_empty()
        && url.password().is_none()
        && url.fragment().is_none();
    if fits { Ok(url) } else { Err(UrlError::Malformed) }
}

/// Sends a request and reads the beginning of the response. A status that arrives in time counts, even without the
/// body.
async fn exchange(request: RequestBuilder, timeout: Duration) -> Outcome {
    let mut response = match request.send().await {
        Ok(response) => response,
        Err(error) => return Outcome::failed(explained(&error, timeout)),
    };
    let mut body = Vec::new();
    while let Ok(Some(chunk)) = response.chunk().await {
        body.extend_from_slice(&chunk);
        if body.len() >= MAX_RESPONSE {
            break;
        }
    }
    Outcome::answered(response.status().as_u16(), &body)
}

/// Without the URL, which may carry a secret.
fn explained(error: &reqwest::Error, timeout: Duration) -> String {
    let mut cause: Option<&(dyn Error + 'static)> = Some(error);
    while let Some(error) = cause {
        if let Some(refused) = error.downcast_ref::<Refused>() {
            return refused.to_string();
        }
        cause = error.source();
    }
    if error.is_timeout() && !error.is_connect() {
        format!("no answer within {} s", timeout.as_secs_f64())
    } else if error.is_connect() {
        format!("cannot connect: {}", root_cause(error))
    } else {
        format!("the connection failed: {}", root_cause(error))
    }
}

fn root_cause(error: &(dyn Error + 'static)) -> String {
    let mut root = error;
    while let Some(source) = root.source() {
        root = source;
    }
    root.to_string()
}

#[cfg(test)]
mod tests;
