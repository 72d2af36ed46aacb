//! Terms that very many documents have, with a bit for each document: a list of them would be unpacked block by block
//! for every document that is looked up, and that is what a search for a common word spent its time on.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
};

use tantivy::{DocId, TERMINATED, postings::TermInfo, schema::Field};

/// One document in so many has the term, at least: then the bits are smaller than the list.
const SHARE: u64 = 16;
/// A list of fewer is quick to unpack. Tests have few talents, and are to come here too.
const FEW: u32 = if cfg!(test) { 8 } else { 2_048 };
/// Terms of a segment that are kept. Of a million talents, all of them take 8 MB.
const MOST: usize = 64;

/// Of a segment, which never changes.
#[derive(Default)]
pub struct Frequent(Mutex<HashMap<(Field, usize), Arc<Bits>>>);

pub struct Bits(Vec<u64>);

impl Frequent {
    /// The bits of a term, if it is frequent; `read` gives its documents when they are not known yet.
    pub fn bits(
        &self,
        field: Field,
        info: &TermInfo,
        documents: DocId,
        read: impl FnOnce(&mut dyn FnMut(&[DocId])) -> tantivy::Result<()>,
    ) -> tantivy::Result<Option<Arc<Bits>>> {
        let having = u64::from(info.doc_freq);
        if info.doc_freq < FEW || having * SHARE < u64::from(documents) {
            return Ok(None);
        }
        // Where its list begins tells a term from all others of the field.
        let key = (field, info.postings_range.start);
        if let Some(known) = self.0.lock().unwrap_or_else(PoisonError::into_inner).get(&key) {
            return Ok(Some(Arc::clone(known)));
        }
        let mut bits = Bits(vec![0; documents as usize / 64 + 1]);
        read(&mut |some| some.iter().for_each(|document| bits.set(*document)))?;
        let bits = Arc::new(bits);
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if known.len() >= MOST {
            known.clear();
        }
        known.insert(key, Arc::clone(&bits));
        Ok(Some(bits))
    }
}

impl Bits {
    fn set(&mut self, document: DocId) {
        if let Some(word) = self.0.get_mut(document as usize / 64) {
            *word |= 1 << (document % 64);
        }
    }

    /// The first document from this one on that has the term.
    pub fn from(&self, document: DocId) -> DocId {
        let first = document as usize / 64;
        // What is left in the first word from the document on, then whole words.
        let words = self.0.iter().enumerate().skip(first);
        let rest =
            words.map(|(at, word)| (at, if at == first { word >> (document % 64) << (document % 64) } else { *word }));
        let found = rest.into_iter().find(|(_, word)| *word != 0);
        found.map_or(TERMINATED, |(at, word)| at as DocId * 64 + word.trailing_zeros())
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn term(doc_freq: u32, start: usize) -> TermInfo {
        TermInfo { doc_freq, postings_range: start..start + 1, positions_range: 0..0 }
    }

    #[test]
    fn the_next_document_that_has_the_term_is_found_from_any_place() {
        let having = [0, 1, 63, 64, 200, 201, 8_191];
        let bits = |info: &TermInfo| {
            let frequent = Frequent::default();
            let read = |add: &mut dyn FnMut(&[DocId])| {
                add(&having);
                Ok(())
            };
            frequent.bits(Field::from_field_id(0), info, 8_192, read).unwrap()
        };
        let bits = bits(&term(512, 0)).unwrap();
        for document in 0..8_200 {
            let expected = having.into_iter().find(|having| *having >= document).unwrap_or(TERMINATED);
            assert_eq!(bits.from(document), expected, "from {document}");
        }
    }

    #[test]
    fn a_term_is_read_once_and_only_if_it_is_frequent() {
        let frequent = Frequent::default();
        let (title, other) = (Field::from_field_id(0), Field::from_field_id(1));
        let mut read = Vec::new();
        let asked = [
            (title, 1, FEW - 1, FEW),
            (title, 2, FEW, FEW * 16 + 1),
            (title, 3, FEW, FEW * 16),
            (title, 3, FEW, FEW * 16),
            (title, 4, FEW, FEW * 16),
            (other, 3, FEW, FEW * 16),
        ];
        for (field, start, having, documents) in asked {
            let found = frequent.bits(field, &term(having, start), documents, |_| {
                read.push((field, start));
                Ok(())
            });
            assert_eq!(found.unwrap().is_some(), start > 2);
        }
        assert_eq!(read, [(title, 3), (title, 4), (other, 3)]);
    }

    #[test]
    fn no_more_than_so_many_are_kept() {
        let frequent = Frequent::default();
        for start in 0..=MOST {
            frequent.bits(Field::from_field_id(0), &term(FEW, start), FEW, |_| Ok(())).unwrap();
        }
        assert_eq!(frequent.0.lock().unwrap().len(), 1);
    }
}
