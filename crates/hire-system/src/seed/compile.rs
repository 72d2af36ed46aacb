//! Compiles a source to records: first collects the entities, then converts each of them.

pub mod context;
mod digest;
pub mod entity;
pub mod entity_types;
pub mod fields;
mod rows;
mod time;

use std::collections::HashSet;

use self::{
    context::KeyIndex,
    entity::{Compiled, Entity},
    entity_types::{ENTITY_TYPES, EntityType},
    fields::{ReadPass, TableReader, id_of},
};
use super::{
    errors::Errors,
    parse::{
        source::TenantSource,
        tree::{Node, Value},
    },
};

/// An entity before its members are read.
pub struct EntityNode<'a> {
    pub entity_type: &'static EntityType,
    pub node: &'a Node,
    /// Its key in its list. The key of a nested entity starts with the key of its parent.
    pub key: String,
    /// `talents[3] "zhang-san"`
    label: String,
    pub explicit_id: Option<i64>,
    /// Its position among its siblings, from 1.
    ordinal: usize,
    /// Positions in the list of entities.
    parent: Option<usize>,
    nested: Vec<usize>,
}

impl EntityNode<'_> {
    pub fn error(&self, errors: &mut Errors, message: impl std::fmt::Display) {
        errors.add(self.node.at, format!("{}: {message}", self.label));
    }

    pub fn digest(&self) -> Vec<u8> {
        let ordinal = self.entity_type.ordered.then(|| i64::try_from(self.ordinal).unwrap_or_default());
        digest::digest(self.node, ordinal, self.entity_type.nested.map(|nested| nested.list))
    }

    /// The explicit values of members by which other entities may refer to this one.
    pub fn aliases(&self) -> impl Iterator<Item = (&'static str, String)> {
        let table = self.node.table();
        let stated = move |alias: &&'static str| Some((*alias, table?.get(alias)?.name()?));
        self.entity_type.aliases.iter().filter_map(stated)
    }

    /// Whether the file does not have `active = false`.
    pub fn is_active(&self) -> bool {
        let active = self.node.table().and_then(|table| table.get("active")).map(|node| &node.value);
        !matches!(active, Some(Value::Bool(false)))
    }
}

/// The entities of a tenant, parents before their nested entities.
pub fn collect_entities<'a>(tenant: &'a TenantSource, errors: &mut Errors) -> Vec<EntityNode<'a>> {
    let mut collector = Collector { entities: Vec::new(), errors };
    for entity_type in ENTITY_TYPES {
        let nodes = tenant.lists.get(entity_type.list).map(Vec::as_slice).unwrap_or_default();
        for (index, node) in nodes.iter().enumerate() {
            collector.add(entity_type, node, &tenant.label, index, None);
        }
    }
    collector.entities
}

struct Collector<'a, 'm> {
    entities: Vec<EntityNode<'a>>,
    errors: &'m mut Errors,
}

impl<'a> Collector<'a, '_> {
    /// Adds an entity and its nested entities; returns its position.
    fn add(
        &mut self,
        entity_type: &'static EntityType,
        node: &'a Node,
        before: &str,
        index: usize,
        parent: Option<usize>,
    ) -> usize {
        let position = self.entities.len();
        let above = parent.and_then(|parent| self.entities.get(parent)).map(|parent| parent.key.as_str());
        let mut label = format!("{before}{}[{index}]", entity_type.list);
        let own = key_of(entity_type, node).or(above.map(|_| (index + 1).to_string()));
        if let Some(own) = &own {
            label = format!("{label} {own:?}");
        } else if node.table().is_some() {
            self.errors.add(node.at, format!("{label}: `key` is missing"));
        }
        let own = own.unwrap_or_default();
        let key = above.map_or(own.clone(), |above| format!("{above}/{own}"));
        let explicit = node.table().and_then(|table| table.get("id")).filter(|_| entity_type.has_id);
        let explicit_id = explicit.and_then(|node| id_of(&node.value));
        if let (Some(node), None) = (explicit, explicit_id) {
            self.errors.add(node.at, format!("{label}: id: a 64-bit number is expected"));
        }
        let inside = format!("{label}: ");
        self.entities.push(EntityNode {
            entity_type,
            node,
            key,
            label,
            explicit_id,
            ordinal: index + 1,
            parent,
            nested: Vec::new(),
        });
        if let Some((inner, nodes)) = nested(entity_type, node) {
            for (index, node) in nodes.iter().enumerate().filter(|(_, node)| node.name().is_none()) {
                let below = self.add(inner, node, &inside, index, Some(position));
                if let Some(this) = self.entities.get_mut(position) {
                    this.nested.push(below);
                }
            }
        }
        position
    }
}

