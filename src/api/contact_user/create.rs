//! Creating a user. The order of the checks is in `docs/choices.md`.

use hire_api::contact_user::{
    CreateUser,
    create::{CreateUserData, CreateUserError as Error, User},
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
    DepartmentErrors { unknown: Error::NoDepartmentAuthority, unnamed: Error::OrderDepartmentInvalid };

type Outcome = Result<(CreateUserData, Option<Missing>), ApiError<CreateUser>>;

/// A user without the city or the title that was stated is stored, and answered with an error.
pub async fn create(call: Call<CreateUser>) -> ApiResult<CreateUser> {
    call.write_then(store, |(data, missing)| match missing {
        None => Ok(data),
        Some(Missing::City) => Err(ApiError::new(Error::CreatedWithoutCity)),
        Some(Missing::JobTitle) => Err(ApiError::new(Error::CreatedWithoutJobTitle)),
        Some(Missing::Both) => Err(ApiError::new(Error::CreatedWithoutCityAndJobTitle)),
    })
    .await
}

fn store(tx: &mut WriteTx<'_>, call: &Call<CreateUser>) -> Outcome {
    let mut missing = None;
    let id = contact::once(tx, call, Some(Error::RequestDiffers), |tx| {
        let draft = draft(tx, call)?;
        let saved = users::create(tx, &call.caller.contacts, &draft).map_err(refused)?;
        missing = saved.missing;
        Ok(saved.user.id)
    })?;
    let user = tx.get(&id)?.ok_or_else(|| ApiError::internal("a created user is gone"))?;
    Ok((CreateUserData { user: Some(response(view::user(tx, call.translator(), user)?)) }, missing))
}

fn draft(tx: &mut ReadTx<'_>, call: &Call<CreateUser>) -> Result<Draft, ApiError<CreateUser>> {
    let body = &call.body;
    let orders = body.orders.iter().flatten().map(|order| StatedOrder {
        department: order.department_id.as_ref(),
        user_order: Some(order.user_order),
        department_order: Some(order.department_order),
        primary: order.is_primary_dept,
    });
    Ok(Draft {
        user_id: body.user_id.clone(),
        name: Some(body.name.clone()),
        en_name: body.en_name.clone(),
        nickname: body.nickname.clone(),
        email: body.email.clone(),
        mobile: Some(body.mobile.clone()),
        mobile_visible: Some(body.mobile_visible),
        gender: Some(body.gender),
        avatar_key: body.avatar_key.clone(),
        departments: Some(draft::departments(tx, call, &body.department_ids, DEPARTMENTS)?),
        orders: Some(draft::orders(tx, call, orders, DEPARTMENTS)?),
        leader: contact::leader(tx, call, body.leader_user_id.as_ref())?,
        dotted_line_leaders: contact::people(tx, call, body.dotted_line_leader_user_ids.as_deref())?,
        city: body.city.clone(),
        country: body.country.clone(),
        work_station: body.work_station.clone(),
        join_time: body.join_time.map(i64::from),
        employee_no: body.employee_no.clone(),
        employee_type: Some(i64::from(body.employee_type)),
        job_title: body.job_title.clone(),
        job_level_id: body.job_level_id.clone(),
        job_family_id: body.job_family_id.clone(),
        frozen: None,
        enterprise_email: body.enterprise_email.clone(),
        geo: body.geo.clone(),
        subscription_ids: body.subscription_ids.clone(),
    })
}

fn refused(refusal: UserRefusal) -> ApiError<CreateUser> {
    row!(refusal, Error,
        UserRefusal::UserIdInvalid => Error::UserIdInvalid,
        UserRefusal::LeaderResigned => Error::LeaderResigned,
        UserRefusal::JobLevelInvalid => Error::InvalidJobLevelId,
        UserRefusal::JobFamilyInvalid => Error::InvalidJobFamilyId,
        UserRefusal::GeoNotEnabled => Error::GeoNotEnabled,
        UserRefusal::NoLicenseAuthority => Error::NoLicenseAuthority,
        UserRefusal::EmployeeNoExists => Error::EmployeeNoAlreadyExisted,
        // These are about a user that exists.
        UserRefusal::NoUserAuthority
        | UserRefusal::HasResigned
        | UserRefusal::NotJoined
        | UserRefusal::Exited
        | UserRefusal::FounderFrozen
        | UserRefusal::OrderNeedsDepartment => Error::Parameter,
    )
}

fn response(view: UserView) -> User {
    shown!(view => User {
        union_id, user_id, open_id, name, en_name, nickname, email, mobile, mobile_visible, gender, avatar_key, status,
        department_ids, leader_user_id, city, country, work_station, join_time, is_tenant_manager, employee_no,
        employee_type, orders, job_title, is_frozen, job_level_id, job_family_id, dotted_line_leader_user_ids,
    } without { avatar, custom_attrs, enterprise_email, geo })
}
