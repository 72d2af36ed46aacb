//! Which change of the organisation gives which fact.

use hire_types::directory::{EmployeeTypeKind, EmployeeTypeStatus};

use crate::{
    events::{
        Fact,
        organisation::{Change, CoreHrChange, CoreHrObject, EmployeeTypeChange, EmployeeTypeEvent, EmployeeTypeState},
    },
    store::{
        core_hr::{HrJob, JobGrade, Pathway, PositionVersion},
        directory::{EmployeeType, JobFamily, JobLevel},
    },
};

/// A text and a status that change in one go are two facts.
pub fn employee_type(before: Option<&EmployeeType>, after: Option<&EmployeeType>) -> Vec<Fact> {
    let fact = |change, before: Option<&EmployeeType>, after: Option<&EmployeeType>| {
        let id = before.or(after).map_or(0, |kind| kind.id);
        let change = EmployeeTypeChange { change, id, before: before.map(state), after: after.map(state) };
        Fact::EmployeeType(Box::new(change))
    };
    match (before, after) {
        (None, Some(created)) => vec![fact(EmployeeTypeEvent::Created, None, Some(created))],
        (Some(old), Some(new)) if old.deleted_at.is_none() && new.deleted_at.is_some() => {
            vec![fact(EmployeeTypeEvent::Deleted, Some(old), None)]
        }
        (Some(old), Some(new)) => {
            let mut facts = Vec::new();
            let texts = EmployeeType { active: old.active, ..new.clone() };
            if old.label != new.label || old.document != new.document {
                facts.push(fact(EmployeeTypeEvent::Updated, Some(old), Some(&texts)));
            }
            match (old.active, new.active) {
                (false, true) => facts.push(fact(
                    EmployeeTypeEvent::Activated,
                    Some(&EmployeeType { active: false, ..new.clone() }),
                    Some(new),
                )),
                (true, false) => facts.push(fact(
                    EmployeeTypeEvent::Deactivated,
                    Some(&EmployeeType { active: true, ..new.clone() }),
                    Some(new),
                )),
                _ => {}
            }
            facts
        }
        _ => Vec::new(),
    }
}

fn state(kind: &EmployeeType) -> EmployeeTypeState {
    EmployeeTypeState {
        enum_id: kind.enum_id.clone(),
        enum_value: kind.enum_value.clone(),
        content: kind.label.clone(),
        kind: if kind.is_built_in() { EmployeeTypeKind::BuiltIn } else { EmployeeTypeKind::Custom },
        status: if kind.active { EmployeeTypeStatus::Active } else { EmployeeTypeStatus::Inactive },
        translations: kind.document.0.clone(),
    }
}

/// Core HR shows levels of the contacts, so their changes are announced there, as far as core HR has the members.
pub fn job_level(before: Option<&JobLevel>, after: Option<&JobLevel>) -> Vec<Fact> {
    let Some(level) = after else { return Vec::new() };
    let deleted = level.deleted_at.is_some();
    let changed = |before: &JobLevel| {
        [
            ("name", before.label != level.label || before.document.names != level.document.names),
            ("code", before.code != level.code),
            ("active", before.active != level.active),
            (
                "description",
                before.document.description != level.document.description
                    || before.document.descriptions != level.document.descriptions,
            ),
            ("level_order", before.level_order != level.level_order),
        ]
    };
    core_hr(
        CoreHrObject::JobLevel,
        level.corehr_id,
        before.map(|before| (before.deleted_at.is_some(), changed(before))),
        deleted,
        None,
    )
}

/// As [`job_level`]. The code of a family and whether it can be selected are not announced.
pub fn job_family(before: Option<&JobFamily>, after: Option<&JobFamily>) -> Vec<Fact> {
    let Some(family) = after else { return Vec::new() };
    let deleted = family.deleted_at.is_some();
    let changed = |before: &JobFamily| {
        [
            ("name", before.label != family.label || before.document.names != family.document.names),
            ("active", before.active != family.active),
            (
                "description",
                before.document.description != family.document.description
                    || before.document.descriptions != family.document.descriptions,
            ),
            ("full_path", before.parent != family.parent),
            ("effective_time", before.effective_from != family.effective_from),
        ]
    };
    core_hr(
        CoreHrObject::JobFamily,
        family.corehr_id,
        before.map(|before| (before.deleted_at.is_some(), changed(before))),
        deleted,
        family.effective_from,
    )
}

