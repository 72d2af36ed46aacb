//! Offer application forms and their versions.

use std::collections::HashMap;

use hire_rules::form::{OBJECT_TYPES, Preset};
use hire_types::{Id, Name, form::ModuleKind};

use super::{presets, settings::number_of};
use crate::{
    documents::{DisplayCondition, DisplayRule, FormDocument, FormField, FormModule, FormOption},
    seed::{
        compile::{
            context::{FormFieldFacts, SchemaFacts},
            entity::{Compiled, Entity, EntityRow, derived_id},
            fields::TableReader,
        },
        parse::tree::SourcePosition,
    },
    store::{
        Json,
        forms::{self, OfferForm, OfferSchema, to_rules_form},
    },
};

pub fn offer_form(from: &mut TableReader<'_>, entity: &Entity) -> Box<dyn Compiled> {
    let latest = entity.nested.last().copied();
    let latest = from.required("versions", latest);
    from.pass.context.facts.borrow_mut().latest_schemas.insert(entity.id, latest);
    let created_at = from.time("created_at");
    let form = OfferForm {
        id: Id::new(entity.id),
        name: from.names(),
        latest_schema: Id::new(latest),
        created_at: created_at.unwrap_or(entity.now),
    };
    let keep = move |after: &mut OfferForm, before: &OfferForm| {
        if created_at.is_none() {
            after.created_at = before.created_at;
        }
    };
    EntityRow::new(form).keeping(keep).boxed()
}

/// The match mode, then field, operator and values of each condition.
type ParsedConditions = (i64, Vec<(String, i64, Vec<String>)>);

/// A field whose formula and conditions still refer to other fields by key.
struct ParsedField {
    at: SourcePosition,
    key: String,
    field: FormField,
    /// Whether the rules support its type.
    is_known: bool,
    conditions: Option<ParsedConditions>,
}

struct ParsedModule {
    at: SourcePosition,
    module: FormModule,
    fields: Vec<ParsedField>,
}

pub fn version(from: &mut TableReader<'_>, entity: &Entity) -> Box<dyn Compiled> {
    let form = entity.parent.unwrap_or_default();
    let modules = from.list("modules", |from, _| module(from, form));
    let mut facts = SchemaFacts { fields: HashMap::new() };
    let mut positions = HashMap::new();
    let mut is_known = true;
    for parsed in &modules {
        positions.insert(parsed.module.id, parsed.at);
        for field in &parsed.fields {
            facts.add(&parsed.module, &field.field);
            positions.insert(field.field.id, field.at);
            is_known &= field.is_known;
        }
    }
    let modules = modules.into_iter().map(|parsed| {
        let fields = parsed.fields.into_iter().map(|field| with_ids(from, field, &facts.fields)).collect();
        FormModule { fields, ..parsed.module }
    });
    let document = FormDocument { modules: modules.collect() };
    if is_known {
        report_form_problems(from, &document, &positions);
    }
    from.pass.context.facts.borrow_mut().schemas.insert(entity.id, facts);
    EntityRow::new(OfferSchema {
        id: Id::new(entity.id),
        offer_form: Id::new(form),
        version: entity.ordinal,
        document: Json(document),
    })
    // A change through the API may have made versions that the file does not have.
    .keeping(|after, before| after.version = before.version)
    .before_insert(|tx, version| {
        version.version = forms::next_version(tx, version.offer_form)?;
        Ok(())
    })
    .boxed()
}

