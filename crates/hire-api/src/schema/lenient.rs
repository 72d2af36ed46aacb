//! Undocumented forms of members that official SDKs send.

use serde_json::Value;

use super::{Field, ValueSchema};

impl ValueSchema {
    /// Whether some member has such a form.
    pub fn is_lenient(&self) -> bool {
        match self {
            Self::Object(fields) => {
                fields.iter().any(|field| field.alias.is_some() || field.takes_number || field.schema.is_lenient())
            }
            Self::List { items, .. } => items.is_lenient(),
            _ => false,
        }
    }

    /// Brings members that have another name (`x-alias`), or a number where the document has text (`x-takes-number`), into
    /// the documented form.
    pub fn normalize(&self, value: &mut Value) {
        match (self, value) {
            (Self::Object(fields), Value::Object(members)) => {
                for Field { name, alias, takes_number, schema, .. } in fields {
                    if let Some(alias) = alias
                        && !members.contains_key(name)
                        && let Some(value) = members.shift_remove(alias)
                    {
                        members.insert(name.clone(), value);
                    }
                    let Some(value) = members.get_mut(name) else { continue };
                    match value {
                        Value::Number(number) if *takes_number => *value = Value::String(number.to_string()),
                        value => schema.normalize(value),
                    }
                }
            }
            (Self::List { items, .. }, Value::Array(list)) => list.iter_mut().for_each(|item| items.normalize(item)),
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn members_get_their_documented_names_and_types() {
        let (schema, _) = ValueSchema::compile(&json!({ "type": "object", "properties": {
            "order": { "type": "string", "x-takes-number": true },
            "name": { "type": "string" },
            "leaders": { "type": "array", "items": { "type": "object", "properties": {
                "leaderID": { "type": "string", "x-alias": "leader_id" },
            } } },
        } }));
        assert!(schema.is_lenient());
        let mut value =
            json!({ "order": 7, "name": 7, "leaders": [{ "leader_id": "a" }, { "leaderID": "b", "leader_id": "c" }] });
        schema.normalize(&mut value);
        let expected = json!({
            "order": "7", "name": 7, "leaders": [{ "leaderID": "a" }, { "leaderID": "b", "leader_id": "c" }],
        });
        assert_eq!(value, expected);
    }
}
