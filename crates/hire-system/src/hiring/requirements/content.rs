//! The checks of a requirement's content, and the row that it becomes.

use std::collections::HashSet;

use hire_rules::{distinct, form::Given, requirement::is_salary_range};
use hire_types::{
    hiring::ProcessType,
    id::{AddressId, HrJobId, JobId, JobRequirementId, JobTypeId, PositionId},
    requirement::{DisplayProgress, Priority, RequiredDegree, RequirementCategory},
};

use super::{
    custom,
    required::{self, MissingField},
};
use crate::{
    documents::{RequirementDocument, StoredValue},
    hiring::{
        Ref,
        fields::{CustomDraft, CustomFault},
    },
    recruitment_type,
    store::{
        Json, StoreError, Tx, WriteTx,
        core_hr::HrJob,
        directory::{Department, EmployeeType, JobFamily, JobLevel, User},
        jobs::Job,
        positions,
        record::{PerTenant, Record},
        requirement_form::RequirementFields,
        requirements::{JobRequirement, RequirementJob},
        settings::{Address, JobType},
    },
    tenancy::switches::{Switch, Switches},
};

/// The content of a requirement in a request. Amounts and custom values are text.
#[derive(Clone, Debug)]
pub struct Content {
    pub name: String,
    pub progress: DisplayProgress,
    pub head_count: i64,
    pub recruitment_type: Option<String>,
    pub employee_type: Option<Ref>,
    pub max_level: Option<Ref>,
    pub min_level: Option<Ref>,
    pub job_family: Option<Ref>,
    pub category: Option<RequirementCategory>,
    pub department: Option<Ref>,
    pub recruiters: Vec<Ref>,
    pub hiring_managers: Vec<Ref>,
    pub direct_leaders: Vec<Ref>,
    pub start_time: Given<i64>,
    pub deadline: Given<i64>,
    pub priority: Option<Priority>,
    pub required_degree: Option<RequiredDegree>,
    pub max_salary: Option<String>,
    pub min_salary: Option<String>,
    pub address: Option<AddressId>,
    pub description: Option<String>,
    pub process_type: Option<ProcessType>,
    pub job_type: Option<JobTypeId>,
    pub employment_job: Option<HrJobId>,
    pub position: Option<PositionId>,
    pub custom: Vec<CustomDraft>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Member {
    ShortCode,
    Name,
    HeadCount,
    RecruitmentType,
    EmployeeType,
    MaxLevel,
    MinLevel,
    JobFamily,
    Department,
    Recruiters,
    HiringManagers,
    DirectLeaders,
    StartTime,
    Deadline,
    Salary,
    Address,
    JobType,
    EmploymentJob,
    Position,
    Jobs,
}

/// Why the content of a requirement is refused. The order of the variants is the order of the checks.
#[derive(Debug)]
pub enum ContentRefusal {
    /// Of the employee type, or of the recruitment type, which is its older form.
    EmploymentUnknown(Member),
    LevelDisabled(Member),
    /// A person twice in one list.
    Repeated(Member),
    /// Jobs recruit for a requirement only after its approval.
    JobsBeforeApproval,
    /// Neither an employee type nor a recruitment type.
    NoEmployment,
    Unknown(Member),
    Invalid(Member),
    Custom(CustomFault),
    /// A template of the company requires it.
    Missing(MissingField),
    Store(StoreError),
}

impl From<StoreError> for ContentRefusal {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

/// Content that passed all checks, as its rows name it.
pub(super) struct Checked<'a> {
    content: &'a Content,
    employee_type: Option<i64>,
    max_level: Option<i64>,
    min_level: Option<i64>,
    job_family: Option<i64>,
    department: Option<i64>,
    people: [Vec<i64>; 3],
    custom: Vec<StoredValue>,
}

/// `jobs` are those that are to recruit for it, if the request states any; `jobs_allowed` says whether its approval
/// allows that. `keeps_employment`: a stored requirement keeps its type when the request states none.
pub(super) fn check<'a>(
    tx: &mut WriteTx<'_>,
    content: &'a Content,
    jobs: &[JobId],
    jobs_allowed: bool,
    keeps_employment: bool,
) -> Result<Checked<'a>, ContentRefusal> {
    let employee_type = employment(tx, content)?;
    let max_level = level(tx, content.max_level, Member::MaxLevel)?;
    let min_level = level(tx, content.min_level, Member::MinLevel)?;
    let lists = [
        (&content.recruiters, Member::Recruiters),
        (&content.hiring_managers, Member::HiringManagers),
        (&content.direct_leaders, Member::DirectLeaders),
    ];
    for (people, member) in lists {
        let mut seen = HashSet::new();
        if people.iter().any(|person| matches!(person, Ref::Row(_)) && !seen.insert(*person)) {
            return Err(ContentRefusal::Repeated(member));
        }
    }
    if !jobs.is_empty() && !jobs_allowed {
        return Err(ContentRefusal::JobsBeforeApproval);
    }
    if content.employee_type.is_none() && content.recruitment_type.is_none() && !keeps_employment {
        return Err(ContentRefusal::NoEmployment);
    }
    let row = |level: Level| match level {
        Level::None => Ok(None),
        Level::Row(id) => Ok(Some(id)),
        Level::Unknown(member) => Err(ContentRefusal::Unknown(member)),
    };
    let (max_level, min_level, now) = (row(max_level)?, row(min_level)?, tx.now());
    let job_family = named(tx, content.job_family, Member::JobFamily, |family: &JobFamily| family.is_active_at(now))?;
    let department = named(tx, content.department, Member::Department, |department: &Department| department.active)?;
    let mut people = [const { Vec::new() }; 3];
    for ((refs, member), rows) in lists.into_iter().zip(&mut people) {
        for person in refs {
            rows.extend(named(tx, Some(*person), member, |user: &User| user.active)?);
        }
    }
    others(tx, content, jobs)?;
    let fields = tx.cached::<RequirementFields>(&())?.unwrap_or_default();
    let custom = custom::read(tx, &fields, &content.custom)?;
    required::check(&fields, content, keeps_employment)?;
    Ok(Checked { content, employee_type, max_level, min_level, job_family, department, people, custom })
}

