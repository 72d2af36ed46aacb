//! Users: lookups by id, mobile or mail, and their departments.

use super::{
    StoreError, Tx,
    directory::User,
    in_list,
    record::{PageRows, record},
};

record! {
    /// A department of an active user. Department [`ROOT`](super::departments::ROOT) is the company itself.
    pub struct UserDepartment in user_departments, key(user: i64, department: i64) {
        /// 0: the main one.
        ordinal: i64,
        user_order: i64,
        department_order: i64,
    }
}

record! {
    pub struct JobTitle in job_titles, key(id: i64), cached() {
        job_title_id: String,
        name: String,
    }
}

record! {
    pub struct WorkCity in work_cities, key(id: i64), cached() {
        work_city_id: String,
        name: String,
    }
}

/// The active user with a user_id, otherwise the one deleted last.
pub fn by_user_id(tx: &mut Tx<'_>, id: &str) -> Result<Option<User>, StoreError> {
    tx.find(
        "WHERE tenant = $1 AND user_id = $2 ORDER BY active DESC, COALESCE(left_at, 0) DESC, id DESC LIMIT 1",
        &[&id],
    )
}

pub fn user_id_is_taken(tx: &mut Tx<'_>, id: &str, except: i64) -> Result<bool, StoreError> {
    tx.exists::<User>("WHERE tenant = $1 AND user_id = $2 AND id <> $3 AND active = 1", &[&id, &except])
}

/// Mails are compared case-insensitively.
pub fn email_is_taken(tx: &mut Tx<'_>, email: &str, except: i64) -> Result<bool, StoreError> {
    let email = email.to_ascii_lowercase();
    tx.exists::<User>("WHERE tenant = $1 AND lower(email) = $2 AND id <> $3 AND active = 1", &[&email, &except])
}

pub fn mobile_is_taken(tx: &mut Tx<'_>, mobile: &str, except: i64) -> Result<bool, StoreError> {
    tx.exists::<User>("WHERE tenant = $1 AND mobile = $2 AND id <> $3 AND active = 1", &[&mobile, &except])
}

pub fn employee_no_is_taken(tx: &mut Tx<'_>, number: &str, except: i64) -> Result<bool, StoreError> {
    tx.exists::<User>("WHERE tenant = $1 AND employee_no = $2 AND id <> $3 AND active = 1", &[&number, &except])
}

/// The active user with a mail, otherwise the one deleted last.
pub fn by_email(tx: &mut Tx<'_>, email: &str) -> Result<Option<User>, StoreError> {
    let email = email.to_ascii_lowercase();
    let rest =
        "WHERE tenant = $1 AND lower(email) = $2 ORDER BY active DESC, COALESCE(left_at, 0) DESC, id DESC LIMIT 1";
    tx.find(rest, &[&email])
}

pub fn by_mobile(tx: &mut Tx<'_>, mobile: &str) -> Result<Option<User>, StoreError> {
    tx.find(
        "WHERE tenant = $1 AND mobile = $2 ORDER BY active DESC, COALESCE(left_at, 0) DESC, id DESC LIMIT 1",
        &[&mobile],
    )
}

/// The departments of a user, the main one first.
pub fn departments_of(tx: &mut Tx<'_>, user: i64) -> Result<Vec<UserDepartment>, StoreError> {
    tx.select("WHERE tenant = $1 AND \"user\" = $2 ORDER BY ordinal", &[&user])
}

/// The departments of some users, the main one first.
pub fn departments_of_all(tx: &mut Tx<'_>, users: &[i64]) -> Result<Vec<UserDepartment>, StoreError> {
    tx.select_of(concat!("WHERE tenant = $1 AND \"user\" IN ", in_list!(), " ORDER BY ordinal"), users, &[])
}

/// The number of users directly in a department.
pub fn count_in(tx: &mut Tx<'_>, department: i64) -> Result<i64, StoreError> {
    let sql = "SELECT COUNT(*) FROM user_departments WHERE tenant = $1 AND department = $2";
    Ok(tx.scalar(sql, &[&department])?.unwrap_or(0))
}

pub fn job_title_named(tx: &mut Tx<'_>, name: &str) -> Result<Option<JobTitle>, StoreError> {
    tx.find("WHERE tenant = $1 AND name = $2", &[&name])
}

pub fn work_city_named(tx: &mut Tx<'_>, name: &str) -> Result<Option<WorkCity>, StoreError> {
    tx.find("WHERE tenant = $1 AND name = $2", &[&name])
}

pub fn job_title_count(tx: &mut Tx<'_>) -> Result<i64, StoreError> {
    Ok(tx.scalar("SELECT COUNT(*) FROM job_titles WHERE tenant = $1", &[])?.unwrap_or(0))
}

pub fn work_city_count(tx: &mut Tx<'_>) -> Result<i64, StoreError> {
    Ok(tx.scalar("SELECT COUNT(*) FROM work_cities WHERE tenant = $1", &[])?.unwrap_or(0))
}

/// A page of the users directly in a department, highest order first, after a sort key.
pub fn in_department(
    tx: &mut Tx<'_>,
    department: i64,
    [user_order, user]: [i64; 2],
    limit: i64,
) -> Result<PageRows<UserDepartment>, StoreError> {
    let rest = "WHERE tenant = $1 AND department = $2 AND (user_order < $3 OR (user_order = $3 AND \"user\" > $4)) \
                ORDER BY user_order DESC, \"user\" LIMIT $5";
    tx.select_page(rest, &[&department, &user_order, &user], limit)
}

/// Users in the order of their ids in the list.
pub fn in_order(tx: &mut Tx<'_>, ids: &[i64]) -> Result<Vec<User>, StoreError> {
    let mut rows: Vec<User> = tx.select_of(concat!("WHERE tenant = $1 AND id IN ", in_list!()), ids, &[])?;
    rows.sort_by_key(|row| ids.iter().position(|id| *id == row.id));
    Ok(rows)
}
