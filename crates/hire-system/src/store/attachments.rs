//! Files.

use std::collections::HashMap;

use hire_types::{
    hiring::AttachmentKind,
    id::{AttachmentId, FileId},
};

use super::{StoreError, Tx, files::File, in_list, record::record};
use crate::files::BlobName;

record! {
    pub struct Attachment in attachments, key(id: AttachmentId) {
        kind: AttachmentKind,
        name: String,
        mime: String,
        size: i64,
        /// The stored bytes; copies share them. A seeded attachment may have none.
        file: Option<FileId>,
        created_at: i64,
    }
}

impl Attachment {
    /// The blob with the bytes.
    pub fn blob(&self, tx: &mut Tx<'_>) -> Result<Option<BlobName>, StoreError> {
        let Some(file) = self.file else { return Ok(None) };
        Ok(tx.get::<File>(&file)?.map(|file| file.blob))
    }
}

pub fn of_kind(tx: &mut Tx<'_>, id: AttachmentId, kind: AttachmentKind) -> Result<Option<Attachment>, StoreError> {
    Ok(tx.get::<Attachment>(&id)?.filter(|attachment| attachment.kind == kind))
}

pub fn exists(tx: &mut Tx<'_>, id: AttachmentId, kind: AttachmentKind) -> Result<bool, StoreError> {
    tx.exists::<Attachment>("WHERE tenant = $1 AND id = $2 AND kind = $3", &[&id, &kind])
}

/// Attachments that a seed file declared without bytes.
pub fn without_file(tx: &mut Tx<'_>) -> Result<Vec<Attachment>, StoreError> {
    tx.select("WHERE tenant = $1 AND file IS NULL ORDER BY id", &[])
}

pub fn by_ids(tx: &mut Tx<'_>, ids: &[AttachmentId]) -> Result<HashMap<AttachmentId, Attachment>, StoreError> {
    let rest = concat!("WHERE tenant = $1 AND id IN ", in_list!());
    let attachments = tx.select_of::<_, Attachment>(rest, ids, &[])?;
    Ok(attachments.into_iter().map(|file| (file.id, file)).collect())
}

/// When each of these files was created.
pub fn created_at(tx: &mut Tx<'_>, ids: &[AttachmentId]) -> Result<HashMap<AttachmentId, i64>, StoreError> {
    Ok(by_ids(tx, ids)?.into_iter().map(|(id, file)| (id, file.created_at)).collect())
}