fn employment(tx: &mut Tx<'_>, content: &Content) -> Result<Option<i64>, ContentRefusal> {
    if content.recruitment_type.as_deref().is_some_and(|id| !recruitment_type::exists(id)) {
        return Err(ContentRefusal::EmploymentUnknown(Member::RecruitmentType));
    }
    named(tx, content.employee_type, Member::EmployeeType, |kind: &EmployeeType| kind.active).map_err(|refusal| {
        match refusal {
            ContentRefusal::Unknown(member) => ContentRefusal::EmploymentUnknown(member),
            other => other,
        }
    })
}

enum Level {
    None,
    Row(i64),
    Unknown(Member),
}

/// Unknown levels are refused later.
fn level(tx: &mut Tx<'_>, level: Option<Ref>, member: Member) -> Result<Level, ContentRefusal> {
    let Some(level) = level else { return Ok(Level::None) };
    match level.find(|id| tx.get::<JobLevel>(&id))?.filter(|level| level.deleted_at.is_none()) {
        Some(level) if level.active => Ok(Level::Row(level.id)),
        Some(_) => Err(ContentRefusal::LevelDisabled(member)),
        None => Ok(Level::Unknown(member)),
    }
}

/// The number of a record that is in use.
fn named<R: Record<Scope = PerTenant, Key = i64>>(
    tx: &mut Tx<'_>,
    named: Option<Ref>,
    member: Member,
    is_active: impl Fn(&R) -> bool,
) -> Result<Option<i64>, ContentRefusal> {
    let Some(named) = named else { return Ok(None) };
    let id = named.find(|id| Ok::<_, StoreError>(tx.get::<R>(&id)?.filter(&is_active).map(|_| id)))?;
    id.map(Some).ok_or(ContentRefusal::Unknown(member))
}

