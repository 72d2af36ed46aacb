//! Field permissions: each field scope alone, all but one, none and all, with each form of ids, in every operation that
//! shows users or departments. The expected members follow from their scopes in the contract.

use std::collections::{BTreeMap, BTreeSet};

use axum::http::Method;
use hire_api::{Operation, id::USER_ID_SCOPE, schema::inlined};
use serde_json::{Value, json};

use super::{leaves, operations};
use crate::{
    company::Company,
    contact_department, contact_user,
    harness::APP,
    offer::{only_scopes, with},
};

/// Let the app call every operation and reveal no member of users.
const USERS_OPEN: [&str; 4] = [
    "contact:contact",
    "contact:contact.base:readonly",
    "contact:department.organize:readonly",
    "contact:user.id:readonly",
];
const DEPARTMENTS_OPEN: [&str; 2] = ["contact:contact", "contact:contact.base:readonly"];
/// Members that nothing fills.
const EMPTY: [&str; 8] = [
    "assign_info",
    "avatar",
    "custom_attrs",
    "department_path",
    "enterprise_email",
    "geo",
    "subscription_ids",
    "unit_ids",
];
/// Ids of users that are texts in the contract.
const USER_IDS: [&str; 2] = ["leaderID", "leader_user_id"];

type Request = (Method, String, Value);
type Table = [(&'static str, fn(&Records) -> Request)];

/// Records with every member that can be shown, in the forms of ids of one test.
struct Records {
    company: Company,
    user_form: &'static str,
    department_form: &'static str,
    kind: i64,
    level: String,
    family: String,
    leader: String,
    dotted: String,
    /// The user has no other department.
    department: String,
    other: String,
    user: String,
    mobile: String,
}

impl Records {
    async fn start(user_form: &'static str, department_form: &'static str) -> Self {
        let mut company = Company::start().await;
        let forms = [("user_id_type", user_form), ("department_id_type", department_form)];
        company.use_id_forms(forms.map(|(parameter, form)| (parameter.to_owned(), form.to_owned())));
        let (kind, level, family) =
            (company.contact_employee_type(), company.contact_job_level(), company.contact_job_family());
        let (leader, dotted, other) = (company.user().id, company.user().id, company.department().id);
        company.save().await;
        let (department, user, mobile) = (String::new(), String::new(), company.new_mobile());
        let mut records = Self {
            company,
            user_form,
            department_form,
            kind,
            level,
            family,
            leader,
            dotted,
            department,
            other,
            user,
            mobile,
        };
        records.department = records.created(create_department(&records), "department", department_form).await;
        let (method, path, body) = create_user(&records);
        let own = json!({ "department_ids": [records.department], "mobile": records.mobile });
        records.user = records.created((method, path, with(body, own)), "user", user_form).await;
        records
    }

    async fn created(&self, (method, path, body): Request, member: &str, form: &str) -> String {
        let reply = contact_user::call(&self.company, method, &path, body).await;
        contact_user::text(&reply.data()[member], form).to_owned()
    }

    fn query(&self) -> String {
        format!("user_id_type={}&department_id_type={}", self.user_form, self.department_form)
    }

    fn users(&self, rest: &str) -> String {
        path(contact_user::PATH, rest, &self.query())
    }

    fn departments(&self, rest: &str) -> String {
        path(contact_department::PATH, rest, &self.query())
    }

    /// A user with every member.
    fn person(&self) -> Value {
        let word = self.company.new_word("word");
        json!({
            "name": "San", "en_name": "San Zhang", "nickname": "Alex", "email": format!("{word}@example.com"), "gender": 1,
            "mobile": self.company.new_mobile(), "avatar_key": "key", "department_ids": [self.other],
            "leader_user_id": self.leader, "city": "Hangzhou", "country": "CN", "work_station": "F2",
            "join_time": 1_615_381_371, "employee_no": word, "employee_type": self.kind, "job_title": "Engineer",
            "job_level_id": self.level, "job_family_id": self.family, "dotted_line_leader_user_ids": [self.dotted],
        })
    }

    /// A department with every member.
    fn part(&self) -> Value {
        json!({
            "name": self.company.new_word("Department"), "i18n_name": { "zh_cn": self.company.new_word("部") },
            "parent_department_id": self.other, "leader_user_id": self.leader, "create_group_chat": true,
            "leaders": [{ "leaderType": 1, "leaderID": self.leader }, { "leaderType": 2, "leaderID": self.dotted }],
            "department_hrbps": [self.dotted], "group_chat_employee_types": [self.kind],
        })
    }

    /// The members that the app gets. Whether there are more pages is not among them.
    async fn send(&self, (method, path, body): Request) -> BTreeSet<Vec<String>> {
        let mut members = leaves(contact_user::call(&self.company, method, &path, body).await.data());
        members.remove(&vec!["page_token".to_owned()]);
        members
    }

    async fn grant(&self, scopes: &[&str]) {
        only_scopes(&self.company.server, APP, scopes).await;
        self.company.server.state.callers.clear();
    }
}

fn path(base: &str, rest: &str, query: &str) -> String {
    let joint = if rest.contains('?') { '&' } else { '?' };
    format!("{base}{rest}{joint}{query}")
}

fn create_user(records: &Records) -> Request {
    (Method::POST, records.users(""), records.person())
}

fn create_department(records: &Records) -> Request {
    (Method::POST, records.departments(""), records.part())
}

/// The operations that show users, and a request for the one with every member.
const USERS: &Table = &[
    ("contact.user/batch", |records| {
        (Method::GET, records.users(&format!("/batch?user_ids={}", records.user)), Value::Null)
    }),
    ("contact.user/batch_get_id", |records| {
        (Method::POST, records.users("/batch_get_id"), json!({ "mobiles": [records.mobile] }))
    }),
    ("contact.user/create", create_user),
    ("contact.user/find_by_department", |records| {
        let rest = format!("/find_by_department?department_id={}", records.department);
        (Method::GET, records.users(&rest), Value::Null)
    }),
    ("contact.user/get", |records| (Method::GET, records.users(&format!("/{}", records.user)), Value::Null)),
    ("contact.user/list", |records| {
        (Method::GET, records.users(&format!("?department_id={}", records.department)), Value::Null)
    }),
    ("contact.user/patch", |records| {
        (Method::PATCH, records.users(&format!("/{}", records.user)), json!({ "gender": 1 }))
    }),
    ("contact.user/update", |records| {
        let own = json!({ "department_ids": [records.department], "mobile": records.mobile });
        (Method::PUT, records.users(&format!("/{}", records.user)), with(records.person(), own))
    }),
];

const DEPARTMENTS: &Table = &[
    ("contact.department/batch", |records| {
        let rest = format!("/batch?department_ids={}", records.department);
        (Method::GET, records.departments(&rest), Value::Null)
    }),
    ("contact.department/children", |records| {
        (Method::GET, records.departments(&format!("/{}/children", records.other)), Value::Null)
    }),
    ("contact.department/create", create_department),
    ("contact.department/get", |records| {
        (Method::GET, records.departments(&format!("/{}", records.department)), Value::Null)
    }),
    ("contact.department/list", |records| {
        (Method::GET, records.departments(&format!("?parent_department_id={}", records.other)), Value::Null)
    }),
    ("contact.department/parent", |records| {
        let rest = format!("/parent?department_id={}", records.department);
        (Method::GET, records.departments(&rest), Value::Null)
    }),
    ("contact.department/patch", |records| {
        let rest = format!("/{}", records.department);
        (Method::PATCH, records.departments(&rest), json!({ "name": records.company.new_word("Department") }))
    }),
    ("contact.department/update", |records| {
        (Method::PUT, records.departments(&format!("/{}", records.department)), records.part())
    }),
];

/// The response of an operation in the contract.
struct ResponseSchema(Value);

impl ResponseSchema {
    fn new(name: &str) -> Self {
        let operation = hire_api::all().into_iter().find(|operation| operation.spec.name == name).expect(name);
        Self(inlined(operation.data))
    }

    /// The schema of a member, through lists.
    fn member<'s>(schema: &'s Value, name: &str) -> &'s Value {
        let mut member = &schema["properties"][name];
        while member["items"].is_object() {
            member = &member["items"];
        }
        member
    }

    /// Whether the scopes reveal a member.
    fn shows(&self, way: &[String], form: &str, granted: &BTreeSet<&str>) -> bool {
        let mut schema = &self.0;
        for name in way {
            let scopes = schema["properties"][name]["x-scopes"].as_array().into_iter().flatten();
            let scopes: Vec<&str> = scopes.filter_map(Value::as_str).collect();
            if !scopes.is_empty() && !scopes.iter().any(|scope| granted.contains(scope)) {
                return false;
            }
            schema = Self::member(schema, name);
        }
        let name = way.last().map(String::as_str).unwrap_or_default();
        let is_user_id = schema["x-id-type"] == "user_id_type" || USER_IDS.contains(&name);
        !(is_user_id && form == "user_id") || granted.contains(USER_ID_SCOPE)
    }

    /// The scopes of all members, and the names of the members that have some.
    fn gated(schema: &Value, scopes: &mut BTreeSet<String>, names: &mut BTreeSet<String>) {
        if schema["items"].is_object() {
            return Self::gated(&schema["items"], scopes, names);
        }
        for (name, member) in schema["properties"].as_object().into_iter().flatten() {
            let own = member["x-scopes"].as_array().into_iter().flatten().filter_map(Value::as_str);
            for scope in own {
                scopes.insert(scope.to_owned());
                names.insert(name.clone());
            }
            Self::gated(member, scopes, names);
        }
    }
}

