//! Notes on talents, and what their handlers share.

pub mod create;
pub mod delete;
pub mod get;
pub mod list;
pub mod patch;

use hire_api::{
    Endpoint,
    reference::UserRef,
    shapes::talent::{Mention, Note as NoteOnTheWire},
};
use hire_types::talent::NotePrivacy;

use crate::{
    hiring::{
        Ref,
        notes::{Mentioned, Refusal, Text},
    },
    http::{ApiError, Call},
    id_translator::IdTranslator,
    store::{StoreError, Tx, directory::User, notes::Note},
};

fn view(translator: &IdTranslator<'_>, note: Note, creator: Option<&User>) -> NoteOnTheWire {
    NoteOnTheWire {
        id: note.id,
        talent_id: Some(note.talent),
        application_id: note.application,
        is_private: Some(note.privacy == NotePrivacy::Private),
        create_time: Some(note.created_at),
        modify_time: Some(note.updated_at),
        creator_id: creator.and_then(|creator| translator.employee(creator)),
        content: Some(note.content),
    }
}

/// The text and the author in a request.
struct Sent<'a> {
    /// The member that names the person who writes.
    author_member: &'static str,
    author: Option<&'a UserRef>,
    content: &'a str,
    mentions: &'a [Mention],
}

impl Sent<'_> {
    fn author(&self, tx: &mut Tx<'_>, translator: &IdTranslator<'_>) -> Result<Option<Ref>, StoreError> {
        self.author.map(|id| translator.user_ref(tx, id)).transpose()
    }

    fn text(&self, tx: &mut Tx<'_>, translator: &IdTranslator<'_>) -> Result<Text, StoreError> {
        let mut mentions = Vec::with_capacity(self.mentions.len());
        for mention in self.mentions {
            let person = translator.user_ref(tx, &mention.user_id)?;
            mentions.push(Mentioned { offset: mention.offset.into(), person });
        }
        Ok(Text { content: self.content.to_owned(), mentions })
    }

    /// All rows but the system error are the bad parameter, with the member that is wrong.
    fn refused<E: Endpoint>(
        &self,
        tx: &mut Tx<'_>,
        call: &Call<E>,
        refusal: Refusal,
    ) -> Result<ApiError<E>, StoreError> {
        let unknown = |tx: &mut Tx<'_>, member: &str, id: Option<&UserRef>| {
            let id = id.map(|id| &**id).unwrap_or_default();
            Ok::<_, StoreError>(call.unknown_id(member, &call.translator().unknown_user(tx, id)?))
        };
        Ok(match refusal {
            Refusal::AuthorUnknown => unknown(tx, self.author_member, self.author)?,
            Refusal::MentionedUnknown(at) => {
                let member = format!("mention_entity_list[{at}].user_id");
                unknown(tx, &member, self.mentions.get(at).map(|mention| &mention.user_id))?
            }
            other => refused(other),
        })
    }
}

fn refused<E: Endpoint>(refusal: Refusal) -> ApiError<E> {
    ApiError::parameter(match refusal {
        Refusal::NoteUnknown => "note_id: unknown note".to_owned(),
        Refusal::TalentUnknown => "talent_id: unknown talent".to_owned(),
        Refusal::ApplicationUnknown => "application_id: the talent has no such application".to_owned(),
        Refusal::AuthorUnknown => "the author is unknown".to_owned(),
        Refusal::ContentEmpty => "content is empty".to_owned(),
        Refusal::MentionOutside(at) => format!("mention_entity_list[{at}].offset is outside of content"),
        Refusal::MentionedUnknown(at) => format!("mention_entity_list[{at}].user_id: unknown person"),
        Refusal::Store(error) => return error.into(),
    })
}
