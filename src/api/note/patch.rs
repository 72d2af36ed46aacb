use hire_api::note::{PatchNote, patch::PatchNoteData};

use super::{Sent, view};
use crate::{
    hiring::notes,
    http::{ApiError, Call, WriteTx},
};

pub fn patch(tx: &mut WriteTx<'_>, call: &Call<PatchNote>) -> Result<PatchNoteData, ApiError<PatchNote>> {
    let (body, translator) = (&call.body, call.translator());
    let sent = Sent {
        author_member: "operator_id",
        author: body.operator_id.as_ref(),
        content: &body.content,
        mentions: body.mention_entity_list.as_deref().unwrap_or_default(),
    };
    let (editor, text) = (sent.author(tx, &translator)?, sent.text(tx, &translator)?);
    match notes::update(tx, call.path.note_id, &text, editor) {
        Ok(written) => Ok(PatchNoteData { note: Some(view(&translator, written.note, written.creator.as_ref())) }),
        Err(refusal) => Err(sent.refused(tx, call, refusal)?),
    }
}
