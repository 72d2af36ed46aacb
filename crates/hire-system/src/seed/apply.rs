//! Applies a seed to the store, in one transaction.

pub mod accounts;
mod lookup;
pub mod write;

use std::collections::HashSet;

use self::{
    accounts::{AppContext, Secrets},
    lookup::SeededEntities,
    write::{AppliedEntity, SeedReport},
};
use super::{
    Seed,
    compile::{self, EntityNode, context::Context, entity::Compiled, entity_types::EMPLOYEE_TYPES, fields::ReadPass},
    errors::{Errors, SeedErrors},
    parse::source::{Source, TenantSource},
};
use crate::{
    clock::Entropy,
    organisation::employee_types,
    store::{Actor, GlobalWriteTx, StoreError, TenantNo, WriteTx, organisation, seeds, tenant_rows::TenantRows},
    tenancy::{epoch, switches::Switches},
};

/// One run of a seed.
pub struct SeedRun<'a> {
    pub source: &'a Source,
    pub secrets: Secrets,
    pub entropy: &'a Entropy,
}

impl SeedRun<'_> {
    pub fn run(&self, tx: &mut GlobalWriteTx<'_>) -> Result<SeedReport, SeedErrors> {
        let mut report = SeedReport::default();
        let mut errors = self.source.errors.clone();
        let now = tx.now();
        let mut own = None;
        for (index, source) in self.source.tenants.iter().enumerate() {
            let tenant = accounts::tenant(tx, source, self.entropy, &mut report.summary)?;
            if index == 0 {
                own = Some(tenant.number);
            }
            if tenant.is_new && source.default_set {
                Seed::default_set()?.apply_in(tx, tenant.number)?;
            }
            let work = |tx: &mut WriteTx<'_>| entities(tx, source, &tenant.key, (&mut errors, &mut report));
            tx.in_tenant(tenant.number, &Actor::Seed, work)?;
            tx.in_tenant(tenant.number, &Actor::Seed, employee_types::add_built_in)?;
        }
        for app in &self.source.apps {
            let context = AppContext { secrets: self.secrets, entropy: self.entropy, now };
            accounts::app(tx, app, own, &context, (&mut errors, &mut report.summary))?;
        }
        errors.into_result(&self.source.files)?;
        if report.summary.created + report.summary.updated > 0 {
            epoch::bump(tx)?;
        }
        Ok(report)
    }
}

/// Stores the entities and switches of the seed's only tenant, and returns its rows.
pub fn rows(source: &Source, tx: &mut WriteTx<'_>) -> Result<TenantRows, SeedErrors> {
    let mut errors = source.errors.clone();
    let mut report = SeedReport::default();
    for (index, tenant) in source.tenants.iter().enumerate() {
        if index > 0 {
            errors.add(tenant.at, "a sandbox tenant is one tenant: state the others by further calls");
            break;
        }
        for (switch, on) in &tenant.switches {
            Switches::set(tx, *switch, *on)?;
        }
        entities(tx, tenant, "", (&mut errors, &mut report))?;
    }
    errors.into_result(&source.files)?;
    employee_types::add_built_in(tx)?;
    Ok(TenantRows::from_changes(tx)?)
}

/// Stores the entities of the first tenant of a source in another one.
pub fn into_tenant(tx: &mut GlobalWriteTx<'_>, source: &Source, tenant: TenantNo) -> Result<(), SeedErrors> {
    let (mut report, mut errors) = (SeedReport::default(), source.errors.clone());
    if let Some(own) = source.tenants.first() {
        let work = |tx: &mut WriteTx<'_>| entities(tx, own, "", (&mut errors, &mut report));
        tx.in_tenant(tenant, &Actor::Seed, work)?;
    }
    errors.into_result(&source.files)
}

