use hire_api::attachment::{PreviewAttachment, preview::Preview};
use hire_types::hiring::AttachmentKind;

use super::url;
use crate::{
    http::{ApiError, Call, ReadTx},
    store::attachments,
};

/// Nothing is converted: where a conversion to PDF fails, the document has the URL of the file itself.
pub fn preview(tx: &mut ReadTx<'_>, call: &Call<PreviewAttachment>) -> Result<Preview, ApiError<PreviewAttachment>> {
    let Some(attachment) = attachments::of_kind(tx, call.path.attachment_id, AttachmentKind::Resume)? else {
        return Err(ApiError::parameter("attachment_id: there is no such resume"));
    };
    Ok(Preview { url: url(tx, call, &attachment)? })
}
