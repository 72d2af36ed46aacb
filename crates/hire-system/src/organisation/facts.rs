//! Facts of changes of the directory, written with them. No single row shows them: a user has departments, a department
//! has people.

use std::collections::{HashMap, HashSet};

use hire_types::directory::{ContactGender, LeaderType};

use crate::{
    events::{
        Fact,
        contact::{DepartmentChange, DepartmentOfUser, DepartmentState, UserChange, UserState},
        contact_scope::{ContactScopeChange, ScopePart, ScopedDepartment},
    },
    store::{
        StoreError, Tx, WriteTx,
        departments::{self, DepartmentPerson, DepartmentRole, Members, ROOT},
        directory::{Department, EmployeeType, JobFamily, JobLevel, User},
        record::{PerTenant, Record},
        users::{self, JobTitle, UserDepartment, WorkCity},
    },
};

/// How the root is named in events.
const ROOT_ID: &str = "0";

pub(super) fn user_created(
    tx: &mut WriteTx<'_>,
    user: &User,
    departments: &[UserDepartment],
) -> Result<(), StoreError> {
    let state = user_state(tx, user, departments)?;
    tx.announce(Fact::User(Box::new(UserChange::Created(state))));
    Ok(())
}

/// A new mobile and a new mail are announced separately, before other changes.
pub(super) fn user_updated(
    tx: &mut WriteTx<'_>,
    (user, departments): (&User, &[UserDepartment]),
    (user_after, departments_after): (&User, &[UserDepartment]),
) -> Result<(), StoreError> {
    let before = user_state(tx, user, departments)?;
    let after = user_state(tx, user_after, departments_after)?;
    let with_mobile = UserState { mobile: after.mobile.clone(), ..before.clone() };
    let with_mail = UserState { email: after.email.clone(), ..with_mobile.clone() };
    let steps = [before, with_mobile, with_mail, after];
    for step in steps.windows(2) {
        if let [before, after] = step
            && before != after
        {
            let (before, after) = (before.clone(), after.clone());
            tx.announce(Fact::User(Box::new(UserChange::Updated { before, after })));
        }
    }
    Ok(())
}

pub(super) fn user_deleted(
    tx: &mut WriteTx<'_>,
    (user, departments): (&User, &[UserDepartment]),
    after: &User,
) -> Result<(), StoreError> {
    let before = user_state(tx, user, departments)?;
    let after = user_state(tx, after, &[])?;
    tx.announce(Fact::User(Box::new(UserChange::Deleted { before, after })));
    Ok(())
}

pub(super) fn department_created(
    tx: &mut WriteTx<'_>,
    department: &Department,
    people: &[DepartmentPerson],
) -> Result<(), StoreError> {
    let state = department_state(tx, department, people)?;
    tx.announce(Fact::Department(Box::new(DepartmentChange::Created(state))));
    Ok(())
}

/// Before the change is written, the state before has to be known: the departments above are looked up.
pub(super) fn department_state(
    tx: &mut Tx<'_>,
    department: &Department,
    people: &[DepartmentPerson],
) -> Result<DepartmentState, StoreError> {
    let mut leaders = Vec::new();
    let mut hr_partners = Vec::new();
    for person in people {
        match person.role {
            DepartmentRole::Leader => leaders.insert(0, (LeaderType::Main, person.user)),
            DepartmentRole::Deputy => leaders.push((LeaderType::Deputy, person.user)),
            DepartmentRole::HrPartner => {
                hr_partners.extend(tx.get::<User>(&person.user)?.map(|user| (user.id, user.user_id)));
            }
        }
    }
    let mut within = vec![department.id];
    if department.parent != ROOT {
        within.extend(departments::chain(tx, department.parent)?);
    }
    Ok(DepartmentState {
        id: department.id,
        open_department_id: department.open_department_id.clone(),
        department_id: department.department_id.clone(),
        name: department.label.clone(),
        parent_open_department_id: open_department_id(tx, department.parent)?,
        order: department.ordinal,
        chat_id: department.document.chat_id.clone(),
        deleted: !department.active,
        leaders,
        hr_partners,
        within,
    })
}

pub(super) fn department_updated(tx: &mut WriteTx<'_>, before: DepartmentState, after: DepartmentState) {
    if before != after {
        tx.announce(Fact::Department(Box::new(DepartmentChange::Updated { before, after })));
    }
}

pub(super) fn department_deleted(tx: &mut WriteTx<'_>, before: DepartmentState) {
    let after = DepartmentState { deleted: true, leaders: Vec::new(), hr_partners: Vec::new(), ..before.clone() };
    tx.announce(Fact::Department(Box::new(DepartmentChange::Deleted { before, after })));
}

