use std::{collections::BTreeSet, sync::Arc};

use hire_types::{
    hiring::AttachmentKind,
    id::{ResumeEntryId, ResumeSourceId, TalentId},
    place::LocationType,
    talent::{ResumePart, TalentOnboardState},
};

use super::{
    attachments,
    custom::{self, CustomRefusal},
    draft::{Basics, Creator, Draft, Reference, Stated},
};
use crate::{
    documents::{CustomValue, Entry, Profile, Resume, Works},
    store::{
        Json, StoreError, Tx, WriteTx,
        directory::User,
        settings::{Place, ResumeSource},
        talents::{self, Talent, TalentFolder, TalentFolderMember, TalentKey, TalentSource},
    },
};

/// The longest number of a phone, also with an extension.
const MAX_MOBILE_DIGITS: usize = 32;

/// Why no talent was created.
#[derive(Debug)]
pub enum Refusal {
    NameMissing,
    CreatorMissing,
    MobileMalformed,
    /// Without the country nobody can call the number.
    MobileWithoutCountry,
    EmailMalformed,
    /// One of the type and the number of an identity document is missing.
    IdentityIncomplete,
    Unknown(Reference),
    Custom(CustomRefusal),
    /// Several talents are this person, or the one who is has another identity number.
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

/// The talent, and the creator that the draft names.
#[derive(Debug)]
pub struct Created {
    pub talent: TalentId,
    pub creator: Option<User>,
}

/// Creates a talent. Somebody who is a talent already gets what the draft states: lists that it has replace the stored ones,
/// what it leaves out stays, and a new resume lies before the old ones.
pub fn create(tx: &mut WriteTx<'_>, draft: &Draft) -> Result<Created, Refusal> {
    let creator = creator(tx, draft.creator)?;
    check_basics(&draft.basics)?;
    check_references(tx, draft)?;
    check_custom(tx, draft)?;

    let now = tx.now();
    let id = tx.new_id()?;
    let empty = Talent {
        id,
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
    state_basics(tx, &draft.basics, &mut stated)?;
    let existing = claim(tx, &stated)?;
    let before = existing.clone().unwrap_or(empty);
    let mut talent = before.clone();
    talent.updated_at = now;
    state_basics(tx, &draft.basics, &mut talent)?;
    state_resume(tx, draft, &mut talent.resume.0)?;
    if let Some(existing) = &existing {
        move_keys(tx, existing, &talent)?;
    }
    tx.save(existing.as_ref(), &talent)?;
    add_source(tx, talent.id, draft.resume_source)?;
    for folder in &draft.folders {
        tx.insert_all(&[TalentFolderMember { folder: *folder, talent: talent.id, added_at: now }])?;
    }
    Ok(Created { talent: talent.id, creator })
}

fn creator(tx: &mut Tx<'_>, creator: Creator) -> Result<Option<User>, Refusal> {
    match creator {
        Creator::System => Ok(None),
        Creator::Employee(None) => Err(Refusal::CreatorMissing),
        Creator::Employee(Some(named)) => {
            let found = named.find(|user| tx.get::<User>(&user))?.filter(|user| user.active);
            found.map(Some).ok_or(Refusal::Unknown(Reference::Creator))
        }
    }
}

fn check_basics(basics: &Basics) -> Result<(), Refusal> {
    if basics.name.trim().is_empty() {
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
    let found = place(tx, code)?.filter(|place| place.location_type == LocationType::Country);
    found.map(drop).ok_or(Refusal::Unknown(what))
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

/// Takes the keys of a new talent, or finds the talent that has them.
///
/// The keys are inserted before anything is looked up: looking for what is not there would make neighbouring creations on
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

/// Keys that the talent had are free for others; those of others are not taken.
fn move_keys(tx: &mut WriteTx<'_>, before: &Talent, after: &Talent) -> Result<(), Refusal> {
    let held = talents::keys_of(tx, before.id)?;
    let wanted = after.keys();
    let is = |one: &TalentKey, other: &TalentKey| one.kind == other.kind && one.value == other.value;
    for key in held.iter().filter(|key| !wanted.iter().any(|wanted| is(key, wanted))) {
        tx.delete(key)?;
    }
    let new: Vec<TalentKey> = wanted.into_iter().filter(|key| !held.iter().any(|held| is(key, held))).collect();
    tx.insert_all(&new)?;
    Ok(())
}

fn state_basics(tx: &mut Tx<'_>, basics: &Basics, talent: &mut Talent) -> Result<(), StoreError> {
    talent.name.clone_from(&basics.name);
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
