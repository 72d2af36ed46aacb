//! The context of compilation: the facts about other entities that an entity needs.

use std::{
    cell::RefCell,
    collections::{HashMap, HashSet},
};

use hire_types::form::ModuleKind;

use crate::documents::{FormField, FormModule};

/// The ids of the entities that a reference may name.
#[derive(Clone, Debug, Default)]
pub struct KeyIndex {
    ids: HashMap<(&'static str, String), i64>,
}

impl KeyIndex {
    /// Adds a name of an entity; returns whether another entity has it already.
    pub fn add(&mut self, entity: &'static str, name: impl Into<String>, id: i64) -> bool {
        let taken = self.ids.insert((entity, name.into()), id);
        taken.is_some_and(|earlier| earlier != id)
    }

    pub fn find(&self, entity: &'static str, name: &str) -> Option<i64> {
        // Copied, because a tuple of borrowed parts cannot be looked up.
        self.ids.get(&(entity, name.to_owned())).copied()
    }
}

/// A reference to an entity outside the file. It may be stored.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct UnresolvedRef {
    pub entity: &'static str,
    pub name: String,
}

#[derive(Clone, Debug)]
pub struct JobFacts {
    pub process: i64,
    pub offer_form: Option<i64>,
}

#[derive(Clone, Copy, Debug)]
pub struct ApplicationFacts {
    pub talent: i64,
    pub job: i64,
}

/// A field in a version of a form.
#[derive(Clone, Copy, Debug)]
pub struct FormFieldFacts {
    pub id: i64,
    pub module: i64,
    pub module_kind: ModuleKind,
    pub computed: bool,
}

#[derive(Clone, Debug)]
pub struct SchemaFacts {
    /// By key and by id.
    pub fields: HashMap<String, FormFieldFacts>,
}

impl SchemaFacts {
    /// Adds a field under its id and, if it has one, its key.
    pub fn add(&mut self, module: &FormModule, field: &FormField) {
        let facts = FormFieldFacts {
            id: field.id,
            module: module.id,
            module_kind: module.kind,
            computed: field.formula.is_some(),
        };
        self.fields.insert(field.id.to_string(), facts);
        if let Some(key) = &field.key {
            self.fields.insert(key.clone(), facts);
        }
    }
}

#[derive(Clone, Debug)]
pub struct RequirementFieldFacts {
    pub kind: i64,
    pub options: Vec<String>,
}

/// Facts about earlier entities, by id.
#[derive(Clone, Debug, Default)]
pub struct Facts {
    /// The key of a process: the keys of its stages begin with it.
    pub process_keys: HashMap<i64, String>,
    pub latest_schemas: HashMap<i64, i64>,
    pub schemas: HashMap<i64, SchemaFacts>,
    pub requirement_fields: HashMap<i64, RequirementFieldFacts>,
    pub jobs: HashMap<i64, JobFacts>,
    pub applications: HashMap<i64, ApplicationFacts>,
    pub applications_with_offer: HashSet<i64>,
    /// Talent and job.
    pub active_applications: HashSet<(i64, i64)>,
    /// App and open_id.
    pub pinned: HashSet<(String, String)>,
}

/// The state of compiling a tenant.
#[derive(Debug, Default)]
pub struct Context {
    pub index: KeyIndex,
    pub facts: RefCell<Facts>,
}
