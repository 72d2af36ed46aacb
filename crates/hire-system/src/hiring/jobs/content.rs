//! Checks the content of a job and applies it.

use hire_rules::job::NotInTheFuture;
use hire_types::{
    field::JobPreset,
    hiring::ProcessType,
    id::{AddressId, JobId},
    job::{JobAttribute, JobRole},
};

use super::{
    custom,
    draft::{Content, Member},
    people::{self, PersonRefusal},
    required,
};
use crate::{
    documents::{JobDocument, StoredValue},
    highlight,
    hiring::{Ref, fields::ValueFault},
    recruitment_type,
    store::{
        Json, StoreError, Tx,
        directory::{Department, JobFamily, JobLevel},
        job_settings::{self, ANY_MAJOR, JobFunction, Major, Subject},
        jobs::{Job, JobAddress, JobPerson},
        record::{PerTenant, Record},
        settings::{Address, JobType},
    },
};

/// Why the content of a job is refused. The order of the variants is the order of the checks.
#[derive(Debug)]
pub enum ContentRefusal {
    /// The member is required, or the settings of the company make it so.
    Missing(Member),
    JobTypeUnknown,
    RecruitmentTypeUnknown,
    FamilyUnknown,
    LevelUnknown,
    LevelDisabled,
    HighlightUnknown,
    SubjectUnknown,
    /// Any major is stated together with others.
    AnyMajorWithOthers,
    MajorUnknown,
    Invalid(Member, Fault),
    Store(StoreError),
}

/// The error of a member.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    #[error("unknown id")]
    Unknown,
    #[error("is disabled")]
    Disabled,
    #[error("is stated twice")]
    Repeated,
    #[error("must not be longer than 16 bytes")]
    TooLong,
    #[error("another job has this code")]
    Taken,
    #[error("must be a time in the future unless is_never_expired is true")]
    NotInTheFuture,
    #[error("must not be negative")]
    Negative,
    #[error("must not be less than min_salary")]
    BelowMinimum,
    #[error("does not fit the process")]
    OtherProcessType,
    #[error("{0}")]
    Value(ValueFault),
}

impl From<StoreError> for ContentRefusal {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

impl From<PersonRefusal> for ContentRefusal {
    fn from(refusal: PersonRefusal) -> Self {
        match refusal {
            PersonRefusal::Unknown(role, index) => Self::Invalid(Member::Person(role, index), Fault::Unknown),
            PersonRefusal::Store(error) => Self::Store(error),
        }
    }
}

/// Inputs of the checks other than the content.
pub(super) struct CheckContext<'a> {
    pub job: JobId,
    pub process_type: ProcessType,
    /// Where the caller states one.
    pub recruitment_type: Option<&'a str>,
    /// Whether the job has a code of the caller's.
    pub code: bool,
    pub now: i64,
}

/// Content that passed all checks.
pub(super) struct Checked<'a> {
    content: &'a Content,
    title: String,
    department: i64,
    family: Option<i64>,
    min_level: Option<i64>,
    max_level: Option<i64>,
    expires_at: Option<i64>,
    custom: Vec<StoredValue>,
    pub people: Vec<JobPerson>,
    pub addresses: Vec<JobAddress>,
}

pub(super) fn check<'a>(
    tx: &mut Tx<'_>,
    content: &'a Content,
    context: &CheckContext<'_>,
) -> Result<Checked<'a>, ContentRefusal> {
    let title = content.title.clone().filter(|title| !title.is_empty());
    let title = title.ok_or(ContentRefusal::Missing(Member::Title))?;
    let department = content.department.ok_or(ContentRefusal::Missing(Member::Department))?;
    if content.people.hiring_managers.is_empty() {
        return Err(ContentRefusal::Missing(Member::Person(JobRole::HiringManager, 0)));
    }
    let schema = job_settings::job_schema(tx, context.process_type)?;
    required::check(&schema, content, context.code)?;

    tx.get::<JobType>(&content.job_type)?.filter(|kind| kind.active).ok_or(ContentRefusal::JobTypeUnknown)?;
    if context.recruitment_type.is_some_and(|id| !recruitment_type::exists(id)) {
        return Err(ContentRefusal::RecruitmentTypeUnknown);
    }
    let family = look_up(tx, content.family, |family: &JobFamily| family.deleted_at, ContentRefusal::FamilyUnknown)?;
    let min_level = look_up(tx, content.min_level, |level: &JobLevel| level.deleted_at, ContentRefusal::LevelUnknown)?;
    let max_level = look_up(tx, content.max_level, |level: &JobLevel| level.deleted_at, ContentRefusal::LevelUnknown)?;
    if [&min_level, &max_level].into_iter().flatten().any(|level| !level.active) {
        return Err(ContentRefusal::LevelDisabled);
    }
    if content.highlights.iter().any(|id| highlight::name(id).is_none()) {
        return Err(ContentRefusal::HighlightUnknown);
    }
    let subject =
        content.subject.map(|id| tx.get::<Subject>(&id)?.ok_or(ContentRefusal::SubjectUnknown)).transpose()?;
    majors(tx, &content.majors)?;

    let department = department.find(|id| tx.get::<Department>(&id))?.filter(|department| department.active);
    let department = department.ok_or(ContentRefusal::Invalid(Member::Department, Fault::Unknown))?;
    let people = people::check(tx, context.job, &content.people)?;
    let addresses = addresses(tx, context.job, &content.addresses)?;
    let expires_at = content.expiry.resolve(context.now);
    let expires_at =
        expires_at.map_err(|NotInTheFuture| ContentRefusal::Invalid(Member::Expiry, Fault::NotInTheFuture))?;
    in_use(JobPreset::Family, family.as_ref().map(|family| family.is_active_at(context.now)))?;
    in_use(JobPreset::Subject, subject.map(|subject| subject.active))?;
    let function = content.function.map(|id| tx.get::<JobFunction>(&id));
    let function = function.map(|lookup| lookup.map(|function| function.is_some_and(|function| function.active)));
    in_use(JobPreset::Function, function.transpose()?)?;
    amounts(content)?;
    let custom = custom::check(tx, &schema, &content.custom)?;
    Ok(Checked {
        content,
        title,
        department: department.id,
        family: family.map(|family| family.id),
        min_level: min_level.map(|level| level.id),
        max_level: max_level.map(|level| level.id),
        expires_at,
        custom,
        people,
        addresses,
    })
}