fn module(from: &mut TableReader<'_>, form: i64) -> ParsedModule {
    let kind = from.enum_value::<ModuleKind>("kind").unwrap_or_default();
    let (default_key, default_names) = match kind {
        ModuleKind::Basic => (Some("basic"), ("基本信息", "Basic information")),
        ModuleKind::Salary => (Some("salary"), ("薪资信息", "Salary")),
        ModuleKind::Custom => (None, ("自定义信息", "Further information")),
    };
    let stated = from.id("id");
    let key = from.text("key").or(default_key.map(str::to_owned)).or(stated.map(|id| id.to_string()));
    let key = from.required("key", key);
    let default_names = Name { zh: default_names.0.to_owned(), en: default_names.1.to_owned() };
    let Name { zh: name_zh, en: name_en } = names_or(from, Some(default_names));
    ParsedModule {
        at: from.at,
        module: FormModule {
            id: stated.unwrap_or_else(|| derived_id(form, &format!("modules/{key}"))),
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

/// The explicit names, otherwise the default ones.
fn names_or(from: &mut TableReader<'_>, default: Option<Name>) -> Name {
    match default {
        Some(Name { zh, en }) => {
            Name { zh: from.text("name_zh").unwrap_or(zh), en: from.text("name_en").unwrap_or(en) }
        }
        None => from.names(),
    }
}

fn field(from: &mut TableReader<'_>, form: i64) -> ParsedField {
    let system = from.text("system");
    let stated = from.id("id");
    let key = from.text("key").or_else(|| system.clone()).or(stated.map(|id| id.to_string()));
    let key = from.required("key", key);
    let kind = from.text("kind").or(system.as_ref().map(|_| "default".to_owned()));
    let kind = from.required("kind", kind);
    let is_known = is_known(from, &key, &kind, system.as_deref());
    let Name { zh: name_zh, en: name_en } =
        names_or(from, system.as_deref().map(|name| presets::names(name).unwrap_or_default()));
    let option = |option: &str| format!("fields/{key}/options/{option}");
    let options = from.list("options", |from, _| {
        let stated = from.number_text("key");
        let id =
            from.number_text("id").or_else(|| stated.as_ref().map(|key| derived_id(form, &option(key)).to_string()));
        let Name { zh: name_zh, en: name_en } = from.names();
        let Name { zh: description_zh, en: description_en } = from.descriptions();
        FormOption {
            id: from.required("id", id),
            key: stated,
            name_zh,
            name_en,
            description_zh,
            description_en,
            active: Some(from.flag("active", true)),
        }
    });
    let conditions = from.table("display", |from| {
        let condition = number_of(from, "condition", &[1, 2]).unwrap_or(1);
        let rules = from.list("rules", |from, _| {
            let field = from.number_text("field");
            let operator = number_of(from, "operator", &[1, 2, 3, 4]).unwrap_or(1);
            (from.required("field", field), operator, from.texts("values").unwrap_or_default())
        });
        (condition, rules)
    });
    let Name { zh: description_zh, en: description_en } = from.descriptions();
    let field = FormField {
        id: stated.unwrap_or_else(|| derived_id(form, &format!("fields/{key}"))),
        key: Some(key.clone()),
        name_zh,
        name_en,
        description_zh,
        description_en,
        kind,
        system,
        required: from.flag("required", false),
        active: from.flag("active", true),
        need_approve: from.flag("need_approve", false),
        sensitive: from.flag("sensitive", false),
        options,
        formula: from.text("formula"),
        formula_result: number_of(from, "formula_result", &[1, 2, 3]),
        display: None,
    };
    ParsedField { at: from.at, key, field, is_known, conditions }
}

/// Whether the rules support the type of a field, or its default field.
fn is_known(from: &TableReader<'_>, key: &str, kind: &str, system: Option<&str>) -> bool {
    if !kind.is_empty() && !OBJECT_TYPES.contains(&kind) {
        let options = OBJECT_TYPES.join(", ");
        from.error(from.position_of("kind"), format_args!("field {key:?}: kind: {kind:?} is none of {options}"));
        return false;
    }
    if let Some(name) = system.filter(|name| Preset::from_name(name).is_none()) {
        let options: Vec<_> = Preset::ALL.iter().map(|preset| preset.name()).collect();
        let options = options.join(", ");
        from.error(from.position_of("system"), format_args!("field {key:?}: system: {name:?} is none of {options}"));
        return false;
    }
    !kind.is_empty()
}

/// Replaces the keys of other fields in a formula and in conditions by their ids.
fn with_ids(from: &TableReader<'_>, parsed: ParsedField, fields: &HashMap<String, FormFieldFacts>) -> FormField {
    let ParsedField { at, key, mut field, conditions, .. } = parsed;
    let id_of = |name: &str, member: &str| {
        let id = fields.get(name).map(|field| field.id);
        if id.is_none() {
            from.error(at, format_args!("field {key:?}: {member}: the form has no field {name:?}"));
        }
        id.unwrap_or_default()
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

/// Reports the errors of the form rules.
fn report_form_problems(from: &TableReader<'_>, document: &FormDocument, positions: &HashMap<i64, SourcePosition>) {
    let at = |id: i64| positions.get(&id).copied().unwrap_or(from.at);
    match to_rules_form(document) {
        Ok(form) => form.problems().iter().for_each(|problem| from.error(at(problem.id), problem)),
        Err(unusable) => from.error(at(unusable.field), unusable.fault),
    }
}
