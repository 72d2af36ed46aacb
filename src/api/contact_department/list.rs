use hire_api::{
    contact_department::{ListDepartments, list::ListDepartmentsError as Error},
    page::Page,
    shapes::directory::Department,
};

use super::view;
use crate::{
    api::contact,
    http::{ApiError, Call, ReadTx},
    organisation::ContactScope,
    store::departments::{self, Below, FIRST},
};

/// The departments below one. Without one: the company itself for an app that sees everyone, or else the departments of the
/// app's contact scope.
pub fn list(tx: &mut ReadTx<'_>, call: &Call<ListDepartments>) -> Result<Page<Department>, ApiError<ListDepartments>> {
    let (query, page) = (&call.query, call.page()?);
    let (contacts, all) = (&call.caller.contacts, query.fetch_child.unwrap_or(false));
    let after = page.after_or(FIRST);
    let Some(parent) = query.parent_department_id.as_deref().filter(|id| !id.is_empty()) else {
        if *contacts == ContactScope::All {
            return Ok(Page::new(vec![view::root(tx)?], None));
        }
        let rows = departments::of_contact_scope(tx, &call.caller.app_id, all, after, page.limit)?;
        return view::page(tx, call, &page, rows);
    };
    let parent = contact::visible_department(tx, call, parent, Error::NoDepartmentAuthority)?.id();
    let rows = departments::below(tx, &Below { of: parent, all }, after, page.limit)?;
    view::page(tx, call, &page, rows)
}
