//! Notes on talents.

use hire_types::{
    id::{ApplicationId, NoteId, TalentId},
    talent::NotePrivacy,
};

use super::Ref;
use crate::{
    documents::Mention,
    store::{
        Json, StoreError, Tx, WriteTx,
        applications::Application,
        directory::User,
        notes::{self, Note},
        talents,
    },
};

/// A note that is to be written.
#[derive(Debug)]
pub struct Draft {
    pub talent: TalentId,
    /// The application that the note is about.
    pub application: Option<ApplicationId>,
    pub author: Option<Ref>,
    pub privacy: NotePrivacy,
    pub text: Text,
}

/// The text of a note, and the people whom it mentions.
#[derive(Debug)]
pub struct Text {
    pub content: String,
    pub mentions: Vec<Mentioned>,
}

#[derive(Debug)]
pub struct Mentioned {
    /// The place in the content, in UTF-16 units.
    pub offset: i64,
    pub person: Ref,
}

/// Why a note was not written. The order of the variants is the order of the checks.
#[derive(Debug)]
pub enum Refusal {
    NoteUnknown,
    TalentUnknown,
    /// Unknown, or of another talent.
    ApplicationUnknown,
    AuthorUnknown,
    ContentEmpty,
    /// The mention at this place of the list is outside of the content.
    MentionOutside(usize),
    /// The person of the mention at this place of the list.
    MentionedUnknown(usize),
    Store(StoreError),
}

impl From<StoreError> for Refusal {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

/// A note as it was written, and its creator.
#[derive(Debug)]
pub struct Written {
    pub note: Note,
    pub creator: Option<User>,
}

pub fn create(tx: &mut WriteTx<'_>, draft: &Draft) -> Result<Written, Refusal> {
    if !talents::exists(tx, draft.talent)? {
        return Err(Refusal::TalentUnknown);
    }
    if let Some(id) = draft.application
        && tx.get::<Application>(&id)?.is_none_or(|application| application.talent != draft.talent)
    {
        return Err(Refusal::ApplicationUnknown);
    }
    let creator = author(tx, draft.author)?;
    let mentions = check(tx, &draft.text)?;
    let now = tx.now();
    let note = Note {
        id: tx.new_id()?,
        talent: draft.talent,
        application: draft.application,
        creator: creator.as_ref().map(|creator| creator.id),
        privacy: draft.privacy,
        content: draft.text.content.clone(),
        mentions: Json(mentions),
        created_at: now,
        updated_at: now,
    };
    tx.insert(&note)?;
    Ok(Written { note, creator })
}

/// Replaces the text of a note. Its creator and its privacy stay.
pub fn update(tx: &mut WriteTx<'_>, id: NoteId, text: &Text, editor: Option<Ref>) -> Result<Written, Refusal> {
    let before = notes::find(tx, id)?.ok_or(Refusal::NoteUnknown)?;
    author(tx, editor)?;
    let mentions = check(tx, text)?;
    let note = Note { content: text.content.clone(), mentions: Json(mentions), updated_at: tx.now(), ..before.clone() };
    tx.update(&before, &note)?;
    let creator = match note.creator {
        Some(creator) => tx.get::<User>(&creator)?,
        None => None,
    };
    Ok(Written { note, creator })
}

pub fn delete(tx: &mut WriteTx<'_>, id: NoteId) -> Result<(), Refusal> {
    let note = notes::find(tx, id)?.ok_or(Refusal::NoteUnknown)?;
    Ok(tx.delete(&note)?)
}

/// The author, if one is named.
fn author(tx: &mut Tx<'_>, named: Option<Ref>) -> Result<Option<User>, Refusal> {
    let Some(named) = named else { return Ok(None) };
    let user = named.find(|user| tx.get::<User>(&user))?.filter(|user| user.active);
    user.map(Some).ok_or(Refusal::AuthorUnknown)
}

fn check(tx: &mut Tx<'_>, text: &Text) -> Result<Vec<Mention>, Refusal> {
    if text.content.is_empty() {
        return Err(Refusal::ContentEmpty);
    }
    let length = i64::try_from(text.content.encode_utf16().count()).unwrap_or(i64::MAX);
    if let Some(at) = text.mentions.iter().position(|mention| !(0..=length).contains(&mention.offset)) {
        return Err(Refusal::MentionOutside(at));
    }
    let mut mentions = Vec::with_capacity(text.mentions.len());
    for (at, mention) in text.mentions.iter().enumerate() {
        let user = mention.person.find(|user| tx.get::<User>(&user))?.filter(|user| user.active);
        let user = user.ok_or(Refusal::MentionedUnknown(at))?.id;
        mentions.push(Mention { offset: mention.offset, user });
    }
    Ok(mentions)
}
