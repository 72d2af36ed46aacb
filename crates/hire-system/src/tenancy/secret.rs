//! Secrets and what is derived from them. A secret is shown once; the store keeps a salted digest.

use hmac::{Hmac, KeyInit, Mac};
use sha2::{Digest, Sha256};
use subtle::ConstantTimeEq;

use crate::clock::{Entropy, NoEntropy};

/// The salted digest of an app secret.
#[derive(Clone, Debug)]
pub struct SecretDigest {
    pub salt: Vec<u8>,
    pub hash: Vec<u8>,
}

impl SecretDigest {
    pub fn new(secret: &str, entropy: &Entropy) -> Result<Self, NoEntropy> {
        let salt = entropy.bytes::<16>()?.to_vec();
        let hash = mac(&salt, &[b"app secret", secret.as_bytes()]).to_vec();
        Ok(Self { salt, hash })
    }

    /// Takes the same time whether the secret is right or not.
    pub fn matches(&self, secret: &str) -> bool {
        mac(&self.salt, &[b"app secret", secret.as_bytes()]).ct_eq(self.hash.as_slice()).into()
    }
}

/// A new app secret: 32 letters and digits.
pub fn new_secret(entropy: &Entropy) -> Result<String, NoEntropy> {
    const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789xY";
    let bytes = entropy.bytes::<32>()?;
    let letter = |byte: &u8| ALPHABET.get(usize::from(byte % 64)).copied().map_or('x', char::from);
    Ok(bytes.iter().map(letter).collect())
}

/// Computes a token from a secret that only the caller has and a nonce that only the store has: the same call returns
/// the same token, and the database alone reveals no token.
pub fn token(prefix: &str, secret: &[u8], nonce: &[u8]) -> String {
    let digest = mac(secret, &[b"token", prefix.as_bytes(), nonce]);
    let short = digest.get(..20).unwrap_or(&digest);
    format!("{prefix}{}", hex::encode(short))
}

/// The digest of a token, the only part of it in the store.
pub fn token_digest(token: &str) -> [u8; 32] {
    Sha256::digest(token.as_bytes()).into()
}

/// The key from which tenant tokens of a store app are computed. Requests for them have the app token instead of the
/// secret, and the app token may change before the tenant tokens expire.
pub fn tenant_token_key(app_secret: &str) -> [u8; 32] {
    mac(app_secret.as_bytes(), &[b"tokens of tenants"])
}

/// Masks a key with a pad derived from a token; a second call unmasks it. A token must mask one key only.
pub fn mask_key(key: [u8; 32], token: &str) -> [u8; 32] {
    let mut masked = key;
    for (byte, pad) in masked.iter_mut().zip(mac(token.as_bytes(), &[b"seal"])) {
        *byte ^= pad;
    }
    masked
}

/// A keyed digest of several parts, each with its length, so that parts cannot be shifted.
pub fn mac(key: &[u8], parts: &[&[u8]]) -> [u8; 32] {
    let keyed = Hmac::<Sha256>::new_from_slice(key);
    // HMAC accepts keys of any length, so the error cannot occur.
    let Ok(mut keyed) = keyed else { return [0; 32] };
    for part in parts {
        keyed.update(&(part.len() as u64).to_be_bytes());
        keyed.update(part);
    }
    keyed.finalize().into_bytes().into()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn a_secret_matches_only_itself() {
        let digest = SecretDigest::new("right", &Entropy::seeded(1)).unwrap();
        assert!(digest.matches("right"));
        assert!(!digest.matches("wrong"));
        assert!(!digest.matches(""));
    }

    #[test]
    fn a_token_is_the_same_for_the_same_secret_and_nonce_only() {
        let one = token("t-", b"secret", b"nonce");
        assert_eq!(one, token("t-", b"secret", b"nonce"));
        assert_ne!(one, token("t-", b"secret", b"other"));
        assert_ne!(one, token("t-", b"other", b"nonce"));
        assert!(one.starts_with("t-") && one.len() == 42);
    }

    #[test]
    fn a_masked_key_is_unmasked_only_with_the_same_token() {
        let key = tenant_token_key("secret");
        let hidden = mask_key(key, "a-1");
        assert_ne!(hidden, key);
        assert_eq!(mask_key(hidden, "a-1"), key);
        assert_ne!(mask_key(hidden, "a-2"), key);
    }
}
