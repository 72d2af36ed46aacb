//! Copies our data into the database of a PocketBase that is not running.

use std::path::Path;

use rusqlite::Connection;

use crate::{Result, company::FIRST_APPLICATION};

/// Copies talents, with the resume as one text that it can search, and applications, whose ids end in their numbers.
pub fn copy(data: &Path, pocketbase: &Path) -> Result<()> {
    let target = Connection::open(pocketbase.join("data.db"))?;
    target.execute("ATTACH ?1 AS ours", [data.join("hired.db").to_string_lossy()])?;
    target.execute_batch("PRAGMA cache_size = -262144; PRAGMA synchronous = OFF;")?;
    target.execute(
        "INSERT OR IGNORE INTO main.talents (id, number, name, mobile, email, resume, updated_at) \
         SELECT 'r' || substr('00000000000000' || lower(hex(randomblob(7))), -14), CAST(id AS TEXT), name, mobile, email, \
         concat(profile, resume), updated_at FROM ours.talents WHERE deleted = 0 ORDER BY id",
        [],
    )?;
    target.execute(
        "INSERT INTO main.applications (id, number, talent, job, stage, updated_at) \
         SELECT printf('a%014d', id - ?1), CAST(id AS TEXT), CAST(talent AS TEXT), CAST(job AS TEXT), CAST(stage AS TEXT), \
         updated_at FROM ours.applications ORDER BY id",
        [FIRST_APPLICATION],
    )?;
    target.execute_batch("PRAGMA wal_checkpoint(TRUNCATE);")?;
    Ok(())
}
