//! Events of the directory: the changes of a user or a department, as an app sees them.
//!
//! A fact has the states before and after, as names and ids may be others by the time of its delivery. Ids of people are
//! numbers here; an app gets its open_ids. Permissions of members differ from those of the operations.

use hire_types::directory::{ContactGender, LeaderType};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};

use super::render::Rendered;
use crate::{
    id_translator::{IdTranslator, IdTypes},
    organisation::ContactScope,
    tenancy::Caller,
};

/// The type of a change of a user.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum UserChange {
    Created(UserState),
    Updated { before: UserState, after: UserState },
    Deleted { before: UserState, after: UserState },
}

/// The type of a change of a department.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DepartmentChange {
    Created(DepartmentState),
    Updated { before: DepartmentState, after: DepartmentState },
    Deleted { before: DepartmentState, after: DepartmentState },
}

/// A user as events show it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct UserState {
    pub id: i64,
    pub user_id: String,
    pub name: String,
    pub en_name: Option<String>,
    pub nickname: Option<String>,
    pub email: Option<String>,
    pub mobile: Option<String>,
    pub gender: ContactGender,
    pub frozen: bool,
    pub resigned: bool,
    pub exited: bool,
    pub unjoined: bool,
    /// The main one first.
    pub departments: Vec<DepartmentOfUser>,
    pub leader: Option<i64>,
    pub dotted_line_leaders: Vec<i64>,
    pub city: Option<String>,
    pub country: Option<String>,
    pub work_station: Option<String>,
    /// Seconds.
    pub join_time: Option<i64>,
    pub employee_no: Option<String>,
    pub employee_type: Option<i64>,
    pub job_title: Option<String>,
    pub job_level_id: Option<String>,
    pub job_family_id: Option<String>,
    /// The departments of the user and all those above them.
    pub within: Vec<i64>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DepartmentOfUser {
    pub open_department_id: String,
    pub user_order: i64,
    pub department_order: i64,
}

/// A department as events show it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DepartmentState {
    pub id: i64,
    pub open_department_id: String,
    pub department_id: String,
    pub name: String,
    pub parent_open_department_id: String,
    pub order: i64,
    pub chat_id: Option<String>,
    pub deleted: bool,
    pub leaders: Vec<(LeaderType, i64)>,
    /// Users with their `user_id`.
    pub hr_partners: Vec<(i64, String)>,
    /// The department and all those above it.
    pub within: Vec<i64>,
}

pub(super) const AS_APP: &str = "contact:contact:access_as_app";
pub(super) const READONLY: &str = "contact:contact:readonly";
pub(super) const READONLY_AS_APP: &str = "contact:contact:readonly_as_app";
pub(super) const USER_BASE: &[&str] = &["contact:user.base:readonly", AS_APP, READONLY, READONLY_AS_APP];
pub(super) const USER_EMPLOYEE: &[&str] = &["contact:user.employee:readonly", AS_APP, READONLY, READONLY_AS_APP];
pub(super) const USER_DEPARTMENT: &[&str] = &["contact:user.department:readonly", AS_APP, READONLY, READONLY_AS_APP];
pub(super) const DEPARTMENT_BASE: &[&str] = &["contact:department.base:readonly", AS_APP, READONLY, READONLY_AS_APP];
pub(super) const DEPARTMENT_ORGANIZE: &[&str] =
    &["contact:department.organize:readonly", AS_APP, READONLY, READONLY_AS_APP];

/// The scopes of which an app needs one to see a member in an event; other members are always shown.
const USER_SCOPES: &[(&str, &[&str])] = &[
    ("user_id", &["contact:user.employee_id:readonly"]),
    ("name", USER_BASE),
    ("en_name", USER_BASE),
    ("nickname", USER_BASE),
    ("email", &["contact:user.email:readonly"]),
    ("mobile", &["contact:user.phone:readonly"]),
    ("gender", &["contact:user.gender:readonly", AS_APP, READONLY, READONLY_AS_APP]),
    ("status", USER_EMPLOYEE),
    ("department_ids", USER_DEPARTMENT),
    ("leader_user_id", USER_EMPLOYEE),
    ("city", USER_EMPLOYEE),
    ("country", USER_EMPLOYEE),
    ("work_station", USER_EMPLOYEE),
    ("join_time", USER_EMPLOYEE),
    (
        "employee_no",
        &["contact:user.employee_number:read", "contact:user.employee:readonly", AS_APP, READONLY, READONLY_AS_APP],
    ),
    ("employee_type", USER_EMPLOYEE),
    ("orders", USER_DEPARTMENT),
    ("job_level_id", &["contact:user.job_level:readonly"]),
    ("job_family_id", &["contact:user.job_family:readonly"]),
    ("dotted_line_leader_user_ids", &["contact:user.dotted_line_leader_info.read"]),
];
const DEPARTMENT_SCOPES: &[(&str, &[&str])] = &[
    ("name", DEPARTMENT_BASE),
    ("department_id", DEPARTMENT_BASE),
    ("parent_department_id", DEPARTMENT_ORGANIZE),
    ("leader_user_id", DEPARTMENT_BASE),
    ("chat_id", DEPARTMENT_ORGANIZE),
    ("order", DEPARTMENT_ORGANIZE),
    ("status", DEPARTMENT_BASE),
    ("department_hrbps", &["contact:department.hrbp:readonly"]),
];

