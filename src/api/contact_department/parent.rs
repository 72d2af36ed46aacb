use hire_api::{
    contact_department::{ListDepartmentParents, parent::ListDepartmentParentsError as Error},
    page::Page,
    shapes::directory::Department as Shown,
};

use super::view;
use crate::{
    api::contact,
    http::{ApiError, Call, ReadTx},
    store::{departments, directory::Department},
};

/// The departments above one, from the nearest on, as far as the app sees them. The company itself is not among them.
pub fn parent(
    tx: &mut ReadTx<'_>,
    call: &Call<ListDepartmentParents>,
) -> Result<Page<Shown>, ApiError<ListDepartmentParents>> {
    let (id, page) = (&call.query.department_id, call.page()?);
    if **id == *contact::ROOT_ID {
        return Err(ApiError::new(Error::ProcessRootDept));
    }
    let department = contact::visible_department(tx, call, id, Error::NoDepartmentAuthority)?.id();
    let contacts = &call.caller.contacts;
    let mut above = Vec::new();
    for id in departments::chain(tx, department)?.into_iter().skip(1) {
        if !contacts.has_department(tx, id)? {
            break;
        }
        above.push(id);
    }
    let [skipped] = page.after_or([0]);
    let (skipped, limit) = (usize::try_from(skipped).unwrap_or(0), usize::try_from(page.limit).unwrap_or(0));
    let more = above.len() > skipped + limit;
    let mut rows = Vec::new();
    for id in above.iter().skip(skipped).take(limit) {
        rows.extend(tx.get::<Department>(id)?);
    }
    let next = more.then(|| page.token([(skipped + limit) as i64]));
    Ok(Page::new(view::departments(tx, call.translator(), rows)?, next))
}
