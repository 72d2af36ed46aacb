//! Departments: their tree, leaders and members.

use hire_types::{Param, coded_enum};

use super::{
    StoreError, Tx,
    directory::Department,
    in_list,
    record::{PageRows, record},
};

/// The company itself, which has no row.
pub const ROOT: i64 = 0;

/// Maximum depth of the tree. A seed file may have created a cycle.
const MAX_DEPTH: i64 = 64;

coded_enum! {
    /// The role of a user in a department.
    pub enum DepartmentRole: str { Leader = "leader", Deputy = "deputy", HrPartner = "hrbp" }
}

record! {
    pub struct DepartmentPerson in department_people, key(department: i64, user: i64, role: DepartmentRole) {
        ordinal: i64,
    }
}

/// The number of users in a department and all departments below it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Members {
    pub all: i64,
    /// Users whose main department it is.
    pub primary: i64,
}

/// The departments with one of these `department_id`s or open ids: the active ones first.
pub fn by_department_id(tx: &mut Tx<'_>, id: &str) -> Result<Option<Department>, StoreError> {
    tx.find("WHERE tenant = $1 AND department_id = $2 ORDER BY active DESC, id DESC LIMIT 1", &[&id])
}

pub fn by_open_id(tx: &mut Tx<'_>, id: &str) -> Result<Option<Department>, StoreError> {
    tx.find("WHERE tenant = $1 AND open_department_id = $2", &[&id])
}

/// A department and its ancestors, nearest first, without the root.
pub fn chain(tx: &mut Tx<'_>, department: i64) -> Result<Vec<i64>, StoreError> {
    tx.scalars(
        "WITH RECURSIVE above (id, parent, depth) AS (\
         SELECT id, parent, CAST(0 AS BIGINT) FROM departments WHERE tenant = $1 AND id = $2 UNION ALL \
         SELECT d.id, d.parent, above.depth + 1 FROM above JOIN departments d \
         ON d.tenant = $1 AND d.id = above.parent WHERE above.depth < $3) SELECT id FROM above ORDER BY depth",
        &[&department, &MAX_DEPTH],
    )
}

/// The height of the subtree of a department; 1 if it has no children.
pub fn height(tx: &mut Tx<'_>, department: i64) -> Result<i64, StoreError> {
    let levels = tx.scalar(
        "WITH RECURSIVE below (id, depth) AS (SELECT CAST($2 AS BIGINT), CAST(1 AS BIGINT) UNION ALL \
         SELECT d.id, below.depth + 1 FROM below JOIN departments d \
         ON d.tenant = $1 AND d.parent = below.id AND d.active = 1 WHERE below.depth < $3) SELECT MAX(depth) FROM below",
        &[&department, &MAX_DEPTH],
    )?;
    Ok(levels.unwrap_or(1))
}

pub fn child_count(tx: &mut Tx<'_>, parent: i64) -> Result<i64, StoreError> {
    let count =
        tx.scalar("SELECT COUNT(*) FROM departments WHERE tenant = $1 AND parent = $2 AND active = 1", &[&parent])?;
    Ok(count.unwrap_or(0))
}

/// The sort order after all children of a department.
pub fn next_ordinal(tx: &mut Tx<'_>, parent: i64) -> Result<i64, StoreError> {
    let sql = "SELECT MAX(ordinal) FROM departments WHERE tenant = $1 AND parent = $2 AND active = 1";
    Ok(tx.scalar::<Option<i64>>(sql, &[&parent])?.flatten().map_or(0, |last| last + 1))
}

pub fn label_is_taken(tx: &mut Tx<'_>, parent: i64, label: &str, except: i64) -> Result<bool, StoreError> {
    let rest = "WHERE tenant = $1 AND parent = $2 AND label = $3 AND id <> $4 AND active = 1";
    tx.exists::<Department>(rest, &[&parent, &label, &except])
}

pub fn ordinal_is_taken(tx: &mut Tx<'_>, parent: i64, ordinal: i64, except: i64) -> Result<bool, StoreError> {
    let rest = "WHERE tenant = $1 AND parent = $2 AND ordinal = $3 AND id <> $4 AND active = 1";
    tx.exists::<Department>(rest, &[&parent, &ordinal, &except])
}

pub fn department_id_is_taken(tx: &mut Tx<'_>, id: &str, except: i64) -> Result<bool, StoreError> {
    let rest = "WHERE tenant = $1 AND department_id = $2 AND id <> $3 AND active = 1";
    tx.exists::<Department>(rest, &[&id, &except])
}

pub fn children(tx: &mut Tx<'_>, parent: i64) -> Result<Vec<Department>, StoreError> {
    tx.select("WHERE tenant = $1 AND parent = $2 AND active = 1 ORDER BY ordinal, id", &[&parent])
}

/// Departments below one: its children, or everything.
#[derive(Clone, Copy, Debug)]
pub struct Below {
    pub of: i64,
    pub all: bool,
}

/// The sort key of a department in a breadth-first list: its depth below the start, its order among its siblings, its
/// id.
pub type Place = [i64; 3];

/// Less than every sort key.
pub const FIRST: Place = [-1, -1, -1];

