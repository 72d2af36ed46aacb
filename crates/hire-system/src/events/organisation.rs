//! Changes of the organisation: employee types of the contacts, and the objects of core HR.

use hire_types::directory::{EmployeeTypeKind, EmployeeTypeStatus};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::render::Rendered;
use crate::documents::Translations;

/// The effect of a change on a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Change {
    Created,
    Updated,
    Deleted,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CoreHrObject {
    Job,
    JobGrade,
    Pathway,
    Position,
    JobFamily,
    JobLevel,
}

/// An object of core HR, by its id there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CoreHrChange {
    pub object: CoreHrObject,
    pub change: Change,
    pub id: i64,
    /// The members that an update changed, as core HR calls them.
    pub fields: Vec<String>,
    /// When the change takes effect, where that is later.
    pub at: Option<i64>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum EmployeeTypeEvent {
    Created,
    Updated,
    Activated,
    Deactivated,
    Deleted,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EmployeeTypeChange {
    pub change: EmployeeTypeEvent,
    pub id: i64,
    pub before: Option<EmployeeTypeState>,
    pub after: Option<EmployeeTypeState>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EmployeeTypeState {
    pub enum_id: String,
    pub enum_value: String,
    pub content: String,
    pub kind: EmployeeTypeKind,
    pub status: EmployeeTypeStatus,
    pub translations: Translations,
}

pub(super) fn core_hr(change: &CoreHrChange) -> Rendered {
    use Change::{Created, Deleted, Updated};
    use CoreHrObject::{Job, JobFamily, JobGrade, JobLevel, Pathway, Position};
    let event_type = match (change.object, change.change) {
        (Job, Created) => "corehr.job.created_v1",
        (Job, Updated) => "corehr.job.updated_v1",
        (Job, Deleted) => "corehr.job.deleted_v1",
        (JobGrade, Created) => "corehr.job_grade.created_v2",
        (JobGrade, Updated) => "corehr.job_grade.updated_v2",
        (JobGrade, Deleted) => "corehr.job_grade.deleted_v2",
        (Pathway, Created) => "corehr.pathway.created_v2",
        (Pathway, Updated) => "corehr.pathway.updated_v2",
        (Pathway, Deleted) => "corehr.pathway.deleted_v2",
        (Position, Created) => "corehr.position.created_v2",
        (Position, Updated) => "corehr.position.updated_v2",
        (Position, Deleted) => "corehr.position.deleted_v2",
        (JobFamily, Created) => "corehr.job_family.created_v2",
        (JobFamily, Updated) => "corehr.job_family.updated_v2",
        (JobFamily, Deleted) => "corehr.job_family.deleted_v2",
        (JobLevel, Created) => "corehr.job_level.created_v2",
        (JobLevel, Updated) => "corehr.job_level.updated_v2",
        (JobLevel, Deleted) => "corehr.job_level.deleted_v2",
    };
    let id = change.id.to_string();
    let mut event = match change.object {
        Job => json!({ "job_id": id }),
        JobGrade => json!({ "job_grade_id": id }),
        Pathway => json!({ "pathway_id": id }),
        Position => json!({ "position_id": id }),
        JobFamily => json!({ "job_family_id": id }),
        JobLevel => json!({ "job_level_id": id }),
    };
    // The event of a job does not say what changed.
    let says_fields = change.change == Updated && change.object != Job;
    if let Some(members) = event.as_object_mut().filter(|_| says_fields) {
        members.insert("field_changes".to_owned(), json!(change.fields));
    }
    Rendered { event_type, order_key: format!("core_hr:{id}"), event }
}

pub(super) fn employee_type(change: &EmployeeTypeChange) -> Rendered {
    let event_type = match change.change {
        EmployeeTypeEvent::Created => "contact.employee_type_enum.created_v3",
        EmployeeTypeEvent::Updated => "contact.employee_type_enum.updated_v3",
        EmployeeTypeEvent::Activated => "contact.employee_type_enum.actived_v3",
        EmployeeTypeEvent::Deactivated => "contact.employee_type_enum.deactivated_v3",
        EmployeeTypeEvent::Deleted => "contact.employee_type_enum.deleted_v3",
    };
    let states = [("old_enum", &change.before), ("new_enum", &change.after)];
    let event =
        states.into_iter().filter_map(|(name, state)| Some((name.to_owned(), shown(state.as_ref()?)))).collect();
    Rendered { event_type, order_key: format!("employee_type:{}", change.id), event: Value::Object(event) }
}

fn shown(state: &EmployeeTypeState) -> Value {
    let texts = state.translations.texts();
    let translations: Vec<Value> = texts.map(|(locale, value)| json!({ "locale": locale, "value": value })).collect();
    json!({
        "enum_id": state.enum_id,
        "enum_value": state.enum_value,
        "content": state.content,
        "enum_type": state.kind,
        "enum_status": state.status,
        "i18n_content": translations,
    })
}
