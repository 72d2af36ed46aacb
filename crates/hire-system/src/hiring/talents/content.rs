//! Checks a draft and applies it to a talent.

use std::sync::Arc;

use hire_types::{
    hiring::AttachmentKind,
    id::{ResumeEntryId, ResumeSourceId, TalentId},
    place::LocationType,
    talent::ResumePart,
};

use super::{
    attachments,
    custom::{self, CustomRefusal},
    draft::{Account, Basics, Draft, Reference, Stated},
};
use crate::{
    documents::{CustomValue, Entry, Resume, Works},
    store::{
        StoreError, Tx, WriteTx,
        directory::User,
        settings::{Place, ResumeSource},
        talents::{self, Talent, TalentFolder, TalentFolderMember, TalentKey, TalentSource},
    },
};

/// The longest number of a phone, also with an extension.
const MAX_MOBILE_DIGITS: usize = 32;

/// Why no talent was created or changed.
#[derive(Debug)]
pub enum Refusal {
    NameMissing,
    AccountMissing,
    MobileMalformed,
    /// A number without its country cannot be called.
    MobileWithoutCountry,
    EmailMalformed,
    /// One of the type and the number of an identity document is missing.
    IdentityIncomplete,
    Unknown(Reference),
    Custom(CustomRefusal),
    /// Several talents match the person, or the match has another identity number, or a changed key belongs to another
    /// talent.
    Duplicate,
    Store(StoreError),
}

