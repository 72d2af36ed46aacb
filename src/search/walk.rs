//! Finding the documents of a segment that match, one by one, and only as well as it takes.
//!
//! tantivy's own boolean queries find every match and then rank it. Most matches of a broad keyword cannot get onto
//! the page any more, and to look at positions in all of them is what a search spends its time on. Here the caller
//! names the document and the least score of interest, and learns where to go on: what is skipped costs nothing.
//! Matching and scoring follow the evaluator of the keyword rules line by line.

use super::query::{Lookup, Plan};
use tantivy::query::Scorer;
use tantivy::{DocId, SegmentReader, TERMINATED};

/// What is at a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Found {
    /// A match that is worth this.
    Match(u32),
    /// Nothing of interest here, nor before this document.
    Nothing(DocId),
}

/// A [`Plan`] in a segment. It only goes forward: each document that is asked for lies behind the one before.
pub struct Walk<'p> {
    step: Step<'p>,
    /// About how many documents it stops at.
    cost: u64,
    /// The most that a match can be worth.
    most: u32,
}

enum Step<'p> {
    Term(Vec<Cursor<'p>>),
    Not(Box<Walk<'p>>),
    And(Vec<Walk<'p>>),
    Or(Vec<Walk<'p>>),
    Everyone,
}

impl<'p> Walk<'p> {
    pub fn of(plan: &'p Plan, segment: &'p SegmentReader) -> tantivy::Result<Walk<'p>> {
        let all =
            |plans: &'p [Plan]| plans.iter().map(|plan| Walk::of(plan, segment)).collect::<tantivy::Result<Vec<_>>>();
        Ok(match plan {
            Plan::Term(lookups) => {
                let cursors = lookups.iter().filter_map(|lookup| Cursor::of(lookup, segment).transpose());
                let cursors: Vec<Cursor<'p>> = cursors.collect::<tantivy::Result<_>>()?;
                let cost = cursors.iter().map(|cursor| cursor.cost).sum();
                let most = cursors.iter().map(|cursor| cursor.lookup.worth).max().unwrap_or(0);
                Walk { step: Step::Term(cursors), cost, most }
            }
            Plan::Not(inner) => {
                let inner = Walk::of(inner, segment)?;
                Walk { step: Step::Not(Box::new(inner)), cost: u64::from(segment.max_doc()), most: 0 }
            }
            Plan::Everyone => Walk { step: Step::Everyone, cost: u64::from(segment.max_doc()), most: 0 },
            Plan::And(items) => Walk::all_of(all(items)?),
            Plan::Or(items) => {
                let items = all(items)?;
                let cost = items.iter().map(|item| item.cost).sum();
                let most = items.iter().map(|item| item.most).sum();
                Walk { step: Step::Or(items), cost, most }
            }
        })
    }

    /// What all of these match. The rarest leads.
    pub fn all_of(mut items: Vec<Walk<'p>>) -> Walk<'p> {
        items.sort_by_key(|item| item.cost);
        let cost = items.iter().map(|item| item.cost).min().unwrap_or(0);
        let most = items.iter().map(|item| item.most).sum();
        Walk { step: Step::And(items), cost, most }
    }

    pub fn cost(&self) -> u64 {
        self.cost
    }

    pub fn most(&self) -> u32 {
        self.most
    }

    /// What is at this document. Without `least`, what a match is worth does not count and may be stated wrongly. With
    /// it, a match that is worth less may be stated as worth even less, or as nothing; `least` must never fall.
    pub fn seek(&mut self, document: DocId, least: Option<u32>) -> tantivy::Result<Found> {
        match &mut self.step {
            Step::Term(cursors) => {
                let mut next = TERMINATED;
                for cursor in
                    cursors.iter_mut().take_while(|cursor| least.is_none_or(|least| cursor.lookup.worth >= least))
                {
                    let at = cursor.seek(document)?;
                    if at == document {
                        return Ok(Found::Match(cursor.lookup.worth));
                    }
                    next = next.min(at);
                }
                Ok(Found::Nothing(next))
            }
            Step::Everyone => Ok(Found::Match(0)),
            Step::Not(inner) => Ok(match inner.seek(document, None)? {
                Found::Match(_) => Found::Nothing(document + 1),
                Found::Nothing(_) => Found::Match(0),
            }),
            Step::And(items) => {
                let mut score = 0;
                for item in items {
                    let others = self.most - item.most;
                    match item.seek(document, least.map(|least| least.saturating_sub(others)))? {
                        Found::Match(worth) => score += worth,
                        nothing @ Found::Nothing(_) => return Ok(nothing),
                    }
                }
                Ok(Found::Match(score))
            }
            Step::Or(items) => {
                let (mut score, mut next) = (None, TERMINATED);
                for item in items {
                    let others = self.most - item.most;
                    match item.seek(document, least.map(|least| least.saturating_sub(others)))? {
                        found @ Found::Match(_) if least.is_none() => return Ok(found),
                        Found::Match(worth) => score = Some(score.unwrap_or(0) + worth),
                        Found::Nothing(later) => next = next.min(later),
                    }
                }
                Ok(score.map_or(Found::Nothing(next), Found::Match))
            }
        }
    }

    /// Like [`Walk::seek`], for one who can tell more cheaply than the rest of this can whether a document at which the
    /// rarest part is found could still be kept.
    pub fn seek_wanted(
        &mut self,
        document: DocId,
        least: Option<u32>,
        wanted: &mut dyn FnMut(DocId) -> bool,
    ) -> tantivy::Result<Found> {
        if let Step::And(items) = &mut self.step
            && let Some(rarest) = items.first_mut()
        {
            let others = self.most - rarest.most;
            let least_of_it = least.map(|least| least.saturating_sub(others));
            return match rarest.seek_wanted(document, least_of_it, wanted)? {
                Found::Match(_) => self.seek(document, least),
                nothing @ Found::Nothing(_) => Ok(nothing),
            };
        }
        Ok(match self.seek(document, least)? {
            Found::Match(_) if !wanted(document) => Found::Nothing(document + 1),
            found => found,
        })
    }
}

/// A [`Lookup`] in a segment.
struct Cursor<'p> {
    lookup: &'p Lookup,
    segment: &'p SegmentReader,
    /// Opened when it is first needed: that alone goes to the first match.
    scorer: Option<Box<dyn Scorer>>,
    cost: u64,
}

impl<'p> Cursor<'p> {
    /// Nothing if there is nothing to find in this segment.
    fn of(lookup: &'p Lookup, segment: &'p SegmentReader) -> tantivy::Result<Option<Cursor<'p>>> {
        // Lookups without such terms are for starts of numbers and addresses, which few have.
        let mut cost = if lookup.needs.is_empty() { 1 } else { u64::from(segment.max_doc()) };
        for term in &lookup.needs {
            cost = cost.min(u64::from(segment.inverted_index(term.field())?.doc_freq(term)?));
            if cost == 0 {
                return Ok(None);
            }
        }
        Ok(Some(Cursor { lookup, segment, scorer: None, cost }))
    }

    /// The first document that matches, from this one on.
    fn seek(&mut self, document: DocId) -> tantivy::Result<DocId> {
        let scorer = match self.scorer.take() {
            Some(scorer) => scorer,
            None => self.lookup.weight.scorer(self.segment, 1.0)?,
        };
        let scorer = self.scorer.insert(scorer);
        Ok(if scorer.doc() < document { scorer.seek(document) } else { scorer.doc() })
    }
}
