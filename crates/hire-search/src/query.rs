//! From a keyword to a page of keys. The modules are used in this order: `plan` names the index terms, `segment_query`
//! looks them up in a segment, `scorer` evaluates single documents, `top_k` chooses which documents to evaluate. `work`
//! bounds all of it.

mod plan;
mod scorer;
mod segment_query;
pub mod top_k;
pub mod work;
