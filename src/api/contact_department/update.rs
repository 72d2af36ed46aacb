//! Replacing a department. Omitted members are cleared, except the order and members that the document does not have.

use hire_api::{
    contact_department::{
        UpdateDepartment,
        update::{ShownDepartment, UpdateDepartmentData, UpdateDepartmentError as Error},
    },
    shapes::directory::Department,
};

use super::{draft, refusal::row, view};
use crate::{
    api::contact::{self, Named},
    documents::Translations,
    http::{ApiError, Call, ReadTx, WriteTx},
    organisation::departments::{self, DepartmentRefusal, Draft},
};

pub fn update(
    tx: &mut WriteTx<'_>,
    call: &Call<UpdateDepartment>,
) -> Result<UpdateDepartmentData, ApiError<UpdateDepartment>> {
    let Named::Row(before) = contact::department(tx, call, &call.path.department_id, Error::NoDepartmentAuthority)?
    else {
        return Err(ApiError::new(Error::ProcessRootDept));
    };
    let draft = draft(tx, call)?;
    let saved = departments::change(tx, &call.caller.contacts, &before, &draft).map_err(refused)?;
    let department = view::department(tx, call.translator(), Named::Row(saved.department))?;
    Ok(UpdateDepartmentData { department: Some(response(department)) })
}

fn draft(tx: &mut ReadTx<'_>, call: &Call<UpdateDepartment>) -> Result<Draft, ApiError<UpdateDepartment>> {
    let body = &call.body;
    if body.parent_department_id.is_empty() {
        return Err(ApiError::new(Error::ParentMissing));
    }
    let leader = contact::leader(tx, call, body.leader_user_id.as_ref())?;
    let leaders = draft::leaders(tx, call, body.leaders.as_deref())?;
    Ok(Draft {
        department_id: None,
        name: Some(body.name.clone()),
        translations: Some(body.i18n_name.as_ref().map_or_else(Translations::default, draft::translations)),
        parent: Some(contact::department(tx, call, &body.parent_department_id, Error::NoParentDeptAuthority)?.id()),
        order: body.order.clone(),
        // A main leader alone has no deputies.
        leaders: Some(leaders.unwrap_or_else(|| leader.flatten().into_iter().map(departments::Leader::main).collect())),
        leader,
        hr_partners: None,
        group_chat_employee_types: Some(
            draft::employee_types(body.group_chat_employee_types.as_deref()).unwrap_or_default(),
        ),
        units: None,
        group_chat: body.create_group_chat.unwrap_or(false),
    })
}

fn refused(refusal: DepartmentRefusal) -> ApiError<UpdateDepartment> {
    row!(refusal, Error,
        DepartmentRefusal::NameBlank => Error::DepartmentNameMissing,
        DepartmentRefusal::OrderInvalid
        | DepartmentRefusal::ParentInside
        | DepartmentRefusal::LeadersContradict => Error::UpdateParameter,
        DepartmentRefusal::LeaderResigned => Error::TopDepartmentLeaderUnjoined,
        DepartmentRefusal::IllegalUnit => Error::IllegalUnit,
        // These are about a member that the document does not have.
        DepartmentRefusal::IdInvalid | DepartmentRefusal::IdExists => Error::Parameter,
    )
}

fn response(department: Department) -> ShownDepartment {
    ShownDepartment {
        name: department.name,
        i18n_name: department.i18n_name,
        parent_department_id: department.parent_department_id,
        department_id: department.department_id,
        open_department_id: department.open_department_id,
        leader_user_id: department.leader_user_id,
        chat_id: department.chat_id,
        order: department.order,
        unit_ids: department.unit_ids,
        member_count: department.member_count,
        status: department.status,
        leaders: department.leaders,
        group_chat_employee_types: department.group_chat_employee_types,
        primary_member_count: department.primary_member_count,
    }
}
