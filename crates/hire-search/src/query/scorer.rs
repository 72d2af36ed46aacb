//! Evaluates single documents of a segment exactly: whether they match, and their score.
//!
//! tantivy's boolean queries evaluate every match and then rank. Most matches of a broad keyword cannot get onto the
//! page, and reading positions in all of them dominates such a search. Here the caller names the document and the lowest
//! score of interest, and gets the document that can match next. Matching and scoring follow the evaluator of
//! `hire_rules::keyword` case by case.

use super::segment_query::{QueryNode, SegmentQuery, TermDocs, TermSource};
use super::work::{QueryError, WorkBudget};
use tantivy::postings::{Postings, SegmentPostings};
use tantivy::schema::IndexRecordOption;
use tantivy::{DocId, DocSet, TERMINATED};

/// The result of [`Scorer::seek`] at a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SeekResult {
    /// A match with this score.
    Match(u32),
    /// No match of interest here, nor before this document.
    NextAt(DocId),
}

/// Evaluates a [`SegmentQuery`]. Moves forward only: each document must be larger than the one before.
pub struct Scorer<'q> {
    node: ScorerNode<'q>,
    max_score: u32,
}

enum ScorerNode<'q> {
    Term(Vec<(u32, PostingsCursor<'q>)>),
    Not(Box<Scorer<'q>>),
    And(Vec<Scorer<'q>>),
    Or(Vec<Scorer<'q>>),
    All,
}

impl<'q> Scorer<'q> {
    pub fn new(query: &'q SegmentQuery<'_>) -> Scorer<'q> {
        let all = |queries: &'q [SegmentQuery<'_>]| queries.iter().map(Scorer::new).collect();
        let node = match &query.node {
            QueryNode::Term(sources) => {
                let cursors = sources.iter().map(|source| (source.weight, PostingsCursor::new(source)));
                ScorerNode::Term(cursors.collect())
            }
            QueryNode::Not(inner) => ScorerNode::Not(Box::new(Scorer::new(inner))),
            QueryNode::And(items) => ScorerNode::And(all(items)),
            QueryNode::Or(items) => ScorerNode::Or(all(items)),
            QueryNode::All => ScorerNode::All,
        };
        Scorer { node, max_score: query.max_score }
    }

    /// Evaluates `doc`: its score, or the next document that can match. Scores below `min_score` (without it: all
    /// scores) are unspecified, and such a match may be reported as none. `min_score` must not decrease between calls.
    pub fn seek(&mut self, doc: DocId, min_score: Option<u32>, budget: &WorkBudget) -> Result<SeekResult, QueryError> {
        match &mut self.node {
            ScorerNode::Term(cursors) => {
                let mut next = TERMINATED;
                let of_interest = |weight: &u32| min_score.is_none_or(|min| *weight >= min);
                for (weight, cursor) in cursors.iter_mut().take_while(|(weight, _)| of_interest(weight)) {
                    let at = cursor.seek(doc, budget)?;
                    if at == doc {
                        return Ok(SeekResult::Match(*weight));
                    }
                    next = next.min(at);
                }
                Ok(SeekResult::NextAt(next))
            }
            ScorerNode::All => Ok(SeekResult::Match(0)),
            ScorerNode::Not(inner) => Ok(match inner.seek(doc, None, budget)? {
                SeekResult::Match(_) => SeekResult::NextAt(doc + 1),
                SeekResult::NextAt(_) => SeekResult::Match(0),
            }),
            ScorerNode::And(items) => {
                let mut score = 0;
                for item in items {
                    let others = self.max_score - item.max_score;
                    match item.seek(doc, min_score.map(|min| min.saturating_sub(others)), budget)? {
                        SeekResult::Match(added) => score += added,
                        nothing @ SeekResult::NextAt(_) => return Ok(nothing),
                    }
                }
                Ok(SeekResult::Match(score))
            }
            ScorerNode::Or(items) => {
                let (mut score, mut next) = (None, TERMINATED);
                for item in items {
                    let others = self.max_score - item.max_score;
                    match item.seek(doc, min_score.map(|min| min.saturating_sub(others)), budget)? {
                        found @ SeekResult::Match(_) if min_score.is_none() => return Ok(found),
                        SeekResult::Match(added) => score = Some(score.unwrap_or(0) + added),
                        SeekResult::NextAt(later) => next = next.min(later),
                    }
                }
                Ok(score.map_or(SeekResult::NextAt(next), SeekResult::Match))
            }
        }
    }
}

/// A position in the documents of a [`TermSource`].
enum PostingsCursor<'q> {
    /// Opened when it is first needed, because opening reads the first block.
    Closed(&'q TermSource<'q>),
    Term(Box<SegmentPostings>),
    Phrase(Box<Phrase>),
    List(&'q [DocId]),
}

impl<'q> PostingsCursor<'q> {
    fn new(source: &'q TermSource<'_>) -> PostingsCursor<'q> {
        match &source.docs {
            TermDocs::Phrase(_) => PostingsCursor::Closed(source),
            TermDocs::List(docs) => PostingsCursor::List(docs),
        }
    }

    /// `doc` if it matches, otherwise a larger document before which nothing matches.
    fn seek(&mut self, doc: DocId, budget: &WorkBudget) -> Result<DocId, QueryError> {
        if let PostingsCursor::Closed(source) = self {
            *self = open(source)?;
        }
        budget.spend(WorkBudget::LOOKUP)?;
        Ok(match self {
            PostingsCursor::Term(postings) => seek(postings, doc),
            PostingsCursor::Phrase(phrase) => phrase.seek(doc, budget)?,
            PostingsCursor::List(docs) => {
                *docs = docs.get(docs.partition_point(|listed| *listed < doc)..).unwrap_or_default();
                docs.first().copied().unwrap_or(TERMINATED)
            }
            PostingsCursor::Closed(_) => TERMINATED,
        })
    }
}

fn open<'q>(source: &TermSource<'_>) -> tantivy::Result<PostingsCursor<'q>> {
    let read = |info, detail| source.inverted.read_postings_from_terminfo(info, detail);
    Ok(match &source.docs {
        TermDocs::List(_) => PostingsCursor::List(&[]),
        TermDocs::Phrase(terms) => match terms.as_slice() {
            [(_, only)] => PostingsCursor::Term(Box::new(read(only, IndexRecordOption::Basic)?)),
            terms => {
                let last = terms.iter().map(|(offset, _)| *offset).max().unwrap_or(0);
                let terms = terms
                    .iter()
                    .map(|(offset, info)| Ok((last - offset, read(info, IndexRecordOption::WithFreqsAndPositions)?)));
                let terms = terms.collect::<tantivy::Result<_>>()?;
                PostingsCursor::Phrase(Box::new(Phrase { terms, starts: Vec::new(), positions: Vec::new() }))
            }
        },
    })
}

