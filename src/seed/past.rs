//! What the store knows of entities that a seed refers to but does not state.

use std::collections::HashMap;

use super::{
    index::{ApplicationFacts, Facts, FormFieldFacts, JobFacts, Known, Outside, RequirementFieldFacts, SchemaFacts},
    kinds,
};
use crate::{
    documents::{FormDocument, RequirementOption},
    store::{StoreError, Tx, from_json},
};

/// What earlier seeds made of their entities: numbers and digests by list and key.
pub type Seeded = HashMap<(String, String), (i64, Vec<u8>)>;

pub fn seeded(tx: &mut Tx<'_>) -> Result<Seeded, StoreError> {
    let rows = tx.all("SELECT entity, name, id, digest FROM seeded WHERE tenant = $1", &[], |row| {
        Ok(((row.get(0)?, row.get(1)?), (row.get(2)?, row.get(3)?)))
    })?;
    Ok(rows.into_iter().collect())
}

/// Makes known what the reference names, if it is stored.
pub fn find(tx: &mut Tx<'_>, seeded: &Seeded, known: &mut Known, outside: &Outside) -> Result<bool, StoreError> {
    let Some(id) = number(tx, seeded, outside)? else { return Ok(false) };
    known.index.add(outside.entity, outside.name.clone(), id);
    let facts = known.facts.get_mut();
    match outside.entity {
        kinds::JOB_PROCESSES => process(seeded, facts, id),
        kinds::OFFER_FORMS => form(tx, facts, id)?,
        kinds::VERSIONS => schema(tx, facts, id)?,
        kinds::REQUIREMENT_FIELDS => requirement_field(tx, facts, id)?,
        kinds::JOBS => job(tx, seeded, facts, id)?,
        kinds::APPLICATIONS => application(tx, seeded, facts, id)?,
        _ => {}
    }
    Ok(true)
}

fn number(tx: &mut Tx<'_>, seeded: &Seeded, outside: &Outside) -> Result<Option<i64>, StoreError> {
    let Outside { entity, name } = outside;
    if let Some((id, _)) = seeded.get(&((*entity).to_owned(), name.clone())) {
        return Ok(Some(*id));
    }
    let Some(kind) = kinds::all().find(|kind| kind.list == *entity) else { return Ok(None) };
    if !kind.has_id() {
        return Ok(None);
    }
    let table = kind.table;
    if let Ok(number) = name.parse::<i64>() {
        let sql = format!("SELECT id FROM {table} WHERE tenant = $1 AND id = $2");
        if let Some(id) = tx.one(&sql, &[&number], |row| row.get(0))? {
            return Ok(Some(id));
        }
    }
    for alias in kind.aliases {
        let sql = format!("SELECT id FROM {table} WHERE tenant = $1 AND {alias} = $2");
        if let Some(id) = tx.one(&sql, &[name], |row| row.get(0))? {
            return Ok(Some(id));
        }
    }
    Ok(None)
}

fn process(seeded: &Seeded, facts: &mut Facts, process: i64) {
    let named = seeded.iter().find(|((entity, _), (id, _))| entity == kinds::JOB_PROCESSES && *id == process);
    if let Some(((_, key), _)) = named {
        facts.process_keys.insert(process, key.clone());
    }
}

fn form(tx: &mut Tx<'_>, facts: &mut Facts, form: i64) -> Result<(), StoreError> {
    let sql = "SELECT latest_schema FROM offer_forms WHERE tenant = $1 AND id = $2";
    let Some(latest) = tx.one(sql, &[&form], |row| row.get::<i64>(0))? else { return Ok(()) };
    facts.latest_schemas.insert(form, latest);
    schema(tx, facts, latest)
}

fn schema(tx: &mut Tx<'_>, facts: &mut Facts, schema: i64) -> Result<(), StoreError> {
    let sql = "SELECT document FROM offer_schemas WHERE tenant = $1 AND id = $2";
    let found = tx.one(sql, &[&schema], |row| from_json::<FormDocument>(row.text(0)?))?;
    let Some(document) = found else { return Ok(()) };
    let mut fields = HashMap::new();
    for module in document.modules {
        for field in module.fields {
            let fact = FormFieldFacts {
                id: field.id,
                module: module.id,
                module_kind: module.kind,
                computed: field.formula.is_some(),
            };
            fields.insert(field.id.to_string(), fact);
        }
    }
    facts.schemas.insert(schema, SchemaFacts { fields });
    Ok(())
}

fn requirement_field(tx: &mut Tx<'_>, facts: &mut Facts, field: i64) -> Result<(), StoreError> {
    let sql = "SELECT type, options FROM requirement_fields WHERE tenant = $1 AND id = $2";
    let found =
        tx.one(sql, &[&field], |row| Ok((row.get::<i64>(0)?, from_json::<Vec<RequirementOption>>(row.text(1)?)?)))?;
    if let Some((kind, options)) = found {
        let options = options.into_iter().map(|option| option.key).collect();
        facts.requirement_fields.insert(field, RequirementFieldFacts { kind, options });
    }
    Ok(())
}

fn job(tx: &mut Tx<'_>, seeded: &Seeded, facts: &mut Facts, job: i64) -> Result<(), StoreError> {
    let sql = "SELECT job_process, offer_form FROM jobs WHERE tenant = $1 AND id = $2";
    let found = tx.one(sql, &[&job], |row| Ok(JobFacts { process: row.get(0)?, offer_form: row.get(1)? }))?;
    let Some(found) = found else { return Ok(()) };
    process(seeded, facts, found.process);
    if let Some(offer_form) = found.offer_form {
        form(tx, facts, offer_form)?;
    }
    facts.jobs.insert(job, found);
    Ok(())
}

fn application(tx: &mut Tx<'_>, seeded: &Seeded, facts: &mut Facts, application: i64) -> Result<(), StoreError> {
    let sql = "SELECT talent, job FROM applications WHERE tenant = $1 AND id = $2";
    let found = tx.one(sql, &[&application], |row| Ok(ApplicationFacts { talent: row.get(0)?, job: row.get(1)? }))?;
    let Some(found) = found else { return Ok(()) };
    job(tx, seeded, facts, found.job)?;
    facts.applications.insert(application, found);
    Ok(())
}