pub(super) type Members = Map<String, Value>;

/// The event of a change of a user, if the app sees the user and anything that changed.
pub(super) fn user(caller: &Caller, change: &UserChange) -> Option<Rendered> {
    let members = |state| user_members(caller, state);
    let (event_type, id, event) = match change {
        UserChange::Created(state) => {
            sees_user(caller, state).then_some(())?;
            ("contact.user.created_v3", state.id, json!({ "object": members(state) }))
        }
        UserChange::Updated { before, after } => {
            (sees_user(caller, before) || sees_user(caller, after)).then_some(())?;
            let (old, new) = (members(before), members(after));
            let mut old = changed(&old, &new)?;
            old.extend(new.get("open_id").map(|id| ("open_id".to_owned(), id.clone())));
            ("contact.user.updated_v3", after.id, json!({ "object": new, "old_object": old }))
        }
        UserChange::Deleted { before, after } => {
            sees_user(caller, before).then_some(())?;
            let (old, mut new) = (members(before), members(after));
            new.shift_remove("department_ids");
            let kept = ["department_ids", "open_id"];
            let old: Members = old.into_iter().filter(|(name, _)| kept.contains(&name.as_str())).collect();
            ("contact.user.deleted_v3", after.id, json!({ "object": new, "old_object": old }))
        }
    };
    Some(Rendered { event_type, order_key: format!("user:{id}"), event })
}

/// The event of a change of a department, if the app sees the department and anything that changed.
pub(super) fn department(caller: &Caller, change: &DepartmentChange) -> Option<Rendered> {
    let members = |state| department_members(caller, state);
    let (event_type, id, event) = match change {
        DepartmentChange::Created(state) => {
            sees_department(caller, state).then_some(())?;
            ("contact.department.created_v3", state.id, json!({ "object": members(state) }))
        }
        DepartmentChange::Updated { before, after } => {
            (sees_department(caller, before) || sees_department(caller, after)).then_some(())?;
            let (old, new) = (members(before), members(after));
            let mut old = changed(&old, &new)?;
            old.insert("open_department_id".into(), json!(after.open_department_id));
            ("contact.department.updated_v3", after.id, json!({ "object": new, "old_object": old }))
        }
        DepartmentChange::Deleted { before, after } => {
            sees_department(caller, before).then_some(())?;
            let old = members(before);
            let kept = ["status", "open_department_id"];
            let old: Members = old.into_iter().filter(|(name, _)| kept.contains(&name.as_str())).collect();
            ("contact.department.deleted_v3", after.id, json!({ "object": members(after), "old_object": old }))
        }
    };
    Some(Rendered { event_type, order_key: format!("department:{id}"), event })
}

/// The previous values of the members that differ. `None` if none does.
fn changed(old: &Members, new: &Members) -> Option<Members> {
    let mut changed: Members = old.iter().filter(|(name, value)| new.get(*name) != Some(value)).map(owned).collect();
    // A member that was not there is shown as empty, so that receivers see which one changed.
    let added = new.iter().filter(|(name, _)| !old.contains_key(*name));
    changed.extend(added.map(|(name, value)| (name.clone(), empty(value))));
    (!changed.is_empty()).then_some(changed)
}

fn owned((name, value): (&String, &Value)) -> (String, Value) {
    (name.clone(), value.clone())
}

fn empty(value: &Value) -> Value {
    match value {
        Value::Array(_) => json!([]),
        Value::Number(_) => json!(0),
        _ => json!(""),
    }
}

fn sees_user(caller: &Caller, state: &UserState) -> bool {
    match &caller.contacts {
        ContactScope::All => true,
        ContactScope::Part { departments, users } => {
            users.contains(&state.id) || state.within.iter().any(|department| departments.contains(department))
        }
    }
}

