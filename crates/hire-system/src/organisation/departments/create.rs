//! Creating a department.

use hire_types::Name;

use super::{
    check::{Check, DepartmentRefusal},
    draft::{Draft, Saved},
};
use crate::{
    documents::DepartmentDocument,
    organisation::{ContactScope, facts},
    store::{Json, WriteTx, departments::ROOT, directory::Department, ids},
};

/// Digits of the ids that are generated.
const OPEN_ID_DIGITS: usize = 32;
const DEPARTMENT_ID_DIGITS: usize = 16;

pub fn create(tx: &mut WriteTx<'_>, scope: &ContactScope, draft: &Draft) -> Result<Saved, DepartmentRefusal> {
    let id = tx.new_id::<()>()?.number();
    let new = Department {
        id,
        corehr_id: tx.new_id::<()>()?.number(),
        open_department_id: ids::text_id("od-", id, OPEN_ID_DIGITS),
        department_id: ids::text_id("", id, DEPARTMENT_ID_DIGITS),
        label: String::new(),
        name: Name::default(),
        parent: ROOT,
        ordinal: 0,
        active: true,
        document: Json(DepartmentDocument::default()),
    };
    let (department, people) = Check { draft, scope, people_before: &[] }.apply(tx, None, new)?;
    tx.insert(&department)?;
    for person in &people {
        tx.insert(person)?;
    }
    facts::department_created(tx, &department, &people)?;
    Ok(Saved { department, people })
}
