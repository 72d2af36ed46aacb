//! The structs that operations share: written to `crates/hire-api/src/shapes/` when the vocabulary has a new one.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;

use anyhow::{Context as _, Result};

use super::lists;
use super::types::Types;
use crate::project;
use crate::vocabulary::{SharedStruct, Vocabulary};

/// Writes the structs that the vocabulary names and no source defines. Existing structs are unchanged.
pub fn write_missing(vocabulary: Vocabulary) -> Result<Vocabulary> {
    let mut missing: BTreeMap<&str, Vec<&SharedStruct>> = BTreeMap::new();
    for shared in vocabulary.structs.iter() {
        let of_file = missing.entry(&shared.file).or_default();
        let is_known = of_file.iter().any(|other| other.name == shared.name);
        if !is_known && vocabulary.sources.find_type(&shared.name)?.is_none() {
            of_file.push(shared);
        }
    }
    missing.retain(|_, structs| !structs.is_empty());
    if missing.is_empty() {
        return Ok(vocabulary);
    }
    for (file, structs) in missing {
        let path = project::root().join("crates/hire-api/src/shapes").join(file).with_extension("rs");
        let present = fs::read_to_string(&path).unwrap_or_default();
        let text = with_structs(&present, file, &structs, &vocabulary)?;
        fs::create_dir_all(path.parent().unwrap_or(&path))?;
        fs::write(&path, text).with_context(|| path.display().to_string())?;
        lists::add_shapes(&project::root(), file)?;
        println!("written: {} shared structs to shapes/{file}.rs; say what each is in a comment", structs.len());
    }
    Vocabulary::read()
}

/// The file with these structs appended, and with their imports.
fn with_structs(present: &str, file: &str, structs: &[&SharedStruct], vocabulary: &Vocabulary) -> Result<String> {
    let mut types = Types::of_module(vocabulary, &format!("crate::shapes::{file}"));
    for shared in structs {
        types.shared(shared)?;
    }
    if present.is_empty() {
        return Ok(format!("//! {file}.\n\n{}\n{}\n{}", types.derive_imports(), types.imports()?, types.text()));
    }
    let starts_item = |line: &&str| ["#[", "///", "pub ", "wire_enum!"].iter().any(|start| line.starts_with(start));
    let at = present.lines().take_while(|line| !starts_item(line)).map(|line| line.len() + 1).sum();
    let (head, rest) = present.split_at_checked(at).unwrap_or((present, ""));
    let mut text = head.trim_end().to_owned() + "\n";
    let is_imported = |name: &str| head.split(|letter: char| !letter.is_alphanumeric()).any(|word| word == name);
    for path in types.uses().filter(|path| !is_imported(path.rsplit("::").next().unwrap_or_default())) {
        let _ = writeln!(text, "use {path};");
    }
    Ok(format!("{text}\n{rest}\n{}", types.text()))
}
