//! The same talents in the database of a PocketBase that is not running.

use std::path::Path;

use rusqlite::Connection;

use crate::Result;

/// Copies all talents into the collection `talents`; name, mobile, mail and the resume as one text that it can search.
pub fn copy(data: &Path, pocketbase: &Path) -> Result<()> {
    let target = Connection::open(pocketbase.join("data.db"))?;
    target.execute("ATTACH ?1 AS ours", [data.join("hired.db").to_string_lossy()])?;
    target.execute_batch("PRAGMA cache_size = -262144; PRAGMA synchronous = OFF;")?;
    let copied = target.execute(
        "INSERT OR IGNORE INTO main.talents (id, number, name, mobile, email, resume, updated_at) \
         SELECT 'r' || substr('00000000000000' || lower(hex(randomblob(7))), -14), CAST(id AS TEXT), name, mobile, email, \
         concat(profile, resume), \
         updated_at FROM ours.talents WHERE deleted = 0 ORDER BY id",
        [],
    )?;
    target.execute_batch("PRAGMA wal_checkpoint(TRUNCATE);")?;
    println!("{copied}");
    Ok(())
}
