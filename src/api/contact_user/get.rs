use hire_api::contact_user::{
    GetUser,
    get::{GetUserData, GetUserError as Error, User},
};

use super::view::{self, UserView, shown};
use crate::{
    api::contact,
    http::{ApiError, Call, ReadTx},
};

/// A user who left is shown, too.
pub fn get(tx: &mut ReadTx<'_>, call: &Call<GetUser>) -> Result<GetUserData, ApiError<GetUser>> {
    let user = contact::user(tx, call, &call.path.user_id)?;
    if !call.caller.contacts.has_user(tx, user.id)? {
        return Err(ApiError::new(Error::NoUserAuthority));
    }
    Ok(GetUserData { user: Some(response(view::user(tx, call.translator(), user)?)) })
}

fn response(view: UserView) -> User {
    shown!(view => User {
        union_id, user_id, open_id, name, en_name, nickname, email, mobile, mobile_visible, gender, status,
        department_ids, leader_user_id, city, country, work_station, join_time, is_tenant_manager, employee_no,
        employee_type, orders, job_title, job_level_id, job_family_id, dotted_line_leader_user_ids,
    } without { avatar, custom_attrs, enterprise_email, geo, assign_info, department_path })
}
