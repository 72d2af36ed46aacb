//! Queries of the contact scope of an app.

use super::{StoreError, Tx, access::ContactKind, departments::ROOT, record::PageRows};

/// A page of ids of one type in an app's contact scope; for an app that sees the whole directory, those directly below
/// the root. Users who left and departments that were deleted are not listed.
pub fn listed(
    tx: &mut Tx<'_>,
    app_id: Option<&str>,
    kind: ContactKind,
    after: i64,
    limit: i64,
) -> Result<PageRows<i64>, StoreError> {
    let (rows, more) = match (app_id, kind) {
        (Some(app_id), ContactKind::User) => tx.page(
            "SELECT s.id FROM contact_scopes s JOIN users u ON u.tenant = $1 AND u.id = s.id AND u.active = 1 \
             WHERE s.tenant = $1 AND s.app_id = $2 AND s.kind = 'user' AND s.id > $3 ORDER BY s.id LIMIT $4",
            &[&app_id, &after],
            limit,
            |row| row.get(0),
        )?,
        (Some(app_id), ContactKind::Department) => tx.page(
            "SELECT s.id FROM contact_scopes s JOIN departments d ON d.tenant = $1 AND d.id = s.id AND d.active = 1 \
             WHERE s.tenant = $1 AND s.app_id = $2 AND s.kind = 'department' AND s.id > $3 ORDER BY s.id LIMIT $4",
            &[&app_id, &after],
            limit,
            |row| row.get(0),
        )?,
        (None, ContactKind::User) => tx.page(
            "SELECT \"user\" FROM user_departments WHERE tenant = $1 AND department = $2 AND \"user\" > $3 \
             ORDER BY \"user\" LIMIT $4",
            &[&ROOT, &after],
            limit,
            |row| row.get(0),
        )?,
        (None, ContactKind::Department) => tx.page(
            "SELECT id FROM departments WHERE tenant = $1 AND parent = $2 AND active = 1 AND id > $3 ORDER BY id LIMIT $4",
            &[&ROOT, &after],
            limit,
            |row| row.get(0),
        )?,
    };
    Ok(PageRows { rows, more })
}
