//! Records which documented error rows the tests produce. `cargo xtask test` compares the record with the contract.
//!
//! The record is a directory, so that tests in several processes can write it: the file `offer/create/7` exists if row
//! 7 of the error table of `offer/create` was returned.

use std::{
    collections::HashMap,
    fs::{self, File},
    path::PathBuf,
    sync::LazyLock,
};

use hire_api::ErrorRow;

/// `cargo xtask test` sets it. Without it nothing is recorded.
static DIRECTORY: LazyLock<Option<PathBuf>> =
    LazyLock::new(|| std::env::var_os("HIRED_TEST_ERROR_ROWS").map(PathBuf::from));

static TABLES: LazyLock<HashMap<&str, &[ErrorRow]>> =
    LazyLock::new(|| hire_api::all().iter().map(|operation| (operation.spec.name, operation.spec.errors)).collect());

/// Records the row of a response, if it is in the operation's table.
pub fn record(operation: &str, code: u32, message: &str) {
    let Some(directory) = &*DIRECTORY else { return };
    let table = TABLES.get(operation).copied().unwrap_or_default();
    // Rows may share a code. Details may follow the message of a row.
    let answered = |row: &&ErrorRow| row.code == code && message.starts_with(row.message);
    let rows = table.iter().enumerate().filter(|(_, row)| answered(row));
    if let Some((place, _)) = rows.max_by_key(|(_, row)| row.message.len()) {
        let of_operation = directory.join(operation);
        fs::create_dir_all(&of_operation).expect("a directory for error rows");
        File::create(of_operation.join(place.to_string())).expect("a file for an error row");
    }
}
