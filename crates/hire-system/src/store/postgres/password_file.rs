//! The password file of PostgreSQL clients: `HOST:PORT:DATABASE:USER:PASSWORD` in each line, `*` for any value.

use std::{fs, io, path::Path};

/// The connection that needs a password.
pub(super) struct Wanted<'a> {
    /// Names, addresses or directories of sockets, with their ports.
    pub hosts: Vec<(&'a str, &'a str)>,
    pub database: &'a str,
    pub user: &'a str,
}

/// The password of the first matching line. `None` if the file is missing; a file that others can read is refused.
pub(super) fn find(file: &Path, wanted: &Wanted<'_>) -> Result<Option<String>, String> {
    let at = file.display();
    let text = match fs::read_to_string(file) {
        Ok(text) => text,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(format!("the password file {at} cannot be read: {error}")),
    };
    let matching = text.lines().find_map(|line| password(line, wanted));
    #[cfg(unix)]
    if matching.is_some() {
        use std::os::unix::fs::PermissionsExt;
        let mode = fs::metadata(file).map_err(|error| format!("{at}: {error}"))?.permissions().mode();
        if mode & 0o077 != 0 {
            return Err(format!("other users can read the password file {at}: chmod 600 {at}"));
        }
    }
    Ok(matching)
}

fn password(line: &str, wanted: &Wanted<'_>) -> Option<String> {
    if line.starts_with('#') {
        return None;
    }
    let fields = fields(line);
    let [host, port, database, user, password] = fields.as_slice() else { return None };
    let fits = |field: &str, value: &str| field == "*" || field == value;
    let host_fits = wanted.hosts.iter().any(|(one, its_port)| {
        // A line for localhost also matches the local socket.
        (fits(host, one) || (host == "localhost" && one.starts_with('/'))) && fits(port, its_port)
    });
    (host_fits && fits(database, wanted.database) && fits(user, wanted.user)).then(|| password.clone())
}

/// The fields of a line. A backslash makes the next character a plain one.
fn fields(line: &str) -> Vec<String> {
    let mut fields = vec![String::new()];
    let mut letters = line.chars();
    while let Some(letter) = letters.next() {
        match (letter, fields.last_mut()) {
            (':', _) => fields.push(String::new()),
            ('\\', Some(field)) => field.extend(letters.next()),
            (_, Some(field)) => field.push(letter),
            (_, None) => {}
        }
    }
    fields
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wanted() -> Wanted<'static> {
        Wanted { hosts: vec![("db", "5432")], database: "hired", user: "app" }
    }

    #[test]
    fn a_line_matches_by_every_field_or_a_star() {
        for line in ["db:5432:hired:app:se\\:c\\\\ret", "*:*:*:*:se\\:c\\\\ret", "db:*:hired:*:se\\:c\\\\ret"] {
            assert_eq!(password(line, &wanted()).as_deref(), Some("se:c\\ret"), "{line}");
        }
        for line in ["", "#*:*:*:*:x", "other:*:*:*:x", "*:5433:*:*:x", "*:*:x:*:x", "*:*:*:x:x", "*:*:*:x"] {
            assert_eq!(password(line, &wanted()), None, "{line}");
        }
        let socket = Wanted { hosts: vec![("/run/postgresql", "5432")], ..wanted() };
        assert_eq!(password("localhost:*:*:*:x", &socket).as_deref(), Some("x"));
    }
}
