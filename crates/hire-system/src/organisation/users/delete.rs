//! Deleting a user and restoring one.

use std::collections::BTreeSet;

use hire_rules::contact::{self, Order, OrderRefusal};

use crate::{
    hiring::Ref,
    organisation::{ContactScope, facts},
    store::{
        StoreError, WriteTx,
        departments::{self, ROOT},
        directory::{Department, User},
        users::{self, UserDepartment},
    },
};

/// How long a user can be restored, in milliseconds.
const RESTORABLE_FOR: i64 = 30 * 24 * 60 * 60 * 1000;

/// Why a user is not deleted. The order of the variants is the order of the checks.
#[derive(Debug)]
pub enum DeleteRefusal {
    /// The user is not in the contact scope of the app.
    NoUserAuthority,
    /// One of the user's departments is not.
    NoDepartmentAuthority,
    AlreadyLeft,
    TenantManager,
    /// A user who receives resources is unknown, has left, or is the deleted one.
    AcceptorInvalid,
    Store(StoreError),
}

impl From<StoreError> for DeleteRefusal {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

/// Deletes a user. The row stays, so that records keep the name; ids, mobile and mail are free for others, and the user's
/// departments and roles in departments end. The server has none of the resources that `acceptors` receive.
pub fn delete(tx: &mut WriteTx<'_>, scope: &ContactScope, user: &User, acceptors: &[Ref]) -> Result<(), DeleteRefusal> {
    let departments = users::departments_of(tx, user.id)?;
    if !scope.has_user(tx, user.id)? {
        return Err(DeleteRefusal::NoUserAuthority);
    }
    if !scope.has_departments(tx, departments.iter().map(|row| row.department))? {
        return Err(DeleteRefusal::NoDepartmentAuthority);
    }
    if !user.active {
        return Err(DeleteRefusal::AlreadyLeft);
    }
    if user.document.tenant_manager {
        return Err(DeleteRefusal::TenantManager);
    }
    for acceptor in acceptors {
        let acceptor = acceptor.find(|id| tx.get::<User>(&id))?;
        if !acceptor.is_some_and(|acceptor| acceptor.active && acceptor.id != user.id) {
            return Err(DeleteRefusal::AcceptorInvalid);
        }
    }
    let after = User { active: false, left_at: Some(tx.now()), ..user.clone() };
    facts::user_deleted(tx, (user, &departments), &after)?;
    tx.update(user, &after)?;
    for row in &departments {
        tx.delete(row)?;
    }
    end_roles(tx, user.id)?;
    Ok(())
}

/// Ends the roles of a user in departments. That changes those departments.
fn end_roles(tx: &mut WriteTx<'_>, user: i64) -> Result<(), StoreError> {
    let roles = departments::roles_of(tx, user)?;
    for department in roles.iter().map(|role| role.department).collect::<BTreeSet<i64>>() {
        let Some(department) = tx.get::<Department>(&department)? else { continue };
        let people = departments::people_of(tx, department.id)?;
        let (ended, kept): (Vec<_>, Vec<_>) = people.iter().cloned().partition(|person| person.user == user);
        let before = facts::department_state(tx, &department, &people)?;
        for person in &ended {
            tx.delete(person)?;
        }
        let after = facts::department_state(tx, &department, &kept)?;
        facts::department_updated(tx, before, after);
    }
    Ok(())
}

/// Why a user is not restored. The order of the variants is the order of the checks.
#[derive(Debug)]
pub enum RestoreRefusal {
    /// The user or a department is not in the contact scope of the app.
    NoAuthority,
    NotResigned,
    TooLate,
    OrderInvalid,
    MobileExists,
    EmailExists,
    UserIdExists,
    EmployeeNoExists,
    Store(StoreError),
}

impl From<StoreError> for RestoreRefusal {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

/// Restores a user who was deleted, with the same ids, in the stated departments or else in the root.
pub fn restore(
    tx: &mut WriteTx<'_>,
    scope: &ContactScope,
    user: &User,
    stated: &[Order],
) -> Result<(), RestoreRefusal> {
    if user.active {
        return Err(RestoreRefusal::NotResigned);
    }
    if !scope.has_user(tx, user.id)? {
        return Err(RestoreRefusal::NoAuthority);
    }
    if user.left_at.is_none_or(|left_at| tx.now() - left_at > RESTORABLE_FOR) {
        return Err(RestoreRefusal::TooLate);
    }
    let mut departments: Vec<i64> = stated.iter().map(|order| order.department).collect();
    if departments.is_empty() {
        departments.push(ROOT);
    }
    if !scope.has_departments(tx, departments.iter().copied())? {
        return Err(RestoreRefusal::NoAuthority);
    }
    let orders = contact::ordered(&departments, stated).map_err(|refusal| match refusal {
        OrderRefusal::Department | OrderRefusal::Primary => RestoreRefusal::OrderInvalid,
    })?;
    let id = user.id;
    if let Some(mobile) = &user.mobile
        && users::mobile_is_taken(tx, mobile, id)?
    {
        return Err(RestoreRefusal::MobileExists);
    }
    if let Some(email) = &user.email
        && users::email_is_taken(tx, email, id)?
    {
        return Err(RestoreRefusal::EmailExists);
    }
    if users::user_id_is_taken(tx, &user.user_id, id)? {
        return Err(RestoreRefusal::UserIdExists);
    }
    if let Some(number) = &user.employee_no
        && users::employee_no_is_taken(tx, number, id)?
    {
        return Err(RestoreRefusal::EmployeeNoExists);
    }
    let mut after = User { active: true, left_at: None, ..user.clone() };
    after.document.0.tenant_manager = false;
    tx.update(user, &after)?;
    let row = |(ordinal, order): (i64, &Order)| UserDepartment {
        user: id,
        department: order.department,
        ordinal,
        user_order: order.user_order,
        department_order: order.department_order,
    };
    let rows: Vec<UserDepartment> = (0..).zip(&orders).map(row).collect();
    for row in &rows {
        tx.insert(row)?;
    }
    facts::user_updated(tx, (user, &[]), (&after, &rows))?;
    Ok(())
}
