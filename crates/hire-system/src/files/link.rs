//! Temporary links to files, valid without a token: `/files/BLOB?expires=SECONDS&signature=HEX`.
//!
//! The signature is an HMAC over the path and the time, so a link is valid for one file and until its time only.

use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

use super::BlobName;

/// How long the links in responses are valid.
pub const VALID_MS: i64 = 30 * 60 * 1000;

/// The path of links.
pub const PATH: &str = "/files/";

/// Signs and verifies links. Every node of a database has the same key.
#[derive(Clone)]
pub struct Signer([u8; 32]);

/// Why a link is invalid.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum InvalidLink {
    #[error("the link is not valid")]
    Forged,
    #[error("the link has expired")]
    Expired,
}

impl Signer {
    /// Derives a key for links from a secret that is also used elsewhere.
    pub fn derived_from(secret: &[u8]) -> Self {
        Self(mac(secret, b"links to files").finalize().into_bytes().into())
    }

    /// The path and query of a link that is valid until `expires_at`, in unix milliseconds.
    pub fn link(&self, blob: &BlobName, expires_at: i64) -> String {
        let expires = expires_at.div_euclid(1000);
        let signature = hex::encode(self.signature(blob, expires).finalize().into_bytes());
        format!("{PATH}{blob}?expires={expires}&signature={signature}")
    }

    /// Verifies the parts of a link at the time `now`, in unix milliseconds.
    pub fn verify(&self, blob: &str, expires: &str, signature: &str, now: i64) -> Result<BlobName, InvalidLink> {
        let blob = BlobName::parse(blob).ok_or(InvalidLink::Forged)?;
        let seconds: i64 = expires.parse().map_err(|_| InvalidLink::Forged)?;
        let signature = hex::decode(signature).map_err(|_| InvalidLink::Forged)?;
        // Compares in constant time. The time is checked only after the signature.
        self.signature(&blob, seconds).verify_slice(&signature).map_err(|_| InvalidLink::Forged)?;
        if now.div_euclid(1000) > seconds { Err(InvalidLink::Expired) } else { Ok(blob) }
    }

    fn signature(&self, blob: &BlobName, expires: i64) -> Hmac<Sha256> {
        mac(&self.0, format!("{PATH}{blob}\n{expires}").as_bytes())
    }
}

fn mac(key: &[u8], text: &[u8]) -> Hmac<Sha256> {
    #[allow(clippy::expect_used, reason = "an HMAC takes a key of any length")]
    let mac = Hmac::<Sha256>::new_from_slice(key).expect("a key");
    mac.chain_update(text)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    const NOW: i64 = 1_716_177_600_000;

    fn parts(link: &str) -> [String; 3] {
        let (path, query) = link.split_once('?').unwrap();
        let (expires, signature) = query.split_once('&').unwrap();
        let value = |pair: &str| pair.split_once('=').unwrap().1.to_owned();
        [path.strip_prefix(PATH).unwrap().to_owned(), value(expires), value(signature)]
    }

    fn blob() -> BlobName {
        BlobName::parse("0123456789abcdef0123456789abcdef").unwrap()
    }

    #[test]
    fn a_link_is_valid_until_it_expires() {
        let signer = Signer::derived_from(b"secret");
        let [name, expires, signature] = parts(&signer.link(&blob(), NOW + 60_000));
        let at = |now| signer.verify(&name, &expires, &signature, now);
        assert_eq!(at(NOW), Ok(blob()));
        assert_eq!(at(NOW + 60_999), Ok(blob()));
        assert_eq!(at(NOW + 61_000), Err(InvalidLink::Expired));
    }

    #[test]
    fn a_link_whose_parts_were_changed_is_not_valid() {
        let signer = Signer::derived_from(b"secret");
        let [name, expires, signature] = parts(&signer.link(&blob(), NOW));
        let other_name = name.replace('0', "1");
        let later = (expires.parse::<i64>().unwrap() + 1).to_string();
        let plus = format!("+{expires}");
        let other_signature = parts(&Signer::derived_from(b"another").link(&blob(), NOW))[2].clone();
        for (name, expires, signature) in [
            (&other_name, &expires, &signature),
            (&name, &later, &signature),
            (&name, &expires, &other_signature),
            (&name, &expires, &String::new()),
            (&name, &expires, &signature[..32].to_owned()),
            (&name, &"soon".to_owned(), &signature),
            (&"../hired.db".to_owned(), &expires, &signature),
        ] {
            assert_eq!(signer.verify(name, expires, signature, NOW), Err(InvalidLink::Forged));
        }
        // Two spellings of one time are equal.
        assert_eq!(signer.verify(&name, &plus, &signature, NOW), Ok(blob()));
    }
}
