use hire_api::{note::ListNotes, page::Page, shapes::talent::Note};

use super::view;
use crate::{
    http::{ApiError, Call, ReadTx},
    store::{directory::User, notes},
};

pub fn list(tx: &mut ReadTx<'_>, call: &Call<ListNotes>) -> Result<Page<Note>, ApiError<ListNotes>> {
    let talent = call.query.talent_id;
    call.filter_id("talent_id", Some(talent))?;
    let (page, translator) = (call.page()?, call.translator());
    let rows = notes::list(tx, talent, page.after_or([i64::MAX; 2]), page.limit)?;
    page.respond(
        rows,
        |last| [last.created_at, last.id.number()],
        |note| {
            let creator = tx.cached_opt::<User>(note.creator)?;
            Ok(view(&translator, note, creator.as_deref()))
        },
    )
}
