//! Page tokens: opaque, valid for one query, and signed.
//!
//! A token holds the position after which the next page begins, and a signature over the position and the query. A token
//! of another query or another tenant, and an altered token, are refused.

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use subtle::ConstantTimeEq;

use crate::tenancy::secret::mac;

const SIGNATURE_BYTES: usize = 12;

/// The token was not issued for this query.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("page_token does not belong to this query")]
pub struct BadPageToken;

/// The query that a page token is valid for.
#[derive(Clone, Copy, Debug)]
pub struct TokenScope<'a> {
    pub key: &'a [u8; 32],
    /// Everything that must be equal on all pages: operation, tenant, filters, order.
    pub fingerprint: &'a [u8],
}

impl TokenScope<'_> {
    pub fn encode(&self, position: &[i64]) -> String {
        let mut bytes: Vec<u8> = position.iter().flat_map(|number| number.to_be_bytes()).collect();
        let signature = self.sign(&bytes);
        bytes.extend(signature);
        URL_SAFE_NO_PAD.encode(bytes)
    }

    /// The position in a token. `N` is the count of numbers that this query encodes.
    pub fn decode<const N: usize>(&self, token: &str) -> Result<[i64; N], BadPageToken> {
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

    fn sign(&self, payload: &[u8]) -> [u8; SIGNATURE_BYTES] {
        let mut short = [0; SIGNATURE_BYTES];
        for (target, byte) in short.iter_mut().zip(mac(self.key, &[self.fingerprint, payload])) {
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
    fn a_token_is_valid_for_its_own_query_only() {
        let key = [7; 32];
        let query = TokenScope { key: &key, fingerprint: b"offers 1 42" };
        let token = query.encode(&[5, -6]);
        assert_eq!(query.decode(&token), Ok([5, -6]));
        assert_eq!(TokenScope { key: &key, fingerprint: b"offers 1 43" }.decode::<2>(&token), Err(BadPageToken));
        assert_eq!(TokenScope { key: &key, fingerprint: b"offers 14 2" }.decode::<2>(&token), Err(BadPageToken));
        assert_eq!(TokenScope { key: &[8; 32], ..query }.decode::<2>(&token), Err(BadPageToken));
        assert_eq!(query.decode::<3>(&token), Err(BadPageToken));
    }

    #[test]
    fn garbage_and_altered_tokens_are_refused() {
        let query = TokenScope { key: &[7; 32], fingerprint: b"" };
        let mut altered = query.encode(&[1]);
        altered.replace_range(0..1, "B");
        for token in ["", "x", "eyJvZmZzZXQiOjEwfQ==", "1234452132", "……", &altered] {
            assert_eq!(query.decode::<1>(token), Err(BadPageToken), "{token}");
        }
    }
    proptest! {
        #[test]
        fn any_position_is_decoded_from_the_unaltered_token_only(
            first in any::<i64>(),
            second in any::<i64>(),
            at in any::<prop::sample::Index>(),
            other in "[A-Za-z0-9_-]",
        ) {
            let query = TokenScope { key: &[7; 32], fingerprint: b"offers" };
            let token = query.encode(&[first, second]);
            prop_assert_eq!(query.decode(&token), Ok([first, second]));
            let at = at.index(token.len());
            let mut altered = token.clone();
            altered.replace_range(at..=at, &other);
            prop_assert_eq!(query.decode::<2>(&altered).is_ok(), altered == token, "{}", altered);
            prop_assert_eq!(query.decode::<2>(token.split_at(at).0), Err(BadPageToken));
        }

        #[test]
        fn arbitrary_text_is_refused(text in prop_oneof![any::<String>(), "[A-Za-z0-9_-]{0,60}"]) {
            let query = TokenScope { key: &[7; 32], fingerprint: b"" };
            prop_assert_eq!(query.decode::<0>(&text), Err(BadPageToken));
            prop_assert_eq!(query.decode::<1>(&text), Err(BadPageToken));
            prop_assert_eq!(query.decode::<3>(&text), Err(BadPageToken));
        }
    }
}
