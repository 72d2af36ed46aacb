use hire_api::attachment::{
    GetAttachment,
    get::{Attachment, AttachmentInfo},
};
use hire_types::{form::AttachmentType, hiring::AttachmentKind};

use super::url;
use crate::{
    http::{ApiError, Call, ReadTx},
    store::attachments,
};

pub fn get(tx: &mut ReadTx<'_>, call: &Call<GetAttachment>) -> Result<AttachmentInfo, ApiError<GetAttachment>> {
    let kind = match call.query.r#type {
        AttachmentType::Resume => AttachmentKind::Resume,
        AttachmentType::Works => AttachmentKind::Works,
        AttachmentType::Common => AttachmentKind::General,
    };
    let Some(attachment) = attachments::of_kind(tx, call.path.attachment_id, kind)? else {
        return Err(ApiError::parameter("attachment_id: there is no such attachment of this type"));
    };
    Ok(AttachmentInfo {
        attachment: Attachment {
            id: attachment.id,
            url: url(tx, call, &attachment)?,
            name: attachment.name,
            mime: attachment.mime,
            create_time: attachment.created_at,
        },
    })
}
