//! The changes that make events happen, by event type.
//!
//! A transition calls the function of the domain that the operation of an app calls, so the records change as well. A test
//! states the members of the event that matter to it. Without an id the change is made to the newest record that can take
//! it; in the directory and in core HR, where there is none, one is created first.

mod contacts;
mod core_hr;
mod hiring;

use std::{collections::BTreeMap, fmt::Debug};

use hire_rules::parse_id;
use hire_types::Id;
use serde::Serialize;
use serde_json::Value;

use super::SandboxError;
use crate::{
    hiring::Ref,
    id_translator::{IdTranslator, IdTypes},
    store::{
        StoreError, Tx, WriteTx,
        record::{PerTenant, Record},
        sandbox::newest,
    },
    tenancy::Caller,
};

/// How many records are examined for one that can take a change.
const MAX_CANDIDATES: i64 = 1_000;
/// The suffix that is added to a name, or removed, if a test states no name.
const NAME_SUFFIX: &str = " (changed)";

/// A change that makes an event happen.
#[derive(Debug, Serialize)]
pub struct Transition {
    #[serde(rename = "type")]
    pub event_type: &'static str,
    /// The operation by which an app makes this change. Without one people make it in the pages of the platform.
    pub operation: Option<&'static str>,
    /// The members that a test may state, each with the objects around it.
    pub members: &'static [&'static str],
    #[serde(skip)]
    run: fn(&mut WriteTx<'_>, &Stated<'_>) -> Result<(), SandboxError>,
}

macro_rules! transitions {
    ($($event_type:literal by $operation:tt of $members:tt => $run:path,)+) => {
        /// All transitions, sorted by event type. Events of other types are announced without a change.
        pub static TRANSITIONS: &[Transition] = &[$(Transition {
            event_type: $event_type, operation: transitions!(@ $operation), members: &$members, run: $run,
        }),+];
    };
    (@ people) => { None };
    (@ $operation:literal) => { Some($operation) };
}

transitions! {
    "contact.department.created_v3" by "contact.department/create" of ["object.name"] => contacts::create_department,
    "contact.department.deleted_v3" by "contact.department/delete" of ["object.open_department_id"]
        => contacts::delete_department,
    "contact.department.updated_v3" by "contact.department/patch" of ["object.open_department_id", "object.name"]
        => contacts::update_department,
    "contact.employee_type_enum.actived_v3" by "contact.employee_type_enum/update" of ["new_enum.enum_id"]
        => contacts::activate_employee_type,
    "contact.employee_type_enum.created_v3" by "contact.employee_type_enum/create" of ["new_enum.content"]
        => contacts::create_employee_type,
    "contact.employee_type_enum.deactivated_v3" by "contact.employee_type_enum/update" of ["new_enum.enum_id"]
        => contacts::deactivate_employee_type,
    "contact.employee_type_enum.deleted_v3" by "contact.employee_type_enum/delete" of ["old_enum.enum_id"]
        => contacts::delete_employee_type,
    "contact.employee_type_enum.updated_v3" by "contact.employee_type_enum/update"
        of ["new_enum.enum_id", "new_enum.content"] => contacts::update_employee_type,
    "contact.user.created_v3" by "contact.user/create" of ["object.name", "object.mobile"] => contacts::create_user,
    "contact.user.deleted_v3" by "contact.user/delete" of ["object.open_id"] => contacts::delete_user,
    "contact.user.updated_v3" by "contact.user/patch" of ["object.open_id", "object.name"] => contacts::update_user,
    "corehr.job.created_v1" by "corehr.job/create" of [] => core_hr::create_job,
    "corehr.job_family.created_v2" by "corehr.job_family/create" of [] => core_hr::create_family,
    "corehr.job_family.deleted_v2" by "contact.job_family/delete" of ["job_family_id"] => core_hr::delete_family,
    "corehr.job_family.updated_v2" by "contact.job_family/update" of ["job_family_id"] => core_hr::update_family,
    "corehr.job_grade.created_v2" by "corehr.job_grade/create.v2" of [] => core_hr::create_grade,
    "corehr.job_grade.updated_v2" by "corehr.job_grade/patch.v2" of ["job_grade_id"] => core_hr::update_grade,
    "corehr.job_level.created_v2" by "corehr.job_level/create" of [] => core_hr::create_level,
    "corehr.job_level.deleted_v2" by "contact.job_level/delete" of ["job_level_id"] => core_hr::delete_level,
    "corehr.job_level.updated_v2" by "contact.job_level/update" of ["job_level_id"] => core_hr::update_level,
    "corehr.pathway.created_v2" by "corehr.pathway/create.v2" of [] => core_hr::create_pathway,
    "corehr.pathway.updated_v2" by "corehr.pathway/active.v2" of ["pathway_id"] => core_hr::update_pathway,
    "corehr.position.created_v2" by "corehr.position/create.v2" of [] => core_hr::create_position,
    "corehr.position.updated_v2" by "corehr.position/active.v2" of ["position_id"] => core_hr::update_position,
    "hire.application.stage_changed_v1" by "application/transfer_stage" of ["application_id", "target_stage_id"]
        => hiring::move_application,
    "hire.ehr_import_task.imported_v1" by people of ["application_id"] => hiring::import_candidate,
    "hire.ehr_import_task_for_internship_offer.imported_v1" by people of ["application_id"] => hiring::import_intern,
    "hire.offer.status_changed_v1" by "offer/offer_status" of ["offer_id", "offer_status", "expiration_date"]
        => hiring::report_offer,
}

