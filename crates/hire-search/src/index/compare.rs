//! Compares an index with its database, whole: every term of every talent.
//!
//! Every posting becomes a number, and the numbers of a talent are added up. Two indexes hold the same of a talent when
//! the sums are equal, whatever their segments are. The other index is made of the database for the occasion.

use super::{IndexError, TalentIndex, column};
use crate::{Feed, FeedError, Key};
use std::collections::{BTreeSet, HashMap};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::Path;
use tantivy::postings::Postings;
use tantivy::schema::IndexRecordOption;
use tantivy::{DocSet, Searcher, TERMINATED};

const PAGE: usize = 1_000;

/// What came of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Comparison {
    /// Talents that were compared.
    pub talents: usize,
    /// Talents that changed after the index had last read: it makes up for them when it is used.
    pub behind: usize,
    /// Talents of which the index knows something else than the database. There should be none.
    pub different: Vec<Key>,
}

/// `scratch` is a directory to make and to remove again. Nobody may write the index meanwhile.
pub fn compare(index: &Path, feed: &dyn Feed, scratch: &Path) -> Result<Comparison, FeedError> {
    let database = feed.database()?;
    let kept = TalentIndex::open(index, &database)?;
    let ends = feed.horizon()?;
    if kept.watermark() > ends {
        return Err(IndexError::Ahead.into());
    }
    let compared = fresh(feed, scratch, &database).and_then(|fresh| {
        // Asked for after the rows were read, and also beyond the horizon: rows show what no follower may read yet.
        let behind: BTreeSet<Key> = feed.visible(kept.watermark())?.into_iter().collect();
        let (mut here, mut there) = (contents(&kept.snapshot().searcher)?, contents(&fresh.snapshot().searcher)?);
        for key in &behind {
            here.remove(key);
            there.remove(key);
        }
        let talents = there.len();
        let differs = |key: &Key| here.get(key) != there.get(key);
        let keys: BTreeSet<Key> = here.keys().chain(there.keys()).copied().collect();
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
        let talents = feed.page(last, PAGE)?;
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

/// Everything that an index knows of each talent, as a number.
fn contents(searcher: &Searcher) -> Result<HashMap<Key, u64>, IndexError> {
    let mut contents: HashMap<Key, u64> = HashMap::new();
    for segment in searcher.segment_readers() {
        let columns = [column::TENANT, column::ID, column::UPDATED_AT, column::APPLIED_AT, column::CREATED_AT]
            .map(|name| segment.fast_fields().i64(name));
        let [tenant, id, updated_at, applied_at, created_at] = columns;
        let (tenant, id) = (tenant?.first_or_default_col(0), id?.first_or_default_col(0));
        let times = [updated_at?, applied_at?, created_at?].map(|column| column.first_or_default_col(0));
        for document in segment.doc_ids_alive() {
            let times = times.each_ref().map(|time| time.get_val(document));
            // Two documents of one talent add up to what no single document is.
            let sum = contents.entry((tenant.get_val(document), id.get_val(document))).or_default();
            *sum = sum.wrapping_add(number(&times));
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
                        let posting = number(&(field.field_id(), term, postings.term_freq(), &positions));
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

fn number(of: &impl Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    of.hash(&mut hasher);
    hasher.finish()
}
