//! Changing members of a department. The order of the checks is in `docs/choices.md`.

use hire_api::contact_department::{
    PatchDepartment,
    patch::{PatchDepartmentData, PatchDepartmentError as Error},
};

use super::{draft, refusal::row, view};
use crate::{
    api::contact::{self, Named},
    http::{ApiError, Call, ReadTx, WriteTx},
    organisation::departments::{self, DepartmentRefusal, Draft},
};

pub fn patch(
    tx: &mut WriteTx<'_>,
    call: &Call<PatchDepartment>,
) -> Result<PatchDepartmentData, ApiError<PatchDepartment>> {
    let Named::Row(before) = contact::department(tx, call, &call.path.department_id, Error::NoDepartmentAuthority)?
    else {
        return Err(ApiError::new(Error::ProcessRootDept));
    };
    let draft = draft(tx, call)?;
    let saved = departments::change(tx, &call.caller.contacts, &before, &draft).map_err(refused)?;
    let department = view::department(tx, call.translator(), Named::Row(saved.department))?;
    Ok(PatchDepartmentData { department: Some(department) })
}

fn draft(tx: &mut ReadTx<'_>, call: &Call<PatchDepartment>) -> Result<Draft, ApiError<PatchDepartment>> {
    let body = &call.body;
    let parent = match &body.parent_department_id {
        Some(id) => Some(contact::department(tx, call, id, Error::NoParentDeptAuthority)?.id()),
        None => None,
    };
    Ok(Draft {
        department_id: None,
        name: body.name.clone(),
        translations: body.i18n_name.as_ref().map(draft::translations),
        parent,
        order: body.order.clone(),
        leader: contact::leader(tx, call, body.leader_user_id.as_ref())?,
        leaders: draft::leaders(tx, call, body.leaders.as_deref())?,
        hr_partners: contact::people(tx, call, body.department_hrbps.as_deref())?,
        group_chat_employee_types: draft::employee_types(body.group_chat_employee_types.as_deref()),
        units: None,
        group_chat: body.create_group_chat.unwrap_or(false),
    })
}

fn refused(refusal: DepartmentRefusal) -> ApiError<PatchDepartment> {
    row!(refusal, Error,
        DepartmentRefusal::LeadersContradict => Error::LeadersRepeat,
        DepartmentRefusal::LeaderResigned => Error::TopDepartmentLeaderUnjoined,
        // The document has no rows for the first three. The others are about members that it does not have.
        DepartmentRefusal::NameBlank
        | DepartmentRefusal::OrderInvalid
        | DepartmentRefusal::ParentInside
        | DepartmentRefusal::IdInvalid
        | DepartmentRefusal::IllegalUnit
        | DepartmentRefusal::IdExists => Error::Parameter,
    )
}
