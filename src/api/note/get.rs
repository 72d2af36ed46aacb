use hire_api::note::{GetNote, get::GetNoteData};

use super::{refused, view};
use crate::{
    hiring::notes::Refusal,
    http::{ApiError, Call, ReadTx},
    store::{directory::User, notes},
};

pub fn get(tx: &mut ReadTx<'_>, call: &Call<GetNote>) -> Result<GetNoteData, ApiError<GetNote>> {
    let note = notes::find(tx, call.path.note_id)?.ok_or_else(|| refused(Refusal::NoteUnknown))?;
    let creator = tx.cached_opt::<User>(note.creator)?;
    Ok(GetNoteData { note: Some(view(&call.translator(), note, creator.as_deref())) })
}
