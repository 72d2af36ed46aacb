//! The files of an offer: not too many, and each of them stored.

use hire_rules::offer::check_attachments;
use hire_types::hiring::AttachmentKind;

use super::{ContentRefusal, draft::Content};
use crate::store::{Tx, attachments};

pub(super) fn check(tx: &mut Tx<'_>, content: &Content) -> Result<(), ContentRefusal> {
    let (retired, common) = (&content.retired_attachments, &content.attachments);
    check_attachments(retired.len(), common.len()).map_err(|_| ContentRefusal::TooManyAttachments)?;
    for id in retired {
        if !attachments::exists(tx, *id, AttachmentKind::RetiredOffer)? {
            return Err(ContentRefusal::RetiredAttachmentUnknown);
        }
    }
    for id in common {
        if !attachments::exists(tx, *id, AttachmentKind::General)? {
            return Err(ContentRefusal::AttachmentUnknown);
        }
    }
    Ok(())
}
