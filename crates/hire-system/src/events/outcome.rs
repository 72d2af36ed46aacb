//! The outcome of one attempt to deliver an event.

use std::time::Duration;

/// How much of a response is kept.
pub const MAX_RESPONSE: usize = 2048;

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outcome {
    /// The HTTP status, or the code of an acknowledgement.
    pub status: Option<u16>,
    /// Why the attempt failed; without one it succeeded.
    pub error: Option<String>,
    /// The beginning of the response.
    pub response: String,
    pub latency: Duration,
}

impl Outcome {
    pub fn failed(error: impl Into<String>) -> Self {
        Self { error: Some(error.into()), ..Self::default() }
    }

    /// Of a response; 200 is the only success.
    pub fn answered(status: u16, body: &[u8]) -> Self {
        let error = (status != 200).then(|| format!("the receiver answered {status}"));
        Self { status: Some(status), error, response: beginning(body), latency: Duration::ZERO }
    }

    pub fn succeeded(&self) -> bool {
        self.error.is_none()
    }
}

/// The first 2 KB as text that every database stores.
fn beginning(body: &[u8]) -> String {
    let body = body.get(..MAX_RESPONSE).unwrap_or(body);
    let mut text = String::from_utf8_lossy(body).replace('\0', "\u{fffd}");
    while text.len() > MAX_RESPONSE {
        text.pop();
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_kilobytes_of_a_response_are_kept_as_text() {
        assert_eq!(Outcome::answered(200, &[b'x'; 5000]).response.len(), MAX_RESPONSE);
        assert_eq!(Outcome::answered(200, b"a\0b\xff").response, "a\u{fffd}b\u{fffd}");
        assert!(Outcome::answered(200, &[0xff; 5000]).response.len() <= MAX_RESPONSE);
    }

    #[test]
    fn only_200_is_a_success() {
        assert!(Outcome::answered(200, b"").succeeded());
        for status in [201, 204, 301, 404, 500] {
            assert!(!Outcome::answered(status, b"").succeeded(), "{status}");
        }
    }
}
