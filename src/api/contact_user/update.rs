//! Replacing a user. Omitted members are cleared, except those that the document does not have.

use hire_api::contact_user::{
    UpdateUser,
    update::{UpdateUserData, UpdateUserError as Error, User},
};
use hire_types::directory::{ContactGender, UpdatedContactGender};

use super::{
    draft::{self, DepartmentErrors, StatedOrder},
    refusal::row,
    view::{self, UserView},
};
use crate::{
    api::contact,
    http::{ApiError, Call, ReadTx, WriteTx},
    organisation::users::{self, Draft, Missing, UserRefusal},
};

const DEPARTMENTS: DepartmentErrors<Error> =
    DepartmentErrors { unknown: Error::DepartmentIdInvalid, unnamed: Error::OrderDepartmentInvalid };

pub fn update(tx: &mut WriteTx<'_>, call: &Call<UpdateUser>) -> Result<UpdateUserData, ApiError<UpdateUser>> {
    let before = contact::user(tx, call, &call.path.user_id)?;
    let draft = draft(tx, call)?;
    let saved = users::replace(tx, &call.caller.contacts, &before, &draft).map_err(refused)?;
    // The document has no rows for names that cannot be created, so nothing is stored then.
    match saved.missing {
        None => Ok(UpdateUserData { user: Some(response(view::user(tx, call.translator(), saved.user)?)) }),
        Some(Missing::City) => Err(ApiError::parameter("city: it cannot be created")),
        Some(Missing::JobTitle) => Err(ApiError::parameter("job_title: it cannot be created")),
        Some(Missing::Both) => Err(ApiError::parameter("city, job_title: they cannot be created")),
    }
}

fn draft(tx: &mut ReadTx<'_>, call: &Call<UpdateUser>) -> Result<Draft, ApiError<UpdateUser>> {
    let body = &call.body;
    let or_cleared = |text: &Option<String>| Some(text.clone().unwrap_or_default());
    let orders = body.orders.iter().flatten().map(|order| StatedOrder {
        department: order.department_id.as_ref(),
        user_order: order.user_order,
        department_order: order.department_order,
        primary: order.is_primary_dept,
    });
    let leader = contact::leader(tx, call, body.leader_user_id.as_ref())?;
    Ok(Draft {
        user_id: None,
        name: Some(body.name.clone()),
        en_name: or_cleared(&body.en_name),
        nickname: or_cleared(&body.nickname),
        email: or_cleared(&body.email),
        mobile: Some(body.mobile.clone()),
        mobile_visible: Some(body.mobile_visible.unwrap_or(true)),
        gender: Some(match body.gender {
            None | Some(UpdatedContactGender::Unknown) => ContactGender::Unknown,
            Some(UpdatedContactGender::Male) => ContactGender::Male,
            Some(UpdatedContactGender::Female) => ContactGender::Female,
        }),
        avatar_key: or_cleared(&body.avatar_key),
        departments: Some(draft::departments(tx, call, &body.department_ids, DEPARTMENTS)?),
        orders: Some(draft::orders(tx, call, orders, DEPARTMENTS)?),
        leader: Some(leader.flatten()),
        dotted_line_leaders: None,
        city: or_cleared(&body.city),
        country: or_cleared(&body.country),
        work_station: or_cleared(&body.work_station),
        join_time: Some(body.join_time.unwrap_or(0).into()),
        employee_no: or_cleared(&body.employee_no),
        employee_type: Some(body.employee_type.into()),
        job_title: or_cleared(&body.job_title),
        job_level_id: None,
        job_family_id: None,
        frozen: body.is_frozen,
        enterprise_email: body.enterprise_email.clone(),
        geo: None,
        subscription_ids: None,
    })
}

fn refused(refusal: UserRefusal) -> ApiError<UpdateUser> {
    row!(refusal, Error,
        UserRefusal::NoUserAuthority => Error::NoUserAuthority,
        UserRefusal::HasResigned => Error::UserHasResigned,
        UserRefusal::NotJoined => Error::UserNotJoined,
        UserRefusal::Exited => Error::UserExited,
        UserRefusal::FounderFrozen => Error::FreezeTenantFounderForbidden,
        UserRefusal::OrderNeedsDepartment => Error::OrderNeedsDepartment,
        // The document has no rows for these two. The others are about members that it does not have.
        UserRefusal::LeaderResigned
        | UserRefusal::EmployeeNoExists
        | UserRefusal::UserIdInvalid
        | UserRefusal::JobLevelInvalid
        | UserRefusal::JobFamilyInvalid
        | UserRefusal::GeoNotEnabled
        | UserRefusal::NoLicenseAuthority => Error::Parameter,
    )
}

fn response(view: UserView) -> User {
    User {
        union_id: view.union_id,
        user_id: view.user_id,
        open_id: view.open_id,
        name: view.name,
        en_name: view.en_name,
        nickname: view.nickname,
        email: view.email,
        mobile: view.mobile,
        mobile_visible: view.mobile_visible,
        gender: match view.gender {
            Some(ContactGender::Unknown) => Some(UpdatedContactGender::Unknown),
            Some(ContactGender::Male) => Some(UpdatedContactGender::Male),
            Some(ContactGender::Female) => Some(UpdatedContactGender::Female),
            // Not in the document.
            Some(ContactGender::Other) | None => None,
        },
        avatar_key: view.avatar_key,
        avatar: None,
        status: view.status,
        department_ids: view.department_ids,
        leader_user_id: view.leader_user_id,
        city: view.city,
        country: view.country,
        work_station: view.work_station,
        join_time: view.join_time,
        is_tenant_manager: view.is_tenant_manager,
        employee_no: view.employee_no,
        employee_type: view.employee_type,
        orders: view.orders,
        custom_attrs: None,
        enterprise_email: None,
        job_title: view.job_title,
        is_frozen: view.is_frozen,
    }
}
