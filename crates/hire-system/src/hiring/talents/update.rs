use hire_types::id::TalentId;

use super::{
    content::{self, Refusal},
    draft::Draft,
};
use crate::store::{StoreError, WriteTx, directory::User, talents::Talent};

/// Why no talent was changed.
#[derive(Debug)]
pub enum UpdateRefusal {
    /// There is no such talent, or it was deleted.
    TalentUnknown,
    Content(Refusal),
}

impl From<StoreError> for UpdateRefusal {
    fn from(error: StoreError) -> Self {
        Self::Content(error.into())
    }
}

impl From<Refusal> for UpdateRefusal {
    fn from(refusal: Refusal) -> Self {
        Self::Content(refusal)
    }
}

/// Applies a draft to a talent, and returns the person that it names. The creator stays.
pub fn update(tx: &mut WriteTx<'_>, talent: Option<TalentId>, draft: &Draft) -> Result<Option<User>, UpdateRefusal> {
    let before = match talent {
        Some(talent) => tx.get::<Talent>(&talent)?,
        None => None,
    };
    let before = before.filter(|talent| !talent.deleted).ok_or(UpdateRefusal::TalentUnknown)?;
    let operator = content::check(tx, draft)?;
    content::apply(tx, draft, Some(&before), before.clone())?;
    Ok(operator)
}