/// The record that is named. One that was deleted is unknown.
fn look_up<R: Record<Scope = PerTenant, Key = i64>>(
    tx: &mut Tx<'_>,
    named: Option<Ref>,
    deleted_at: impl Fn(&R) -> Option<i64>,
    unknown: ContentRefusal,
) -> Result<Option<R>, ContentRefusal> {
    let Some(named) = named else { return Ok(None) };
    let row = named.find(|id| tx.get::<R>(&id))?.filter(|row| deleted_at(row).is_none());
    row.ok_or(unknown).map(Some)
}

fn majors(tx: &mut Tx<'_>, codes: &[String]) -> Result<(), ContentRefusal> {
    if codes.len() > 1 && codes.iter().any(|code| code == ANY_MAJOR) {
        return Err(ContentRefusal::AnyMajorWithOthers);
    }
    for code in codes.iter().filter(|code| *code != ANY_MAJOR) {
        tx.get::<Major>(code)?.ok_or(ContentRefusal::MajorUnknown)?;
    }
    Ok(())
}

/// Each address once, where it is first.
fn addresses(tx: &mut Tx<'_>, job: JobId, ids: &[AddressId]) -> Result<Vec<JobAddress>, ContentRefusal> {
    for (index, id) in ids.iter().enumerate() {
        let usable = tx.get::<Address>(id)?.is_some_and(|address| address.active);
        if !usable {
            return Err(ContentRefusal::Invalid(Member::Address(index), Fault::Unknown));
        }
    }
    let ranked = (1..).zip(hire_rules::distinct(ids));
    Ok(ranked.map(|(ordinal, address)| JobAddress { job, address, ordinal }).collect())
}

/// Refuses stated records that are not in use.
fn in_use(preset: JobPreset, active: Option<bool>) -> Result<(), ContentRefusal> {
    match active {
        Some(false) => Err(ContentRefusal::Invalid(Member::Preset(preset), Fault::Disabled)),
        Some(true) | None => Ok(()),
    }
}

fn amounts(content: &Content) -> Result<(), ContentRefusal> {
    let stated = [
        (JobPreset::HeadCount, content.head_count),
        (JobPreset::MinSalary, content.min_salary),
        (JobPreset::MaxSalary, content.max_salary),
    ];
    for (preset, amount) in stated {
        if amount.is_some_and(|amount| amount < 0) {
            return Err(ContentRefusal::Invalid(Member::Preset(preset), Fault::Negative));
        }
    }
    match (content.min_salary, content.max_salary) {
        (Some(min), Some(max)) if min > max => {
            Err(ContentRefusal::Invalid(Member::Preset(JobPreset::MaxSalary), Fault::BelowMinimum))
        }
        _ => Ok(()),
    }
}

impl Checked<'_> {
    /// The job with this content; omitted members stay.
    pub fn apply(&self, before: Job) -> Job {
        let content = self.content;
        let document = JobDocument {
            description: content.description.clone(),
            requirement: content.requirement.clone(),
            head_count: content.head_count,
            experience: content.experience,
            min_salary: content.min_salary,
            max_salary: content.max_salary,
            required_degree: content.required_degree,
            highlights: hire_rules::distinct(&content.highlights),
            majors: hire_rules::distinct(&content.majors),
            custom: self.custom.clone(),
            settings: before.document.settings.clone(),
        };
        Job {
            title: self.title.clone(),
            attribute: content.attribute.unwrap_or(JobAttribute::Real),
            department: Some(self.department),
            job_type: Some(content.job_type),
            job_function: content.function,
            subject: content.subject,
            job_family: self.family,
            min_level: self.min_level,
            max_level: self.max_level,
            expires_at: self.expires_at,
            document: Json(document),
            ..before
        }
    }
}