fn seek(postings: &mut SegmentPostings, doc: DocId) -> DocId {
    if postings.doc() < doc { postings.seek(doc) } else { postings.doc() }
}

/// Terms that must be adjacent.
struct Phrase {
    /// Each with its distance from the last term. The rarest first.
    terms: Vec<(u32, SegmentPostings)>,
    /// Buffers for positions.
    starts: Vec<u32>,
    positions: Vec<u32>,
}

impl Phrase {
    fn seek(&mut self, doc: DocId, budget: &WorkBudget) -> Result<DocId, QueryError> {
        for (_, postings) in &mut self.terms {
            let at = seek(postings, doc);
            if at != doc {
                return Ok(at);
            }
        }
        budget.spend(WorkBudget::POSITIONS * self.terms.len() as u64)?;
        Ok(if self.is_adjacent() { doc } else { doc + 1 })
    }

    /// Whether the terms are adjacent in the document at which all of them are.
    fn is_adjacent(&mut self) -> bool {
        let Some(((shift, first), others)) = self.terms.split_first_mut() else {
            return false;
        };
        first.positions_with_offset(*shift, &mut self.starts);
        for (shift, postings) in others {
            postings.positions_with_offset(*shift, &mut self.positions);
            // Both are sorted.
            let mut rest = self.positions.as_slice();
            self.starts.retain(|start| {
                rest = rest.get(rest.partition_point(|position| position < start)..).unwrap_or_default();
                rest.first() == Some(start)
            });
            if self.starts.is_empty() {
                return false;
            }
        }
        true
    }
}
