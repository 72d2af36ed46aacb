//! Uploaded files.

use hire_types::hiring::AttachmentKind;

use crate::{
    files::Upload,
    store::{StoreError, WriteTx, attachments::Attachment, files},
};

/// Keeps an upload as a general attachment. Talents and offers refer to it, or copy it.
pub fn create(tx: &mut WriteTx<'_>, upload: &Upload, name: &str, mime: &str) -> Result<Attachment, StoreError> {
    let file = tx.new_id()?;
    files::insert(tx, file, upload, name, mime)?;
    let attachment = Attachment {
        id: tx.new_id()?,
        kind: AttachmentKind::General,
        name: name.to_owned(),
        mime: mime.to_owned(),
        size: i64::try_from(upload.size).map_err(|_| StoreError::Unsupported("the upload is too large"))?,
        file: Some(file),
        created_at: tx.now(),
    };
    tx.insert(&attachment)?;
    Ok(attachment)
}