/// The entries of the list of an app's contact scope.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ScopeList {
    pub departments: Vec<i64>,
    pub users: Vec<i64>,
}

/// Announces additions to and removals from the list of an app's contact scope.
pub fn contact_scope_updated(
    tx: &mut WriteTx<'_>,
    app_id: &str,
    before: &ScopeList,
    after: &ScopeList,
) -> Result<(), StoreError> {
    let (added, removed) = (scope_part(tx, after, before)?, scope_part(tx, before, after)?);
    if !(added.is_empty() && removed.is_empty()) {
        let change = ContactScopeChange { app_id: app_id.to_owned(), added, removed };
        tx.announce(Fact::ContactScope(Box::new(change)));
    }
    Ok(())
}

/// The entries of one list that another does not have.
fn scope_part(tx: &mut Tx<'_>, of: &ScopeList, without: &ScopeList) -> Result<ScopePart, StoreError> {
    fn missing(of: &[i64], without: &[i64]) -> Vec<i64> {
        let without: HashSet<&i64> = without.iter().collect();
        of.iter().copied().filter(|id| !without.contains(id)).collect()
    }
    let mut part = ScopePart::default();
    let departments = missing(&of.departments, &without.departments);
    let counts: HashMap<i64, Members> = departments::members(tx, &departments)?.into_iter().collect();
    for id in departments {
        let Some(department) = tx.get::<Department>(&id)? else { continue };
        let people = departments::people_of(tx, department.id)?;
        let state = department_state(tx, &department, &people)?;
        let counts = counts.get(&department.id).copied().unwrap_or_default();
        part.departments.push(ScopedDepartment::new(state, department.document.0, counts));
    }
    for id in missing(&of.users, &without.users) {
        let Some(user) = tx.get::<User>(&id)? else { continue };
        let departments = users::departments_of(tx, id)?;
        part.users.push(user_state(tx, &user, &departments)?);
    }
    Ok(part)
}

fn user_state(tx: &mut Tx<'_>, user: &User, departments: &[UserDepartment]) -> Result<UserState, StoreError> {
    let (mut of_user, mut within) = (Vec::with_capacity(departments.len()), Vec::new());
    for row in departments {
        of_user.push(DepartmentOfUser {
            open_department_id: open_department_id(tx, row.department)?,
            user_order: row.user_order,
            department_order: row.department_order,
        });
        if row.department != ROOT {
            within.extend(departments::chain(tx, row.department)?);
        }
    }
    let document = &user.document;
    Ok(UserState {
        id: user.id,
        user_id: user.user_id.clone(),
        name: user.name.zh.clone(),
        en_name: document.en_name.clone(),
        nickname: document.nickname.clone(),
        email: user.email.clone(),
        mobile: user.mobile.clone(),
        gender: document.gender.unwrap_or(ContactGender::Unknown),
        frozen: user.frozen,
        resigned: !user.active,
        exited: document.exited,
        unjoined: document.unjoined,
        departments: of_user,
        leader: user.leader,
        dotted_line_leaders: document.dotted_line_leaders.clone(),
        city: named::<WorkCity>(tx, user.work_city)?.map(|city| city.name),
        country: document.country.clone(),
        work_station: document.work_station.clone(),
        join_time: document.join_time,
        employee_no: user.employee_no.clone(),
        employee_type: named::<EmployeeType>(tx, user.employee_type)?.and_then(|kind| kind.enum_value.parse().ok()),
        job_title: named::<JobTitle>(tx, user.job_title)?.map(|title| title.name),
        job_level_id: named::<JobLevel>(tx, user.job_level)?
            .filter(|level| level.deleted_at.is_none())
            .map(|level| level.job_level_id),
        job_family_id: named::<JobFamily>(tx, user.job_family)?
            .filter(|family| family.deleted_at.is_none())
            .map(|family| family.job_family_id),
        within,
    })
}

fn named<R: Record<Scope = PerTenant, Key = i64>>(tx: &mut Tx<'_>, id: Option<i64>) -> Result<Option<R>, StoreError> {
    match id {
        Some(id) => tx.get::<R>(&id),
        None => Ok(None),
    }
}

fn open_department_id(tx: &mut Tx<'_>, department: i64) -> Result<String, StoreError> {
    let row = if department == ROOT { None } else { tx.get::<Department>(&department)? };
    Ok(row.map_or_else(|| ROOT_ID.to_owned(), |department| department.open_department_id))
}
