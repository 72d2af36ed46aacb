//! An open segment: columns, term dictionaries and sorted documents stay in memory from one search to the next.

use super::sorted_docs::SortedDocs;
use super::{Fields, column};
use crate::Order;
use std::ops::RangeInclusive;
use std::sync::Arc;
use tantivy::columnar::ColumnValues;
use tantivy::schema::Field;
use tantivy::{DocId, InvertedIndexReader, SegmentReader, TantivyError};

/// A segment with its current deletions.
pub struct Segment {
    pub reader: SegmentReader,
    pub columns: Arc<Columns>,
}

/// The immutable parts of a segment.
pub struct Columns {
    pub tenants: RangeInclusive<i64>,
    pub ids: Column,
    pub updated_at: Column,
    applied_at: Column,
    created_at: Column,
    by_updated_at: SortedDocs,
    by_applied_at: SortedDocs,
    by_created_at: SortedDocs,
    inverted: Vec<(Field, Arc<InvertedIndexReader>)>,
}

/// A number for each document.
#[derive(Clone)]
pub struct Column(Arc<dyn ColumnValues<i64>>);

impl Column {
    fn open(reader: &SegmentReader, name: &str) -> tantivy::Result<Column> {
        column::open(reader, name).map(Column)
    }

    fn values(&self) -> Vec<i64> {
        let mut values = vec![0; self.0.num_vals() as usize];
        self.0.get_range(0, &mut values);
        values
    }

    pub fn at(&self, doc: DocId) -> i64 {
        self.0.get_val(doc)
    }

    pub fn max(&self) -> i64 {
        self.0.max_value()
    }

    pub fn is_outside(&self, range: &RangeInclusive<i64>) -> bool {
        self.0.max_value() < *range.start() || self.0.min_value() > *range.end()
    }
}

impl Segment {
    pub fn documents(&self) -> DocId {
        self.reader.max_doc()
    }
}

impl Columns {
    pub fn open(reader: &SegmentReader, fields: &Fields) -> tantivy::Result<Columns> {
        let tenants = column::open(reader, column::TENANT)?;
        let column = |name| Column::open(reader, name);
        let (ids, updated_at) = (column(column::ID)?, column(column::UPDATED_AT)?);
        let (applied_at, created_at) = (column(column::APPLIED_AT)?, column(column::CREATED_AT)?);
        let id_values = ids.values();
        let sorted = |times: &Column| SortedDocs::new(&times.values(), &id_values);
        let inverted = |field| Ok((field, reader.inverted_index(field)?));
        Ok(Columns {
            tenants: tenants.min_value()..=tenants.max_value(),
            by_updated_at: sorted(&updated_at),
            by_applied_at: sorted(&applied_at),
            by_created_at: sorted(&created_at),
            inverted: fields.searched().into_iter().map(inverted).collect::<tantivy::Result<_>>()?,
            ids,
            updated_at,
            applied_at,
            created_at,
        })
    }

    /// The time that an order sorts by; for relevance, the one that decides between equal scores.
    pub fn times(&self, order: Order) -> &Column {
        match order {
            Order::Updated | Order::Relevance => &self.updated_at,
            Order::Applied => &self.applied_at,
            Order::Created => &self.created_at,
        }
    }

    /// The documents sorted by [`Columns::times`].
    pub fn sorted(&self, order: Order) -> &SortedDocs {
        match order {
            Order::Updated | Order::Relevance => &self.by_updated_at,
            Order::Applied => &self.by_applied_at,
            Order::Created => &self.by_created_at,
        }
    }

    pub fn inverted(&self, field: Field) -> tantivy::Result<&InvertedIndexReader> {
        let index = self.inverted.iter().find(|(known, _)| *known == field);
        index
            .map(|(_, inverted)| &**inverted)
            .ok_or_else(|| TantivyError::SystemError("a field that is not searched".to_owned()))
    }
}
