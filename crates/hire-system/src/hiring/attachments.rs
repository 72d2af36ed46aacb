//! Uploaded files.

use hire_types::hiring::AttachmentKind;

use crate::{
    files::Upload,
    store::{StoreError, WriteTx, attachments::Attachment, files},
};

/// Keeps an upload as a general attachment. Talents and offers refer to it, or copy it.
pub fn create(tx: &mut WriteTx<'_>, upload: &Upload, name: &str, mime: &str) -> Result<Attachment, StoreError> {
    let attachment = Attachment {
        id: tx.new_id()?,
        kind: AttachmentKind::General,
        name: name.to_owned(),
        mime: mime.to_owned(),
        size: 0,
        file: None,
        created_at: tx.now(),
    };
    let attachment = with_file(tx, attachment, upload)?;
    tx.insert(&attachment)?;
    Ok(attachment)
}

/// Gives an attachment that has no bytes those of an upload.
pub fn supply(tx: &mut WriteTx<'_>, before: &Attachment, upload: &Upload) -> Result<(), StoreError> {
    let after = with_file(tx, before.clone(), upload)?;
    tx.update(before, &after)?;
    Ok(())
}

fn with_file(tx: &mut WriteTx<'_>, attachment: Attachment, upload: &Upload) -> Result<Attachment, StoreError> {
    let file = tx.new_id()?;
    files::insert(tx, file, upload, &attachment.name, &attachment.mime)?;
    let size = i64::try_from(upload.size).map_err(|_| StoreError::Unsupported("the upload is too large"))?;
    Ok(Attachment { size, file: Some(file), ..attachment })
}
