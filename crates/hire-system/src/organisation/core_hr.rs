//! Shared by the objects of core HR: their texts, codes and days, and the reasons for which a change is refused.

use hire_rules::calendar::Date;

use crate::{
    documents::Translations,
    store::{StoreError, Tx},
    tenancy::switches::{Switch, Switches},
};

/// Characters that no name may have.
const BANNED: [char; 5] = ['/', '；', ';', '\\', '\''];
const MAX_CODE: usize = 200;

/// A member of a request that names another object, or that has a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Member {
    Names,
    Descriptions,
    Titles,
    JobFamilies,
    JobLevels,
    JobGrade,
    JobGrades,
    Parent,
    Pathway,
    Pathways,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextFault {
    /// There is no text in any language.
    Missing,
    Blank,
    TooLong(usize),
    Banned,
}

/// Why an object of core HR is not created.
#[derive(Debug)]
pub enum CoreHrRefusal {
    /// The tenant does not use core HR.
    Disabled,
    Text(Member, TextFault),
    NameTaken,
    CodeInvalid,
    CodeTaken,
    OrderOutOfRange,
    Unknown(Member),
    TooDeep,
    Store(StoreError),
}

impl From<StoreError> for CoreHrRefusal {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

pub fn is_used(tx: &mut Tx<'_>) -> Result<bool, StoreError> {
    Ok(Switches::load(tx)?.on(Switch::CoreHr))
}

pub(super) fn check_is_used(tx: &mut Tx<'_>) -> Result<(), CoreHrRefusal> {
    if is_used(tx)? { Ok(()) } else { Err(CoreHrRefusal::Disabled) }
}

/// When the day of a time begins. Versions begin with days.
pub fn today(now: i64) -> Option<i64> {
    Date::of_ms(now).map(Date::begins_at_ms)
}

/// Checks the texts of a name.
pub(super) fn check_names(names: &Translations, max: usize) -> Result<(), CoreHrRefusal> {
    if names.texts().next().is_none() {
        return Err(CoreHrRefusal::Text(Member::Names, TextFault::Missing));
    }
    check_texts(Member::Names, names, max)?;
    if names.texts().any(|(_, text)| text.contains(BANNED)) {
        return Err(CoreHrRefusal::Text(Member::Names, TextFault::Banned));
    }
    Ok(())
}

pub(super) fn check_texts(member: Member, texts: &Translations, max: usize) -> Result<(), CoreHrRefusal> {
    for (_, text) in texts.texts() {
        if text.trim().is_empty() {
            return Err(CoreHrRefusal::Text(member, TextFault::Blank));
        }
        if text.chars().count() > max {
            return Err(CoreHrRefusal::Text(member, TextFault::TooLong(max)));
        }
    }
    Ok(())
}

/// The code of a new object. An empty one is none, and not compared with others.
pub(super) fn checked_code(
    code: Option<&str>,
    is_taken: impl FnOnce(&str) -> Result<bool, StoreError>,
) -> Result<Option<String>, CoreHrRefusal> {
    let Some(code) = code.filter(|code| !code.is_empty()) else { return Ok(None) };
    if code.chars().count() > MAX_CODE {
        return Err(CoreHrRefusal::CodeInvalid);
    }
    if is_taken(code)? { Err(CoreHrRefusal::CodeTaken) } else { Ok(Some(code.to_owned())) }
}

/// The name without a language of an object that core HR created: the Chinese one, or else the English one.
pub(super) fn label(names: &Translations) -> String {
    names.texts().next().map(|(_, text)| text.to_owned()).unwrap_or_default()
}
