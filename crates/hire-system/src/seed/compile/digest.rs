//! The digest of the explicit values of an entity. It depends on the file only: not on the notation, and not on how
//! this program compiles the entity.

use sha2::{Digest, Sha256};

use crate::seed::parse::tree::{Node, Table, Value};

/// Digests an entity, with its position among its siblings if that matters. Entities in its list `nested` have their
/// own digests, so only their keys are included.
pub fn digest(node: &Node, ordinal: Option<i64>, nested: Option<&str>) -> Vec<u8> {
    let mut digest = Sha256::new();
    if let Some(ordinal) = ordinal {
        digest.update(ordinal.to_be_bytes());
    }
    members(&mut digest, node, nested);
    digest.finalize().to_vec()
}

fn add(digest: &mut Sha256, node: &Node) {
    match &node.value {
        Value::Null => digest.update(b"n"),
        Value::Bool(value) => digest.update([b'b', u8::from(*value)]),
        Value::Integer(number) => text(digest, &number.to_string()),
        Value::Float(written) | Value::Text(written) | Value::Time(written) => text(digest, written),
        Value::List(nodes) => {
            digest.update(b"[");
            for node in nodes {
                add(digest, node);
            }
            digest.update(b"]");
        }
        Value::Table(_) => members(digest, node, None),
    }
}

fn members(digest: &mut Sha256, node: &Node, nested: Option<&str>) {
    digest.update(b"{");
    for (name, node) in node.table().into_iter().flat_map(Table::iter) {
        match &node.value {
            Value::Null => {}
            Value::List(nodes) if nested == Some(name) => nodes.iter().for_each(|node| key(digest, node)),
            _ => {
                text(digest, name);
                add(digest, node);
            }
        }
    }
    digest.update(b"}");
}

/// The key of a nested entity, or the reference in its place.
fn key(digest: &mut Sha256, node: &Node) {
    digest.update(b"k");
    match node.table() {
        Some(table) => table.get("key").into_iter().for_each(|key| add(digest, key)),
        None => add(digest, node),
    }
}

fn text(digest: &mut Sha256, text: &str) {
    digest.update(b"t");
    digest.update((text.len() as u64).to_be_bytes());
    digest.update(text);
}
