//! From what is written to rows: which entities there are, then what each becomes.

use std::collections::HashSet;

use super::{
    fields::{Fields, Reading, id_of},
    index::Index,
    kinds::{KINDS, Kind},
    mistakes::Found,
    row::Row,
    source::TenantSource,
    tree::{Node, Value},
};

/// An entity before it is read.
pub struct Outlined<'a> {
    pub kind: &'static Kind,
    pub node: &'a Node,
    /// What it is called in its list; of a nested one, with the name of its parent before it.
    pub key: String,
    /// `talents[3] "zhang-san"`
    label: String,
    /// The id that the file states.
    pub stated: Option<i64>,
    /// Its place among its siblings, from 1.
    ordinal: usize,
    /// Positions in the outline.
    parent: Option<usize>,
    nested: Vec<usize>,
}

impl Outlined<'_> {
    pub fn mistake(&self, mistakes: &mut Found, message: impl std::fmt::Display) {
        mistakes.add(self.node.at, format!("{}: {message}", self.label));
    }
}

/// The entities of a company, parents before what is nested in them.
pub fn outline<'a>(tenant: &'a TenantSource, mistakes: &mut Found) -> Vec<Outlined<'a>> {
    let mut outline = Outline { all: Vec::new(), mistakes };
    for kind in KINDS {
        let nodes = tenant.lists.get(kind.list).map(Vec::as_slice).unwrap_or_default();
        for (index, node) in nodes.iter().enumerate() {
            outline.add(kind, node, &tenant.label, index, None);
        }
    }
    outline.all
}

struct Outline<'a, 'm> {
    all: Vec<Outlined<'a>>,
    mistakes: &'m mut Found,
}

impl<'a> Outline<'a, '_> {
    /// Adds an entity and those nested in it; gives back its position.
    fn add(&mut self, kind: &'static Kind, node: &'a Node, before: &str, index: usize, parent: Option<usize>) -> usize {
        let position = self.all.len();
        let above = parent.and_then(|parent| self.all.get(parent)).map(|parent| parent.key.as_str());
        let mut label = format!("{before}{}[{index}]", kind.list);
        let own = name(kind, node).or(above.map(|_| (index + 1).to_string()));
        if let Some(own) = &own {
            label = format!("{label} {own:?}");
        } else if node.table().is_some() {
            self.mistakes.add(node.at, format!("{label}: `key` is missing"));
        }
        let own = own.unwrap_or_default();
        let key = above.map_or(own.clone(), |above| format!("{above}/{own}"));
        let stated = node.table().and_then(|table| table.get("id")).filter(|_| kind.has_id());
        let id = stated.and_then(|node| id_of(&node.value));
        if let (Some(node), None) = (stated, id) {
            self.mistakes.add(node.at, format!("{label}: id: a 64-bit number is expected"));
        }
        let inside = format!("{label}: ");
        self.all.push(Outlined { kind, node, key, label, stated: id, ordinal: index + 1, parent, nested: Vec::new() });
        if let Some((inner, nodes)) = nested(kind, node) {
            for (index, node) in nodes.iter().enumerate() {
                let below = self.add(inner, node, &inside, index, Some(position));
                if let Some(this) = self.all.get_mut(position) {
                    this.nested.push(below);
                }
            }
        }
        position
    }
}

fn nested<'a>(kind: &Kind, node: &'a Node) -> Option<(&'static Kind, &'a [Node])> {
    let inner = kind.nested?;
    match &node.table()?.get(inner.list)?.value {
        Value::List(nodes) => Some((inner, nodes)),
        _ => None,
    }
}

/// Its key, or what stands in for one.
fn name(kind: &Kind, node: &Node) -> Option<String> {
    let table = node.table()?;
    let member = |name: &str| table.get(name).and_then(Node::name);
    let stands_in = || {
        let parts: Vec<_> = kind.named_by.iter().map(|part| member(part)).collect::<Option<_>>()?;
        Some(parts.join("/")).filter(|name| !name.is_empty())
    };
    member("key").or_else(stands_in).or_else(|| member("id").filter(|_| kind.has_id()))
}

/// Under which names other entities may refer to these; `ids` are those of the outline.
pub fn index(outline: &[Outlined<'_>], ids: &[i64], mistakes: &mut Found) -> Index {
    let mut index = Index::default();
    let mut used = HashSet::new();
    for (position, (entity, id)) in outline.iter().zip(ids).enumerate() {
        // Rows without an id are only looked up to see whether they are there.
        let id = if entity.kind.has_id() { *id } else { i64::try_from(position).unwrap_or_default() };
        if !used.insert((entity.kind.list, id)) {
            entity.mistake(mistakes, format_args!("another {} has the id {id}", entity.kind.singular));
        }
        let mut names = vec![entity.key.clone()];
        names.extend(entity.stated.map(|id| id.to_string()));
        if let Some(table) = entity.node.table() {
            names.extend(entity.kind.aliases.iter().filter_map(|alias| table.get(alias)?.name()));
        }
        for name in names {
            if index.add(entity.kind.list, name.clone(), id) {
                entity.mistake(mistakes, format_args!("another {} is called {name:?}", entity.kind.singular));
            }
        }
    }
    index
}

/// The rows of the outlined entities, in their order; none for an entity that cannot be read at all.
pub fn rows<'a>(reading: &'a Reading<'a>, outline: &[Outlined<'a>], ids: &[i64], now: i64) -> Vec<Option<Row>> {
    let id_at = |position: usize| ids.get(position).copied();
    let row = |(position, entity): (usize, &Outlined<'a>)| {
        let mut row = Row {
            id: id_at(position).unwrap_or_default(),
            parent: entity.parent.and_then(id_at),
            ordinal: i64::try_from(entity.ordinal).unwrap_or_default(),
            nested: entity.nested.iter().filter_map(|position| id_at(*position)).collect(),
            key: entity.key.clone(),
            now,
            columns: Vec::new(),
            links: Vec::new(),
            applied: None,
        };
        if entity.kind.has_id() {
            row.set("id", row.id);
        }
        let mut members = vec!["key"];
        members.extend(entity.kind.has_id().then_some("id"));
        members.extend(entity.kind.nested.map(|inner| inner.list));
        Fields::of(reading, entity.node, entity.label.clone(), &members, |from| (entity.kind.read)(from, &mut row))?;
        Some(row)
    };
    outline.iter().enumerate().map(row).collect()
}
