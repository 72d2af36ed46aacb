//! The generator must support every documented operation.
#![allow(clippy::unwrap_used)]

use super::*;
use crate::contract::all;

#[test]
fn every_documented_operation_can_be_generated() {
    let vocabulary = Vocabulary::read().unwrap();
    let mut unexpected = Vec::new();
    for (file, facts) in all().unwrap() {
        let name = file.with_extension("").display().to_string();
        if facts.method.is_none() {
            continue;
        }
        let by_hand = is_by_hand(&name);
        let generated = NewEndpoint::new(&name, facts, &vocabulary).and_then(|endpoint| endpoint.contract());
        match generated {
            Ok(_) if by_hand => unexpected.push(format!("{name}: can be generated, and is listed as written by hand")),
            Err(error) if !by_hand => unexpected.push(format!("{error:#}")),
            _ => {}
        }
    }
    assert!(unexpected.is_empty(), "\n  {}\n", unexpected.join("\n  "));
}
