//! From a keyword to a page of keys, in the order of these modules: the [plan](plan) names the index terms, the
//! [segment query](segment_query) looks them up in a segment, the [scorer] evaluates single documents, and
//! [top-k](top_k) chooses which documents to evaluate.

pub mod plan;
pub mod scorer;
pub mod segment_query;
pub mod top_k;
