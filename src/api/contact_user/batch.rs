use hire_api::contact_user::{
    BatchGetUsers,
    batch::{BatchGetUsersData, BatchGetUsersError as Error, User},
};

use super::view::{self, UserView, shown};
use crate::{
    api::contact::{self, MAX_BATCH},
    http::{ApiError, Call, ReadTx},
};

/// Users in the order of the request, without those outside of the app's contact scope.
pub fn batch(tx: &mut ReadTx<'_>, call: &Call<BatchGetUsers>) -> Result<BatchGetUsersData, ApiError<BatchGetUsers>> {
    let ids = &call.query.user_ids;
    if ids.is_empty() || ids.len() > MAX_BATCH {
        return Err(ApiError::parameter(format!("user_ids: between 1 and {MAX_BATCH} are expected")));
    }
    let mut users = Vec::with_capacity(ids.len());
    let mut seen = Vec::with_capacity(ids.len());
    for id in ids {
        let user = contact::user(tx, call, id)?;
        if seen.contains(&user.id) || !call.caller.contacts.has_user(tx, user.id)? {
            continue;
        }
        seen.push(user.id);
        users.push(user);
    }
    if users.is_empty() {
        return Err(ApiError::new(Error::NoUserAuthority));
    }
    let items = view::users(tx, call.translator(), users)?.into_iter().map(response).collect();
    Ok(BatchGetUsersData { items })
}

fn response(view: UserView) -> User {
    shown!(view => User {
        union_id, user_id, open_id, name, en_name, nickname, email, mobile, mobile_visible, gender, avatar_key, status,
        department_ids, leader_user_id, city, country, work_station, join_time, is_tenant_manager, employee_no,
        employee_type, orders, job_title, is_frozen, job_level_id, job_family_id, dotted_line_leader_user_ids,
    } without { avatar, custom_attrs, enterprise_email, geo, subscription_ids, assign_info, department_path })
}
