use hire_api::{
    contact_user::{
        FindUsersByDepartment,
        find_by_department::{FindUsersByDepartmentError as Error, User},
    },
    page::Page,
};

use super::view::{self, UserView, shown};
use crate::{
    api::contact,
    http::{ApiError, Call, ReadTx},
    store::{record::PageRows, users},
};

/// The users directly in a department, the highest order first.
pub fn find_by_department(
    tx: &mut ReadTx<'_>,
    call: &Call<FindUsersByDepartment>,
) -> Result<Page<User>, ApiError<FindUsersByDepartment>> {
    let page = call.page()?;
    let id = &call.query.department_id;
    let department = contact::visible_department(tx, call, id, Error::NoDepartmentAuthority)?.id();
    let PageRows { rows, more } = users::in_department(tx, department, page.after_or([i64::MAX, 0]), page.limit)?;
    let next = rows.last().filter(|_| more).map(|last| page.token([last.user_order, last.user]));
    let ids: Vec<i64> = rows.iter().map(|row| row.user).collect();
    let users = users::in_order(tx, &ids)?;
    let items = view::users(tx, call.translator(), users)?.into_iter().map(response).collect();
    Ok(Page::new(items, next))
}

fn response(view: UserView) -> User {
    shown!(view => User {
        union_id, user_id, open_id, name, en_name, nickname, email, mobile, mobile_visible, gender, avatar_key, status,
        department_ids, leader_user_id, city, country, work_station, join_time, is_tenant_manager, employee_no,
        employee_type, orders, job_title, is_frozen, job_level_id, job_family_id, dotted_line_leader_user_ids,
    } without { avatar, custom_attrs, enterprise_email, geo, department_path })
}
