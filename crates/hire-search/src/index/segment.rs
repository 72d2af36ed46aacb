//! A segment of the index, open: a search finds everything ready that it reads of it.

use super::block_stats::{Times, Zones};
use super::frequent_terms::Frequent;
use super::{Fields, column};
use crate::Order;
use std::ops::RangeInclusive;
use std::sync::Arc;
use tantivy::columnar::ColumnValues;
use tantivy::schema::Field;
use tantivy::{DocId, InvertedIndexReader, SegmentReader, TantivyError};

/// A segment as it is now.
pub struct Segment {
    pub reader: SegmentReader,
    pub parts: Arc<Parts>,
}

/// What never changes of a segment. Deletions do.
pub struct Parts {
    pub tenants: RangeInclusive<i64>,
    pub ids: Column<Zones>,
    pub updated_at: Column<Times>,
    applied_at: Column<Times>,
    created_at: Column<Times>,
    indexes: Vec<(Field, Arc<InvertedIndexReader>)>,
    pub frequent: Frequent,
}

/// A column, and what is known of it in memory.
pub struct Column<K> {
    values: Arc<dyn ColumnValues<i64>>,
    pub known: K,
}

impl<K> Column<K> {
    fn of(reader: &SegmentReader, name: &str, know: impl Fn(&[i64]) -> K) -> tantivy::Result<Self> {
        let values = column::of(reader, name)?;
        let mut all = vec![0; values.num_vals() as usize];
        values.get_range(0, &mut all);
        Ok(Column { known: know(&all), values })
    }

    pub fn at(&self, document: DocId) -> i64 {
        self.values.get_val(document)
    }

    /// In the order of the documents.
    pub fn at_all(&self, documents: &[DocId]) -> Vec<i64> {
        let mut values = vec![0; documents.len()];
        self.values.get_vals(documents, &mut values);
        values
    }

    pub fn values(&self) -> &dyn ColumnValues<i64> {
        &*self.values
    }

    pub fn most(&self) -> i64 {
        self.values.max_value()
    }

    pub fn are_outside(&self, window: &RangeInclusive<i64>) -> bool {
        self.values.max_value() < *window.start() || self.values.min_value() > *window.end()
    }
}

impl Segment {
    pub fn documents(&self) -> DocId {
        self.reader.max_doc()
    }
}

impl Parts {
    pub fn of(reader: &SegmentReader, fields: &Fields) -> tantivy::Result<Parts> {
        let tenants = column::of(reader, column::TENANT)?;
        let open = |field| Ok((field, reader.inverted_index(field)?));
        Ok(Parts {
            tenants: tenants.min_value()..=tenants.max_value(),
            ids: Column::of(reader, column::ID, Zones::of)?,
            updated_at: Column::of(reader, column::UPDATED_AT, Times::of)?,
            applied_at: Column::of(reader, column::APPLIED_AT, Times::of)?,
            created_at: Column::of(reader, column::CREATED_AT, Times::of)?,
            indexes: fields.searched().into_iter().map(open).collect::<tantivy::Result<_>>()?,
            frequent: Frequent::default(),
        })
    }

    /// The times that an order sorts by; after the score, if that is.
    pub fn times(&self, order: Order) -> &Column<Times> {
        match order {
            Order::Updated | Order::Relevance => &self.updated_at,
            Order::Applied => &self.applied_at,
            Order::Created => &self.created_at,
        }
    }

    pub fn index(&self, field: Field) -> tantivy::Result<&InvertedIndexReader> {
        let found = self.indexes.iter().find(|(known, _)| *known == field);
        found
            .map(|(_, index)| &**index)
            .ok_or_else(|| TantivyError::SystemError("a field that is not searched".to_owned()))
    }
}
