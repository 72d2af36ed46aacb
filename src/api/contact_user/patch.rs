//! Changing members of a user. The order of the checks is in `docs/choices.md`.

use hire_api::contact_user::{
    PatchUser,
    patch::{PatchUserData, PatchUserError as Error, User},
};

use super::{
    draft::{self, DepartmentErrors, StatedOrder},
    refusal::row,
    view::{self, UserView, shown},
};
use crate::{
    api::contact,
    http::{ApiError, ApiResult, Call, ReadTx, WriteTx},
    organisation::users::{self, Draft, Missing, UserRefusal},
};

const DEPARTMENTS: DepartmentErrors<Error> =
    DepartmentErrors { unknown: Error::DepartmentIdInvalid, unnamed: Error::OrderDepartmentInvalid };

type Outcome = Result<(PatchUserData, Option<Missing>), ApiError<PatchUser>>;

/// A user whose new city or title cannot be created is changed without it, and answered with an error.
pub async fn patch(call: Call<PatchUser>) -> ApiResult<PatchUser> {
    call.write_then(store, |(data, missing)| match missing {
        None => Ok(data),
        Some(Missing::City) => Err(ApiError::new(Error::UpdatedWithoutCity)),
        Some(Missing::JobTitle) => Err(ApiError::new(Error::UpdatedWithoutJobTitle)),
        Some(Missing::Both) => Err(ApiError::new(Error::UpdatedWithoutCityAndJobTitle)),
    })
    .await
}

fn store(tx: &mut WriteTx<'_>, call: &Call<PatchUser>) -> Outcome {
    let before = contact::user(tx, call, &call.path.user_id)?;
    let draft = draft(tx, call)?;
    let saved = users::patch(tx, &call.caller.contacts, &before, &draft).map_err(refused)?;
    Ok((PatchUserData { user: Some(response(view::user(tx, call.translator(), saved.user)?)) }, saved.missing))
}

fn draft(tx: &mut ReadTx<'_>, call: &Call<PatchUser>) -> Result<Draft, ApiError<PatchUser>> {
    let body = &call.body;
    let departments = match &body.department_ids {
        Some(ids) => Some(draft::departments(tx, call, ids, DEPARTMENTS)?),
        None => None,
    };
    let orders = match &body.orders {
        Some(orders) => {
            let stated = orders.iter().map(|order| StatedOrder {
                department: order.department_id.as_ref(),
                user_order: order.user_order,
                department_order: order.department_order,
                primary: order.is_primary_dept,
            });
            Some(draft::orders(tx, call, stated, DEPARTMENTS)?)
        }
        None => None,
    };
    Ok(Draft {
        user_id: None,
        name: body.name.clone(),
        en_name: body.en_name.clone(),
        nickname: body.nickname.clone(),
        email: body.email.clone(),
        mobile: body.mobile.clone(),
        mobile_visible: body.mobile_visible,
        gender: body.gender,
        avatar_key: body.avatar_key.clone(),
        departments,
        orders,
        leader: contact::leader(tx, call, body.leader_user_id.as_ref())?,
        dotted_line_leaders: contact::people(tx, call, body.dotted_line_leader_user_ids.as_deref())?,
        city: body.city.clone(),
        country: body.country.clone(),
        work_station: body.work_station.clone(),
        join_time: body.join_time.map(i64::from),
        employee_no: body.employee_no.clone(),
        employee_type: body.employee_type.map(i64::from),
        job_title: body.job_title.clone(),
        job_level_id: body.job_level_id.clone(),
        job_family_id: body.job_family_id.clone(),
        frozen: body.is_frozen,
        enterprise_email: body.enterprise_email.clone(),
        geo: None,
        subscription_ids: body.subscription_ids.clone(),
    })
}

fn refused(refusal: UserRefusal) -> ApiError<PatchUser> {
    row!(refusal, Error,
        UserRefusal::NoUserAuthority => Error::NoUserAuthority,
        UserRefusal::HasResigned => Error::UserHasResigned,
        UserRefusal::NotJoined => Error::UserNotJoined,
        UserRefusal::Exited => Error::UserExited,
        UserRefusal::FounderFrozen => Error::FreezeTenantFounderForbidden,
        UserRefusal::OrderNeedsDepartment => Error::OrderNeedsDepartment,
        UserRefusal::JobLevelInvalid => Error::InvalidJobLevelId,
        UserRefusal::JobFamilyInvalid => Error::InvalidJobFamilyId,
        UserRefusal::NoLicenseAuthority => Error::NoLicenseAuthority,
        UserRefusal::EmployeeNoExists => Error::EmployeeNoAlreadyExisted,
        // The document has no row for a leader who left. The others are about members of a new user.
        UserRefusal::LeaderResigned | UserRefusal::UserIdInvalid | UserRefusal::GeoNotEnabled => Error::Parameter,
    )
}

fn response(view: UserView) -> User {
    shown!(view => User {
        union_id, user_id, open_id, name, en_name, nickname, email, mobile, mobile_visible, gender, status,
        department_ids, leader_user_id, city, country, work_station, join_time, is_tenant_manager, employee_no,
        employee_type, orders, job_title, is_frozen, job_level_id, job_family_id, dotted_line_leader_user_ids,
    } without { avatar, custom_attrs, enterprise_email })
}
