//! Departments, people, levels, families, employee types.

use crate::seed::{
    fields::Fields,
    kinds::{DEPARTMENTS, JOB_FAMILIES, USERS},
    row::{Links, Row, wire_id},
};

pub fn department(from: &mut Fields<'_>, row: &mut Row) {
    let open_id = from.text("open_department_id").unwrap_or_else(|| wire_id("od-", row.id, 32));
    row.set("open_department_id", open_id);
    row.set("department_id", from.text("department_id").unwrap_or_else(|| wire_id("", row.id, 16)));
    row.names(from.names());
    row.set("parent", from.reference("parent", DEPARTMENTS));
    row.set("leader", from.reference("leader", USERS));
    row.set("active", from.flag("active", true));
}

pub fn user(from: &mut Fields<'_>, row: &mut Row) {
    row.set("user_id", from.text("user_id").unwrap_or_else(|| wire_id("", row.id, 8)));
    row.names(from.names());
    row.set("email", from.text("email"));
    row.set("mobile", from.text("mobile"));
    row.set("department", from.reference("department", DEPARTMENTS));
    row.set("leader", from.reference("leader", USERS));
    row.set("active", from.flag("active", true));
    let mut pinned = Vec::new();
    for (app_id, node) in from.free("open_ids") {
        match node.name() {
            Some(open_id) if open_id.starts_with("ou_") => {
                let pin = (app_id.to_owned(), open_id.clone());
                if !from.reading.known.facts.borrow_mut().pinned.insert(pin) {
                    from.mistake(node.at, format_args!("open_ids: another user has {open_id:?}"));
                }
                pinned.push(vec![app_id.into(), open_id.into()]);
            }
            _ => from.mistake(node.at, format_args!("open_ids: {app_id}: an open_id begins with \"ou_\"")),
        }
    }
    row.links.push(Links { table: "pinned_open_ids", owner: "user", columns: &["app_id", "open_id"], rows: pinned });
}

pub fn job_level(from: &mut Fields<'_>, row: &mut Row) {
    row.set("job_level_id", from.text("job_level_id").unwrap_or_else(|| wire_id("", row.id, 15)));
    row.names(from.names());
    row.set("active", from.flag("active", true));
}

pub fn job_family(from: &mut Fields<'_>, row: &mut Row) {
    row.set("job_family_id", from.text("job_family_id").unwrap_or_else(|| wire_id("", row.id, 15)));
    row.names(from.names());
    row.set("parent", from.reference("parent", JOB_FAMILIES));
    row.set("active", from.flag("active", true));
}

pub fn employee_type(from: &mut Fields<'_>, row: &mut Row) {
    row.set("enum_id", from.text("enum_id").unwrap_or_else(|| wire_id("", row.id, 24)));
    row.set("enum_value", from.number_text("enum_value").unwrap_or_else(|| row.id.to_string()));
    row.names(from.names());
    row.set("active", from.flag("active", true));
}