impl From<StoreError> for Refusal {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

impl From<CustomRefusal> for Refusal {
    fn from(refusal: CustomRefusal) -> Self {
        match refusal {
            CustomRefusal::Store(error) => Self::Store(error),
            other => Self::Custom(other),
        }
    }
}

/// Checks all that needs no comparison with the talent, and returns the person that the draft names.
pub(super) fn check(tx: &mut Tx<'_>, draft: &Draft) -> Result<Option<User>, Refusal> {
    let account = account(tx, draft.account)?;
    check_basics(&draft.basics)?;
    check_references(tx, draft)?;
    check_custom(tx, draft)?;
    Ok(account)
}

fn account(tx: &mut Tx<'_>, account: Account) -> Result<Option<User>, Refusal> {
    match account {
        Account::System => Ok(None),
        Account::Employee(None) => Err(Refusal::AccountMissing),
        Account::Employee(Some(named)) => {
            let user = named.find(|user| tx.get::<User>(&user))?.filter(|user| user.active);
            user.map(Some).ok_or(Refusal::Unknown(Reference::Account))
        }
    }
}

fn check_basics(basics: &Basics) -> Result<(), Refusal> {
    if basics.name.as_deref().is_some_and(is_blank) {
        return Err(Refusal::NameMissing);
    }
    if let Some(mobile) = basics.mobile.as_ref().filter(|mobile| !mobile.number.is_empty()) {
        let digits = mobile.number.bytes().all(|byte| byte.is_ascii_digit());
        if !digits || mobile.number.len() > MAX_MOBILE_DIGITS {
            return Err(Refusal::MobileMalformed);
        }
        if mobile.country.as_ref().is_none_or(String::is_empty) {
            return Err(Refusal::MobileWithoutCountry);
        }
    }
    if let Some(email) = basics.email.as_deref().map(str::trim).filter(|email| !email.is_empty()) {
        let parts = email.split_once('@');
        let plain = !email.contains(char::is_whitespace);
        if !plain || parts.is_none_or(|(name, host)| name.is_empty() || host.is_empty()) {
            return Err(Refusal::EmailMalformed);
        }
    }
    match &basics.identity {
        Some(identity) if identity.kind.is_none() || identity.number.as_deref().is_none_or(is_blank) => {
            Err(Refusal::IdentityIncomplete)
        }
        _ => Ok(()),
    }
}

fn is_blank(text: &str) -> bool {
    text.trim().is_empty()
}

fn check_references(tx: &mut Tx<'_>, draft: &Draft) -> Result<(), Refusal> {
    let basics = &draft.basics;
    let country = basics.mobile.as_ref().filter(|mobile| !mobile.number.is_empty());
    check_country(tx, country.and_then(|mobile| mobile.country.as_ref()), Reference::MobileCountry)?;
    check_country(tx, basics.nationality.as_ref(), Reference::Nationality)?;
    check_place(tx, basics.current_city.as_ref(), Reference::CurrentCity)?;
    check_place(tx, basics.hometown.as_ref(), Reference::Hometown)?;
    for (at, city) in basics.preferred_cities.iter().flatten().enumerate() {
        place(tx, city)?.ok_or(Refusal::Unknown(Reference::PreferredCity(at)))?;
    }
    if let Some(source) = draft.resume_source {
        let known = tx.get::<ResumeSource>(&source)?.filter(|source| source.active);
        known.ok_or(Refusal::Unknown(Reference::ResumeSource))?;
    }
    for (at, folder) in draft.folders.iter().enumerate() {
        tx.get::<TalentFolder>(folder)?.ok_or(Refusal::Unknown(Reference::Folder(at)))?;
    }
    Ok(())
}

fn place(tx: &mut Tx<'_>, code: &String) -> Result<Option<Arc<Place>>, StoreError> {
    tx.cached(code)
}

fn check_place(tx: &mut Tx<'_>, code: Option<&String>, what: Reference) -> Result<(), Refusal> {
    match code.filter(|code| !code.is_empty()) {
        Some(code) => place(tx, code)?.map(drop).ok_or(Refusal::Unknown(what)),
        None => Ok(()),
    }
}

fn check_country(tx: &mut Tx<'_>, code: Option<&String>, what: Reference) -> Result<(), Refusal> {
    let Some(code) = code.filter(|code| !code.is_empty()) else { return Ok(()) };
    let country = place(tx, code)?.filter(|place| place.location_type == LocationType::Country);
    country.map(drop).ok_or(Refusal::Unknown(what))
}

fn check_custom(tx: &mut Tx<'_>, draft: &Draft) -> Result<(), Refusal> {
    fn entries<T>(tx: &mut Tx<'_>, part: ResumePart, list: Option<&Vec<Stated<T>>>) -> Result<(), CustomRefusal> {
        list.into_iter().flatten().try_for_each(|entry| custom::check(tx, part, &entry.custom))
    }
    custom::check(tx, ResumePart::BasicInfo, draft.basics.custom.as_deref().unwrap_or_default())?;
    entries(tx, ResumePart::Education, draft.educations.as_ref())?;
    entries(tx, ResumePart::Career, draft.careers.as_ref())?;
    entries(tx, ResumePart::Project, draft.projects.as_ref())?;
    entries(tx, ResumePart::Works, draft.works.as_ref())?;
    entries(tx, ResumePart::Award, draft.awards.as_ref())?;
    entries(tx, ResumePart::Language, draft.languages.as_ref())?;
    entries(tx, ResumePart::Sns, draft.sns.as_ref())?;
    if let Some(evaluation) = &draft.self_evaluation {
        custom::check(tx, ResumePart::SelfEvaluation, &evaluation.custom)?;
    }
    for module in draft.custom.iter().flatten() {
        custom::check_module(tx, module)?;
    }
    Ok(())
}

/// A talent after a change, with its keys, its sources and its folders.
pub(super) fn apply(
    tx: &mut WriteTx<'_>,
    draft: &Draft,
    existing: Option<&Talent>,
    mut talent: Talent,
) -> Result<TalentId, Refusal> {
    let now = tx.now();
    talent.updated_at = now;
    state_basics(tx, &draft.basics, &mut talent)?;
    state_resume(tx, draft, &mut talent.resume.0)?;
    if let Some(existing) = existing
        && !move_keys(tx, existing, &talent)?
    {
        return Err(Refusal::Duplicate);
    }
    tx.save(existing, &talent)?;
    add_source(tx, talent.id, draft.resume_source)?;
    for folder in &draft.folders {
        tx.insert_all(&[TalentFolderMember { folder: *folder, talent: talent.id, added_at: now }])?;
    }
    Ok(talent.id)
}

/// Replaces the keys of a talent: its old ones become free, new ones must be free. Returns whether they were.
fn move_keys(tx: &mut WriteTx<'_>, before: &Talent, after: &Talent) -> Result<bool, StoreError> {
    // Of seeded talents with one key, the first one holds it. The others keep their values, without a key.
    let (old, new) = (before.keys(), after.keys());
    let is = |one: &TalentKey, other: &TalentKey| one.kind == other.kind && one.value == other.value;
    let without = |keys: &[TalentKey], others: &[TalentKey]| -> Vec<TalentKey> {
        keys.iter().filter(|key| !others.iter().any(|other| is(key, other))).cloned().collect()
    };
    let held = talents::keys_of(tx, before.id)?;
    for key in without(&held, &new) {
        tx.delete(&key)?;
    }
    let added = without(&without(&new, &old), &held);
    Ok(tx.insert_all(&added)? == added.len())
}

pub(super) fn state_basics(tx: &mut Tx<'_>, basics: &Basics, talent: &mut Talent) -> Result<(), StoreError> {
    if let Some(name) = &basics.name {
        talent.name.clone_from(name);
    }
    if let Some(mobile) = &basics.mobile {
        let country = mobile.country.clone().filter(|_| !mobile.number.is_empty());
        talent.mobile = Some(mobile.number.clone()).filter(|number| !number.is_empty());
        talent.mobile_code = match &country {
            Some(country) => place(tx, country)?.and_then(|country| country.calling_code.clone()),
            None => None,
        };
        talent.profile.0.mobile_country = country;
    }
    state(&mut talent.email, basics.email.as_deref().map(str::trim));
    if let Some(identity) = &basics.identity {
        talent.identity_type = identity.kind;
        talent.identity_number.clone_from(&identity.number);
    }
    let profile = &mut talent.profile.0;
    profile.work_since = basics.work_since.or(profile.work_since);
    profile.birthday = basics.birthday.or(profile.birthday);
    profile.gender = basics.gender.or(profile.gender);
    state(&mut profile.nationality, basics.nationality.as_deref());
    state(&mut profile.current_city, basics.current_city.as_deref());
    state(&mut profile.hometown, basics.hometown.as_deref());
    replace(&mut profile.preferred_cities, basics.preferred_cities.as_ref());
    replace(&mut profile.custom, basics.custom.as_ref());
    Ok(())
}

/// An empty text clears.
fn state(stored: &mut Option<String>, stated: Option<&str>) {
    if let Some(text) = stated {
        *stored = Some(text.to_owned()).filter(|text| !text.is_empty());
    }
}

fn replace<T: Clone>(stored: &mut Vec<T>, stated: Option<&Vec<T>>) {
    if let Some(list) = stated {
        stored.clone_from(list);
    }
}

fn state_resume(tx: &mut WriteTx<'_>, draft: &Draft, resume: &mut Resume) -> Result<(), Refusal> {
    if let Some(uploaded) = draft.resume {
        let copy = attachments::copy(tx, uploaded, AttachmentKind::Resume)?;
        resume.attachments.insert(0, copy.ok_or(Refusal::Unknown(Reference::Resume))?.id);
    }
    replace_entries(tx, &mut resume.educations, draft.educations.as_ref())?;
    replace_entries(tx, &mut resume.careers, draft.careers.as_ref())?;
    replace_entries(tx, &mut resume.projects, draft.projects.as_ref())?;
    replace_entries(tx, &mut resume.awards, draft.awards.as_ref())?;
    replace_entries(tx, &mut resume.languages, draft.languages.as_ref())?;
    replace_entries(tx, &mut resume.sns, draft.sns.as_ref())?;
    if let Some(works) = &draft.works {
        resume.works =
            works.iter().enumerate().map(|(at, works)| state_works(tx, at, works)).collect::<Result<_, _>>()?;
    }
    if let Some(evaluation) = &draft.self_evaluation {
        resume.self_evaluation = Some(entry(tx.new_id()?, &evaluation.content, &evaluation.custom));
    }
    replace(&mut resume.custom, draft.custom.as_ref());
    if draft.educations.is_some() {
        resume.top_degree = resume.highest_degree();
        resume.first_degree = Some(resume.lowest_degree());
    }
    Ok(())
}

fn replace_entries<T: Clone>(
    tx: &mut WriteTx<'_>,
    stored: &mut Vec<Entry<T>>,
    stated: Option<&Vec<Stated<T>>>,
) -> Result<(), StoreError> {
    let Some(list) = stated else { return Ok(()) };
    *stored = list
        .iter()
        .map(|stated| Ok(entry(tx.new_id()?, &stated.content, &stated.custom)))
        .collect::<Result<_, StoreError>>()?;
    Ok(())
}

fn entry<T: Clone>(id: ResumeEntryId, content: &T, custom: &[CustomValue]) -> Entry<T> {
    Entry { id, content: content.clone(), custom: custom.to_vec() }
}

/// Works with a file have its id and name.
fn state_works(tx: &mut WriteTx<'_>, at: usize, works: &Stated<Works>) -> Result<Entry<Works>, Refusal> {
    let Some(uploaded) = works.content.attachment else {
        return Ok(entry(tx.new_id()?, &works.content, &works.custom));
    };
    let copy = attachments::copy(tx, uploaded, AttachmentKind::Works)?;
    let copy = copy.ok_or(Refusal::Unknown(Reference::WorksAttachment(at)))?;
    let content = Works { attachment: Some(copy.id), name: Some(copy.name), ..works.content.clone() };
    Ok(entry(ResumeEntryId::new(copy.id.number()), &content, &works.custom))
}

/// A source that the talent does not have yet comes last.
fn add_source(tx: &mut WriteTx<'_>, talent: TalentId, source: Option<ResumeSourceId>) -> Result<(), StoreError> {
    let Some(resume_source) = source else { return Ok(()) };
    let known = talents::sources(tx, &[talent])?;
    let ordinal = known.last().map_or(1, |last| last.ordinal + 1);
    tx.insert_all(&[TalentSource { talent, resume_source, ordinal }])?;
    Ok(())
}
