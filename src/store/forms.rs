//! Offer application forms and their versions.

use hire_api::id::OfferFormId;
use hire_rules::form::{
    Choice, Condition, Config, Content, ContentFault, DisplayRule, Field, Form, Module, Needs, Operator,
};

use super::{StoreError, Tx};
use crate::records::{FormDocument, FormField};

/// The versions of a form.
#[derive(Clone, Debug)]
pub struct Versions {
    pub latest: i64,
    pub all: Vec<i64>,
}

pub fn versions(tx: &mut Tx<'_>, form: OfferFormId) -> Result<Option<Versions>, StoreError> {
    let sql = "SELECT latest_schema FROM offer_forms WHERE tenant = $1 AND id = $2";
    let Some(latest) = tx.one(sql, &[&form], |row| row.get(0))? else { return Ok(None) };
    let sql = "SELECT id FROM offer_schemas WHERE tenant = $1 AND offer_form = $2";
    let all = tx.all(sql, &[&form], |row| row.get(0))?;
    Ok(Some(Versions { latest, all }))
}

pub fn schema(tx: &mut Tx<'_>, id: i64) -> Result<Option<FormDocument>, StoreError> {
    let sql = "SELECT document FROM offer_schemas WHERE tenant = $1 AND id = $2";
    tx.one(sql, &[&id], |row| super::from_json(row.text(0)?))
}

/// A form that the rules cannot read. Seed files are checked when they are applied, so this is a damaged row.
#[derive(Clone, Debug, thiserror::Error)]
#[error("field {field} of the offer form is not usable: {fault:?}")]
pub struct UnusableForm {
    pub field: i64,
    pub fault: ContentFault,
}

/// The stored form as the rules see it.
pub fn rules_form(document: &FormDocument) -> Result<Form, UnusableForm> {
    let modules = document.modules.iter().map(|module| {
        Ok(Module {
            id: module.id,
            kind: module.kind.into(),
            active: module.active,
            fields: module.fields.iter().map(field).collect::<Result<_, _>>()?,
        })
    });
    Ok(Form { modules: modules.collect::<Result<_, _>>()? })
}

fn field(field: &FormField) -> Result<Field, UnusableForm> {
    let choices = field.options.iter().map(|option| Choice {
        id: option.id.clone(),
        key: option.key.clone(),
        active: option.active.unwrap_or(true),
    });
    let config = Config {
        preset: field.system.as_deref(),
        choices: choices.collect(),
        formula: field.formula.as_deref().map(|text| (text, field.formula_result.unwrap_or(1))),
    };
    let content = Content::described(&field.kind, config).map_err(|fault| UnusableForm { field: field.id, fault })?;
    let display = field.display.as_ref().map(|display| DisplayRule {
        needs: Needs::from_code(display.condition).unwrap_or(Needs::All),
        conditions: display
            .rules
            .iter()
            .filter_map(|rule| {
                let operator = Operator::from_code(rule.operator)?;
                Some(Condition { field: rule.field, operator, values: rule.values.clone() })
            })
            .collect(),
    });
    Ok(Field { id: field.id, required: field.required, active: field.active, content, display })
}
