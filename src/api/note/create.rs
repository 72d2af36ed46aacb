use hire_api::note::{CreateNote, create::CreateNoteData};

use super::{Sent, view};
use crate::{
    hiring::notes::{self, Draft},
    http::{ApiError, Call, WriteTx},
};

pub fn create(tx: &mut WriteTx<'_>, call: &Call<CreateNote>) -> Result<CreateNoteData, ApiError<CreateNote>> {
    let (body, translator) = (&call.body, call.translator());
    let sent = Sent {
        author_member: "creator_id",
        author: body.creator_id.as_ref(),
        content: &body.content,
        mentions: body.mention_entity_list.as_deref().unwrap_or_default(),
    };
    let draft = Draft {
        talent: body.talent_id,
        application: body.application_id,
        author: sent.author(tx, &translator)?,
        privacy: body.privacy,
        text: sent.text(tx, &translator)?,
    };
    match notes::create(tx, &draft) {
        Ok(written) => Ok(CreateNoteData { note: Some(view(&translator, written.note, written.creator.as_ref())) }),
        Err(refusal) => Err(sent.refused(tx, call, refusal)?),
    }
}
