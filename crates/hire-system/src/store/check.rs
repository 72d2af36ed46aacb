//! Checks of statements in debug builds: that a tenant's statement cannot reach another tenant, that record tables are
//! written through their records, and that cached values are loaded from cached tables only.

use super::tables::table;

/// The tokens of a statement: words, quoted names without their quotes, and single characters. String literals are left
/// out.
fn tokens(sql: &str) -> Vec<&str> {
    let mut tokens = Vec::new();
    let mut rest = sql;
    while let Some(first) = rest.chars().next() {
        let end = match first {
            '\'' => rest.get(1..).and_then(|rest| rest.find('\'')).map_or(rest.len(), |end| end + 2),
            '"' => rest.get(1..).and_then(|rest| rest.find('"')).map_or(rest.len(), |end| end + 2),
            '-' if rest.starts_with("--") => rest.find('\n').unwrap_or(rest.len()),
            _ if is_word(first) => rest.find(|sign| !is_word(sign)).unwrap_or(rest.len()),
            _ => first.len_utf8(),
        };
        let (token, after) = rest.split_at(end);
        rest = after;
        if !token.starts_with(['\'', ' ', '\n', '\t']) && !token.starts_with("--") {
            tokens.push(token.trim_matches('"'));
        }
    }
    tokens
}

fn is_word(sign: char) -> bool {
    sign.is_alphanumeric() || sign == '_' || sign == '$'
}

/// A condition, or the part between two parentheses.
#[derive(Default)]
struct Group {
    select: bool,
    tenant: bool,
    or: bool,
}

impl Group {
    /// The tenant is one of several alternatives.
    fn is_open(&self) -> bool {
        self.tenant && self.or
    }
}

const ENDS_A_CONDITION: [&str; 16] = [
    "WHERE",
    "ON",
    "SELECT",
    "FROM",
    "GROUP",
    "ORDER",
    "LIMIT",
    "RETURNING",
    "UNION",
    "JOIN",
    "LEFT",
    "SET",
    "HAVING",
    "VALUES",
    "WHEN",
    "ELSE",
];

/// Whether a condition on the tenant holds only in one of several alternatives: `tenant = $1 AND a OR b`.
pub(super) fn leaves_the_tenant(sql: &str) -> bool {
    let tokens = tokens(sql);
    let mut groups = vec![Group::default()];
    for (at, token) in tokens.iter().enumerate() {
        let Some(group) = groups.last_mut() else { return true };
        let is = |word: &str| token.eq_ignore_ascii_case(word);
        if is("(") {
            groups.push(Group::default());
        } else if is(")") {
            let inner = groups.pop().unwrap_or_default();
            let Some(outer) = groups.last_mut() else { return true };
            if inner.is_open() {
                return true;
            }
            outer.tenant |= inner.tenant && !inner.select;
        } else if ENDS_A_CONDITION.iter().any(|word| is(word)) {
            if group.is_open() {
                return true;
            }
            *group = Group { select: group.select || is("SELECT"), ..Group::default() };
        } else if is("OR") {
            group.or = true;
        } else if is("tenant") && tokens.get(at + 1) == Some(&"=") {
            group.tenant = true;
        }
    }
    groups.iter().any(Group::is_open)
}

/// The table that a statement writes to.
fn written_table(sql: &str) -> Option<String> {
    let tokens = tokens(sql);
    let mut words = tokens.iter().map(|token| token.to_ascii_lowercase());
    match words.next()?.as_str() {
        "insert" | "delete" => words.nth(1),
        "update" => words.next(),
        _ => None,
    }
}

/// The record table that a statement would write to.
pub(super) fn record_table(sql: &str) -> Option<&'static str> {
    written_table(sql).and_then(|name| table(&name)).map(|table| table.name)
}

/// Whether a statement writes to a table whose rows readers cache.
pub(super) fn writes_cached_table(sql: &str) -> bool {
    written_table(sql).and_then(|name| table(&name)).is_some_and(|table| table.cached)
}

/// A table that a statement reads and that is not declared as cached.
pub(super) fn uncached_table(sql: &str) -> Option<&str> {
    let tokens = tokens(sql);
    let after =
        |pair: &[&str]| matches!(pair, [word, _] if ["FROM", "JOIN"].iter().any(|is| word.eq_ignore_ascii_case(is)));
    let read = tokens.windows(2).filter(|pair| after(pair)).filter_map(|pair| pair.last().copied());
    read.filter(|name| *name != "(").find(|name| !table(name).is_some_and(|table| table.cached))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tenant_that_is_one_of_several_alternatives_is_found() {
        for open in [
            "SELECT id FROM memos WHERE tenant = $1 AND a = $2 OR b = $3",
            "SELECT id FROM memos WHERE a = $2 OR tenant = $1",
            "SELECT id FROM memos WHERE (tenant = $1 AND a = $2) OR b = $3 ORDER BY id",
            "UPDATE memos SET body = 'a' WHERE tenant = $1 AND (id = $2) or id = $3",
            "SELECT id FROM memos n JOIN others o ON o.tenant = n.tenant OR o.id = n.id WHERE n.tenant = $1",
            "SELECT id FROM memos WHERE tenant = $1 AND EXISTS (SELECT 1 FROM o WHERE o.tenant = $1 AND a OR b)",
        ] {
            assert!(leaves_the_tenant(open), "{open}");
        }
    }

    #[test]
    fn alternatives_within_the_tenant_are_fine() {
        for bound in [
            "SELECT id FROM memos WHERE tenant = $1 AND (a = $2 OR b = $3)",
            "SELECT id FROM memos WHERE tenant = $1 AND body = 'a OR b' -- or c",
            "SELECT CASE WHEN a OR b THEN 1 ELSE 0 END FROM memos WHERE tenant = $1",
            "SELECT id FROM memos WHERE (EXISTS (SELECT 1 FROM o WHERE o.tenant = $1) OR a) AND memos.tenant = $1",
            "INSERT INTO memos (tenant, id) VALUES ($1, $2) ON CONFLICT (tenant, id) DO UPDATE SET a = 1 WHERE b OR c",
        ] {
            assert!(!leaves_the_tenant(bound), "{bound}");
        }
    }

    #[test]
    fn the_table_of_a_write_and_the_tables_of_a_read_are_found() {
        assert_eq!(record_table("INSERT INTO offers (tenant) VALUES ($1)"), Some("offers"));
        assert_eq!(record_table("update offers SET status = 1"), Some("offers"));
        assert_eq!(record_table("DELETE FROM \"offers\""), Some("offers"));
        assert_eq!(record_table("SELECT id FROM offers"), None);
        assert_eq!(record_table("INSERT INTO memos (tenant) VALUES ($1)"), None);
        assert_eq!(uncached_table("SELECT id FROM users LEFT JOIN departments ON TRUE"), None);
        assert_eq!(uncached_table("SELECT id FROM users JOIN offers ON TRUE"), Some("offers"));
    }
}
