//! Compares an index with its database: every term of every talent.
//!
//! A second index is built from the database. Each posting is hashed, and the hashes of a talent are added up, so that
//! sums can be compared although the two indexes have different segments.

use super::{IndexError, TalentIndex, column};
use crate::{Feed, FeedError, TalentKey};
use std::collections::{BTreeSet, HashMap};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::Path;
use tantivy::postings::Postings;
use tantivy::schema::IndexRecordOption;
use tantivy::{DocSet, Searcher, TERMINATED};

/// Talents that are read at a time.
const READ_BATCH: usize = 1_000;

/// The result of [`compare`].
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Comparison {
    /// Number of talents that were compared.
    pub talents: usize,
    /// Number of talents that changed after the index had read them; searches evaluate these without it.
    pub behind: usize,
    /// Talents whose terms differ. Always empty unless the index is damaged.
    pub different: Vec<TalentKey>,
}

/// Creates the directory `scratch` and removes it again. Nothing may write to the index meanwhile.
pub fn compare(index: &Path, feed: &dyn Feed, scratch: &Path) -> Result<Comparison, FeedError> {
    let database = feed.database()?;
    let kept = TalentIndex::open(index, &database)?;
    let ends = feed.complete_up_to()?;
    if kept.watermark() > ends {
        return Err(IndexError::Ahead.into());
    }
    let compared = fresh(feed, scratch, &database).and_then(|fresh| {
        // Read after the rows, and including positions that are not complete: the rows may show these changes.
        let behind: BTreeSet<TalentKey> = feed.visible_changes(kept.watermark())?.into_iter().collect();
        let (mut here, mut there) = (contents(&kept.snapshot().searcher)?, contents(&fresh.snapshot().searcher)?);
        for key in &behind {
            here.remove(key);
            there.remove(key);
        }
        let talents = there.len();
        let differs = |key: &TalentKey| here.get(key) != there.get(key);
        let keys: BTreeSet<TalentKey> = here.keys().chain(there.keys()).copied().collect();
        let different = keys.into_iter().filter(differs).collect();
        Ok(Comparison { talents, behind: behind.len(), different })
    });
    let _ = std::fs::remove_dir_all(scratch);
    compared
}

fn fresh(feed: &dyn Feed, scratch: &Path, database: &str) -> Result<TalentIndex, FeedError> {
    let mut fresh = TalentIndex::create(scratch, database, 0, feed.count()?)?;
    let mut last = None;
    loop {
        let talents = feed.page(last, READ_BATCH)?;
        for talent in &talents {
            fresh.add(talent)?;
        }
        match talents.last() {
            Some(talent) => last = Some((talent.tenant, talent.id)),
            None => break,
        }
    }
    fresh.commit(0)?;
    Ok(fresh)
}

/// The sum of the hashes of each talent.
fn contents(searcher: &Searcher) -> Result<HashMap<TalentKey, u64>, IndexError> {
    let mut contents: HashMap<TalentKey, u64> = HashMap::new();
    for segment in searcher.segment_readers() {
        let columns = [column::TENANT, column::ID, column::UPDATED_AT, column::APPLIED_AT, column::CREATED_AT]
            .map(|name| segment.fast_fields().i64(name));
        let [tenant, id, updated_at, applied_at, created_at] = columns;
        let (tenant, id) = (tenant?.first_or_default_col(0), id?.first_or_default_col(0));
        let times = [updated_at?, applied_at?, created_at?].map(|column| column.first_or_default_col(0));
        for document in segment.doc_ids_alive() {
            let times = times.each_ref().map(|time| time.get_val(document));
            // Two documents of one talent have another sum than one.
            let sum = contents.entry((tenant.get_val(document), id.get_val(document))).or_default();
            *sum = sum.wrapping_add(hash(&times));
        }
        for (field, entry) in segment.schema().fields().filter(|(_, entry)| entry.is_indexed()) {
            let inverted = segment.inverted_index(field)?;
            let mut terms = inverted.terms().stream()?;
            while let Some((term, info)) = terms.next() {
                let detail = entry.field_type().get_index_record_option().unwrap_or(IndexRecordOption::Basic);
                let mut postings = inverted.read_postings_from_terminfo(info, detail)?;
                let mut positions = Vec::new();
                while postings.doc() != TERMINATED {
                    let document = postings.doc();
                    if !segment.is_deleted(document) {
                        positions.clear();
                        if detail.has_positions() {
                            postings.positions(&mut positions);
                        }
                        let posting = hash(&(field.field_id(), term, postings.term_freq(), &positions));
                        let sum = contents.entry((tenant.get_val(document), id.get_val(document))).or_default();
                        *sum = sum.wrapping_add(posting);
                    }
                    postings.advance();
                }
            }
        }
    }
    Ok(contents)
}

fn hash(value: &impl Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    value.hash(&mut hasher);
    hasher.finish()
}
