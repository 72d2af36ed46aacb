//! Looks up stored entities to which a seed file refers.

use std::collections::HashMap;

use hire_types::{Id, Param};

use crate::{
    place,
    seed::compile::{
        context::{ApplicationFacts, Context, Facts, JobFacts, RequirementFieldFacts, SchemaFacts, UnresolvedRef},
        entity_types::{self, EntityType},
    },
    store::{
        StoreError, Tx,
        applications::Application,
        forms::{OfferForm, OfferSchema},
        jobs::Job,
        requirement_form::RequirementField,
        seeds::SeededEntity,
    },
};

/// The entities of earlier seeds, by list and key.
pub type SeededEntities = HashMap<(String, String), SeededEntity>;

/// Adds the referenced entity to the context, if it is stored.
pub fn resolve(
    tx: &mut Tx<'_>,
    seeded: &SeededEntities,
    context: &mut Context,
    reference: &UnresolvedRef,
) -> Result<bool, StoreError> {
    let Some(id) = id_of(tx, seeded, reference)? else { return Ok(false) };
    context.index.add(reference.entity, reference.name.clone(), id);
    let facts = context.facts.get_mut();
    match reference.entity {
        entity_types::JOB_PROCESSES => process(seeded, facts, id),
        entity_types::OFFER_FORMS => form(tx, facts, id)?,
        entity_types::VERSIONS => schema(tx, facts, id)?,
        entity_types::REQUIREMENT_FIELDS => requirement_field(tx, facts, id)?,
        entity_types::JOBS => job(tx, seeded, facts, id)?,
        entity_types::APPLICATIONS => application(tx, seeded, facts, id)?,
        _ => {}
    }
    Ok(true)
}

fn id_of(tx: &mut Tx<'_>, seeded: &SeededEntities, reference: &UnresolvedRef) -> Result<Option<i64>, StoreError> {
    let UnresolvedRef { entity, name } = reference;
    if let Some(seeded) = seeded.get(&((*entity).to_owned(), name.clone())) {
        return Ok(Some(seeded.id));
    }
    let Some(entity_type) = entity_types::named(entity) else { return Ok(None) };
    if !entity_type.has_id {
        let key: &dyn Param = name;
        let known = entity_type.list == entity_types::PLACES && place::find(name).is_some();
        let exists = known || entity_type.key_members == ["code"] && has(tx, entity_type, "code", key)?;
        return Ok(exists.then_some(0));
    }
    if let Ok(number) = name.parse::<i64>()
        && has(tx, entity_type, "id", &number)?
    {
        return Ok(Some(number));
    }
    for alias in entity_type.aliases {
        if let Some(id) = holder(tx, entity_type, alias, name)? {
            return Ok(Some(id));
        }
    }
    Ok(None)
}

fn has(tx: &mut Tx<'_>, entity_type: &EntityType, column: &str, value: &dyn Param) -> Result<bool, StoreError> {
    let sql = format!("SELECT 1 FROM {} WHERE tenant = $1 AND {column} = $2", entity_type.table);
    Ok(tx.scalar::<i64>(&sql, &[value])?.is_some())
}

/// The row with this value of a unique column, the active one first.
pub fn holder(tx: &mut Tx<'_>, entity_type: &EntityType, alias: &str, value: &str) -> Result<Option<i64>, StoreError> {
    let order = if entity_types::is_reusable(alias) { " ORDER BY active DESC, id DESC LIMIT 1" } else { "" };
    let sql = format!("SELECT id FROM {} WHERE tenant = $1 AND {alias} = $2{order}", entity_type.table);
    if alias == "corehr_id" {
        return value.parse::<i64>().map_or(Ok(None), |number| tx.scalar(&sql, &[&number]));
    }
    tx.scalar(&sql, &[&value])
}

fn process(seeded: &SeededEntities, facts: &mut Facts, process: i64) {
    let named = seeded.values().find(|row| row.entity == entity_types::JOB_PROCESSES && row.id == process);
    if let Some(row) = named {
        facts.process_keys.insert(process, row.name.clone());
    }
}

fn form(tx: &mut Tx<'_>, facts: &mut Facts, form: i64) -> Result<(), StoreError> {
    let Some(OfferForm { latest_schema, .. }) = tx.get(&Id::new(form))? else { return Ok(()) };
    facts.latest_schemas.insert(form, latest_schema.number());
    schema(tx, facts, latest_schema.number())
}

fn schema(tx: &mut Tx<'_>, facts: &mut Facts, schema: i64) -> Result<(), StoreError> {
    let Some(OfferSchema { document, .. }) = tx.get(&Id::new(schema))? else { return Ok(()) };
    let mut schema_facts = SchemaFacts { fields: HashMap::new() };
    for module in &document.modules {
        module.fields.iter().for_each(|field| schema_facts.add(module, field));
    }
    facts.schemas.insert(schema, schema_facts);
    Ok(())
}

fn requirement_field(tx: &mut Tx<'_>, facts: &mut Facts, field: i64) -> Result<(), StoreError> {
    if let Some(RequirementField { field_type, options, .. }) = tx.get(&Id::new(field))? {
        let options = options.0.into_iter().map(|option| option.key).collect();
        facts.requirement_fields.insert(field, RequirementFieldFacts { kind: field_type.code(), options });
    }
    Ok(())
}

fn job(tx: &mut Tx<'_>, seeded: &SeededEntities, facts: &mut Facts, job: i64) -> Result<(), StoreError> {
    let Some(Job { job_process, offer_form, .. }) = tx.get(&Id::new(job))? else { return Ok(()) };
    let job_facts = JobFacts { process: job_process.number(), offer_form: offer_form.map(Id::number) };
    process(seeded, facts, job_facts.process);
    if let Some(offer_form) = job_facts.offer_form {
        form(tx, facts, offer_form)?;
    }
    facts.jobs.insert(job, job_facts);
    Ok(())
}

fn application(tx: &mut Tx<'_>, seeded: &SeededEntities, facts: &mut Facts, id: i64) -> Result<(), StoreError> {
    let Some(Application { talent, job: of, .. }) = tx.get(&Id::new(id))? else { return Ok(()) };
    job(tx, seeded, facts, of.number())?;
    facts.applications.insert(id, ApplicationFacts { talent: talent.number(), job: of.number() });
    Ok(())
}

pub fn is_active(tx: &mut Tx<'_>, entity_type: &EntityType, id: i64) -> Result<bool, StoreError> {
    let sql = format!("SELECT active FROM {} WHERE tenant = $1 AND id = $2", entity_type.table);
    Ok(tx.scalar::<bool>(&sql, &[&id])?.unwrap_or(false))
}