/// The transition of an event type.
pub fn find(event_type: &str) -> Option<&'static Transition> {
    let index = TRANSITIONS.binary_search_by(|transition| transition.event_type.cmp(event_type));
    index.ok().and_then(|at| TRANSITIONS.get(at))
}

impl Transition {
    /// Makes the change, with ids as `caller` has them.
    pub fn run(&self, tx: &mut WriteTx<'_>, caller: &Caller, event: &Value) -> Result<(), SandboxError> {
        let stated = Stated::read(event, self.members, caller)?;
        (self.run)(tx, &stated)?;
        if tx.facts().is_empty() {
            let problem = format!("the change makes no {}; it is as stated already, or not announced", self.event_type);
            return Err(SandboxError::Conflict(problem));
        }
        Ok(())
    }
}

/// The members that a test stated, by their paths.
struct Stated<'a> {
    members: BTreeMap<String, &'a Value>,
    translator: IdTranslator<'a>,
}

impl<'a> Stated<'a> {
    fn read(event: &'a Value, known: &[&str], caller: &'a Caller) -> Result<Self, SandboxError> {
        let mut members = BTreeMap::new();
        collect(event, "", &mut members);
        if let Some(unknown) = members.keys().find(|member| !known.contains(&member.as_str())) {
            let known = if known.is_empty() { "nothing".to_owned() } else { known.join(", ") };
            let problem =
                format!("`{unknown}` follows from the change; one can state {known}, or announce the event only");
            return Err(SandboxError::Invalid("event", problem));
        }
        Ok(Self { members, translator: IdTranslator::new(caller, IdTypes::default()) })
    }

    fn text(&self, member: &str) -> Result<Option<String>, SandboxError> {
        match self.members.get(member) {
            None => Ok(None),
            Some(Value::String(text)) => Ok(Some(text.clone())),
            Some(other) => Err(invalid(member, &format!("{other} is not a text"))),
        }
    }

    fn number(&self, member: &str) -> Result<Option<i64>, SandboxError> {
        let Some(value) = self.members.get(member) else { return Ok(None) };
        value.as_i64().map(Some).ok_or_else(|| invalid(member, &format!("{value} is not a whole number")))
    }

    fn id<K>(&self, member: &str) -> Result<Option<Id<K>>, SandboxError> {
        let Some(text) = self.text(member)? else { return Ok(None) };
        let id = parse_id(&text).ok_or_else(|| invalid(member, &format!("{text:?} is not an id")))?;
        Ok(Some(Id::new(id)))
    }

    /// The record of a stated id, by a look-up.
    fn record<R>(
        &self,
        tx: &mut WriteTx<'_>,
        member: &str,
        find: impl FnOnce(&mut WriteTx<'_>, &str) -> Result<Option<R>, StoreError>,
    ) -> Result<Option<R>, SandboxError> {
        let Some(id) = self.text(member)? else { return Ok(None) };
        find(tx, &id)?.map(Some).ok_or_else(|| unknown(member, &id))
    }

    /// The record whose key the event shows as it is.
    fn row<R: Record<Scope = PerTenant, Key = Id<K>>, K>(
        &self,
        tx: &mut WriteTx<'_>,
        member: &str,
    ) -> Result<Option<R>, SandboxError> {
        let Some(id) = self.id(member)? else { return Ok(None) };
        tx.get::<R>(&id)?.map(Some).ok_or_else(|| unknown(member, &id.to_string()))
    }

    /// The record whose key the app has in another form.
    fn translated<R: Record<Scope = PerTenant, Key = i64>>(
        &self,
        tx: &mut WriteTx<'_>,
        member: &str,
        translate: impl FnOnce(&IdTranslator<'a>, &mut Tx<'_>, &str) -> Result<Ref, StoreError>,
    ) -> Result<Option<R>, SandboxError> {
        self.record(tx, member, |tx, id| translate(&self.translator, tx, id)?.find(|id| tx.get::<R>(&id)))
    }
}

/// Members whose values are not objects, by their paths. `null` is omitted.
fn collect<'a>(value: &'a Value, path: &str, members: &mut BTreeMap<String, &'a Value>) {
    match value {
        Value::Null => {}
        Value::Object(inner) => {
            for (name, value) in inner {
                let path = if path.is_empty() { name.clone() } else { format!("{path}.{name}") };
                collect(value, &path, members);
            }
        }
        value => {
            members.insert(path.to_owned(), value);
        }
    }
}

