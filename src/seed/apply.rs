//! A seed into the store, in one transaction.

use std::collections::HashSet;

use super::{
    accounts::{self, Context, Secrets},
    compile::{self, Outlined},
    fields::Reading,
    index::Known,
    mistakes::{Found, SeedErrors},
    past::{self, Seeded},
    source::{Source, TenantSource},
    write::{self, Report},
};
use crate::{
    clock::Entropy,
    store::{Actor, GlobalWriteTx, StoreError, WriteTx},
    tenancy::epoch,
};

/// A seed with what its application needs.
pub struct Application<'a> {
    pub source: &'a Source,
    pub secrets: Secrets,
    pub entropy: &'a Entropy,
}

impl Application<'_> {
    pub fn run(&self, tx: &mut GlobalWriteTx<'_>) -> Result<Report, SeedErrors> {
        let mut report = Report::default();
        let mut mistakes = Found::default();
        let now = tx.now();
        let mut own = None;
        for (index, source) in self.source.tenants.iter().enumerate() {
            let tenant = accounts::tenant(tx, source, self.entropy, now, &mut report)?;
            if index == 0 {
                own = Some(tenant);
            }
            tx.in_tenant(tenant, &Actor::Seed, |tx| company(tx, source, (&mut mistakes, &mut report)))?;
        }
        for app in &self.source.apps {
            let context = Context { secrets: self.secrets, entropy: self.entropy, now };
            accounts::app(tx, app, own, &context, (&mut mistakes, &mut report))?;
        }
        mistakes.refuse(&self.source.files)?;
        if report.created + report.updated > 0 {
            epoch::raise(tx)?;
        }
        Ok(report)
    }
}

fn company(
    tx: &mut WriteTx<'_>,
    source: &TenantSource,
    (mistakes, report): (&mut Found, &mut Report),
) -> Result<(), SeedErrors> {
    let now = tx.now();
    let outline = compile::outline(source, mistakes);
    let seeded = past::seeded(tx)?;
    let mut ids = Vec::with_capacity(outline.len());
    for entity in &outline {
        ids.push(number(tx, entity, &seeded, mistakes)?);
    }
    let mut known = Known { index: compile::index(&outline, &ids, mistakes), ..Known::default() };
    let mut asked = HashSet::new();
    let rows = loop {
        let facts = known.facts.borrow().clone();
        let reading = Reading::new(&known);
        let rows = compile::rows(&reading, &outline, &ids, now);
        let (found, outside) = (reading.mistakes.into_inner(), reading.outside.into_inner());
        // What was read is read anew below, with more known.
        known.facts.replace(facts);
        let mut learnt = false;
        for (reference, ..) in &outside {
            if asked.insert(reference.clone()) {
                learnt |= past::find(tx, &seeded, &mut known, reference)?;
            }
        }
        if !learnt {
            mistakes.append(found);
            mistakes.extend(outside.into_iter().map(|(_, at, message)| (at, message)));
            break rows;
        }
    };
    if !mistakes.is_empty() {
        return Ok(());
    }
    for (entity, row) in outline.iter().zip(rows) {
        if let Some(row) = row {
            write::entity(tx, entity.kind, &row, &seeded, now, report)?;
        }
    }
    Ok(())
}

/// The number that an entity has, was given, or gets now.
fn number(
    tx: &mut WriteTx<'_>,
    entity: &Outlined<'_>,
    seeded: &Seeded,
    mistakes: &mut Found,
) -> Result<i64, StoreError> {
    if !entity.kind.has_id() {
        return Ok(0);
    }
    let before = seeded.get(&(entity.kind.list.to_owned(), entity.key.clone())).map(|(id, _)| *id);
    Ok(match (entity.stated, before) {
        (Some(stated), Some(before)) if stated != before => {
            entity.mistake(mistakes, format_args!("id: it is {before} already and cannot change"));
            stated
        }
        (Some(stated), _) => stated,
        (None, Some(before)) => before,
        (None, None) => tx.new_id::<()>()?.number(),
    })
}
