//! Requirements on the PostgreSQL server, checked once when the store is opened.

use postgres::Client;

use crate::store::{StoreError, migrate};

/// `pg_current_xact_id` came with version 13.
const MIN_VERSION: i32 = 130_000;

pub(super) fn check_server(client: &mut Client) -> Result<(), StoreError> {
    let setting = |client: &mut Client, name: &str| -> Result<String, StoreError> {
        Ok(client.query_one("SELECT current_setting($1)", &[&name])?.try_get(0)?)
    };
    let version = setting(client, "server_version_num")?;
    if version.parse::<i32>().is_ok_and(|version| version < MIN_VERSION) {
        return Err(StoreError::Unsupported("PostgreSQL 13 is the oldest version that is supported"));
    }
    let encoding = setting(client, "server_encoding")?;
    if encoding != "UTF8" {
        return Err(StoreError::Settings(format!(
            "the database has the encoding {encoding}, which cannot store every text; \
             create it with ENCODING 'UTF8' TEMPLATE template0"
        )));
    }
    Ok(())
}

/// Refuses a role without privileges on every table, before a request would fail.
pub(in crate::store) fn check_privileges(client: &mut Client) -> Result<(), StoreError> {
    let missing = "SELECT t.name, string_agg(p.name, ', ' ORDER BY p.at) \
                   FROM unnest($1::TEXT[]) AS t(name) \
                   CROSS JOIN (VALUES (1, 'SELECT'), (2, 'INSERT'), (3, 'UPDATE'), (4, 'DELETE')) AS p(at, name) \
                   WHERE to_regclass(t.name) IS NOT NULL AND NOT has_table_privilege(to_regclass(t.name), p.name) \
                   GROUP BY t.name ORDER BY t.name";
    let rows = client.query(missing, &[&migrate::tables()])?;
    if rows.is_empty() {
        return Ok(());
    }
    let mut lacking = Vec::new();
    for row in &rows {
        lacking.push(format!("{} on {}", row.try_get::<_, &str>(1)?, row.try_get::<_, &str>(0)?));
    }
    let whose = client.query_one("SELECT current_user::TEXT, current_schema()::TEXT", &[])?;
    let (role, schema): (String, String) = (whose.try_get(0)?, whose.try_get(1)?);
    Err(StoreError::Privileges(format!(
        "the role {role} lacks {}; as the owner of the tables run: \
         GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA {schema} TO {role}",
        lacking.join("; ")
    )))
}
