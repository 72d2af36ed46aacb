//! What an app sees of the directory, in every operation that shows some of it: its field scopes and its contact scope.

mod contact_scope;
mod fields;
mod races;

use std::collections::BTreeSet;

use serde_json::Value;

/// The operations of the contacts that a table of requests must have, by name.
fn operations(begin: &str, are_meant: impl Fn(&hire_api::Operation) -> bool) -> BTreeSet<&'static str> {
    let all =
        hire_api::all().into_iter().filter(|operation| operation.spec.name.starts_with(begin) && are_meant(operation));
    all.map(|operation| operation.spec.name).collect()
}

/// The members of a response that are no objects and no lists, each as the names on the way to it.
fn leaves(value: &Value) -> BTreeSet<Vec<String>> {
    fn collect(value: &Value, way: &mut Vec<String>, names: &mut BTreeSet<Vec<String>>) {
        match value {
            Value::Object(members) => {
                for (name, member) in members {
                    way.push(name.clone());
                    collect(member, way, names);
                    way.pop();
                }
            }
            Value::Array(items) => items.iter().for_each(|item| collect(item, way, names)),
            _ => {
                names.insert(way.clone());
            }
        }
    }
    let mut names = BTreeSet::new();
    collect(value, &mut Vec::new(), &mut names);
    names
}
