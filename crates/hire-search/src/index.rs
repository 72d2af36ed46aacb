//! The index on disk: its fields, its documents, and its watermark in the change feed.

pub mod compare;
pub mod segment;
pub mod sorted_docs;

use crate::analyzer::{self, Analyzer};
use crate::{SearchDocument, TalentKey};
use hire_rules::keyword::FieldKind;
use segment::{Columns, Segment};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use std::path::Path;
use std::sync::Arc;
use tantivy::directory::error::{LockError, OpenDirectoryError};
use tantivy::index::SegmentId;
use tantivy::indexer::{IndexWriterOptions, LogMergePolicy};
use tantivy::schema::{Field, IndexRecordOption, NumericOptions, Schema, TextFieldIndexing, TextOptions};
use tantivy::tokenizer::TextAnalyzer;
use tantivy::{Index, IndexReader, IndexWriter, ReloadPolicy, Searcher, TantivyDocument, TantivyError, Term};

/// An index of another format is rebuilt. Must be raised with every change of fields, terms or folding.
const FORMAT: u32 = 2;

const ANALYZER: &str = "talent";
/// Memory of the writer while it applies changes: the minimum that tantivy accepts.
const INDEXING_BUFFER_BYTES: usize = 15_000_000;
/// Memory of the writer while it rebuilds a large index: makes fewer, larger segments.
const REBUILD_BUFFER_BYTES: usize = 50_000_000;
/// Talents from which on an index is large.
const MANY_TALENTS: u64 = 20_000;
/// Share of deleted documents above which a segment is rewritten.
const MAX_DELETED_RATIO: f32 = 0.3;

/// Names of the columns that order and filter.
pub mod column {
    use std::sync::Arc;
    use tantivy::SegmentReader;
    use tantivy::columnar::{Cardinality, ColumnValues};

    pub const TENANT: &str = "tenant";
    pub const ID: &str = "id";
    pub const UPDATED_AT: &str = "updated_at";
    pub const APPLIED_AT: &str = "applied_at";
    pub const CREATED_AT: &str = "created_at";

    /// Opens a column of a segment.
    pub fn open(reader: &SegmentReader, name: &str) -> tantivy::Result<Arc<dyn ColumnValues<i64>>> {
        let column = reader.fast_fields().i64(name)?;
        // Every document has a value, so the column needs no index of those that have none.
        Ok(match column.index.get_cardinality() {
            Cardinality::Full => column.values,
            Cardinality::Optional | Cardinality::Multivalued => column.first_or_default_col(0),
        })
    }
}

/// The fields of a document.
#[derive(Clone, Copy, Debug)]
pub struct Fields {
    /// Tenant and id in one term, by which a document is deleted.
    key: Field,
    pub tenant: Field,
    id: Field,
    updated_at: Field,
    applied_at: Field,
    created_at: Field,
    name: Field,
    title: Field,
    organization: Field,
    other: Field,
    mobile: Field,
    email: Field,
}

impl Fields {
    fn define() -> (Schema, Fields) {
        let mut schema = Schema::builder();
        let exact = TextOptions::default().set_indexing_options(
            TextFieldIndexing::default()
                .set_tokenizer("raw")
                .set_fieldnorms(false)
                .set_index_option(IndexRecordOption::Basic),
        );
        let text = TextOptions::default().set_indexing_options(
            TextFieldIndexing::default()
                .set_tokenizer(ANALYZER)
                .set_fieldnorms(false)
                .set_index_option(IndexRecordOption::WithFreqsAndPositions),
        );
        let number = NumericOptions::default().set_fast();
        let fields = Fields {
            key: schema.add_text_field("key", exact.clone()),
            tenant: schema.add_i64_field(column::TENANT, number.clone().set_indexed()),
            id: schema.add_i64_field(column::ID, number.clone()),
            updated_at: schema.add_i64_field(column::UPDATED_AT, number.clone()),
            applied_at: schema.add_i64_field(column::APPLIED_AT, number.clone()),
            created_at: schema.add_i64_field(column::CREATED_AT, number),
            name: schema.add_text_field("name", text.clone()),
            title: schema.add_text_field("title", text.clone()),
            organization: schema.add_text_field("organization", text.clone()),
            other: schema.add_text_field("other", text),
            mobile: schema.add_text_field("mobile", exact.clone()),
            email: schema.add_text_field("email", exact),
        };
        (schema.build(), fields)
    }

    /// The field of a kind of value.
    pub fn get(&self, kind: FieldKind) -> Field {
        match kind {
            FieldKind::Name => self.name,
            FieldKind::Title => self.title,
            FieldKind::Organization => self.organization,
            FieldKind::Other => self.other,
            FieldKind::Mobile => self.mobile,
            FieldKind::Email => self.email,
        }
    }

