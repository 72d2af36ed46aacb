//! Ids of people and organisation as a caller names them: what such a text means depends on a query parameter.

use std::{borrow::Cow, fmt, marker::PhantomData, ops::Deref};

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::Value;

use crate::{Operation, id::USER_ID_SCOPE, schema::inlined};

/// A type of id that has several forms.
pub trait Referred {
    /// The query parameter that selects the form.
    const PARAMETER: &'static str;
    /// A form, and the field permission without which responses leave out ids of this form.
    const FIELD_SCOPE: Option<(&'static str, &'static str)> = None;
}

/// An id in the form that the caller selected. Its text has not been looked up.
pub struct Ref<Kind>(String, PhantomData<fn() -> Kind>);

/// A field permission of an operation: without `scope`, answers leave out ids while `parameter` is `value`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldScope {
    pub parameter: String,
    pub value: String,
    pub scope: String,
}

/// The field permissions of an operation, as the types of its query parameters state them.
pub fn field_scopes(operation: &Operation) -> Vec<FieldScope> {
    let query = inlined(operation.query);
    let parameters = query.get("properties").and_then(Value::as_object).into_iter().flatten();
    let mut scopes = Vec::new();
    // A parameter that is an id itself has a permission, too, and selects nothing.
    for (parameter, schema) in parameters.filter(|(_, schema)| schema.get("enum").is_some()) {
        for (value, scope) in schema.get("x-field-scopes").and_then(Value::as_object).into_iter().flatten() {
            let scope = scope.as_str().unwrap_or_default().to_owned();
            scopes.push(FieldScope { parameter: parameter.clone(), value: value.clone(), scope });
        }
    }
    scopes
}

macro_rules! references {
    ($($name:ident / $kind:ident by $parameter:literal $(with $scope:expr)?;)+) => {
        $(
            #[derive(Clone, Copy, Debug)]
            pub enum $kind {}

            impl Referred for $kind {
                const PARAMETER: &'static str = $parameter;
                $(const FIELD_SCOPE: Option<(&'static str, &'static str)> = Some($scope);)?
            }

            pub type $name = Ref<$kind>;
        )+
    };
}

references! {
    UserRef / User by "user_id_type" with ("user_id", USER_ID_SCOPE);
    DepartmentRef / Department by "department_id_type";
    JobLevelRef / JobLevel by "job_level_id_type";
    JobFamilyRef / JobFamily by "job_family_id_type";
    EmployeeTypeRef / EmployeeType by "employee_type_id_type";
}

impl<Kind> From<String> for Ref<Kind> {
    fn from(text: String) -> Self {
        Self(text, PhantomData)
    }
}

impl<Kind> Deref for Ref<Kind> {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl<Kind> Clone for Ref<Kind> {
    fn clone(&self) -> Self {
        self.0.clone().into()
    }
}

impl<Kind> PartialEq for Ref<Kind> {
    fn eq(&self, other: &Self) -> bool {
        self.0 == other.0
    }
}

impl<Kind> Eq for Ref<Kind> {}

impl<Kind> fmt::Debug for Ref<Kind> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.0, f)
    }
}

impl<Kind> Serialize for Ref<Kind> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

impl<'de, Kind> Deserialize<'de> for Ref<Kind> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(Self::from)
    }
}

impl<Kind: Referred> JsonSchema for Ref<Kind> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        format!("{}_ref", Kind::PARAMETER).into()
    }

    fn schema_id() -> Cow<'static, str> {
        Self::schema_name()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        let mut schema = json_schema!({ "type": "string", "x-id-type": Kind::PARAMETER });
        if let Some((form, scope)) = Kind::FIELD_SCOPE {
            schema.insert("x-field-scopes".into(), serde_json::json!({ form: scope }));
        }
        schema
    }
}
