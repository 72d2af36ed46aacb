//! Offer application forms and their versions.

use std::collections::HashMap;

use super::{presets, settings::one_of_numbers};
use hire_types::form::ModuleKind;

use crate::{
    documents::{DisplayCondition, DisplayRule, FormDocument, FormField, FormModule, FormOption},
    seed::{
        fields::Fields,
        index::{FormFieldFacts, SchemaFacts},
        row::{Row, part_id},
        tree::Place,
    },
    store::forms::rules_form,
};

pub fn offer_form(from: &mut Fields<'_>, row: &mut Row) {
    row.names(from.names());
    let latest = row.nested.last().copied();
    row.set("latest_schema", from.must("versions", latest));
    from.reading.known.facts.borrow_mut().latest_schemas.insert(row.id, latest.unwrap_or_default());
}

/// How many conditions must hold, then field, operator and values of each.
type WrittenConditions = (i64, Vec<(String, i64, Vec<String>)>);

/// A field as it is written: its formula and conditions still name other fields by their keys.
struct Written {
    at: Place,
    key: String,
    field: FormField,
    conditions: Option<WrittenConditions>,
}

struct WrittenModule {
    at: Place,
    module: FormModule,
    fields: Vec<Written>,
}

pub fn version(from: &mut Fields<'_>, row: &mut Row) {
    let form = row.parent.unwrap_or_default();
    let modules = from.list("modules", |from, _| module(from, form));
    let mut facts = SchemaFacts { fields: HashMap::new() };
    for written in &modules {
        for field in &written.fields {
            let fact = FormFieldFacts {
                id: field.field.id,
                module: written.module.id,
                module_kind: written.module.kind,
                computed: field.field.formula.is_some(),
            };
            facts.fields.insert(field.key.clone(), fact);
            facts.fields.insert(fact.id.to_string(), fact);
        }
    }
    let places: HashMap<i64, Place> = modules
        .iter()
        .flat_map(|written| {
            let fields = written.fields.iter().map(|field| (field.field.id, field.at));
            std::iter::once((written.module.id, written.at)).chain(fields)
        })
        .collect();
    let resolved = modules.into_iter().map(|written| {
        let fields = written.fields.into_iter().map(|field| resolved(from, field, &facts.fields)).collect();
        FormModule { fields, ..written.module }
    });
    let document = FormDocument { modules: resolved.collect() };
    complain(from, &document, &places);
    row.set("offer_form", form);
    row.set("version", row.ordinal);
    row.document(&document);
    from.reading.known.facts.borrow_mut().schemas.insert(row.id, facts);
}

fn module(from: &mut Fields<'_>, form: i64) -> WrittenModule {
    let kind = from.one_of::<ModuleKind>("kind").unwrap_or_default();
    let (default_key, default_names) = match kind {
        ModuleKind::Basic => (Some("basic"), ("基本信息", "Basic information")),
        ModuleKind::Salary => (Some("salary"), ("薪资信息", "Salary")),
        ModuleKind::Custom => (None, ("自定义信息", "Further information")),
    };
    let stated = from.id("id");
    let key = from.text("key").or(default_key.map(str::to_owned)).or(stated.map(|id| id.to_string()));
    let key = from.must("key", key);
    let (name_zh, name_en) = names_or(from, Some((default_names.0.to_owned(), default_names.1.to_owned())));
    WrittenModule {
        at: from.at,
        module: FormModule {
            id: stated.unwrap_or_else(|| part_id(form, &format!("modules/{key}"))),
            name_zh,
            name_en,
            kind,
            active: from.flag("active", true),
            hint_zh: from.text("hint_zh").unwrap_or_default(),
            hint_en: from.text("hint_en").unwrap_or_default(),
            fields: Vec::new(),
        },
        fields: from.list("fields", |from, _| field(from, form)),
    }
}

/// The names that are stated, or those that it has anyway.
fn names_or(from: &mut Fields<'_>, otherwise: Option<(String, String)>) -> (String, String) {
    match otherwise {
        Some((zh, en)) => (from.text("name_zh").unwrap_or(zh), from.text("name_en").unwrap_or(en)),
        None => from.names(),
    }
}

fn field(from: &mut Fields<'_>, form: i64) -> Written {
    let system = from.text("system");
    let stated = from.id("id");
    let key = from.text("key").or_else(|| system.clone()).or(stated.map(|id| id.to_string()));
    let key = from.must("key", key);
    let kind = from.text("kind").or(system.as_ref().map(|_| "default".to_owned()));
    let (name_zh, name_en) = names_or(from, system.as_deref().and_then(presets::names));
    let option = |option: &str| format!("fields/{key}/options/{option}");
    let options = from.list("options", |from, _| {
        let stated = from.number_text("key");
        let id = from.number_text("id").or_else(|| stated.as_ref().map(|key| part_id(form, &option(key)).to_string()));
        let (name_zh, name_en) = from.names();
        FormOption { id: from.must("id", id), key: stated, name_zh, name_en, active: Some(from.flag("active", true)) }
    });
    let conditions = from.table("display", |from| {
        let condition = one_of_numbers(from, "condition", &[1, 2]).unwrap_or(1);
        let rules = from.list("rules", |from, _| {
            let field = from.number_text("field");
            let operator = one_of_numbers(from, "operator", &[1, 2, 3, 4]).unwrap_or(1);
            (from.must("field", field), operator, from.texts("values").unwrap_or_default())
        });
        (condition, rules)
    });
    let field = FormField {
        id: stated.unwrap_or_else(|| part_id(form, &format!("fields/{key}"))),
        name_zh,
        name_en,
        kind: from.must("kind", kind),
        system,
        required: from.flag("required", false),
        active: from.flag("active", true),
        need_approve: from.flag("need_approve", false),
        sensitive: from.flag("sensitive", false),
        options,
        formula: from.text("formula"),
        formula_result: one_of_numbers(from, "formula_result", &[1, 2, 3]),
        display: None,
    };
    Written { at: from.at, key, field, conditions }
}

/// Fields are named by their ids where the author named them by keys.
fn resolved(from: &Fields<'_>, written: Written, fields: &HashMap<String, FormFieldFacts>) -> FormField {
    let Written { at, key, mut field, conditions } = written;
    let id_of = |name: &str, member: &str| {
        let found = fields.get(name).map(|field| field.id);
        if found.is_none() {
            from.mistake(at, format_args!("field {key:?}: {member}: the form has no field {name:?}"));
        }
        found.unwrap_or_default()
    };
    field.formula = field.formula.map(|formula| {
        let mut parts = formula.split('[');
        let before = parts.next().unwrap_or_default().to_owned();
        parts.fold(before, |text, part| match part.split_once(']') {
            Some((name, rest)) => format!("{text}[{}]{rest}", id_of(name.trim(), "formula")),
            None => format!("{text}[{part}"),
        })
    });
    field.formula_result = field.formula_result.or(field.formula.as_ref().map(|_| 2));
    field.display = conditions.map(|(condition, rules)| DisplayCondition {
        condition,
        rules: rules
            .into_iter()
            .map(|(name, operator, values)| DisplayRule { field: id_of(&name, "display"), operator, values })
            .collect(),
    });
    field
}

/// Holds the form against the rules of forms.
fn complain(from: &Fields<'_>, document: &FormDocument, places: &HashMap<i64, Place>) {
    let at = |id: i64| places.get(&id).copied().unwrap_or(from.at);
    match rules_form(document) {
        Ok(form) => form.problems().iter().for_each(|problem| from.mistake(at(problem.id), problem)),
        Err(unusable) => from.mistake(at(unusable.field), unusable.fault),
    }
}
