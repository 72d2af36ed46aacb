//! Creating a department. The order of the checks is in `docs/choices.md`.

use hire_api::contact_department::{
    CreateDepartment,
    create::{CreateDepartmentData, CreateDepartmentError as Error},
};

use super::{draft, refusal::row, view};
use crate::{
    api::contact::{self, Named},
    http::{ApiError, Call, ReadTx, WriteTx},
    organisation::departments::{self, DepartmentRefusal, Draft},
};

pub fn create(
    tx: &mut WriteTx<'_>,
    call: &Call<CreateDepartment>,
) -> Result<CreateDepartmentData, ApiError<CreateDepartment>> {
    let id = contact::once(tx, call, Some(Error::RequestDiffers), |tx| {
        let draft = draft(tx, call)?;
        Ok(departments::create(tx, &call.caller.contacts, &draft).map_err(refused)?.department.id)
    })?;
    let department = tx.get(&id)?.ok_or_else(|| ApiError::internal("a created department is gone"))?;
    Ok(CreateDepartmentData { department: Some(view::department(tx, call.translator(), Named::Row(department))?) })
}

fn draft(tx: &mut ReadTx<'_>, call: &Call<CreateDepartment>) -> Result<Draft, ApiError<CreateDepartment>> {
    let body = &call.body;
    if body.parent_department_id.is_empty() {
        return Err(ApiError::new(Error::ParentDepartmentMissing));
    }
    let unseen = Error::NoParentDeptAuthority;
    Ok(Draft {
        department_id: body.department_id.clone(),
        name: Some(body.name.clone()),
        translations: body.i18n_name.as_ref().map(draft::translations),
        parent: Some(contact::department(tx, call, &body.parent_department_id, unseen)?.id()),
        order: body.order.clone(),
        leader: contact::leader(tx, call, body.leader_user_id.as_ref())?,
        leaders: draft::leaders(tx, call, body.leaders.as_deref())?,
        hr_partners: contact::people(tx, call, body.department_hrbps.as_deref())?,
        group_chat_employee_types: draft::employee_types(body.group_chat_employee_types.as_deref()),
        units: body.unit_ids.clone(),
        group_chat: body.create_group_chat.unwrap_or(false),
    })
}

fn refused(refusal: DepartmentRefusal) -> ApiError<CreateDepartment> {
    row!(refusal, Error,
        DepartmentRefusal::NameBlank => Error::DepartmentNameMissing,
        DepartmentRefusal::IdInvalid => Error::DepartmentIdInvalid,
        DepartmentRefusal::OrderInvalid
        | DepartmentRefusal::ParentInside
        | DepartmentRefusal::LeadersContradict => Error::UpdateParameter,
        DepartmentRefusal::IllegalUnit => Error::IllegalUnit,
        DepartmentRefusal::LeaderResigned => Error::UserHasResigned,
        DepartmentRefusal::IdExists => Error::DepartmentIdExists,
    )
}
