//! A keyword bound to one segment: where its terms occur. Every term is looked up in the dictionary once.

use super::plan::{Pattern, QueryPlan, TermQuery};
use super::work::{QueryError, WorkBudget};
use crate::index::segment::Segment;
use tantivy::postings::TermInfo;
use tantivy::schema::IndexRecordOption;
use tantivy::{DocId, InvertedIndexReader};

/// A [`QueryPlan`] bound to a segment.
pub struct SegmentQuery<'s> {
    pub node: QueryNode<'s>,
    /// Upper bound of the number of matches. 0 if and only if nothing can match.
    pub cost: u64,
    /// Upper bound of the score of a match.
    pub max_score: u32,
}

pub enum QueryNode<'s> {
    /// Sorted by weight, highest first.
    Term(Vec<TermSource<'s>>),
    Not(Box<SegmentQuery<'s>>),
    /// Sorted by cost, lowest first.
    And(Vec<SegmentQuery<'s>>),
    Or(Vec<SegmentQuery<'s>>),
    All,
}

/// A [`TermQuery`] that occurs in the segment.
pub struct TermSource<'s> {
    pub weight: u32,
    pub inverted: &'s InvertedIndexReader,
    pub docs: TermDocs,
}

pub enum TermDocs {
    /// Documents with all of these terms, each at its offset from the start of the phrase. Sorted by frequency, rarest
    /// term first.
    Phrase(Vec<(u32, TermInfo)>),
    /// Sorted.
    List(Vec<DocId>),
}

/// Documents that may match.
#[derive(Debug)]
pub struct Candidates {
    /// Ascending, each with an upper bound of its score.
    pub docs: Vec<(DocId, u32)>,
    /// All of them match, and the bounds are their scores.
    pub exact: bool,
}

impl<'s> SegmentQuery<'s> {
    pub fn new(plan: &QueryPlan, segment: &'s Segment, budget: &WorkBudget) -> Result<SegmentQuery<'s>, QueryError> {
        let all = u64::from(segment.documents());
        Ok(match plan {
            QueryPlan::Term(queries) => {
                let mut sources = Vec::new();
                for query in queries {
                    sources.extend(TermSource::new(query, segment, budget)?);
                }
                let cost = sources.iter().map(TermSource::cost).sum();
                let max_score = sources.iter().map(|source| source.weight).max().unwrap_or(0);
                SegmentQuery { node: QueryNode::Term(sources), cost, max_score }
            }
            QueryPlan::Not(inner) => {
                let inner = SegmentQuery::new(inner, segment, budget)?;
                SegmentQuery { node: QueryNode::Not(Box::new(inner)), cost: all, max_score: 0 }
            }
            QueryPlan::All => SegmentQuery { node: QueryNode::All, cost: all, max_score: 0 },
            QueryPlan::And(plans) => {
                let mut items = Vec::with_capacity(plans.len());
                for plan in plans {
                    let item = SegmentQuery::new(plan, segment, budget)?;
                    if item.cost == 0 {
                        return Ok(item);
                    }
                    items.push(item);
                }
                SegmentQuery::all_of(items)
            }
            QueryPlan::Or(plans) => {
                let items = plans.iter().map(|plan| SegmentQuery::new(plan, segment, budget));
                let items: Vec<SegmentQuery<'s>> = items.collect::<Result<_, _>>()?;
                let cost = items.iter().map(|item| item.cost).sum();
                let max_score = items.iter().map(|item| item.max_score).sum();
                SegmentQuery { node: QueryNode::Or(items), cost, max_score }
            }
        })
    }

    /// The conjunction of these.
    pub fn all_of(mut items: Vec<SegmentQuery<'s>>) -> SegmentQuery<'s> {
        items.sort_by_key(|item| item.cost);
        let cost = items.first().map_or(0, |item| item.cost);
        let max_score = items.iter().map(|item| item.max_score).sum();
        SegmentQuery { node: QueryNode::And(items), cost, max_score }
    }

    /// Reads posting lists, but no positions, until every match is among the candidates.
    pub fn candidates(&self, segment: &Segment, budget: &WorkBudget) -> Result<Candidates, QueryError> {
        match &self.node {
            QueryNode::Term(sources) => {
                let mut union = Union::new(self.cost, segment, u32::max);
                for source in sources {
                    budget.spend(source.cost())?;
                    source.read(|docs| docs.iter().for_each(|doc| union.add(*doc, source.weight)))?;
                }
                Ok(Candidates { docs: union.finish(), exact: sources.iter().all(TermSource::is_exact) })
            }
            QueryNode::Or(items) => {
                let mut union = Union::new(self.cost, segment, |a, b| a + b);
                let mut exact = true;
                for item in items {
                    let candidates = item.candidates(segment, budget)?;
                    exact &= candidates.exact;
                    candidates.docs.iter().for_each(|(doc, bound)| union.add(*doc, *bound));
                }
                Ok(Candidates { docs: union.finish(), exact })
            }
            QueryNode::And(items) => {
                // Evaluating the best candidates is cheaper than reading the lists of the other items.
                let Some(rarest) = items.first() else {
                    return Ok(Candidates { docs: Vec::new(), exact: true });
                };
                let mut docs = rarest.candidates(segment, budget)?.docs;
                for (_, bound) in &mut docs {
                    *bound += self.max_score - rarest.max_score;
                }
                Ok(Candidates { docs, exact: false })
            }
            QueryNode::Not(_) | QueryNode::All => {
                budget.spend(self.cost)?;
                let docs = (0..segment.documents()).map(|doc| (doc, 0)).collect();
                Ok(Candidates { docs, exact: matches!(self.node, QueryNode::All) })
            }
        }
    }
}

/// Merges lists of documents.
enum Union {
    /// Fewer entries than the segment has documents, in the order of their lists.
    List(Vec<(DocId, u32)>, fn(u32, u32) -> u32),
    /// For each document of the segment its bound plus 1, or 0 if it is in no list.
    Array(Vec<u32>, fn(u32, u32) -> u32),
}

impl Union {
    /// `combine` makes one bound out of two of one document.
    fn new(postings: u64, segment: &Segment, combine: fn(u32, u32) -> u32) -> Union {
        let documents = segment.documents();
        if postings < u64::from(documents) {
            Union::List(Vec::with_capacity(postings as usize), combine)
        } else {
            Union::Array(vec![0; documents as usize], combine)
        }
    }

    fn add(&mut self, doc: DocId, bound: u32) {
        match self {
            Union::List(list, _) => list.push((doc, bound)),
            Union::Array(bounds, combine) => {
                if let Some(slot) = bounds.get_mut(doc as usize) {
                    *slot = 1 + slot.checked_sub(1).map_or(bound, |known| combine(known, bound));
                }
            }
        }
    }

    fn finish(self) -> Vec<(DocId, u32)> {
        match self {
            Union::List(mut list, combine) => {
                // A few ascending runs, which a stable sort merges.
                list.sort_by_key(|(doc, _)| *doc);
                list.dedup_by(|later, earlier| {
                    let same = later.0 == earlier.0;
                    if same {
                        earlier.1 = combine(earlier.1, later.1);
                    }
                    same
                });
                list
            }
            Union::Array(bounds, _) => {
                (0..).zip(bounds).filter_map(|(doc, slot)| Some((doc, slot.checked_sub(1)?))).collect()
            }
        }
    }
}

impl<'s> TermSource<'s> {
    /// `None` if nothing in this segment matches.
    fn new(query: &TermQuery, segment: &'s Segment, budget: &WorkBudget) -> Result<Option<TermSource<'s>>, QueryError> {
        let inverted = segment.columns.inverted(query.field)?;
        let docs = match &query.pattern {
            Pattern::Phrase(terms) => {
                let mut infos = Vec::with_capacity(terms.len());
                for (offset, term) in terms.iter() {
                    match inverted.terms().get(term)? {
                        Some(info) => infos.push((*offset, info)),
                        None => return Ok(None),
                    }
                }
                infos.sort_by_key(|(_, info)| info.doc_freq);
                TermDocs::Phrase(infos)
            }
            Pattern::Prefix(prefix) => match docs_with_prefix(inverted, prefix, budget)? {
                docs if docs.is_empty() => return Ok(None),
                docs => TermDocs::List(docs),
            },
        };
        Ok(Some(TermSource { weight: query.weight, inverted, docs }))
    }

    /// Upper bound of the number of matches.
    fn cost(&self) -> u64 {
        match &self.docs {
            TermDocs::Phrase(terms) => terms.first().map_or(0, |(_, rarest)| u64::from(rarest.doc_freq)),
            TermDocs::List(docs) => docs.len() as u64,
        }
    }

    /// Whether all documents that are read match.
    fn is_exact(&self) -> bool {
        match &self.docs {
            TermDocs::Phrase(terms) => terms.len() == 1,
            TermDocs::List(_) => true,
        }
    }

    /// The documents with the rarest term.
    fn read(&self, mut add: impl FnMut(&[DocId])) -> Result<(), QueryError> {
        match &self.docs {
            TermDocs::Phrase(terms) => match terms.first() {
                Some((_, rarest)) => read_postings(self.inverted, rarest, add),
                None => Ok(()),
            },
            TermDocs::List(docs) => {
                add(docs);
                Ok(())
            }
        }
    }
}

/// Prefixes have at least nine digits or a complete local part and `@`, so few terms match.
fn docs_with_prefix(
    inverted: &InvertedIndexReader,
    prefix: &str,
    budget: &WorkBudget,
) -> Result<Vec<DocId>, QueryError> {
    let mut docs: Vec<DocId> = Vec::new();
    let end = format!("{prefix}{}", char::MAX);
    let mut terms = inverted.terms().range().ge(prefix).lt(end).into_stream()?;
    while let Some((_, info)) = terms.next() {
        budget.spend(u64::from(info.doc_freq))?;
        read_postings(inverted, info, |some| docs.extend_from_slice(some))?;
    }
    docs.sort_unstable();
    docs.dedup();
    Ok(docs)
}

fn read_postings(
    inverted: &InvertedIndexReader,
    info: &TermInfo,
    mut add: impl FnMut(&[DocId]),
) -> Result<(), QueryError> {
    let mut postings = inverted.read_block_postings_from_terminfo(info, IndexRecordOption::Basic)?;
    while !postings.docs().is_empty() {
        add(postings.docs());
        postings.advance();
    }
    Ok(())
}