fn sees_department(caller: &Caller, state: &DepartmentState) -> bool {
    match &caller.contacts {
        ContactScope::All => true,
        ContactScope::Part { departments, .. } => state.within.iter().any(|above| departments.contains(above)),
    }
}

/// The members that are there and that the app may see.
pub(super) fn shown(caller: &Caller, members: Value, scopes: &[(&str, &[&str])]) -> Members {
    let Value::Object(members) = members else { return Members::new() };
    let may = |name: &str| {
        let needed = scopes.iter().find(|(member, _)| *member == name);
        needed.is_none_or(|(_, scopes)| scopes.iter().any(|scope| caller.has_scope(scope)))
    };
    members.into_iter().filter(|(name, value)| !value.is_null() && may(name)).collect()
}

fn user_members(caller: &Caller, state: &UserState) -> Members {
    shown(caller, user_values(caller, state), USER_SCOPES)
}

/// Every member of a user in events, before field permissions.
pub(super) fn user_values(caller: &Caller, state: &UserState) -> Value {
    let directory = IdTranslator::new(caller, IdTypes::default());
    let open_id = |user: i64| directory.open_id(user);
    let dotted: Vec<_> = state.dotted_line_leaders.iter().filter_map(|leader| open_id(*leader)).collect();
    let departments = state.departments.iter();
    let orders: Vec<Value> = (0..)
        .zip(departments.clone())
        .map(|(at, department)| {
            json!({
                "department_id": department.open_department_id,
                "user_order": department.user_order,
                "department_order": department.department_order,
                "is_primary_dept": at == 0,
            })
        })
        .collect();
    json!({
        "open_id": open_id(state.id),
        "union_id": directory.union_id(state.id),
        "user_id": state.user_id,
        "name": state.name,
        "en_name": state.en_name,
        "nickname": state.nickname,
        "email": state.email,
        "job_title": state.job_title,
        "mobile": state.mobile,
        "gender": state.gender,
        "status": {
            "is_frozen": state.frozen,
            "is_resigned": state.resigned,
            "is_activated": !(state.resigned || state.exited || state.unjoined),
            "is_exited": state.exited,
            "is_unjoin": state.unjoined,
        },
        "department_ids": departments.map(|department| &department.open_department_id).collect::<Vec<_>>(),
        "leader_user_id": state.leader.and_then(open_id),
        "city": state.city,
        "country": state.country,
        "work_station": state.work_station,
        "join_time": state.join_time,
        "employee_no": state.employee_no,
        "employee_type": state.employee_type,
        "orders": orders,
        "job_level_id": state.job_level_id,
        "job_family_id": state.job_family_id,
        "dotted_line_leader_user_ids": dotted,
    })
}

fn department_members(caller: &Caller, state: &DepartmentState) -> Members {
    shown(caller, department_values(caller, state), DEPARTMENT_SCOPES)
}

/// As [`user_values`], of a department. Ids of leaders and of HR partners are only there if the app may see them.
pub(super) fn department_values(caller: &Caller, state: &DepartmentState) -> Value {
    let directory = IdTranslator::new(caller, IdTypes::default());
    let main = state.leaders.iter().find(|(kind, _)| *kind == LeaderType::Main);
    let may_see_leaders = DEPARTMENT_ORGANIZE.iter().any(|scope| caller.has_scope(scope));
    let leader = |(kind, user): &(LeaderType, i64)| {
        let mut leader = Members::new();
        leader.insert("leaderType".into(), json!(kind));
        leader.extend(directory.open_id(*user).filter(|_| may_see_leaders).map(|id| ("leaderID".into(), json!(id))));
        Value::Object(leader)
    };
    let partner = |(user, user_id): &(i64, String)| {
        let user_id = caller.has_scope("contact:user.employee_id:readonly").then_some(user_id);
        let ids = json!({
            "union_id": directory.union_id(*user), "user_id": user_id, "open_id": directory.open_id(*user),
        });
        Value::Object(shown(caller, ids, &[]))
    };
    json!({
        "name": state.name,
        "parent_department_id": state.parent_open_department_id,
        "department_id": state.department_id,
        "open_department_id": state.open_department_id,
        "leader_user_id": main.and_then(|(_, user)| directory.open_id(*user)),
        "chat_id": state.chat_id,
        "order": state.order,
        "status": { "is_deleted": state.deleted },
        "leaders": state.leaders.iter().map(leader).collect::<Vec<_>>(),
        "department_hrbps": state.hr_partners.iter().map(partner).collect::<Vec<_>>(),
    })
}
