//! Queries of the contact scope of an app.

use super::{StoreError, Tx, access::ContactKind, departments::ROOT, record::Found};

/// A page of ids of one type in an app's contact scope; for an app that sees the whole directory, those directly below
/// the root.
pub fn listed(
    tx: &mut Tx<'_>,
    app_id: Option<&str>,
    kind: ContactKind,
    after: i64,
    limit: i64,
) -> Result<Found<i64>, StoreError> {
    let (rows, more) = match (app_id, kind) {
        (Some(app_id), kind) => tx.page(
            "SELECT id FROM contact_scopes WHERE tenant = $1 AND app_id = $2 AND kind = $3 AND id > $4 ORDER BY id LIMIT $5",
            &[&app_id, &kind, &after],
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
    Ok(Found { rows, more })
}
