//! What the columns of a segment hold, block by block, so that a search passes over the blocks that have nothing for it:
//! a far page over all that is before it, a window of updates over all that lies outside.

use super::index::column;
use std::ops::RangeInclusive;
use tantivy::{DocId, SegmentReader};

/// Documents of a block. Tests have few talents.
pub const BLOCK: u32 = if cfg!(test) { 4 } else { 1024 };

/// The bounds of a column in a block.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Zone {
    pub least: i64,
    pub most: i64,
}

impl Zone {
    pub fn misses(self, range: &RangeInclusive<i64>) -> bool {
        self.most < *range.start() || self.least > *range.end()
    }
}

/// The zones of a column, the block of the first documents first.
#[derive(Debug)]
pub struct Column(Vec<Zone>);

impl Column {
    fn of(reader: &SegmentReader, name: &str) -> tantivy::Result<Column> {
        let values = column::of(reader, name)?;
        let mut room = vec![0; BLOCK as usize];
        let zones = (0..reader.max_doc()).step_by(BLOCK as usize).map(|start| {
            room.truncate((reader.max_doc() - start) as usize);
            values.get_range(u64::from(start), &mut room);
            let (least, most) =
                room.iter().fold((i64::MAX, i64::MIN), |(least, most), &value| (least.min(value), most.max(value)));
            Zone { least, most }
        });
        Ok(Column(zones.collect()))
    }

    /// Of the block that a document is in.
    pub fn at(&self, document: DocId) -> Zone {
        // Of a document that is not there nothing is known.
        self.0.get((document / BLOCK) as usize).copied().unwrap_or(Zone { least: i64::MIN, most: i64::MAX })
    }
}

/// The zones of a segment. Deleted documents count: that makes some blocks look wider than they are.
#[derive(Debug)]
pub struct Zones {
    pub id: Column,
    pub updated_at: Column,
    pub applied_at: Column,
    pub created_at: Column,
}

impl Zones {
    pub fn of(reader: &SegmentReader) -> tantivy::Result<Zones> {
        Ok(Zones {
            id: Column::of(reader, column::ID)?,
            updated_at: Column::of(reader, column::UPDATED_AT)?,
            applied_at: Column::of(reader, column::APPLIED_AT)?,
            created_at: Column::of(reader, column::CREATED_AT)?,
        })
    }
}