/// The list of nested entities. A string in it refers to an entity elsewhere.
fn nested<'a>(entity_type: &EntityType, node: &'a Node) -> Option<(&'static EntityType, &'a [Node])> {
    let inner = entity_type.nested?;
    match &node.table()?.get(inner.list)?.value {
        Value::List(nodes) => Some((inner, nodes)),
        _ => None,
    }
}

/// Its key, or its substitute.
fn key_of(entity_type: &EntityType, node: &Node) -> Option<String> {
    let table = node.table()?;
    let member = |name: &str| table.get(name).and_then(Node::name);
    let replacement = || {
        let parts: Vec<_> = entity_type.key_members.iter().map(|part| member(part)).collect::<Option<_>>()?;
        Some(parts.join("/")).filter(|name| !name.is_empty())
    };
    member("key").or_else(replacement).or_else(|| member("id").filter(|_| entity_type.has_id))
}

/// The names by which other entities may refer to these; `ids` are those of the entities.
pub fn key_index(entities: &[EntityNode<'_>], ids: &[i64], errors: &mut Errors) -> KeyIndex {
    let mut index = KeyIndex::default();
    let mut used = HashSet::new();
    let mut retired = Vec::new();
    for (position, (entity, id)) in entities.iter().zip(ids).enumerate() {
        let EntityType { list, singular, has_id, .. } = *entity.entity_type;
        // Rows without an id are only looked up to see whether they exist.
        let id = if has_id { *id } else { i64::try_from(position).unwrap_or_default() };
        if !used.insert((list, id)) {
            entity.error(errors, format_args!("another {singular} has the id {id}"));
        }
        let mut names = vec![entity.key.clone()];
        names.extend(entity.explicit_id.map(|id| id.to_string()));
        for (alias, name) in entity.aliases() {
            if entity_types::is_reusable(alias) && !entity.is_active() {
                retired.push((list, name, id));
            } else {
                names.push(name);
            }
        }
        for name in names {
            if index.add(list, name.clone(), id) {
                entity.error(errors, format_args!("another {singular} is called {name:?}"));
            }
        }
    }
    // The active holder of an id comes first.
    for (list, name, id) in retired {
        if index.find(list, &name).is_none() {
            index.add(list, name, id);
        }
    }
    index
}

/// The compiled entities in order; `None` for one that is not a table.
pub fn compile<'a>(
    pass: &'a ReadPass<'a>,
    entities: &[EntityNode<'a>],
    ids: &[i64],
    now: i64,
) -> Vec<Option<Box<dyn Compiled>>> {
    let id_at = |position: usize| ids.get(position).copied();
    let compiled = |(position, node): (usize, &EntityNode<'a>)| {
        let entity = Entity {
            id: id_at(position).unwrap_or_default(),
            parent: node.parent.and_then(id_at),
            ordinal: i64::try_from(node.ordinal).unwrap_or_default(),
            nested: node.nested.iter().filter_map(|position| id_at(*position)).collect(),
            key: node.key.clone(),
            now,
        };
        let mut members = vec!["key"];
        members.extend(node.entity_type.has_id.then_some("id"));
        members.extend(node.entity_type.nested.map(|inner| inner.list));
        TableReader::read_table(pass, node.node, node.label.clone(), &members, |from| {
            (node.entity_type.compile)(from, &entity)
        })
    };
    entities.iter().enumerate().map(compiled).collect()
}
