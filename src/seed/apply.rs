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
    store::{Shared, TenantNo, Tx},
    tenancy::epoch,
};

/// A seed with what its application needs. The ids are minted beforehand: a transaction may run again.
pub struct Application<'a> {
    pub source: &'a Source,
    pub secrets: Secrets,
    pub entropy: &'a Entropy,
    pub minted: &'a [i64],
    pub now: i64,
}

impl Application<'_> {
    pub fn run(&self, shared: &mut Shared<'_>) -> Result<Report, SeedErrors> {
        let mut report = Report::default();
        let mut mistakes = Found::default();
        let mut minted = self.minted.iter().copied();
        let mut own = None;
        for (index, source) in self.source.tenants.iter().enumerate() {
            let tenant = accounts::tenant(shared, source, self.entropy, self.now, &mut report)?;
            if index == 0 {
                own = Some(tenant);
            }
            self.company(shared, tenant, source, &mut minted, (&mut mistakes, &mut report))?;
        }
        for app in &self.source.apps {
            let context = Context { secrets: self.secrets, entropy: self.entropy, now: self.now };
            accounts::app(shared, app, own, &context, (&mut mistakes, &mut report))?;
        }
        mistakes.refuse(&self.source.files)?;
        if report.created + report.updated > 0 {
            epoch::raise(shared)?;
        }
        Ok(report)
    }

    fn company(
        &self,
        shared: &mut Shared<'_>,
        tenant: TenantNo,
        source: &TenantSource,
        minted: &mut impl Iterator<Item = i64>,
        (mistakes, report): (&mut Found, &mut Report),
    ) -> Result<(), SeedErrors> {
        let mut tx = Tx::new(shared, tenant);
        let outline = compile::outline(source, mistakes);
        let seeded = past::seeded(&mut tx)?;
        let ids: Vec<i64> = outline.iter().map(|entity| number(entity, &seeded, minted, mistakes)).collect();
        let mut known = Known { index: compile::index(&outline, &ids, mistakes), ..Known::default() };
        let mut asked = HashSet::new();
        let rows = loop {
            let facts = known.facts.borrow().clone();
            let reading = Reading::new(&known);
            let rows = compile::rows(&reading, &outline, &ids, self.now);
            let (found, outside) = (reading.mistakes.into_inner(), reading.outside.into_inner());
            // What was read is read anew below, with more known.
            known.facts.replace(facts);
            let mut learnt = false;
            for (reference, ..) in &outside {
                if asked.insert(reference.clone()) {
                    learnt |= past::find(&mut tx, &seeded, &mut known, reference)?;
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
                write::entity(&mut tx, entity.kind, &row, &seeded, self.now, report)?;
            }
        }
        Ok(())
    }
}

/// The number that an entity has, was given, or gets now.
fn number(entity: &Outlined<'_>, seeded: &Seeded, minted: &mut impl Iterator<Item = i64>, mistakes: &mut Found) -> i64 {
    if !entity.kind.has_id() {
        return 0;
    }
    let before = seeded.get(&(entity.kind.list.to_owned(), entity.key.clone())).map(|(id, _)| *id);
    match (entity.stated, before) {
        (Some(stated), Some(before)) if stated != before => {
            entity.mistake(mistakes, format_args!("id: it is {before} already and cannot change"));
            stated
        }
        (Some(stated), _) => stated,
        (None, Some(before)) => before,
        (None, None) => minted.next().unwrap_or_default(),
    }
}