/// Everything that has no code of its own.
fn others(tx: &mut WriteTx<'_>, content: &Content, jobs: &[JobId]) -> Result<(), ContentRefusal> {
    if content.name.trim().is_empty() {
        return Err(ContentRefusal::Invalid(Member::Name));
    }
    if content.head_count < 0 {
        return Err(ContentRefusal::Invalid(Member::HeadCount));
    }
    for (time, member) in [(content.start_time, Member::StartTime), (content.deadline, Member::Deadline)] {
        if time == Given::Malformed {
            return Err(ContentRefusal::Invalid(member));
        }
    }
    if !is_salary_range(content.min_salary.as_deref(), content.max_salary.as_deref()) {
        return Err(ContentRefusal::Invalid(Member::Salary));
    }
    let core_hr = Switches::load(tx)?.on(Switch::CoreHr);
    let now = tx.now();
    let position = match content.position {
        Some(id) => core_hr && positions::is_active_at(tx, id, now)?,
        None => true,
    };
    let usable = [
        (Member::Address, usable(tx, content.address, |address: &Address| address.active)?),
        (Member::JobType, usable(tx, content.job_type, |job_type: &JobType| job_type.active)?),
        (Member::EmploymentJob, usable(tx, content.employment_job, |job: &HrJob| core_hr && job.is_active_at(now))?),
        (Member::Position, position),
    ];
    if let Some((member, _)) = usable.into_iter().find(|(_, usable)| !usable) {
        return Err(ContentRefusal::Unknown(member));
    }
    for job in jobs {
        if tx.get::<Job>(job)?.is_none() {
            return Err(ContentRefusal::Unknown(Member::Jobs));
        }
    }
    Ok(())
}

/// Whether a record, if one is named, may be used.
fn usable<R: Record<Scope = PerTenant>>(
    tx: &mut Tx<'_>,
    named: Option<R::Key>,
    may: impl Fn(&R) -> bool,
) -> Result<bool, StoreError> {
    let Some(key) = named else { return Ok(true) };
    Ok(tx.get::<R>(&key)?.is_some_and(|row| may(&row)))
}

impl Checked<'_> {
    /// Puts the content into a row.
    pub fn fill(self, requirement: &mut JobRequirement) {
        let content = self.content;
        requirement.name.clone_from(&content.name);
        requirement.display_progress = content.progress;
        requirement.head_count = content.head_count;
        // A stored requirement keeps its type when the request states none.
        if content.employee_type.is_some() || content.recruitment_type.is_some() {
            requirement.employee_type = self.employee_type;
            requirement.recruitment_type.clone_from(&content.recruitment_type);
        }
        requirement.max_level = self.max_level;
        requirement.min_level = self.min_level;
        requirement.job_family = self.job_family;
        requirement.department = self.department;
        requirement.address = content.address;
        requirement.job_type = content.job_type;
        requirement.employment_job = content.employment_job;
        requirement.position = content.position;
        let [recruiters, hiring_managers, direct_leaders] = self.people;
        requirement.document = Json(RequirementDocument {
            category: content.category,
            recruiters,
            hiring_managers,
            direct_leaders,
            start_time: content.start_time.value(),
            deadline: content.deadline.value(),
            priority: content.priority,
            required_degree: content.required_degree,
            max_salary: content.max_salary.clone(),
            min_salary: content.min_salary.clone(),
            description: content.description.clone(),
            process_type: content.process_type,
            custom: self.custom,
        });
    }
}

/// The links of a requirement to its jobs, each job once.
pub(super) fn links(job_requirement: JobRequirementId, jobs: &[JobId]) -> Vec<RequirementJob> {
    distinct(jobs).into_iter().map(|job| RequirementJob { job_requirement, job }).collect()
}
