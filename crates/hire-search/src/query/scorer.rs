//! Finding out of the documents of a segment whether they match, one by one, and only as well as it takes.
//!
//! tantivy's own boolean queries find every match and then rank it. Most matches of a broad keyword cannot get onto
//! the page any more, and to look at positions in all of them is what a search spends its time on. Here the caller
//! names the document and the least score of interest, and learns where to go on: what is skipped costs nothing.
//! Matching and scoring follow the evaluator of the keyword rules line by line.

use super::segment_query::{Documents, Fork, Place, Route};
use crate::index::frequent_terms::Bits;
use tantivy::postings::{Postings, SegmentPostings};
use tantivy::schema::IndexRecordOption;
use tantivy::{DocId, DocSet, TERMINATED};

/// What is at a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Found {
    /// A match that is worth this.
    Match(u32),
    /// Nothing of interest here, nor before this document.
    Nothing(DocId),
}

/// Goes along a [`Route`], only forward: each document that is asked for lies behind the one before.
pub struct Walk<'r> {
    step: Step<'r>,
    /// The most that a match can be worth.
    most: u32,
}

enum Step<'r> {
    Term(Vec<(u32, Cursor<'r>)>),
    Not(Box<Walk<'r>>),
    And(Vec<Walk<'r>>),
    Or(Vec<Walk<'r>>),
    Everyone,
}

impl<'r> Walk<'r> {
    pub fn of(route: &'r Route<'_>) -> Walk<'r> {
        let all = |routes: &'r [Route<'_>]| routes.iter().map(Walk::of).collect();
        let step = match &route.fork {
            Fork::Term(places) => Step::Term(places.iter().map(|place| (place.worth, Cursor::of(place))).collect()),
            Fork::Not(inner) => Step::Not(Box::new(Walk::of(inner))),
            Fork::And(items) => Step::And(all(items)),
            Fork::Or(items) => Step::Or(all(items)),
            Fork::Everyone => Step::Everyone,
        };
        Walk { step, most: route.most }
    }

    /// What is at this document. Without `least`, what a match is worth does not count and may be stated wrongly. With
    /// it, a match that is worth less may be stated as worth even less, or as nothing; `least` must never fall.
    pub fn seek(&mut self, document: DocId, least: Option<u32>) -> tantivy::Result<Found> {
        match &mut self.step {
            Step::Term(cursors) => {
                let mut next = TERMINATED;
                for (worth, cursor) in
                    cursors.iter_mut().take_while(|(worth, _)| least.is_none_or(|least| *worth >= least))
                {
                    let at = cursor.seek(document)?;
                    if at == document {
                        return Ok(Found::Match(*worth));
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
}

/// A [`Place`] that is walked through.
enum Cursor<'r> {
    /// Opened when it is first needed: that alone reads the first documents.
    Closed(&'r Place<'r>),
    Term(Box<SegmentPostings>),
    Phrase(Box<Phrase>),
    Frequent(&'r Bits),
    Listed(&'r [DocId]),
}

impl<'r> Cursor<'r> {
    fn of(place: &'r Place<'_>) -> Cursor<'r> {
        match &place.documents {
            Documents::SideBySide(_) => Cursor::Closed(place),
            Documents::Frequent(_, bits) => Cursor::Frequent(bits),
            Documents::Listed(listed) => Cursor::Listed(listed),
        }
    }

    /// This document if it matches, otherwise one before which there is no further match.
    fn seek(&mut self, document: DocId) -> tantivy::Result<DocId> {
        if let Cursor::Closed(place) = self {
            *self = open(place)?;
        }
        Ok(match self {
            Cursor::Term(postings) => seek(postings, document),
            Cursor::Phrase(phrase) => phrase.seek(document),
            Cursor::Frequent(bits) => bits.from(document),
            Cursor::Listed(listed) => {
                *listed = listed.get(listed.partition_point(|listed| *listed < document)..).unwrap_or_default();
                listed.first().copied().unwrap_or(TERMINATED)
            }
            Cursor::Closed(_) => TERMINATED,
        })
    }
}

fn open<'r>(place: &Place<'_>) -> tantivy::Result<Cursor<'r>> {
    let read = |info, detail| place.index.read_postings_from_terminfo(info, detail);
    Ok(match &place.documents {
        Documents::Frequent(..) | Documents::Listed(_) => Cursor::Listed(&[]),
        Documents::SideBySide(terms) => match terms.as_slice() {
            [(_, only)] => Cursor::Term(Box::new(read(only, IndexRecordOption::Basic)?)),
            terms => {
                let last = terms.iter().map(|(position, _)| *position).max().unwrap_or(0);
                let terms = terms.iter().map(|(position, info)| {
                    Ok((last - position, read(info, IndexRecordOption::WithFreqsAndPositions)?))
                });
                let terms = terms.collect::<tantivy::Result<_>>()?;
                Cursor::Phrase(Box::new(Phrase { terms, common: Vec::new(), more: Vec::new() }))
            }
        },
    })
}

fn seek(postings: &mut SegmentPostings, document: DocId) -> DocId {
    if postings.doc() < document { postings.seek(document) } else { postings.doc() }
}

/// Terms that have to be side by side.
struct Phrase {
    /// How far each is from the last one.
    terms: Vec<(u32, SegmentPostings)>,
    /// Room for positions.
    common: Vec<u32>,
    more: Vec<u32>,
}

impl Phrase {
    fn seek(&mut self, document: DocId) -> DocId {
        for (_, postings) in &mut self.terms {
            let at = seek(postings, document);
            if at != document {
                return at;
            }
        }
        if self.is_side_by_side() { document } else { document + 1 }
    }

    /// Whether all are in the right places of the document at which all are.
    fn is_side_by_side(&mut self) -> bool {
        let Some(((shift, first), others)) = self.terms.split_first_mut() else {
            return false;
        };
        first.positions_with_offset(*shift, &mut self.common);
        for (shift, postings) in others {
            postings.positions_with_offset(*shift, &mut self.more);
            // Both are sorted.
            let mut more = self.more.as_slice();
            self.common.retain(|position| {
                more = more.get(more.partition_point(|other| other < position)..).unwrap_or_default();
                more.first() == Some(position)
            });
            if self.common.is_empty() {
                return false;
            }
        }
        true
    }
}