fn entities(
    tx: &mut WriteTx<'_>,
    source: &TenantSource,
    tenant_key: &str,
    (errors, report): (&mut Errors, &mut SeedReport),
) -> Result<(), StoreError> {
    let nodes = compile::collect_entities(source, errors);
    let seeded = seeds::all(tx)?;
    let mut ids = Vec::with_capacity(nodes.len());
    for node in &nodes {
        ids.push(id_of(tx, node, &seeded, errors)?);
    }
    let compiled = compile_with_store(tx, &nodes, &ids, &seeded, errors)?;
    let entities = || nodes.iter().zip(&ids).zip(&compiled);
    for ((node, id), compiled) in entities() {
        if let Some(compiled) = compiled {
            write::report_conflicts(tx, node, compiled.as_ref(), (*id, &ids), &seeded, errors)?;
        }
    }
    if !errors.is_empty() {
        return Ok(());
    }
    for ((node, id), compiled) in entities() {
        let Some(compiled) = compiled else { continue };
        let outcome = match write::store(tx, node, compiled.as_ref(), *id, &seeded) {
            Err(error) if error.is_unique_violation() => {
                node.error(errors, format_args!("a value that must be unique is stored already ({error})"));
                return Ok(());
            }
            outcome => outcome?,
        };
        report.summary.count(outcome);
        report.entities.push(AppliedEntity {
            tenant: tenant_key.to_owned(),
            list: node.entity_type.list,
            key: node.key.clone(),
            id: if node.entity_type.has_id { id.to_string() } else { String::new() },
            outcome,
        });
    }
    Ok(())
}

/// Compiles repeatedly until all references to stored entities are resolved: every pass may find further ones.
fn compile_with_store(
    tx: &mut WriteTx<'_>,
    nodes: &[EntityNode<'_>],
    ids: &[i64],
    seeded: &SeededEntities,
    errors: &mut Errors,
) -> Result<Vec<Option<Box<dyn Compiled>>>, StoreError> {
    let now = tx.now();
    let mut context = Context { index: compile::key_index(nodes, ids, errors), ..Context::default() };
    let mut looked_up = HashSet::new();
    loop {
        let facts = context.facts.borrow().clone();
        let pass = ReadPass::new(&context);
        let compiled = compile::compile(&pass, nodes, ids, now);
        let (reported, unresolved) = (pass.errors.into_inner(), pass.unresolved.into_inner());
        // The next pass collects the facts again.
        context.facts.replace(facts);
        let mut learnt = false;
        for (reference, ..) in &unresolved {
            if looked_up.insert(reference.clone()) {
                learnt |= lookup::resolve(tx, seeded, &mut context, reference)?;
            }
        }
        if !learnt {
            errors.append(reported);
            errors.extend(unresolved.into_iter().map(|(_, at, message)| (at, message)));
            return Ok(compiled);
        }
    }
}

/// The id of an entity: explicit, from an earlier seed, or new.
fn id_of(
    tx: &mut WriteTx<'_>,
    node: &EntityNode<'_>,
    seeded: &SeededEntities,
    errors: &mut Errors,
) -> Result<i64, StoreError> {
    if !node.entity_type.has_id {
        return Ok(0);
    }
    let before = seeded.get(&(node.entity_type.list.to_owned(), node.key.clone())).map(|row| row.id);
    Ok(match (node.explicit_id, before) {
        (Some(explicit), Some(before)) if explicit != before => {
            node.error(errors, format_args!("id: it is {before} already and cannot change"));
            explicit
        }
        (Some(explicit), _) => explicit,
        (None, Some(before)) => before,
        (None, None) => match built_in_type(tx, node)? {
            Some(stored) => stored,
            None => tx.new_id::<()>()?.number(),
        },
    })
}

/// Every tenant has the built-in employee types. A file with one of them changes it.
fn built_in_type(tx: &mut WriteTx<'_>, node: &EntityNode<'_>) -> Result<Option<i64>, StoreError> {
    if node.entity_type.list != EMPLOYEE_TYPES {
        return Ok(None);
    }
    let Some((_, value)) = node.aliases().find(|(alias, _)| *alias == "enum_value") else { return Ok(None) };
    let all = organisation::all_employee_types(tx)?;
    Ok(all.into_iter().find(|stored| stored.is_built_in() && stored.enum_value == value).map(|stored| stored.id))
}
