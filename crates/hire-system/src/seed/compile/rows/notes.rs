//! Notes on talents.

use hire_types::{Id, talent::NotePrivacy};

use crate::{
    seed::compile::{
        entity::{Compiled, Entity, EntityRow, Times},
        entity_types::{APPLICATIONS, TALENTS, USERS},
        fields::TableReader,
    },
    store::{Json, notes::Note},
};

pub fn note(from: &mut TableReader<'_>, entity: &Entity) -> Box<dyn Compiled> {
    let times = Times::read(from, entity);
    let note = Note {
        id: Id::new(entity.id),
        talent: from.required_id_of("talent", TALENTS),
        application: from.id_of("application", APPLICATIONS),
        creator: from.reference("creator", USERS),
        privacy: from.enum_value("privacy").unwrap_or(NotePrivacy::Public),
        content: from.required_text("content"),
        mentions: Json(Vec::new()),
        created_at: times.created_at(),
        updated_at: times.updated_at(),
    };
    let kept = |after: &mut Note, before: &Note| after.mentions.clone_from(&before.mentions);
    EntityRow::timed(note, times).keeping(kept).boxed()
}
