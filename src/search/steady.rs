//! Documents to leave out, read without short cuts.
//!
//! tantivy asks the documents that a query excludes whether they contain one that lies before their current one. Its
//! phrases do not expect that: they answer rightly, but debug builds stop at an assertion (tantivy 0.27). What is
//! wrapped in [`Steady`] is asked through the plain `seek` only.

use tantivy::query::{EnableScoring, Explanation, Query, Scorer, Weight};
use tantivy::{DocId, DocSet, Score, SegmentReader, Term};

#[derive(Debug)]
pub struct Steady {
    query: Box<dyn Query>,
}

impl Steady {
    pub fn new(query: Box<dyn Query>) -> Steady {
        Steady { query }
    }
}

impl Clone for Steady {
    fn clone(&self) -> Steady {
        Steady {
            query: self.query.box_clone(),
        }
    }
}

impl Query for Steady {
    fn weight(&self, scoring: EnableScoring<'_>) -> tantivy::Result<Box<dyn Weight>> {
        Ok(Box::new(SteadyWeight {
            weight: self.query.weight(scoring)?,
        }))
    }

    fn query_terms<'a>(&'a self, visitor: &mut dyn FnMut(&'a Term, bool)) {
        self.query.query_terms(visitor);
    }
}

struct SteadyWeight {
    weight: Box<dyn Weight>,
}

impl Weight for SteadyWeight {
    fn scorer(&self, segment: &SegmentReader, boost: Score) -> tantivy::Result<Box<dyn Scorer>> {
        Ok(Box::new(SteadyScorer {
            scorer: self.weight.scorer(segment, boost)?,
        }))
    }

    fn explain(&self, segment: &SegmentReader, document: DocId) -> tantivy::Result<Explanation> {
        self.weight.explain(segment, document)
    }
}

struct SteadyScorer {
    scorer: Box<dyn Scorer>,
}

impl DocSet for SteadyScorer {
    fn advance(&mut self) -> DocId {
        self.scorer.advance()
    }

    fn seek(&mut self, target: DocId) -> DocId {
        self.scorer.seek(target)
    }

    fn doc(&self) -> DocId {
        self.scorer.doc()
    }

    fn size_hint(&self) -> u32 {
        self.scorer.size_hint()
    }

    fn cost(&self) -> u64 {
        self.scorer.cost()
    }
}

impl Scorer for SteadyScorer {
    fn score(&mut self) -> Score {
        self.scorer.score()
    }
}