/// A page of the departments below one, after a sort key.
pub fn below(
    tx: &mut Tx<'_>,
    below: &Below,
    [depth, ordinal, id]: Place,
    limit: i64,
) -> Result<PageRows<Place>, StoreError> {
    let deepest = if below.all { MAX_DEPTH } else { 0 };
    let sql = "WITH RECURSIVE below (id, ordinal, depth) AS (\
               SELECT id, ordinal, CAST(0 AS BIGINT) FROM departments WHERE tenant = $1 AND parent = $2 AND active = 1 \
               UNION ALL SELECT d.id, d.ordinal, below.depth + 1 FROM below JOIN departments d \
               ON d.tenant = $1 AND d.parent = below.id AND d.active = 1 WHERE below.depth < $3) \
               SELECT depth, ordinal, id FROM below WHERE (depth, ordinal, id) > ($4, $5, $6) \
               ORDER BY depth, ordinal, id LIMIT $7";
    let params: &[&dyn Param] = &[&below.of, &deepest, &depth, &ordinal, &id];
    let (rows, more) = tx.page(sql, params, limit, |row| Ok([row.get(0)?, row.get(1)?, row.get(2)?]))?;
    Ok(PageRows { rows, more })
}

/// A page of the departments in an app's contact scope after a sort key, with or without their descendants.
pub fn of_contact_scope(
    tx: &mut Tx<'_>,
    app_id: &str,
    all: bool,
    [depth, ordinal, id]: Place,
    limit: i64,
) -> Result<PageRows<Place>, StoreError> {
    let deepest = if all { MAX_DEPTH } else { 0 };
    // A department may be listed and be below another one that is.
    let sql = "WITH RECURSIVE below (id, ordinal, depth) AS (\
               SELECT d.id, d.ordinal, CAST(0 AS BIGINT) FROM contact_scopes s JOIN departments d \
               ON d.tenant = $1 AND d.id = s.id AND d.active = 1 \
               WHERE s.tenant = $1 AND s.app_id = $2 AND s.kind = 'department' \
               UNION ALL SELECT d.id, d.ordinal, below.depth + 1 FROM below JOIN departments d \
               ON d.tenant = $1 AND d.parent = below.id AND d.active = 1 WHERE below.depth < $3), \
               nearest (id, ordinal, depth) AS (SELECT id, ordinal, MIN(depth) FROM below GROUP BY id, ordinal) \
               SELECT depth, ordinal, id FROM nearest WHERE (depth, ordinal, id) > ($4, $5, $6) \
               ORDER BY depth, ordinal, id LIMIT $7";
    let params: &[&dyn Param] = &[&app_id, &deepest, &depth, &ordinal, &id];
    let (rows, more) = tx.page(sql, params, limit, |row| Ok([row.get(0)?, row.get(1)?, row.get(2)?]))?;
    Ok(PageRows { rows, more })
}

/// Departments in the order of their ids in the list.
pub fn in_order(tx: &mut Tx<'_>, ids: &[i64]) -> Result<Vec<Department>, StoreError> {
    let mut rows: Vec<Department> = tx.select_of(concat!("WHERE tenant = $1 AND id IN ", in_list!()), ids, &[])?;
    rows.sort_by_key(|row| ids.iter().position(|id| *id == row.id));
    Ok(rows)
}

pub fn people_of(tx: &mut Tx<'_>, department: i64) -> Result<Vec<DepartmentPerson>, StoreError> {
    tx.select("WHERE tenant = $1 AND department = $2 ORDER BY ordinal, \"user\"", &[&department])
}

/// The people of some departments.
pub fn people_of_all(tx: &mut Tx<'_>, departments: &[i64]) -> Result<Vec<DepartmentPerson>, StoreError> {
    let rest = concat!("WHERE tenant = $1 AND department IN ", in_list!(), " ORDER BY ordinal, \"user\"");
    tx.select_of(rest, departments, &[])
}

pub fn roles_of(tx: &mut Tx<'_>, user: i64) -> Result<Vec<DepartmentPerson>, StoreError> {
    tx.select("WHERE tenant = $1 AND \"user\" = $2", &[&user])
}

/// The members of each of some departments, including all departments below it.
pub fn members(tx: &mut Tx<'_>, departments: &[i64]) -> Result<Vec<(i64, Members)>, StoreError> {
    let sql = |list: &str| {
        format!(
            "WITH RECURSIVE below (top, id, depth) AS (\
             SELECT id, id, CAST(0 AS BIGINT) FROM departments WHERE tenant = $1 AND id IN {list} \
             UNION ALL SELECT below.top, d.id, below.depth + 1 FROM below JOIN departments d \
             ON d.tenant = $1 AND d.parent = below.id AND d.active = 1 WHERE below.depth < $22) \
             SELECT below.top, COUNT(DISTINCT m.\"user\"), COUNT(DISTINCT CASE WHEN m.ordinal = 0 THEN m.\"user\" END) \
             FROM below JOIN user_departments m ON m.tenant = $1 AND m.department = below.id GROUP BY below.top"
        )
    };
    tx.query_in(sql, departments, &[&MAX_DEPTH], |row| {
        Ok((row.get(0)?, Members { all: row.get(1)?, primary: row.get(2)? }))
    })
}

/// All active users with a department.
pub fn members_of_root(tx: &mut Tx<'_>) -> Result<Members, StoreError> {
    let sql = "SELECT COUNT(DISTINCT \"user\") FROM user_departments WHERE tenant = $1";
    let all = tx.scalar(sql, &[])?.unwrap_or(0);
    // Every user with a department has a main one.
    Ok(Members { all, primary: all })
}
