use std::collections::BTreeSet;

use hire_types::{id::TalentId, talent::TalentOnboardState};

use super::{
    content::{self, Refusal},
    draft::Draft,
};
use crate::{
    documents::{Profile, Resume},
    store::{
        Json, StoreError, WriteTx,
        directory::User,
        talents::{Talent, TalentKey},
    },
};

/// The talent, and the creator that the draft names.
#[derive(Debug)]
pub struct Created {
    pub talent: TalentId,
    pub creator: Option<User>,
}

/// Creates a talent. A person who is a talent already is updated: lists of the draft replace the stored ones,
/// omitted values stay, and a new resume precedes the old ones.
pub fn create(tx: &mut WriteTx<'_>, draft: &Draft) -> Result<Created, Refusal> {
    let creator = content::check(tx, draft)?;
    if draft.basics.name.is_none() {
        return Err(Refusal::NameMissing);
    }
    let now = tx.now();
    let empty = Talent {
        id: tx.new_id()?,
        name: String::new(),
        mobile: None,
        mobile_code: None,
        email: None,
        identity_type: None,
        identity_number: None,
        creator: creator.as_ref().map(|creator| creator.id),
        onboard_state: TalentOnboardState::Never,
        confidential: false,
        profile: Json(Profile::default()),
        resume: Json(Resume::default()),
        created_at: now,
        updated_at: now,
        applied_at: 0,
        deleted: false,
    };
    let mut stated = empty.clone();
    content::state_basics(tx, &draft.basics, &mut stated)?;
    let existing = claim(tx, &stated)?;
    let before = existing.clone().unwrap_or(empty);
    let talent = content::apply(tx, draft, existing.as_ref(), before)?;
    Ok(Created { talent, creator })
}

/// Takes the keys of a new talent, or finds the talent that has them.
///
/// The keys are inserted before any look-up: reading missing rows would make neighbouring creations on
/// PostgreSQL keep each other from committing. Two creations with the same key conflict, and the later one runs again.
fn claim(tx: &mut WriteTx<'_>, stated: &Talent) -> Result<Option<Talent>, Refusal> {
    let wanted = stated.keys();
    if tx.insert_all(&wanted)? == wanted.len() {
        return Ok(None);
    }
    let mut holders = BTreeSet::new();
    let mut claimed = Vec::new();
    for key in wanted {
        match tx.get::<TalentKey>(&(key.kind, key.value.clone()))? {
            Some(held) if held.talent != stated.id => _ = holders.insert(held.talent),
            _ => claimed.push(key),
        }
    }
    let mut holders = holders.into_iter();
    let (Some(holder), None) = (holders.next(), holders.next()) else { return Err(Refusal::Duplicate) };
    for key in claimed {
        tx.delete(&key)?;
    }
    let existing = tx.get::<Talent>(&holder)?.ok_or_else(|| StoreError::Sql("a key of no talent".to_owned()))?;
    let same_kind = stated.identity_type.is_some() && stated.identity_type == existing.identity_type;
    let number = |talent: &Talent| talent.identity_number.as_deref().map(|number| number.trim().to_lowercase());
    if same_kind && number(stated) != number(&existing) {
        return Err(Refusal::Duplicate);
    }
    Ok(Some(existing))
}
