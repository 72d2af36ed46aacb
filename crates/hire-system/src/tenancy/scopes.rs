//! The permissions that an app can be given.

use std::collections::BTreeSet;

/// Every scope that an operation or event of the contract requires, or that reveals a field.
const CONTRACT_SCOPES: &str = include_str!("scopes.txt");

/// All scopes, including those of operations that this server does not have yet.
pub fn all() -> BTreeSet<String> {
    lines().map(str::to_owned).collect()
}

fn lines() -> impl Iterator<Item = &'static str> {
    CONTRACT_SCOPES.lines()
}

/// Known scopes similar to an unknown one, best first.
pub fn similar(scope: &str) -> Vec<&'static str> {
    let mut similar: Vec<(f64, &str)> =
        lines().map(|known| (strsim::normalized_damerau_levenshtein(known, scope), known)).collect();
    similar.sort_by(|one, other| other.0.total_cmp(&one.0));
    similar.into_iter().take_while(|(similarity, _)| *similarity > 0.6).take(3).map(|(_, known)| known).collect()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use std::path::Path;

    use serde_json::Value;

    use super::*;

    fn collect(directory: &Path, scopes: &mut BTreeSet<String>) {
        for entry in std::fs::read_dir(directory).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                collect(&path, scopes);
            } else if path.extension().is_some_and(|extension| extension == "json") {
                let facts: Value = serde_json::from_str(&std::fs::read_to_string(&path).unwrap()).unwrap();
                let listed = |name: &str| facts.get(name).and_then(Value::as_array).into_iter().flatten();
                let scope = |entry: &Value| entry.get("code").unwrap_or(entry).as_str().unwrap().to_owned();
                scopes.extend(listed("scopes").chain(listed("field_scopes")).map(scope));
            }
        }
    }

    #[test]
    fn the_list_has_every_scope_of_the_contract() {
        let mut scopes = BTreeSet::new();
        collect(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../contract"), &mut scopes);
        let listed: BTreeSet<String> = CONTRACT_SCOPES.lines().map(str::to_owned).collect();
        assert_eq!(scopes, listed);
    }

    #[test]
    fn the_list_has_every_scope_of_the_operations_that_are_served() {
        let all = all();
        for operation in hire_api::all() {
            assert!(operation.spec.scopes.iter().all(|scope| all.contains(*scope)), "{}", operation.spec.name);
        }
        assert!(all.contains(hire_api::id::USER_ID_SCOPE));
    }

    #[test]
    fn a_misspelt_scope_has_similar_ones() {
        assert_eq!(similar("hire:offer:readonl").first(), Some(&"hire:offer:readonly"));
        assert_eq!(similar("hire:offers").first(), Some(&"hire:offer"));
        assert_eq!(similar("zzzz"), Vec::<&str>::new());
    }
}
