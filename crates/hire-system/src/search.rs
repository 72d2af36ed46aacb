//! The search of the server: `hire_search` over the talents and the change feed of the store.
//!
//! `hire_search` handles documents and keywords only. This module converts stored talents to documents, and reads
//! changes for the indexer ([`StoreFeed`]) and rows for a search (`hire_search::Rows`, implemented for a transaction).

mod store_feed;

pub use store_feed::StoreFeed;
