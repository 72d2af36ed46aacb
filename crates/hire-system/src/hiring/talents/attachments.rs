//! A talent has files of its own: copies of uploaded ones, which share the bytes.

use hire_types::{hiring::AttachmentKind, id::AttachmentId};

use crate::store::{
    StoreError, WriteTx,
    attachments::{self, Attachment},
};

/// Copies an uploaded file under a new id. `None` when there is no such file.
pub fn copy(
    tx: &mut WriteTx<'_>,
    uploaded: AttachmentId,
    kind: AttachmentKind,
) -> Result<Option<Attachment>, StoreError> {
    let Some(uploaded) = attachments::of_kind(tx, uploaded, AttachmentKind::General)? else { return Ok(None) };
    let copy = Attachment { id: tx.new_id()?, kind, created_at: tx.now(), ..uploaded };
    tx.insert(&copy)?;
    Ok(Some(copy))
}
