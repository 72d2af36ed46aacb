//! Notes on talents.

use hire_types::{
    id::{ApplicationId, NoteId, TalentId},
    talent::NotePrivacy,
};

use super::{
    Json, StoreError, Tx,
    record::{PageRows, record},
};
use crate::documents::Mention;

record! {
    pub struct Note in notes, key(id: NoteId) {
        talent: TalentId,
        application: Option<ApplicationId>,
        creator: Option<i64>,
        privacy: NotePrivacy,
        content: String,
        mentions: Json<Vec<Mention>>,
        created_at: i64,
        updated_at: i64,
    }
}

/// The talent of the note is not deleted.
macro_rules! of_a_talent_that_exists {
    () => {
        "EXISTS (SELECT 1 FROM talents WHERE talents.tenant = notes.tenant AND talents.id = notes.talent \
         AND talents.deleted = 0)"
    };
}

/// A note, unless its talent is deleted.
pub fn find(tx: &mut Tx<'_>, id: NoteId) -> Result<Option<Note>, StoreError> {
    let rest = concat!("WHERE notes.tenant = $1 AND notes.id = $2 AND ", of_a_talent_that_exists!());
    tx.find(rest, &[&id])
}

/// A page of the notes on a talent, newest first, after a sort key.
pub fn list(
    tx: &mut Tx<'_>,
    talent: TalentId,
    [created_at, id]: [i64; 2],
    limit: i64,
) -> Result<PageRows<Note>, StoreError> {
    let rest = concat!(
        "WHERE notes.tenant = $1 AND notes.talent = $2 AND (notes.created_at, notes.id) < ($3, $4) AND ",
        of_a_talent_that_exists!(),
        " ORDER BY notes.created_at DESC, notes.id DESC LIMIT $5"
    );
    tx.select_page(rest, &[&talent, &created_at, &id], limit)
}