    /// Fields in which terms are looked up.
    pub fn searched(&self) -> [Field; 7] {
        [self.tenant, self.name, self.title, self.organization, self.other, self.mobile, self.email]
    }

    fn document(&self, talent: &SearchDocument) -> TantivyDocument {
        let mut document = TantivyDocument::new();
        document.add_text(self.key, key_text((talent.tenant, talent.id)));
        document.add_i64(self.tenant, talent.tenant);
        document.add_i64(self.id, talent.id);
        document.add_i64(self.updated_at, talent.updated_at);
        document.add_i64(self.applied_at, talent.applied_at);
        document.add_i64(self.created_at, talent.created_at);
        for (kind, value) in &talent.document.values {
            let terms = match kind {
                FieldKind::Mobile => analyzer::phone_terms(value),
                FieldKind::Email => analyzer::mail_terms(value),
                FieldKind::Name | FieldKind::Title | FieldKind::Organization | FieldKind::Other => vec![value.clone()],
            };
            for term in terms {
                document.add_text(self.get(*kind), term);
            }
        }
        document
    }
}

/// How many documents the index in a directory has: 0 if there is no index that can be opened.
pub fn stored_talents(directory: &Path) -> u64 {
    if !directory.join("meta.json").exists() {
        return 0;
    }
    let metas = Index::open_in_dir(directory).and_then(|index| index.load_metas());
    metas.map_or(0, |metas| metas.segments.iter().map(|segment| u64::from(segment.num_docs())).sum())
}

fn key_text((tenant, id): TalentKey) -> String {
    format!("{tenant}/{id}")
}

/// The metadata of a commit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Payload {
    format: u32,
    /// Identity of the database from which the index is derived.
    database: String,
    /// All changes up to this feed position are in the index.
    watermark: i64,
}

/// Why an index cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum IndexError {
    #[error("the index is of another format or database")]
    Mismatch,
    /// A rebuild was interrupted.
    #[error("the index was not finished")]
    Unfinished,
    /// The index has read changes that the database does not have: it was restored to an earlier state.
    #[error("the index is ahead of the database")]
    Ahead,
    #[error("there is no index yet")]
    Missing,
    #[error("the index is damaged: {0}")]
    Damaged(String),
    /// Possibly by a process that is about to stop.
    #[error("the index is locked by another process")]
    Locked,
}

impl From<TantivyError> for IndexError {
    fn from(error: TantivyError) -> IndexError {
        match error {
            TantivyError::LockFailure(LockError::LockBusy, _) => IndexError::Locked,
            TantivyError::OpenDirectoryError(OpenDirectoryError::DoesNotExist(_)) => IndexError::Missing,
            other => IndexError::Damaged(other.to_string()),
        }
    }
}

impl From<std::io::Error> for IndexError {
    fn from(error: std::io::Error) -> IndexError {
        IndexError::Damaged(error.to_string())
    }
}

/// A fixed state of the index, and the feed position up to which it has read.
#[derive(Clone)]
pub struct Snapshot {
    pub searcher: Searcher,
    pub fields: Fields,
    pub watermark: i64,
    pub segments: Arc<[Segment]>,
}

/// The open index of this node.
pub struct TalentIndex {
    index: Index,
    reader: IndexReader,
    fields: Fields,
    database: String,
    watermark: i64,
    segments: Arc<[Segment]>,
    /// Holds memory and threads, so it exists only while there is something to write.
    writer: Option<IndexWriter>,
}

impl TalentIndex {
    /// Opens the index of this database and verifies all checksums.
    pub fn open(directory: &Path, database: &str) -> Result<TalentIndex, IndexError> {
        let (schema, fields) = Fields::define();
        let index = Index::open_in_dir(directory)?;
        let payload = index.load_metas()?.payload.ok_or(IndexError::Unfinished)?;
        let payload = serde_json::from_str::<Payload>(&payload)
            .ok()
            .filter(|payload| payload.format == FORMAT && payload.database == database && index.schema() == schema)
            .ok_or(IndexError::Mismatch)?;
        if let Some(file) = index.validate_checksum()?.into_iter().next() {
            return Err(IndexError::Damaged(format!("checksum of {}", file.display())));
        }
        TalentIndex::from_index(index, fields, payload.database, payload.watermark)
    }

