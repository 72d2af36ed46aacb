//! Which entities there are, and what other entities need to know of them.

use std::{
    cell::RefCell,
    collections::{HashMap, HashSet},
};

use hire_types::form::ModuleKind;

/// An entity that a reference may name.
#[derive(Clone, Debug, Default)]
pub struct Index {
    ids: HashMap<(&'static str, String), i64>,
}

impl Index {
    /// Adds a name of an entity; tells whether another entity has it already.
    pub fn add(&mut self, entity: &'static str, name: impl Into<String>, id: i64) -> bool {
        let taken = self.ids.insert((entity, name.into()), id);
        taken.is_some_and(|earlier| earlier != id)
    }

    pub fn find(&self, entity: &'static str, name: &str) -> Option<i64> {
        // A tuple of borrowed parts cannot be looked up, hence the copy.
        self.ids.get(&(entity, name.to_owned())).copied()
    }
}

/// A reference to nothing in the seed: perhaps to something that is already stored.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Outside {
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

/// A custom field in a version of a form.
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

#[derive(Clone, Debug)]
pub struct RequirementFieldFacts {
    pub kind: i64,
    pub options: Vec<String>,
}

/// What later entities need to know of earlier ones, by id.
#[derive(Clone, Debug, Default)]
pub struct Facts {
    /// Under which key a process was seeded: its stages are named after it.
    pub process_keys: HashMap<i64, String>,
    pub latest_schemas: HashMap<i64, i64>,
    pub schemas: HashMap<i64, SchemaFacts>,
    pub requirement_fields: HashMap<i64, RequirementFieldFacts>,
    pub jobs: HashMap<i64, JobFacts>,
    pub applications: HashMap<i64, ApplicationFacts>,
    pub applications_with_offer: HashSet<i64>,
    /// App and open_id.
    pub pinned: HashSet<(String, String)>,
}

/// What is known of a tenant while its entities are read.
#[derive(Debug, Default)]
pub struct Known {
    pub index: Index,
    pub facts: RefCell<Facts>,
}
