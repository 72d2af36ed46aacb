//! Files.

use std::collections::HashMap;

use hire_types::{hiring::AttachmentKind, id::AttachmentId};

use super::{StoreError, Tx, in_list, record::record};

record! {
    pub struct Attachment in attachments, key(id: AttachmentId) {
        kind: AttachmentKind,
        name: String,
        mime: String,
        size: i64,
        created_at: i64,
    }
}

pub fn exists(tx: &mut Tx<'_>, id: AttachmentId, kind: AttachmentKind) -> Result<bool, StoreError> {
    tx.exists::<Attachment>("WHERE tenant = $1 AND id = $2 AND kind = $3", &[&id, &kind])
}

/// When each of these files was created.
pub fn created_at(tx: &mut Tx<'_>, ids: &[AttachmentId]) -> Result<HashMap<AttachmentId, i64>, StoreError> {
    let rest = concat!("WHERE tenant = $1 AND id IN ", in_list!());
    let found = tx.select_of::<_, Attachment>(rest, ids, &[])?;
    Ok(found.into_iter().map(|file| (file.id, file.created_at)).collect())
}
