//! A keyword in a segment: where the documents of its terms are. Every term is looked up once.

use super::plan::{Lookup, Plan, Sought};
use crate::index::frequent_terms::Bits;
use crate::index::segment::Segment;
use std::sync::Arc;
use tantivy::postings::TermInfo;
use tantivy::schema::{Field, IndexRecordOption};
use tantivy::{DocId, InvertedIndexReader, TERMINATED};

/// A [`Plan`] in a segment.
pub struct Route<'s> {
    pub fork: Fork<'s>,
    /// About how many documents have to be looked at, and none if there is nothing to find.
    pub cost: u64,
    /// The most that a match can be worth.
    pub most: u32,
}

pub enum Fork<'s> {
    /// The most valuable ones first.
    Term(Vec<Place<'s>>),
    Not(Box<Route<'s>>),
    And(Vec<Route<'s>>),
    Or(Vec<Route<'s>>),
    Everyone,
}

/// Where a [`Lookup`] finds something.
pub struct Place<'s> {
    pub worth: u32,
    pub index: &'s InvertedIndexReader,
    pub documents: Documents,
}

pub enum Documents {
    /// Those that have all of these terms, each so far from where the first begins; the rarest term first.
    SideBySide(Vec<(u32, TermInfo)>),
    /// So many that have a term which very many have.
    Frequent(u32, Arc<Bits>),
    Listed(Vec<DocId>),
}

impl<'s> Route<'s> {
    pub fn of(plan: &Plan, segment: &'s Segment) -> tantivy::Result<Route<'s>> {
        let everyone = u64::from(segment.documents());
        Ok(match plan {
            Plan::Term(lookups) => {
                let places = lookups.iter().filter_map(|lookup| Place::of(lookup, segment).transpose());
                let places: Vec<Place<'s>> = places.collect::<tantivy::Result<_>>()?;
                let cost = places.iter().map(Place::cost).sum();
                let most = places.iter().map(|place| place.worth).max().unwrap_or(0);
                Route { fork: Fork::Term(places), cost, most }
            }
            Plan::Not(inner) => {
                Route { fork: Fork::Not(Box::new(Route::of(inner, segment)?)), cost: everyone, most: 0 }
            }
            Plan::Everyone => Route { fork: Fork::Everyone, cost: everyone, most: 0 },
            Plan::And(items) => {
                let mut routes = Vec::with_capacity(items.len());
                for item in items {
                    let route = Route::of(item, segment)?;
                    if route.cost == 0 {
                        return Ok(route);
                    }
                    routes.push(route);
                }
                Route::all_of(routes)
            }
            Plan::Or(items) => {
                let items = items.iter().map(|item| Route::of(item, segment));
                let items: Vec<Route<'s>> = items.collect::<tantivy::Result<_>>()?;
                let cost = items.iter().map(|item| item.cost).sum();
                let most = items.iter().map(|item| item.most).sum();
                Route { fork: Fork::Or(items), cost, most }
            }
        })
    }

    /// What all of these match. The rarest leads.
    pub fn all_of(mut items: Vec<Route<'s>>) -> Route<'s> {
        items.sort_by_key(|item| item.cost);
        let cost = items.iter().map(|item| item.cost).min().unwrap_or(0);
        let most = items.iter().map(|item| item.most).sum();
        Route { fork: Fork::And(items), cost, most }
    }

    /// Documents among which all matches are, in their order and each with the most that it can be worth.
    pub fn candidates(&self, segment: &Segment) -> tantivy::Result<Vec<(DocId, u32)>> {
        let mut found = Vec::new();
        let stretches = self.gather(0, segment, &mut found)?;
        if stretches > 1 {
            // Made of few sorted stretches, which is what a stable sort is quick at.
            found.sort_by_key(|(document, _)| *document);
            found.dedup_by(|later, earlier| {
                let same = later.0 == earlier.0;
                if same {
                    earlier.1 = earlier.1.max(later.1);
                }
                same
            });
        }
        Ok(found)
    }

    /// Returns of how many sorted stretches it found. `others` is what the rest of the keyword can be worth.
    fn gather(&self, others: u32, segment: &Segment, found: &mut Vec<(DocId, u32)>) -> tantivy::Result<usize> {
        Ok(match &self.fork {
            Fork::Term(places) => {
                for place in places {
                    place.gather(others + place.worth, found)?;
                }
                places.len()
            }
            Fork::And(items) => match items.first() {
                Some(rarest) => rarest.gather(others + self.most - rarest.most, segment, found)?,
                None => 0,
            },
            Fork::Or(items) => {
                let mut stretches = 0;
                for item in items {
                    stretches += item.gather(others + self.most - item.most, segment, found)?;
                }
                stretches
            }
            Fork::Not(_) | Fork::Everyone => {
                found.extend((0..segment.documents()).map(|document| (document, others)));
                1
            }
        })
    }
}

impl<'s> Place<'s> {
    /// Nothing if there is nothing to find in this segment.
    fn of(lookup: &Lookup, segment: &'s Segment) -> tantivy::Result<Option<Place<'s>>> {
        let index = segment.parts.index(lookup.field)?;
        let documents = match &lookup.sought {
            Sought::SideBySide(terms) => {
                let mut found = Vec::with_capacity(terms.len());
                for (position, term) in terms.iter() {
                    match index.terms().get(term)? {
                        Some(info) => found.push((*position, info)),
                        None => return Ok(None),
                    }
                }
                found.sort_by_key(|(_, info)| info.doc_freq);
                match frequent(lookup.field, index, segment, &found)? {
                    Some(frequent) => frequent,
                    None => Documents::SideBySide(found),
                }
            }
            Sought::Starting(start) => match starting_with(index, start)? {
                listed if listed.is_empty() => return Ok(None),
                listed => Documents::Listed(listed),
            },
        };
        Ok(Some(Place { worth: lookup.worth, index, documents }))
    }

    fn cost(&self) -> u64 {
        match &self.documents {
            Documents::SideBySide(terms) => terms.first().map_or(0, |(_, rarest)| u64::from(rarest.doc_freq)),
            Documents::Frequent(having, _) => u64::from(*having),
            Documents::Listed(listed) => listed.len() as u64,
        }
    }

    fn gather(&self, worth: u32, found: &mut Vec<(DocId, u32)>) -> tantivy::Result<()> {
        let mut add = |documents: &[DocId]| found.extend(documents.iter().map(|document| (*document, worth)));
        match &self.documents {
            Documents::SideBySide(terms) => {
                if let Some((_, rarest)) = terms.first() {
                    each_document(self.index, rarest, add)?;
                }
            }
            Documents::Frequent(_, bits) => {
                let all = std::iter::successors(Some(bits.from(0)), |document| Some(bits.from(document + 1)));
                found.extend(all.take_while(|document| *document != TERMINATED).map(|document| (document, worth)));
            }
            Documents::Listed(listed) => add(listed),
        }
        Ok(())
    }
}

/// What is looked for is a single term that very many documents have.
fn frequent(
    field: Field,
    index: &InvertedIndexReader,
    segment: &Segment,
    terms: &[(u32, TermInfo)],
) -> tantivy::Result<Option<Documents>> {
    let [(_, term)] = terms else { return Ok(None) };
    let read = |add: &mut dyn FnMut(&[DocId])| each_document(index, term, add);
    let bits = segment.parts.frequent.bits(field, term, segment.documents(), read)?;
    Ok(bits.map(|bits| Documents::Frequent(term.doc_freq, bits)))
}

/// Few terms start with the nine digits or the whole name before an `@` that are asked for here.
fn starting_with(index: &InvertedIndexReader, start: &str) -> tantivy::Result<Vec<DocId>> {
    let mut documents: Vec<DocId> = Vec::new();
    let beyond = format!("{start}{}", char::MAX);
    let mut terms = index.terms().range().ge(start).lt(beyond).into_stream()?;
    while let Some((_, info)) = terms.next() {
        each_document(index, info, |some| documents.extend_from_slice(some))?;
    }
    documents.sort_unstable();
    documents.dedup();
    Ok(documents)
}

fn each_document(index: &InvertedIndexReader, info: &TermInfo, mut add: impl FnMut(&[DocId])) -> tantivy::Result<()> {
    let mut postings = index.read_block_postings_from_terminfo(info, IndexRecordOption::Basic)?;
    while !postings.docs().is_empty() {
        add(postings.docs());
        postings.advance();
    }
    Ok(())
}
