use hire_api::{
    contact_department::{ListDepartmentChildren, children::ListDepartmentChildrenError as Error},
    page::Page,
    shapes::directory::Department,
};

use super::view;
use crate::{
    api::contact,
    http::{ApiError, Call, ReadTx},
    store::departments::{self, Below, FIRST},
};

pub fn children(
    tx: &mut ReadTx<'_>,
    call: &Call<ListDepartmentChildren>,
) -> Result<Page<Department>, ApiError<ListDepartmentChildren>> {
    let page = call.page()?;
    let id = &call.path.department_id;
    let parent = contact::visible_department(tx, call, id, Error::NoDepartmentAuthority)?.id();
    let below = Below { of: parent, all: call.query.fetch_child.unwrap_or(false) };
    let rows = departments::below(tx, &below, page.after_or(FIRST), page.limit)?;
    view::page(tx, call, &page, rows)
}
