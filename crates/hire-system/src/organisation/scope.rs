//! The part of the directory that an app sees: the third filter, beside the scopes of operations and the permissions of
//! fields.

use std::collections::HashSet;

use crate::store::{
    StoreError, Tx,
    departments::{self, ROOT},
    users,
};

/// The contact scope of an app in a tenant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ContactScope {
    All,
    /// Departments with everything below them, and single users.
    Part {
        departments: HashSet<i64>,
        users: HashSet<i64>,
    },
}

impl ContactScope {
    /// Whether a department is in the scope. The root is only if everything is.
    pub fn has_department(&self, tx: &mut Tx<'_>, department: i64) -> Result<bool, StoreError> {
        let Self::Part { departments: visible, .. } = self else { return Ok(true) };
        if department == ROOT || visible.is_empty() {
            return Ok(false);
        }
        Ok(departments::chain(tx, department)?.iter().any(|above| visible.contains(above)))
    }

    /// Whether all departments are in the scope.
    pub fn has_departments(
        &self,
        tx: &mut Tx<'_>,
        departments: impl IntoIterator<Item = i64>,
    ) -> Result<bool, StoreError> {
        for department in departments {
            if !self.has_department(tx, department)? {
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// Whether a user is in the scope: listed, or in at least one department of it.
    pub fn has_user(&self, tx: &mut Tx<'_>, user: i64) -> Result<bool, StoreError> {
        let Self::Part { users: visible, .. } = self else { return Ok(true) };
        if visible.contains(&user) {
            return Ok(true);
        }
        for department in users::departments_of(tx, user)? {
            if self.has_department(tx, department.department)? {
                return Ok(true);
            }
        }
        Ok(false)
    }
}
