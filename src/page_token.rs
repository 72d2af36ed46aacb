//! Page tokens: opaque, good for one query only, and of no use to whoever makes one up.
//!
//! A token carries the position after which the next page begins, and a signature over the position and the query that
//! it belongs to. The same query with another token, another tenant's token or an altered one is refused.

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use subtle::ConstantTimeEq;

use crate::tenancy::secret::mac;

const SIGNATURE: usize = 12;

/// The token is not one that this query was answered with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("page_token does not belong to this query")]
pub struct BadPageToken;

/// What a query is, as far as its page tokens are concerned.
#[derive(Clone, Copy, Debug)]
pub struct Query<'a> {
    pub key: &'a [u8; 32],
    /// Everything that must stay the same from page to page: operation, tenant, filters, order.
    pub fingerprint: &'a [&'a [u8]],
}

impl Query<'_> {
    pub fn seal(&self, position: &[i64]) -> String {
        let mut bytes: Vec<u8> = position.iter().flat_map(|number| number.to_be_bytes()).collect();
        let signature = self.sign(&bytes);
        bytes.extend(signature);
        URL_SAFE_NO_PAD.encode(bytes)
    }

    /// The position of a token; `N` numbers, as this query seals them.
    pub fn open<const N: usize>(&self, token: &str) -> Result<[i64; N], BadPageToken> {
        let bytes = URL_SAFE_NO_PAD.decode(token).map_err(|_| BadPageToken)?;
        let (payload, signature) = bytes.split_at_checked(N * 8).ok_or(BadPageToken)?;
        if !bool::from(self.sign(payload).ct_eq(signature)) {
            return Err(BadPageToken);
        }
        let mut position = [0; N];
        for (number, chunk) in position.iter_mut().zip(payload.chunks_exact(8)) {
            *number = chunk.try_into().map(i64::from_be_bytes).map_err(|_| BadPageToken)?;
        }
        Ok(position)
    }

    fn sign(&self, payload: &[u8]) -> [u8; SIGNATURE] {
        let parts: Vec<&[u8]> = self.fingerprint.iter().copied().chain([payload]).collect();
        let mut short = [0; SIGNATURE];
        for (target, byte) in short.iter_mut().zip(mac(self.key, &parts)) {
            *target = byte;
        }
        short
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_token_opens_only_for_its_own_query() {
        let key = [7; 32];
        let query = Query { key: &key, fingerprint: &[b"offers", b"1", b"42"] };
        let token = query.seal(&[5, -6]);
        assert_eq!(query.open(&token), Ok([5, -6]));
        assert_eq!(Query { key: &key, fingerprint: &[b"offers", b"1", b"43"] }.open::<2>(&token), Err(BadPageToken));
        assert_eq!(Query { key: &key, fingerprint: &[b"offers", b"14", b"2"] }.open::<2>(&token), Err(BadPageToken));
        assert_eq!(Query { key: &[8; 32], ..query }.open::<2>(&token), Err(BadPageToken));
        assert_eq!(query.open::<3>(&token), Err(BadPageToken));
    }

    #[test]
    fn garbage_and_altered_tokens_are_refused() {
        let query = Query { key: &[7; 32], fingerprint: &[] };
        let mut altered = query.seal(&[1]);
        altered.replace_range(0..1, "B");
        for token in ["", "x", "eyJvZmZzZXQiOjEwfQ==", "1234452132", "……", &altered] {
            assert_eq!(query.open::<1>(token), Err(BadPageToken), "{token}");
        }
    }
    proptest! {
        #[test]
        fn any_position_comes_back_and_only_from_the_very_token(
            first in any::<i64>(),
            second in any::<i64>(),
            at in any::<prop::sample::Index>(),
            other in "[A-Za-z0-9_-]",
        ) {
            let query = Query { key: &[7; 32], fingerprint: &[b"offers"] };
            let token = query.seal(&[first, second]);
            prop_assert_eq!(query.open(&token), Ok([first, second]));
            let at = at.index(token.len());
            let mut altered = token.clone();
            altered.replace_range(at..=at, &other);
            prop_assert_eq!(query.open::<2>(&altered).is_ok(), altered == token, "{}", altered);
            prop_assert_eq!(query.open::<2>(token.split_at(at).0), Err(BadPageToken));
        }

        #[test]
        fn any_text_is_no_token(text in prop_oneof![any::<String>(), "[A-Za-z0-9_-]{0,60}"]) {
            let query = Query { key: &[7; 32], fingerprint: &[] };
            prop_assert_eq!(query.open::<0>(&text), Err(BadPageToken));
            prop_assert_eq!(query.open::<1>(&text), Err(BadPageToken));
            prop_assert_eq!(query.open::<3>(&text), Err(BadPageToken));
        }
    }
}
