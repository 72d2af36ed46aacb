use hire_api::contact_scope::{ListContactScope, list::ListContactScopeData};

use crate::{
    http::{ApiError, Call, ReadTx},
    organisation::ContactScope,
    store::{
        access::ContactKind,
        contacts,
        directory::{Department, User},
    },
};

/// Users come before departments.
const USERS: i64 = 0;
const DEPARTMENTS: i64 = 1;

/// The users and departments that the app sees, without what is below them. An app that sees everyone sees the departments
/// and users directly in the company.
pub fn list(
    tx: &mut ReadTx<'_>,
    call: &Call<ListContactScope>,
) -> Result<ListContactScopeData, ApiError<ListContactScope>> {
    let page = call.page()?;
    let [kind, after] = page.after_or([USERS, 0]);
    let stated = (call.caller.contacts != ContactScope::All).then_some(&*call.caller.app_id);
    let (mut users, mut departments) = (Vec::new(), Vec::new());
    let mut next = None;
    if kind == USERS {
        let listed = contacts::listed(tx, stated, ContactKind::User, after, page.limit)?;
        next = listed.rows.last().filter(|_| listed.more).map(|last| [USERS, *last]);
        users = listed.rows;
    }
    if next.is_none() {
        let after = if kind == DEPARTMENTS { after } else { 0 };
        let left = page.limit - users.len() as i64;
        let listed = contacts::listed(tx, stated, ContactKind::Department, after, left)?;
        next = listed.more.then(|| [DEPARTMENTS, listed.rows.last().copied().unwrap_or(after)]);
        departments = listed.rows;
    }
    let translator = call.translator();
    let (mut user_ids, mut department_ids) = (Vec::new(), Vec::new());
    for id in users {
        user_ids.extend(tx.cached::<User>(&id)?.and_then(|user| translator.employee(&user)));
    }
    for id in departments {
        department_ids.extend(tx.cached::<Department>(&id)?.map(|department| translator.department(&department)));
    }
    Ok(ListContactScopeData {
        department_ids: Some(department_ids),
        user_ids: Some(user_ids),
        group_ids: Some(Vec::new()),
        has_more: next.is_some(),
        page_token: next.map(|position| page.token(position)),
    })
}
