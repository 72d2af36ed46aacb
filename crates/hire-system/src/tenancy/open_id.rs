//! `open_id` and `union_id`: one AES block over (tenant, user), under the key of the app or of its developer.
//!
//! So a user has a different id in every app, all nodes compute the same one, and no table is needed.

use aes::{
    Aes128,
    cipher::{Array, BlockCipherDecrypt, BlockCipherEncrypt, KeyInit},
};

use crate::store::TenantNo;

/// Encrypts user numbers to ids of one type, and back.
#[derive(Clone)]
pub struct UserIdCipher {
    cipher: Aes128,
    prefix: &'static str,
}

/// The text is not an id of this type.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct InvalidId;

impl UserIdCipher {
    pub fn open_ids(key: &[u8]) -> Option<Self> {
        Self::new(key, "ou_")
    }

    pub fn union_ids(key: &[u8]) -> Option<Self> {
        Self::new(key, "on_")
    }

    fn new(key: &[u8], prefix: &'static str) -> Option<Self> {
        let cipher = Aes128::new_from_slice(key).ok()?;
        Some(Self { cipher, prefix })
    }

    pub fn encode(&self, tenant: TenantNo, user: i64) -> String {
        let mut block = [0; 16];
        let (front, back) = block.split_at_mut(8);
        front.copy_from_slice(&tenant.0.to_be_bytes());
        back.copy_from_slice(&user.to_be_bytes());
        let mut block = Array::from(block);
        self.cipher.encrypt_block(&mut block);
        format!("{}{}", self.prefix, hex::encode(block))
    }

    /// Decrypts an id of this key. For an id of another key the result is random: the caller must check that the tenant
    /// exists and is its own.
    pub fn decode(&self, id: &str) -> Result<(TenantNo, i64), InvalidId> {
        let digits = id.strip_prefix(self.prefix).filter(|digits| digits.len() == 32).ok_or(InvalidId)?;
        let mut block = [0; 16];
        hex::decode_to_slice(digits, &mut block).map_err(|_| InvalidId)?;
        let mut block = Array::from(block);
        self.cipher.decrypt_block(&mut block);
        let (mut tenant, mut user) = ([0; 8], [0; 8]);
        for (byte, target) in block.iter().zip(tenant.iter_mut().chain(user.iter_mut())) {
            *target = *byte;
        }
        Ok((TenantNo(i64::from_be_bytes(tenant)), i64::from_be_bytes(user)))
    }
}

impl std::fmt::Debug for UserIdCipher {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "UserIdCipher({}…)", self.prefix)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn an_open_id_differs_per_app_and_leads_back_to_the_user() {
        let (one, two) = (UserIdCipher::open_ids(&[1; 16]).unwrap(), UserIdCipher::open_ids(&[2; 16]).unwrap());
        let id = one.encode(TenantNo(7), 42);
        assert_eq!(id.len(), 35);
        assert_eq!(one.decode(&id), Ok((TenantNo(7), 42)));
        assert_ne!(two.encode(TenantNo(7), 42), id);
        assert_ne!(two.decode(&id).unwrap().0, TenantNo(7));
    }

    #[test]
    fn other_texts_are_not_open_ids() {
        let cipher = UserIdCipher::open_ids(&[1; 16]).unwrap();
        for text in ["", "ou_", "ou_xyz", "on_00000000000000000000000000000000", "ou_0000000000000000000000000000000g"]
        {
            assert_eq!(cipher.decode(text), Err(InvalidId), "{text}");
        }
    }
}
