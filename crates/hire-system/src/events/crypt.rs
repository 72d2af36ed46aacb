//! Encryption and signature of requests to an app with an encrypt key.

use aes::Aes256;
use base64::{Engine, engine::general_purpose::STANDARD};
use cbc::cipher::{BlockModeEncrypt, KeyIvInit, block_padding::Pkcs7};
use sha2::{Digest, Sha256};

/// Encrypts a body: AES-256-CBC under the SHA-256 of the key, base64 of the IV and the ciphertext. The IV must be random.
pub fn encrypt(encrypt_key: &str, iv: [u8; 16], body: &[u8]) -> String {
    let key: [u8; 32] = Sha256::digest(encrypt_key.as_bytes()).into();
    let mut sealed = iv.to_vec();
    sealed.extend(cbc::Encryptor::<Aes256>::new(&key.into(), &iv.into()).encrypt_padded_vec::<Pkcs7>(body));
    STANDARD.encode(sealed)
}

/// The `X-Lark-Signature` of a body: over its bytes as they are sent.
pub fn signature(timestamp: &str, nonce: &str, encrypt_key: &str, body: &[u8]) -> String {
    let digest = Sha256::new().chain_update(timestamp).chain_update(nonce).chain_update(encrypt_key);
    hex::encode(digest.chain_update(body).finalize())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use cbc::cipher::BlockModeDecrypt;

    use super::*;

    fn decrypt(encrypt_key: &str, text: &str) -> Option<Vec<u8>> {
        let sealed = STANDARD.decode(text).unwrap();
        let (iv, sealed) = sealed.split_at(16);
        let key: [u8; 32] = Sha256::digest(encrypt_key.as_bytes()).into();
        let cipher = cbc::Decryptor::<Aes256>::new_from_slices(&key, iv).unwrap();
        cipher.decrypt_padded_vec::<Pkcs7>(sealed).ok()
    }

    /// The pair that the platform's documents give.
    #[test]
    fn the_documented_text_is_encrypted_as_documented() {
        let documented = "P37w+VZImNgPEO1RBhJ6RtKl7n6zymIbEG1pReEzghk=";
        let iv = STANDARD.decode(documented).unwrap().get(..16).unwrap().try_into().unwrap();
        assert_eq!(encrypt("test key", iv, b"hello world"), documented);
    }

    #[test]
    fn only_the_right_key_decrypts() {
        for length in [0, 15, 16, 17, 1000] {
            let body = vec![b'x'; length];
            let text = encrypt("right", [7; 16], &body);
            assert_eq!(decrypt("right", &text), Some(body.clone()));
            assert_ne!(decrypt("wrong", &text), Some(body));
        }
    }

    #[test]
    fn the_signature_covers_every_part() {
        let signed = signature("1", "2", "3", b"4");
        assert_eq!(signed, hex::encode(Sha256::digest(b"1234")));
        for other in [signature("0", "2", "3", b"4"), signature("1", "2", "0", b"4"), signature("1", "2", "3", b"0")] {
            assert_ne!(signed, other);
        }
    }
}
