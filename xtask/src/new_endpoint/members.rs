//! The documentation and the attributes of a struct's member.

use std::fmt::Write as _;

use crate::contract::facts::Field;

/// The longest line of a comment.
const WIDTH: usize = 114;

/// What the member is, and what its type cannot say.
pub fn comments(field: &Field, doc: Option<&str>) -> String {
    let unit = match field.unit.as_deref() {
        Some("ms") => Some("milliseconds"),
        Some("s") => Some("seconds"),
        _ => None,
    };
    let mut sentences: Vec<String> = Vec::new();
    match (doc, unit) {
        (Some(doc), Some(unit)) => sentences.push(format!("{}, in {unit}.", doc.trim_end_matches('.'))),
        (Some(doc), None) => sentences.push(doc.to_owned()),
        (None, Some(unit)) => sentences.push(format!("In {unit}.")),
        (None, None) => {}
    }
    if let Some(format) = &field.format {
        sentences.push(format!("`{format}`."));
    }
    if let Some(parameter) = &field.id_type {
        sentences.push(format!("In the type that `{parameter}` names."));
    }
    if field.prose {
        let bound = [field.max, field.max_len, field.max_items].into_iter().flatten().next().unwrap_or_default();
        sentences.push(format!("At most {bound}; the operation refuses more with its own error."));
    }
    if field.gray {
        sentences.push("Some tenants only.".to_owned());
    }
    if !field.scopes.is_empty() {
        let scopes: Vec<String> = field.scopes.iter().map(|scope| format!("`{scope}`")).collect();
        sentences.push(format!("Needs one of {}.", scopes.join(", ")));
    }
    wrapped(&sentences.join(" "))
}

/// The text as doc comments of a readable width.
fn wrapped(text: &str) -> String {
    let mut lines = String::new();
    let mut line = String::new();
    for word in text.split_whitespace() {
        if !line.is_empty() && line.len() + word.len() >= WIDTH {
            let _ = writeln!(lines, "    ///{line}");
            line.clear();
        }
        let _ = write!(line, " {word}");
    }
    if !line.is_empty() {
        let _ = writeln!(lines, "    ///{line}");
    }
    lines
}

/// The bounds that the gateway checks, and those in prose that the operation checks itself.
pub fn rules(field: &Field) -> String {
    let mut text = String::new();
    let is_number = ["int", "float"].contains(&field.kind.as_str());
    if field.prose || (!is_number && (field.max.is_some() || field.min.is_some())) {
        // In the schema proper it would be refused with the wrong code.
        for (word, bound) in [("x-min", field.min), ("x-max", field.max), ("x-max-items", field.max_items)] {
            if let Some(bound) = bound {
                let _ = writeln!(text, "    #[schemars(extend(\"{word}\" = {bound}))]");
            }
        }
    }
    if !field.prose {
        let range = if is_number { bounds(field.min, field.max) } else { String::new() };
        let length = bounds(field.min_len.or(field.min_items), field.max_len.or(field.max_items));
        if !range.is_empty() {
            let _ = writeln!(text, "    #[schemars(range({range}))]");
        }
        if !length.is_empty() {
            let _ = writeln!(text, "    #[schemars(length({length}))]");
        }
    }
    if let Some(pattern) = &field.pattern {
        let _ = writeln!(text, "    #[schemars(regex(pattern = r\"{pattern}\"))]");
    }
    text
}

fn bounds(min: Option<i64>, max: Option<i64>) -> String {
    let bounds = [min.map(|min| format!("min = {min}")), max.map(|max| format!("max = {max}"))];
    bounds.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_comment_states_meaning_unit_and_bounds_in_prose() {
        let field = Field { unit: Some("ms".into()), ..Field::default() };
        assert_eq!(comments(&field, Some("When it ended.")), "    /// When it ended, in milliseconds.\n");
        let field = Field { kind: "int".into(), max: Some(200), prose: true, ..Field::default() };
        assert_eq!(comments(&field, None), "    /// At most 200; the operation refuses more with its own error.\n");
        assert_eq!(rules(&field), "    #[schemars(extend(\"x-max\" = 200))]\n");
    }

    #[test]
    fn the_bounds_of_a_list_are_those_of_its_length() {
        let field = Field { kind: "string[]".into(), min_items: Some(1), max_items: Some(50), ..Field::default() };
        assert_eq!(rules(&field), "    #[schemars(length(min = 1, max = 50))]\n");
    }
}