    /// Replaces the directory with an empty index. It can be opened only after the first commit.
    pub fn create(directory: &Path, database: &str, watermark: i64, talents: u64) -> Result<TalentIndex, IndexError> {
        if directory.exists() {
            std::fs::remove_dir_all(directory)?;
        }
        // It contains names and phone numbers, as the database does.
        let mut private = std::fs::DirBuilder::new();
        private.recursive(true);
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut private, 0o700);
        private.create(directory)?;
        let (schema, fields) = Fields::define();
        let index = Index::create_in_dir(directory, schema)?;
        let mut created = TalentIndex::from_index(index, fields, database.to_owned(), watermark)?;
        let bytes = if talents < MANY_TALENTS { INDEXING_BUFFER_BYTES } else { REBUILD_BUFFER_BYTES };
        created.writer = Some(created.open_writer(bytes)?);
        Ok(created)
    }

    fn from_index(index: Index, fields: Fields, database: String, watermark: i64) -> Result<TalentIndex, IndexError> {
        index.tokenizers().register(ANALYZER, TextAnalyzer::from(Analyzer));
        let reader = index.reader_builder().reload_policy(ReloadPolicy::Manual).try_into()?;
        let mut opened =
            TalentIndex { index, reader, fields, database, watermark, segments: Arc::new([]), writer: None };
        opened.reload()?;
        Ok(opened)
    }

    pub fn watermark(&self) -> i64 {
        self.watermark
    }

    pub fn snapshot(&self) -> Snapshot {
        Snapshot {
            searcher: self.reader.searcher(),
            fields: self.fields,
            watermark: self.watermark,
            segments: self.segments.clone(),
        }
    }

    /// Adds a talent that is not in the index.
    pub fn add(&mut self, talent: &SearchDocument) -> Result<(), IndexError> {
        let document = self.fields.document(talent);
        self.writer()?.add_document(document)?;
        Ok(())
    }

    /// Removes a talent, if it is in the index.
    pub fn remove(&mut self, key: TalentKey) -> Result<(), IndexError> {
        let term = Term::from_field_text(self.fields.key, &key_text(key));
        self.writer()?.delete_term(term);
        Ok(())
    }

    /// Makes additions and removals durable and visible.
    pub fn commit(&mut self, watermark: i64) -> Result<(), IndexError> {
        let payload = Payload { format: FORMAT, database: self.database.clone(), watermark };
        let payload = serde_json::to_string(&payload).map_err(|error| IndexError::Damaged(error.to_string()))?;
        let mut commit = self.writer()?.prepare_commit()?;
        commit.set_payload(&payload);
        commit.commit()?;
        self.reload()?;
        self.watermark = watermark;
        Ok(())
    }

    /// Advances the watermark past changes that do not concern the index. Not durable: they can be read again.
    pub fn skip_to(&mut self, watermark: i64) {
        self.watermark = watermark;
    }

    /// Waits for running merges and releases the writer's memory.
    pub fn release_writer(&mut self) -> Result<(), IndexError> {
        if let Some(writer) = self.writer.take() {
            writer.wait_merging_threads()?;
            self.reload()?;
        }
        Ok(())
    }

    /// Loads the last commit. Segments that are already open are kept; only their deletions may differ.
    fn reload(&mut self) -> Result<(), IndexError> {
        self.reader.reload()?;
        let known: HashMap<SegmentId, &Arc<Columns>> =
            self.segments.iter().map(|segment| (segment.reader.segment_id(), &segment.columns)).collect();
        let searcher = self.reader.searcher();
        let segments = searcher.segment_readers().iter().map(|reader| {
            let columns = match known.get(&reader.segment_id()) {
                Some(known) => Arc::clone(known),
                None => Arc::new(Columns::open(reader, &self.fields)?),
            };
            Ok(Segment { reader: reader.clone(), columns })
        });
        self.segments = segments.collect::<tantivy::Result<_>>()?;
        Ok(())
    }

    fn writer(&mut self) -> Result<&mut IndexWriter, IndexError> {
        let writer = match self.writer.take() {
            Some(writer) => writer,
            None => self.open_writer(INDEXING_BUFFER_BYTES)?,
        };
        Ok(self.writer.insert(writer))
    }

    fn open_writer(&self, bytes: usize) -> Result<IndexWriter, IndexError> {
        let options = IndexWriterOptions::builder()
            .num_worker_threads(1)
            .num_merge_threads(1)
            .memory_budget_per_thread(bytes)
            .build();
        let writer: IndexWriter = self.index.writer_with_options(options)?;
        let mut merging = LogMergePolicy::default();
        merging.set_del_docs_ratio_before_merge(MAX_DELETED_RATIO);
        writer.set_merge_policy(Box::new(merging));
        Ok(writer)
    }
}
impl Drop for TalentIndex {
    /// Merges outlive their writer. One that ends while the next writer commits would replace that commit by its own,
    /// older state.
    fn drop(&mut self) {
        if let Err(error) = self.release_writer() {
            tracing::debug!(%error, "the search index did not finish its merges");
        }
    }
}

/// Verifies the checksums of an index that no server uses. A server does the same when it opens its index.
pub fn check_files(directory: &Path) -> Result<(), IndexError> {
    let damaged = Index::open_in_dir(directory)?.validate_checksum()?;
    if damaged.is_empty() { Ok(()) } else { Err(IndexError::Damaged(format!("{} damaged files", damaged.len()))) }
}