fn shows_members_of_its_own(operation: &Operation) -> bool {
    inlined(operation.data).to_string().contains("x-scopes")
}

/// Compares the response of every operation with what the granted scopes reveal, for each set of scopes.
async fn check(forms: (&'static str, &'static str), table: &Table, open: &[&str]) {
    let records = Records::start(forms.0, forms.1).await;
    let responses: BTreeMap<&str, ResponseSchema> =
        table.iter().map(|(name, _)| (*name, ResponseSchema::new(name))).collect();
    let (mut scopes, mut names) = (BTreeSet::from([USER_ID_SCOPE.to_owned()]), BTreeSet::new());
    for ResponseSchema(schema) in responses.values() {
        ResponseSchema::gated(schema, &mut scopes, &mut names);
    }
    assert!(open.iter().all(|scope| !scopes.contains(*scope)), "{scopes:?}");
    let all: BTreeSet<&str> = scopes.iter().map(String::as_str).collect();
    let only = |scope: &str| all.iter().copied().filter(|one| *one == scope).collect::<BTreeSet<&str>>();
    let without = |scope: &str| all.iter().copied().filter(|one| *one != scope).collect::<BTreeSet<&str>>();
    let mut whole = BTreeMap::new();
    let sets = [all.clone(), BTreeSet::new()].into_iter();
    for granted in sets.chain(all.iter().flat_map(|scope| [only(scope), without(scope)])) {
        records.grant(&granted.iter().chain(open).copied().collect::<Vec<_>>()).await;
        for (name, request) in table {
            let shown = records.send(request(&records)).await;
            let whole = whole.entry(*name).or_insert_with(|| shown.clone());
            let is_shown = |way: &&Vec<String>| responses[name].shows(way, forms.0, &granted);
            let expected: BTreeSet<Vec<String>> = whole.iter().filter(is_shown).cloned().collect();
            assert_eq!(shown, expected, "{name} in {forms:?} with {granted:?}");
        }
    }
    // The first set has all scopes, so nothing that can be shown is missing there.
    let seen: BTreeSet<&String> = whole.values().flatten().flatten().collect();
    let missing: Vec<&String> =
        names.iter().filter(|name| !seen.contains(name) && !EMPTY.contains(&name.as_str())).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn every_operation_that_shows_users_or_departments_has_a_request() {
    let tables: BTreeSet<&str> = USERS.iter().chain(DEPARTMENTS).map(|(name, _)| *name).collect();
    assert_eq!(tables, operations("contact.", shows_members_of_its_own));
}

#[tokio::test]
async fn members_of_users_are_shown_with_their_scopes_alone() {
    let all = ["open_id", "union_id", "user_id"].into_iter();
    for forms in all.zip(["open_department_id", "department_id", "open_department_id"]) {
        check(forms, USERS, &USERS_OPEN).await;
    }
}

#[tokio::test]
async fn members_of_departments_are_shown_with_their_scopes_alone() {
    let all = ["open_id", "union_id", "user_id"].into_iter();
    for forms in all.zip(["open_department_id", "department_id", "department_id"]) {
        check(forms, DEPARTMENTS, &DEPARTMENTS_OPEN).await;
    }
}
