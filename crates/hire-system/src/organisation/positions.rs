//! Positions of core HR. A position keeps its content; its versions state whether it is enabled.

use hire_rules::{
    calendar::Date,
    organisation::{Family, Grade, Job, Level, Lookup, Organisation, OrganisationRefusal, check as fit},
};
use hire_types::id::{HrJobId, JobGradeId, PositionId};

use super::core_hr::{self, CoreHrRefusal, Member};
use crate::{
    documents::{PositionDocument, Translations},
    events::facts,
    hiring::Ref,
    store::{
        Json, StoreError, WriteTx,
        core_hr::{self as stored, HrJob, HrLocation, JobGrade, Position, PositionVersion},
        directory::{Department, EmployeeType, JobFamily, JobLevel},
        positions,
    },
};

/// Maximum characters of a name or a description.
const MAX_TEXT: usize = 255;
const FIRST_YEAR: (i64, i64, i64) = (1900, 1, 1);

#[derive(Clone, Debug)]
pub struct PositionDraft {
    pub code: Option<String>,
    pub names: Translations,
    pub descriptions: Translations,
    pub job: HrJobId,
    pub department: Ref,
    pub families: Vec<Ref>,
    pub levels: Vec<Ref>,
    pub grades: Vec<JobGradeId>,
    pub employee_types: Vec<Ref>,
    pub work_locations: Vec<Ref>,
    pub cost_center: Option<String>,
    pub working_hours_type: Option<String>,
    pub direct_leader: Option<PositionId>,
    pub dotted_line_leader: Option<PositionId>,
    pub is_key_position: bool,
    pub effective_from: Date,
}

/// Why a position is not created. The order of the variants is the order of the checks.
#[derive(Debug)]
pub enum PositionRefusal {
    DateTooEarly,
    /// A text, a code, or a tenant without core HR.
    General(CoreHrRefusal),
    /// Of an id that names no department, employee type or location.
    DepartmentUnknown,
    EmployeeTypeUnknown,
    LocationUnknown,
    JobUnknown,
    JobEnds,
    FamilyUnknown,
    FamilyEnds,
    LevelUnknown,
    GradeUnknown,
    /// A level, a grade or the department is disabled.
    Inactive,
    JobFamilyMismatch,
    JobLevelMismatch,
    LevelGradeMismatch,
    LeaderUnknown,
    DottedLineLeaderEnds,
    LeaderNotInEffect,
    LeaderEnds,
}

impl From<StoreError> for PositionRefusal {
    fn from(error: StoreError) -> Self {
        Self::General(error.into())
    }
}

impl From<CoreHrRefusal> for PositionRefusal {
    fn from(refusal: CoreHrRefusal) -> Self {
        Self::General(refusal)
    }
}

pub fn create(tx: &mut WriteTx<'_>, draft: &PositionDraft) -> Result<Position, PositionRefusal> {
    core_hr::check_is_used(tx)?;
    let from = checked_day(draft.effective_from).ok_or(PositionRefusal::DateTooEarly)?;
    core_hr::check_names(&draft.names, MAX_TEXT)?;
    core_hr::check_texts(Member::Descriptions, &draft.descriptions, MAX_TEXT)?;
    let code = core_hr::checked_code(draft.code.as_deref(), |code| Ok(positions::by_code(tx, code)?.is_some()))?;
    if positions::is_name_taken(tx, draft.names.zh.as_deref(), draft.names.en.as_deref())? {
        return Err(CoreHrRefusal::NameTaken.into());
    }
    let parts = Parts::look_up(tx, draft, from)?;
    parts.check_match(tx)?;
    check_leaders(tx, draft, from)?;
    let id: PositionId = tx.new_id()?;
    let position = Position {
        id,
        code,
        name: draft.names.name(&core_hr::label(&draft.names)),
        hr_job: Some(draft.job),
        department: Some(parts.department),
        direct_leader: draft.direct_leader,
        document: Json(PositionDocument {
            names: draft.names.clone(),
            descriptions: draft.descriptions.clone(),
            families: parts.families,
            levels: parts.levels,
            grades: draft.grades.iter().map(|grade| grade.number()).collect(),
            employee_types: parts.employee_types,
            work_locations: parts.work_locations,
            cost_center: draft.cost_center.clone(),
            working_hours_type: draft.working_hours_type.clone(),
            dotted_line_leader: draft.dotted_line_leader.map(PositionId::number),
            is_key_position: draft.is_key_position,
        }),
    };
    tx.insert(&position)?;
    let version = PositionVersion { position: id, effective_from: from, active: true };
    tx.insert(&version)?;
    tx.announce(facts::position_version(&version, true));
    Ok(position)
}