/// The newest record that can take a change.
fn newest_that<R: Record<Scope = PerTenant>>(
    tx: &mut WriteTx<'_>,
    mut fits: impl FnMut(&mut Tx<'_>, &R) -> Result<bool, StoreError>,
) -> Result<Option<R>, StoreError> {
    for row in newest::<R>(tx, MAX_CANDIDATES)? {
        if fits(tx, &row)? {
            return Ok(Some(row));
        }
    }
    Ok(None)
}

/// Another name than the present one. Two changes restore the first one.
fn other_name(name: &str) -> String {
    name.strip_suffix(NAME_SUFFIX).map_or_else(|| format!("{name}{NAME_SUFFIX}"), str::to_owned)
}

/// A name that no other record has.
fn new_name(tx: &mut WriteTx<'_>, what: &str) -> Result<String, StoreError> {
    Ok(format!("{what} {}", tx.new_id::<()>()?))
}

fn invalid(member: &str, problem: &str) -> SandboxError {
    SandboxError::Invalid("event", format!("{member}: {problem}"))
}

fn unknown(member: &str, id: &str) -> SandboxError {
    invalid(member, &format!("there is no {id:?}"))
}

/// A refusal of the domain, in the words of its name.
fn refused(refusal: &impl Debug) -> SandboxError {
    let mut words = String::new();
    for letter in format!("{refusal:?}").chars() {
        if letter.is_ascii_uppercase() && words.ends_with(|before: char| before.is_ascii_lowercase()) {
            words.push(' ');
        }
        words.push(letter.to_ascii_lowercase());
    }
    SandboxError::Conflict(format!("the change is refused: {words}"))
}

/// The result of a change. Errors of the store stay what they are: after some of them the transaction runs again.
macro_rules! done {
    ($change:expr, $store:pat => $error:expr) => {
        $change.map_err(|refusal| match refusal {
            $store => $crate::sandbox::SandboxError::Store($error),
            refusal => $crate::sandbox::transitions::refused(&refusal),
        })
    };
}
use done;

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use serde_json::json;

    use super::*;
    use crate::events::catalogue;

    #[test]
    fn transitions_name_documented_events_and_mounted_operations() {
        assert!(TRANSITIONS.is_sorted_by(|one, other| one.event_type < other.event_type));
        let operations: Vec<&str> = hire_api::all().into_iter().map(|operation| operation.spec.name).collect();
        for transition in TRANSITIONS {
            assert!(catalogue::find(transition.event_type).is_some(), "{transition:?}");
            assert!(transition.operation.is_none_or(|name| operations.contains(&name)), "{transition:?}");
        }
    }

    #[test]
    fn the_documentation_has_a_row_for_each() {
        let documentation = include_str!("../../docs/sandbox.md");
        for Transition { event_type, operation, members, .. } in TRANSITIONS {
            let members: Vec<String> = members.iter().map(|member| format!("`{member}`")).collect();
            let operation = operation.map_or("–".to_owned(), |name| format!("`{name}`"));
            let row = format!("| `{event_type}` | {operation} | {} |", members.join(", "));
            assert!(documentation.contains(&row), "docs/sandbox.md has no {row}");
        }
    }

    #[test]
    fn derived_members_are_refused_with_the_list_of_allowed_ones() {
        let event = json!({ "object": { "name": "Ada", "leaders": [] }, "old_object": null });
        let caller = Caller::anonymous();
        let stated = Stated::read(&event, &["object.name", "object.leaders"], &caller).unwrap();
        assert_eq!(stated.text("object.name").unwrap().unwrap(), "Ada");
        let error = Stated::read(&event, &["object.name"], &caller).err().unwrap().to_string();
        assert!(error.contains("`object.leaders`") && error.contains("object.name"), "{error}");
    }

    #[test]
    fn a_refusal_is_told_in_words() {
        #[derive(Debug)]
        enum Refusal {
            TalentLocked,
        }
        assert_eq!(refused(&Refusal::TalentLocked).to_string(), "the change is refused: talent locked");
        assert_eq!(other_name(&other_name("Ada")), "Ada");
    }
}
