//! The files of an offer: at most twenty, and all of them there.

use hire_api::{
    id::AttachmentId,
    offer::create::{CreateOfferError as Error, MAX_ATTACHMENTS, OfferBasics},
};
use hire_rules::offer::{MOST_ATTACHMENTS, check_attachments};
use hire_types::hiring::AttachmentKind as Kind;

use super::{Refused, refused};
use crate::store::{Tx, attachments};

const _: () = assert!(MAX_ATTACHMENTS == MOST_ATTACHMENTS, "the documented limit is that of the rule");

pub(super) fn check(tx: &mut Tx<'_>, basics: &OfferBasics) -> Result<(), Refused> {
    let retired = basics.attachment_id_list.as_deref().unwrap_or_default();
    let common = basics.common_attachment_id_list.as_deref().unwrap_or_default();
    check_attachments(retired.len(), common.len()).map_err(|_| refused(Error::TooManyAttachments))?;
    for id in retired {
        if !attachments::exists(tx, *id, Kind::RetiredOffer)? {
            return Err(refused(Error::RetiredAttachmentUnknown));
        }
    }
    for id in common {
        if !attachments::exists(tx, *id, Kind::General)? {
            return Err(refused(Error::AttachmentUnknown));
        }
    }
    Ok(())
}

pub(super) fn numbers(ids: Option<&[AttachmentId]>) -> Vec<i64> {
    ids.unwrap_or_default().iter().map(|id| id.number()).collect()
}
