use hire_api::{
    contact_user::{
        ListUsers,
        list::{ListUsersError as Error, User},
    },
    page::Page,
};

use super::view::{self, UserView, shown};
use crate::{
    api::contact,
    http::{ApiError, Call, ReadTx},
    organisation::ContactScope,
    store::{access::ContactKind, contacts, departments::ROOT, users},
};

/// The users directly in a department, the highest order first. Without a department: the users that are listed singly in
/// the app's contact scope, or those directly in the company for an app that sees everyone.
pub fn list(tx: &mut ReadTx<'_>, call: &Call<ListUsers>) -> Result<Page<User>, ApiError<ListUsers>> {
    let page = call.page()?;
    let [order, after] = page.after_or([i64::MAX, 0]);
    let sees_everyone = call.caller.contacts == ContactScope::All;
    let department = match call.query.department_id.as_deref().filter(|id| !id.is_empty()) {
        Some(id) => Some(contact::visible_department(tx, call, id, Error::NoDepartmentAuthority)?.id()),
        None => sees_everyone.then_some(ROOT),
    };
    let (places, more) = match department {
        Some(department) => {
            let listed = users::in_department(tx, department, [order, after], page.limit)?;
            (listed.rows.iter().map(|row| [row.user_order, row.user]).collect::<Vec<_>>(), listed.more)
        }
        None => {
            let listed = contacts::listed(tx, Some(&call.caller.app_id), ContactKind::User, after, page.limit)?;
            (listed.rows.into_iter().map(|user| [order, user]).collect(), listed.more)
        }
    };
    let next = places.last().filter(|_| more).map(|last| page.token(*last));
    let ids: Vec<i64> = places.iter().map(|[_, user]| *user).collect();
    let users = users::in_order(tx, &ids)?;
    let items = view::users(tx, call.translator(), users)?.into_iter().map(response).collect();
    Ok(Page::new(items, next))
}

fn response(view: UserView) -> User {
    shown!(view => User {
        union_id, user_id, open_id, name, en_name, email, mobile, mobile_visible, gender, status, department_ids,
        leader_user_id, city, country, work_station, join_time, is_tenant_manager, employee_no, employee_type, orders,
        job_title,
    } without { avatar, custom_attrs, enterprise_email })
}
