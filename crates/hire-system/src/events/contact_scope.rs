//! The event of a changed contact scope: the parts of the directory that an app sees from now on, and those that it no
//! longer sees.
//!
//! It shows members of users and departments with permissions of its own, which differ from those of other events.

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::{
    contact::{
        AS_APP, DEPARTMENT_BASE, DEPARTMENT_ORGANIZE, DepartmentState, Members, READONLY, READONLY_AS_APP, USER_BASE,
        USER_DEPARTMENT, USER_EMPLOYEE, UserState, department_values, user_values,
    },
    render::Rendered,
};
use crate::{documents::DepartmentDocument, store::departments::Members as Counts, tenancy::Caller};

/// A change in the list of an app's contact scope.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ContactScopeChange {
    pub app_id: String,
    pub added: ScopePart,
    pub removed: ScopePart,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ScopePart {
    pub departments: Vec<ScopedDepartment>,
    pub users: Vec<UserState>,
}

impl ScopePart {
    pub fn is_empty(&self) -> bool {
        self.departments.is_empty() && self.users.is_empty()
    }
}

/// A department, with members that other events do not show.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ScopedDepartment {
    pub state: DepartmentState,
    pub document: DepartmentDocument,
    pub member_count: i64,
    pub primary_member_count: i64,
}

impl ScopedDepartment {
    pub fn new(state: DepartmentState, document: DepartmentDocument, counts: Counts) -> Self {
        Self { state, document, member_count: counts.all, primary_member_count: counts.primary }
    }
}

/// The members of the event, each with the scopes of which an app needs one. A member without scopes is always shown.
type Table = [(&'static str, &'static [&'static str])];

const USER: &Table = &[
    ("union_id", &[]),
    ("user_id", &["contact:user.employee_id:readonly"]),
    ("open_id", &[]),
    ("name", USER_BASE),
    ("en_name", USER_BASE),
    ("nickname", USER_BASE),
    ("email", &["contact:user.email:readonly"]),
    ("mobile", &["contact:user.phone:readonly"]),
    ("gender", &["contact:user.gender:readonly", AS_APP, READONLY, READONLY_AS_APP]),
    ("status", USER_EMPLOYEE),
    ("leader_user_id", USER_DEPARTMENT),
    ("city", USER_EMPLOYEE),
    ("country", USER_EMPLOYEE),
    ("work_station", USER_EMPLOYEE),
    ("join_time", USER_EMPLOYEE),
    (
        "employee_no",
        &["contact:user.employee_number:read", "contact:user.employee:readonly", AS_APP, READONLY, READONLY_AS_APP],
    ),
    ("employee_type", USER_EMPLOYEE),
    ("job_title", USER_EMPLOYEE),
    ("is_frozen", &[]),
    ("job_level_id", &["contact:user.job_level:readonly"]),
    ("job_family_id", &["contact:user.job_family:readonly"]),
];

const DEPARTMENT: &Table = &[
    ("name", DEPARTMENT_BASE),
    ("i18n_name", DEPARTMENT_BASE),
    ("parent_department_id", DEPARTMENT_ORGANIZE),
    ("department_id", DEPARTMENT_BASE),
    ("open_department_id", &[]),
    ("leader_user_id", DEPARTMENT_ORGANIZE),
    ("chat_id", DEPARTMENT_BASE),
    ("order", DEPARTMENT_ORGANIZE),
    ("member_count", DEPARTMENT_ORGANIZE),
    ("status", DEPARTMENT_BASE),
    ("leaders", &[]),
    ("group_chat_employee_types", &[]),
    ("primary_member_count", DEPARTMENT_ORGANIZE),
];

/// The event for the app whose contact scope changed; other apps get none.
pub(super) fn updated(caller: &Caller, change: &ContactScopeChange) -> Option<Rendered> {
    (*caller.app_id == *change.app_id).then_some(())?;
    let part = |part: &ScopePart| {
        json!({
            "departments": part.departments.iter().map(|one| department(caller, one)).collect::<Vec<_>>(),
            "users": part.users.iter().map(|state| user(caller, state)).collect::<Vec<_>>(),
            "user_groups": [],
        })
    };
    Some(Rendered {
        event_type: "contact.scope.updated_v3",
        order_key: format!("contact_scope:{}", change.app_id),
        event: json!({ "added": part(&change.added), "removed": part(&change.removed) }),
    })
}

fn user(caller: &Caller, state: &UserState) -> Members {
    let more = json!({ "is_frozen": state.frozen });
    shown(caller, [user_values(caller, state), more], USER)
}

fn department(caller: &Caller, department: &ScopedDepartment) -> Members {
    let ScopedDepartment { state, document, member_count, primary_member_count } = department;
    let name = &document.name;
    let translations = json!({ "zh_cn": name.zh, "ja_jp": name.ja, "en_us": name.en });
    // Over the values of other events: the order is a text here.
    let more = json!({
        "i18n_name": (!name.is_empty()).then_some(translations),
        "order": state.order.to_string(),
        "member_count": member_count,
        "primary_member_count": primary_member_count,
        "group_chat_employee_types": document.group_chat_employee_types,
    });
    shown(caller, [department_values(caller, state), more], DEPARTMENT)
}

/// The members of a table that are there and that the app may see.
fn shown(caller: &Caller, values: [Value; 2], table: &Table) -> Members {
    let mut all = Members::new();
    for values in values {
        if let Value::Object(values) = values {
            all.extend(values);
        }
    }
    let may = |scopes: &[&str]| scopes.is_empty() || scopes.iter().any(|scope| caller.has_scope(scope));
    let member = |(name, scopes): &(&str, &[&str])| {
        let value = all.get(*name).filter(|value| !value.is_null() && may(scopes))?;
        Some(((*name).to_owned(), value.clone()))
    };
    table.iter().filter_map(member).collect()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing)]
    use std::{collections::BTreeSet, fs, path::Path};

    use super::*;

    /// Members that are never set.
    const EMPTY: [&str; 7] = [
        "assign_info",
        "avatar",
        "custom_attrs",
        "department_path",
        "enterprise_email",
        "subscription_ids",
        "unit_ids",
    ];

    fn members(of: &Value) -> BTreeSet<(String, BTreeSet<String>)> {
        let texts = |list: &Value| {
            list.as_array().into_iter().flatten().map(|text| text.as_str().unwrap().to_owned()).collect()
        };
        let fields = of["fields"].as_array().unwrap().iter();
        let member = |field: &Value| (field["name"].as_str().unwrap().to_owned(), texts(&field["scopes"]));
        fields.map(member).filter(|(name, _)| !EMPTY.contains(&name.as_str())).collect()
    }

    fn named<'v>(of: &'v Value, name: &str) -> &'v Value {
        of.as_array().unwrap().iter().find(|field| field["name"] == name).unwrap()
    }

    #[test]
    fn members_and_their_scopes_are_the_documented_ones() {
        let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../contract/events/contact.scope.updated_v3.json");
        let facts: Value = serde_json::from_str(&fs::read_to_string(file).unwrap()).unwrap();
        for part in ["added", "removed"] {
            let part = named(&facts["event"], part);
            for (list, table) in [("departments", DEPARTMENT), ("users", USER)] {
                let owned = |scopes: &[&str]| scopes.iter().map(|scope| (*scope).to_owned()).collect();
                let served: BTreeSet<(String, BTreeSet<String>)> =
                    table.iter().map(|(name, scopes)| ((*name).to_owned(), owned(scopes))).collect();
                assert_eq!(members(named(&part["fields"], list)), served, "{list}");
            }
        }
    }
}