/// When a day begins; none before 1900.
fn checked_day(day: Date) -> Option<i64> {
    let (year, month, first) = FIRST_YEAR;
    Date::new(year, month, first).is_some_and(|earliest| day >= earliest).then(|| day.begins_at_ms())
}

/// The records that a position names.
struct Parts {
    job: HrJob,
    department: i64,
    families: Vec<i64>,
    levels: Vec<i64>,
    grades: Vec<JobGradeId>,
    employee_types: Vec<i64>,
    work_locations: Vec<i64>,
}

impl Parts {
    fn look_up(tx: &mut WriteTx<'_>, draft: &PositionDraft, from: i64) -> Result<Self, PositionRefusal> {
        let job = tx.get::<HrJob>(&draft.job)?.filter(|job| job.is_in_effect_at(from));
        let job = job.ok_or(PositionRefusal::JobUnknown)?;
        if !job.active || job.effective_to.is_some() {
            return Err(PositionRefusal::JobEnds);
        }
        let mut families = Vec::new();
        for family in &draft.families {
            let row = family.find(|id| tx.get::<JobFamily>(&id))?.filter(|family| {
                family.deleted_at.is_none() && family.effective_from.is_none_or(|begins| begins <= from)
            });
            let row = row.ok_or(PositionRefusal::FamilyUnknown)?;
            if !row.active {
                return Err(PositionRefusal::FamilyEnds);
            }
            families.push(row.id);
        }
        let mut inactive = false;
        let mut levels = Vec::new();
        for level in &draft.levels {
            let row = level.find(|id| tx.get::<JobLevel>(&id))?.filter(|level| level.deleted_at.is_none());
            let row = row.ok_or(PositionRefusal::LevelUnknown)?;
            inactive |= !row.active;
            levels.push(row.id);
        }
        for grade in &draft.grades {
            inactive |= !tx.get::<JobGrade>(grade)?.ok_or(PositionRefusal::GradeUnknown)?.active;
        }
        let department = draft.department.find(|id| tx.get::<Department>(&id))?;
        let department = department.ok_or(PositionRefusal::DepartmentUnknown)?;
        let mut employee_types = Vec::new();
        for kind in &draft.employee_types {
            let row = kind.find(|id| tx.get::<EmployeeType>(&id))?.filter(|kind| kind.deleted_at.is_none());
            employee_types.push(row.ok_or(PositionRefusal::EmployeeTypeUnknown)?.id);
        }
        let mut work_locations = Vec::new();
        for location in &draft.work_locations {
            let row = location.find(|id| tx.get::<HrLocation>(&id))?;
            work_locations.push(row.ok_or(PositionRefusal::LocationUnknown)?.id);
        }
        if inactive || !department.active {
            return Err(PositionRefusal::Inactive);
        }
        let (department, grades) = (department.id, draft.grades.clone());
        Ok(Self { job, department, families, levels, grades, employee_types, work_locations })
    }

    /// Every pair must fit together as in an offer.
    fn check_match(&self, tx: &mut WriteTx<'_>) -> Result<(), PositionRefusal> {
        let job = Job {
            active: true,
            families: stored::families_of_job(tx, self.job.id)?,
            levels: stored::levels_of_job(tx, self.job.id)?,
        };
        let with_job = || Organisation { job: Lookup::Found(job.clone()), ..Organisation::default() };
        for id in &self.families {
            check(&Organisation { family: Lookup::Found(Family { id: *id, active: true }), ..with_job() })?;
        }
        for id in &self.levels {
            let level = Level { id: *id, active: true, grades: stored::grades_of_level(tx, *id)? };
            check(&Organisation { level: Lookup::Found(level.clone()), ..with_job() })?;
            for grade in &self.grades {
                let grade = Grade { id: grade.number(), active: true };
                let pair = Organisation {
                    level: Lookup::Found(level.clone()),
                    grade: Lookup::Found(grade),
                    ..Organisation::default()
                };
                check(&pair)?;
            }
        }
        Ok(())
    }
}

