//! Field scopes: members of a response that need one of several scopes.
//!
//! The response schema has them beside the members (`x-scopes`), so handlers do not deal with them. Members that the
//! caller may not see are omitted without an error, as documented.

use hire_api::{Endpoint, schema::schema_of};
use serde_json::Value;

use crate::tenancy::Caller;

/// The permissions of the members of an object, or of the items of a list.
#[derive(Clone, Debug, Default)]
pub struct FieldScopes(Vec<Member>);

#[derive(Clone, Debug)]
struct Member {
    name: String,
    /// Any one of these is enough; if empty, the member is always shown.
    scopes: Vec<String>,
    inside: FieldScopes,
}

impl FieldScopes {
    /// The field scopes of an operation.
    pub fn of<E: Endpoint>() -> Self {
        Self::within(&schema_of::<E::Data>())
    }

    fn within(schema: &Value) -> Self {
        if let Some(items) = schema.get("items") {
            return Self::within(items);
        }
        let properties = schema.get("properties").and_then(Value::as_object).into_iter().flatten();
        let members = properties.map(|(name, schema)| {
            let scopes = schema.get("x-scopes").and_then(Value::as_array).into_iter().flatten();
            let scopes = scopes.filter_map(Value::as_str).map(str::to_owned).collect();
            Member { name: name.clone(), scopes, inside: Self::within(schema) }
        });
        Self(members.filter(|member| !member.scopes.is_empty() || !member.inside.0.is_empty()).collect())
    }

    /// Whether the caller may see every member.
    pub fn show_all(&self, caller: &Caller) -> bool {
        self.0.iter().all(|member| member.is_shown(caller) && member.inside.show_all(caller))
    }

    /// Removes the members that the caller may not see.
    pub fn apply(&self, caller: &Caller, response: &mut Value) {
        match response {
            Value::Array(items) => items.iter_mut().for_each(|item| self.apply(caller, item)),
            Value::Object(members) => {
                for member in &self.0 {
                    if !member.is_shown(caller) {
                        members.shift_remove(&member.name);
                    } else if let Some(value) = members.get_mut(&member.name) {
                        member.inside.apply(caller, value);
                    }
                }
            }
            _ => {}
        }
    }
}

impl Member {
    fn is_shown(&self, caller: &Caller) -> bool {
        self.scopes.is_empty() || self.scopes.iter().any(|scope| caller.has_scope(scope))
    }
}
