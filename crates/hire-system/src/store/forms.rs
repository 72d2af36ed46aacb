//! Offer application forms and their versions.

use hire_rules::form::{
    Choice, Condition, DisplayRule, Field, FieldSpec, FieldType, FieldTypeError, Form, MatchMode, Module, Operator,
};

use hire_types::{
    Name,
    id::{OfferFormId, OfferSchemaId},
};

use super::{Json, StoreError, Tx, record::record};
use crate::documents::{FormDocument, FormField};

record! {
    pub struct OfferForm in offer_forms, key(id: OfferFormId) {
        name as ("name_zh", "name_en"): Name,
        latest_schema: OfferSchemaId,
        created_at: i64,
    }
}

record! {
    /// A version of a form. It is never deleted, because offers refer to the version that they were created with.
    pub struct OfferSchema in offer_schemas, key(id: OfferSchemaId) {
        offer_form: OfferFormId,
        version: i64,
        document: Json<FormDocument>,
    }
}

/// All forms, oldest first.
pub fn all(tx: &mut Tx<'_>) -> Result<Vec<OfferForm>, StoreError> {
    tx.select("WHERE tenant = $1 ORDER BY created_at, id", &[])
}

/// The form that new jobs get: the oldest.
pub fn oldest(tx: &mut Tx<'_>) -> Result<Option<OfferFormId>, StoreError> {
    tx.scalar("SELECT id FROM offer_forms WHERE tenant = $1 ORDER BY created_at, id LIMIT 1", &[])
}

/// The versions of a form.
#[derive(Clone, Debug)]
pub struct Versions {
    pub latest: OfferSchemaId,
    pub all: Vec<OfferSchemaId>,
}

pub fn versions(tx: &mut Tx<'_>, form: OfferFormId) -> Result<Option<Versions>, StoreError> {
    let Some(OfferForm { latest_schema: latest, .. }) = tx.get(&form)? else { return Ok(None) };
    let all = tx.scalars("SELECT id FROM offer_schemas WHERE tenant = $1 AND offer_form = $2", &[&form])?;
    Ok(Some(Versions { latest, all }))
}

/// The number of a form's next version.
pub fn next_version(tx: &mut Tx<'_>, form: OfferFormId) -> Result<i64, StoreError> {
    let sql = "SELECT MAX(version) FROM offer_schemas WHERE tenant = $1 AND offer_form = $2";
    Ok(tx.scalar::<Option<i64>>(sql, &[&form])?.flatten().unwrap_or_default() + 1)
}

/// A stored form that the rules cannot parse. Seed files are validated, so the row is damaged.
#[derive(Clone, Debug, thiserror::Error)]
#[error("field {field} of the offer form is not usable: {fault:?}")]
pub struct InvalidForm {
    pub field: i64,
    pub fault: FieldTypeError,
}

/// Converts a stored form for the rules.
pub fn to_rules_form(document: &FormDocument) -> Result<Form, InvalidForm> {
    let modules = document.modules.iter().map(|module| {
        Ok(Module {
            id: module.id,
            kind: module.kind,
            active: module.active,
            fields: module.fields.iter().map(field).collect::<Result<_, _>>()?,
        })
    });
    Ok(Form { modules: modules.collect::<Result<_, _>>()? })
}

fn field(field: &FormField) -> Result<Field, InvalidForm> {
    let choices = field.options.iter().map(|option| Choice {
        id: option.id.clone(),
        key: option.key.clone(),
        active: option.is_active(),
    });
    let config = FieldSpec {
        preset: field.system.as_deref(),
        choices: choices.collect(),
        formula: field.formula.as_deref().map(|text| (text, field.formula_result.unwrap_or(1))),
    };
    let content = FieldType::parse(&field.kind, config).map_err(|fault| InvalidForm { field: field.id, fault })?;
    let display = field.display.as_ref().map(|display| DisplayRule {
        needs: MatchMode::from_code(display.condition).unwrap_or(MatchMode::All),
        conditions: display
            .rules
            .iter()
            .filter_map(|rule| {
                let operator = Operator::from_code(rule.operator)?;
                Some(Condition { field: rule.field, operator, values: rule.values.clone() })
            })
            .collect(),
    });
    Ok(Field {
        id: field.id,
        required: field.required,
        active: field.active,
        needs_approval: field.need_approve,
        content,
        display,
    })
}
