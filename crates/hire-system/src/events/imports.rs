//! The event that requests the import of a candidate into another HR system.

use hire_types::id::{ApplicationId, EhrImportTaskId, JobRequirementId, OfferId, TalentId};
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::{contact::shown, render::Rendered};
use crate::{
    id_translator::{IdTranslator, IdTypes},
    tenancy::Caller,
};

/// A requested import. An internship has an event of its own, which names its offer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CandidateImport {
    pub task: EhrImportTaskId,
    pub application: ApplicationId,
    pub talent: TalentId,
    pub internship: Option<OfferId>,
    pub requirement: Option<JobRequirementId>,
    pub department: Option<ImportDepartment>,
    pub operator: Option<ImportOperator>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ImportDepartment {
    pub id: i64,
    pub department_id: String,
    pub open_department_id: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ImportOperator {
    pub id: i64,
    pub user_id: String,
}

/// The two events name a department and a person by different ids.
pub fn imported(caller: &Caller, import: &CandidateImport) -> Rendered {
    let translator = IdTranslator::new(caller, IdTypes::default());
    let may_see_user_id = caller.has_scope("contact:user.employee_id:readonly");
    let user_id = |operator: &ImportOperator| may_see_user_id.then(|| operator.user_id.clone());
    let people = import.operator.as_ref().map(|operator| {
        let (open_id, union_id) = (translator.open_id(operator.id), translator.union_id(operator.id));
        shown(caller, json!({ "open_id": open_id, "union_id": union_id, "user_id": user_id(operator) }), &[])
    });
    let departments = import
        .department
        .as_ref()
        .map(|one| json!({ "department_id": one.department_id, "open_department_id": one.open_department_id }));
    let (event_type, department, operator) = match import.internship {
        None => (
            "hire.ehr_import_task.imported_v1",
            import.department.as_ref().map(|department| department.id.to_string()),
            import.operator.as_ref().map(|operator| operator.id.to_string()),
        ),
        Some(_) => (
            "hire.ehr_import_task_for_internship_offer.imported_v1",
            import.department.as_ref().map(|department| department.department_id.clone()),
            import.operator.as_ref().and_then(user_id),
        ),
    };
    let members = json!({
        "task_id": import.task,
        "application_id": import.application,
        "offer_id": import.internship,
        "ehr_department_id": department,
        "ehr_requirement_id": import.requirement.filter(|_| import.internship.is_none()),
        "operator_id": operator,
        "operator_user_id": people,
        "ehr_department": departments,
    });
    let event = shown(caller, members, &[]).into();
    Rendered { event_type, order_key: format!("talent:{}", import.talent), event }
}