fn check(organisation: &Organisation) -> Result<(), PositionRefusal> {
    fit(organisation).map_err(|refusal| match refusal {
        OrganisationRefusal::JobUnknown => PositionRefusal::JobUnknown,
        OrganisationRefusal::JobDisabled => PositionRefusal::JobEnds,
        OrganisationRefusal::FamilyUnknown => PositionRefusal::FamilyUnknown,
        OrganisationRefusal::FamilyDisabled => PositionRefusal::FamilyEnds,
        OrganisationRefusal::LevelUnknown => PositionRefusal::LevelUnknown,
        OrganisationRefusal::GradeUnknown => PositionRefusal::GradeUnknown,
        OrganisationRefusal::LevelDisabled | OrganisationRefusal::GradeDisabled => PositionRefusal::Inactive,
        OrganisationRefusal::JobFamilyMismatch => PositionRefusal::JobFamilyMismatch,
        // Without a job that links them there is no such refusal here.
        OrganisationRefusal::JobLevelMismatch | OrganisationRefusal::FamilyLevelMismatch => {
            PositionRefusal::JobLevelMismatch
        }
        OrganisationRefusal::LevelGradeMismatch => PositionRefusal::LevelGradeMismatch,
    })
}

/// A leader must be in effect on the day, and stay enabled.
fn check_leaders(tx: &mut WriteTx<'_>, draft: &PositionDraft, from: i64) -> Result<(), PositionRefusal> {
    if let Some(leader) = draft.dotted_line_leader {
        let versions = positions::versions(tx, leader)?;
        if versions.first().is_none_or(|first| first.effective_from > from) {
            return Err(PositionRefusal::LeaderUnknown);
        }
        if is_disabled_from(&versions, from) {
            return Err(PositionRefusal::DottedLineLeaderEnds);
        }
    }
    if let Some(leader) = draft.direct_leader {
        let versions = positions::versions(tx, leader)?;
        let first = versions.first().ok_or(PositionRefusal::LeaderUnknown)?;
        if first.effective_from > from {
            return Err(PositionRefusal::LeaderNotInEffect);
        }
        if is_disabled_from(&versions, from) {
            return Err(PositionRefusal::LeaderEnds);
        }
    }
    Ok(())
}

/// Whether the version in effect at a time, or a later one, is disabled.
fn is_disabled_from(versions: &[PositionVersion], at: i64) -> bool {
    let current = versions.iter().rposition(|version| version.effective_from <= at).unwrap_or_default();
    versions.iter().skip(current).any(|version| !version.active)
}

/// Why a position is not enabled or disabled. The order of the variants is the order of the checks.
#[derive(Debug)]
pub enum ActivationRefusal {
    Unknown,
    DateTooEarly,
    BeforeFirstVersion,
    DisabledTooEarly,
    ActivatedTooEarly,
    HasEmployees,
    HasPreHires,
    HasSubordinates,
    Disabled,
    Store(StoreError),
}

impl From<StoreError> for ActivationRefusal {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

/// Enables or disables a position from a day on. One that is so then already stays as it is.
pub fn set_active(tx: &mut WriteTx<'_>, id: PositionId, active: bool, day: Date) -> Result<(), ActivationRefusal> {
    if !core_hr::is_used(tx)? {
        return Err(ActivationRefusal::Disabled);
    }
    let versions = positions::versions(tx, id)?;
    let (Some(first), Some(last)) = (versions.first(), versions.last()) else {
        return Err(ActivationRefusal::Unknown);
    };
    let from = checked_day(day).ok_or(ActivationRefusal::DateTooEarly)?;
    if from < first.effective_from {
        return Err(ActivationRefusal::BeforeFirstVersion);
    }
    if from < last.effective_from {
        return Err(if active { ActivationRefusal::ActivatedTooEarly } else { ActivationRefusal::DisabledTooEarly });
    }
    if last.active == active {
        return Ok(());
    }
    if !active {
        check_unused(tx, id, from)?;
    }
    let version = PositionVersion { position: id, effective_from: from, active };
    tx.save(Some(last).filter(|last| last.effective_from == from), &version)?;
    tx.announce(facts::position_version(&version, false));
    Ok(())
}

/// A position is not disabled while an offer or another position needs it.
fn check_unused(tx: &mut WriteTx<'_>, id: PositionId, from: i64) -> Result<(), ActivationRefusal> {
    if positions::is_taken(tx, id)? {
        return Err(ActivationRefusal::HasEmployees);
    }
    if positions::is_promised(tx, id)? {
        return Err(ActivationRefusal::HasPreHires);
    }
    for below in positions::subordinates(tx, id)? {
        let versions = positions::versions(tx, below.id)?;
        if versions
            .iter()
            .rfind(|version| version.effective_from <= from)
            .or(versions.first())
            .is_some_and(|version| version.active)
        {
            return Err(ActivationRefusal::HasSubordinates);
        }
    }
    Ok(())
}