/// Of a job neither its levels nor its pathway are announced.
pub fn hr_job(before: Option<&HrJob>, after: Option<&HrJob>) -> Vec<Fact> {
    let id = before.or(after).map_or(0, |job| job.id.number());
    let changed = |before: &HrJob, job: &HrJob| {
        let (old, new) = (&before.document, &job.document);
        before.code != job.code
            || before.active != job.active
            || (before.effective_from, before.effective_to) != (job.effective_from, job.effective_to)
            || (&old.names, &old.descriptions, &old.titles) != (&new.names, &new.descriptions, &new.titles)
            || old.working_hours_type != new.working_hours_type
    };
    let (change, at) = match (before, after) {
        (None, Some(created)) => (Change::Created, created.effective_from),
        (Some(before), Some(job)) if changed(before, job) => (Change::Updated, job.effective_from),
        (Some(_), None) => (Change::Deleted, None),
        _ => return Vec::new(),
    };
    vec![Fact::CoreHr(CoreHrChange { object: CoreHrObject::Job, change, id, fields: Vec::new(), at })]
}

pub fn job_grade(before: Option<&JobGrade>, after: Option<&JobGrade>) -> Vec<Fact> {
    let Some(grade) = after else { return Vec::new() };
    let changed = |before: &JobGrade| {
        [
            ("name", before.document.names != grade.document.names),
            ("code", before.code != grade.code),
            ("active", before.active != grade.active),
            ("description", before.document.descriptions != grade.document.descriptions),
            ("grade_order", before.grade_order != grade.grade_order),
        ]
    };
    core_hr(CoreHrObject::JobGrade, grade.id.number(), before.map(|before| (false, changed(before))), false, None)
}

pub fn pathway(before: Option<&Pathway>, after: Option<&Pathway>) -> Vec<Fact> {
    let Some(pathway) = after else { return Vec::new() };
    let changed = |before: &Pathway| {
        [
            ("name", before.document.names != pathway.document.names),
            ("code", before.code != pathway.code),
            ("active", before.active != pathway.active),
            ("description", before.document.descriptions != pathway.document.descriptions),
        ]
    };
    core_hr(CoreHrObject::Pathway, pathway.id.number(), before.map(|before| (false, changed(before))), false, None)
}

/// A version of a position, the first one or a later one.
pub fn position_version(version: &PositionVersion, is_first: bool) -> Fact {
    let (change, fields) = if is_first {
        (Change::Created, Vec::new())
    } else {
        (Change::Updated, vec!["active".to_owned(), "effective_time".to_owned()])
    };
    let (object, id, at) = (CoreHrObject::Position, version.position.number(), Some(version.effective_from));
    Fact::CoreHr(CoreHrChange { object, change, id, fields, at })
}

/// `before`: whether the object was deleted, and its fields with whether they changed.
fn core_hr<const N: usize>(
    object: CoreHrObject,
    id: i64,
    before: Option<(bool, [(&'static str, bool); N])>,
    deleted: bool,
    at: Option<i64>,
) -> Vec<Fact> {
    let fact = |change, fields| vec![Fact::CoreHr(CoreHrChange { object, change, id, fields, at })];
    match before {
        None => fact(Change::Created, Vec::new()),
        Some((false, _)) if deleted => fact(Change::Deleted, Vec::new()),
        Some((_, fields)) => {
            let changed = fields.into_iter().filter(|(_, changed)| *changed);
            let fields: Vec<String> = changed.map(|(name, _)| name.to_owned()).collect();
            if fields.is_empty() { Vec::new() } else { fact(Change::Updated, fields) }
        }
    }
}
