//! Search documents and changes from the store.

use crate::{
    documents::Resume,
    store::{Entity, GlobalTx, Row, Store, StoreError, TenantNo, Tx, changes, from_json},
};
use hire_rules::keyword::{Document, FieldKind};
use hire_search::{ChangeBatch, Feed, FeedError, Rows, SearchDocument, TalentKey};

const COLUMNS: &str = "tenant, id, name, mobile, mobile_code, email, updated_at, applied_at, created_at, resume";

/// The change feed of a store, for the indexer.
#[derive(Clone, Debug)]
pub struct StoreFeed {
    store: Store,
    database: String,
}

impl StoreFeed {
    /// `database` identifies the database. It must be the same on every node and after every restart.
    pub fn new(store: Store, database: String) -> StoreFeed {
        StoreFeed { store, database }
    }

    fn read<T: Send + 'static>(
        &self,
        work: impl Fn(&mut GlobalTx<'_>) -> Result<T, StoreError> + Send + Sync + 'static,
    ) -> Result<T, FeedError> {
        Ok(self.store.read_global_blocking(work)?)
    }
}

impl Feed for StoreFeed {
    fn database(&self) -> Result<String, FeedError> {
        Ok(self.database.clone())
    }

    fn complete_up_to(&self) -> Result<i64, FeedError> {
        self.read(last_complete)
    }

    fn changed(&self, after: i64, limit: usize) -> Result<ChangeBatch, FeedError> {
        self.read(move |shared| {
            let complete = last_complete(shared)?;
            let mut changes = changed_between(shared, after, complete, limit)?;
            let Some((last, _)) = changes.last().copied().filter(|_| changes.len() >= limit) else {
                return Ok(change_batch(changes, complete));
            };
            // A position can have several changes, and `limit` may have cut those of the last one off.
            changes.retain(|(position, _)| *position < last);
            if changes.is_empty() {
                let all = changed_between(shared, after, last, usize::MAX)?;
                return Ok(change_batch(all, last));
            }
            Ok(change_batch(changes, last - 1))
        })
    }

    fn visible_changes(&self, after: i64) -> Result<Vec<TalentKey>, FeedError> {
        self.read(move |shared| {
            let changes = changed_between(shared, after, i64::MAX, usize::MAX)?;
            Ok(changes.into_iter().map(|(_, key)| key).collect())
        })
    }

    fn load(&self, talents: &[TalentKey]) -> Result<Vec<SearchDocument>, FeedError> {
        let mut talents = talents.to_vec();
        talents.sort_unstable();
        self.read(move |shared| {
            let mut documents = Vec::new();
            for own in talents.chunk_by(|(one, _), (other, _)| one == other) {
                let Some((tenant, _)) = own.first() else { continue };
                let ids: Vec<i64> = own.iter().map(|(_, id)| *id).collect();
                documents.extend(Rows::load(&mut Tx::new(shared, TenantNo(*tenant)), &ids)?);
            }
            Ok(documents)
        })
    }

    fn count(&self) -> Result<u64, FeedError> {
        self.read(|shared| {
            let count =
                shared.query_opt("SELECT COUNT(*) FROM talents WHERE deleted = 0", &[], |row| row.get::<i64>(0))?;
            Ok(count.unwrap_or(0).unsigned_abs())
        })
    }

    fn page(&self, after: Option<TalentKey>, limit: usize) -> Result<Vec<SearchDocument>, FeedError> {
        let ((tenant, id), limit) = (after.unwrap_or((i64::MIN, i64::MIN)), limit as i64);
        self.read(move |shared| {
            let sql = format!(
                "SELECT {COLUMNS} FROM talents WHERE (tenant, id) > ($1, $2) AND deleted = 0 \
                 ORDER BY tenant, id LIMIT $3"
            );
            shared.query_all(&sql, &[&tenant, &id, &limit], search_document)
        })
    }
}

impl Rows for Tx<'_> {
    type Error = StoreError;

    fn tenant(&self) -> i64 {
        Tx::tenant(self).0
    }

    fn changed_since(&mut self, position: i64) -> Result<Vec<i64>, StoreError> {
        changes::tenant_changes_since(self, Entity::Talent, position + 1)
    }

    fn load(&mut self, talents: &[i64]) -> Result<Vec<SearchDocument>, StoreError> {
        let sql =
            |list: &str| format!("SELECT {COLUMNS} FROM talents WHERE tenant = $1 AND id IN {list} AND deleted = 0");
        self.query_in(sql, talents, &[], search_document)
    }

    fn page(&mut self, after: Option<i64>, limit: usize) -> Result<Vec<SearchDocument>, StoreError> {
        let (after, limit) = (after.unwrap_or(i64::MIN), limit as i64);
        let sql =
            format!("SELECT {COLUMNS} FROM talents WHERE tenant = $1 AND id > $2 AND deleted = 0 ORDER BY id LIMIT $3");
        self.query_all(&sql, &[&after, &limit], search_document)
    }
}

/// The store returns the first position that is not complete.
fn last_complete(shared: &mut GlobalTx<'_>) -> Result<i64, StoreError> {
    Ok(changes::complete_before(shared)? - 1)
}

fn changed_between(
    shared: &mut GlobalTx<'_>,
    after: i64,
    up_to: i64,
    limit: usize,
) -> Result<Vec<(i64, TalentKey)>, StoreError> {
    let limit = i64::try_from(limit).unwrap_or(i64::MAX);
    shared.query_all(
        "SELECT position, tenant, id FROM changes WHERE entity = $1 AND position > $2 AND position <= $3 \
         ORDER BY position LIMIT $4",
        &[&Entity::Talent, &after, &up_to, &limit],
        |row| Ok((row.get(0)?, (row.get(1)?, row.get(2)?))),
    )
}

fn change_batch(changes: Vec<(i64, TalentKey)>, watermark: i64) -> ChangeBatch {
    ChangeBatch { talents: changes.into_iter().map(|(_, key)| key).collect(), watermark }
}

fn search_document(row: &Row<'_>) -> Result<SearchDocument, StoreError> {
    let (tenant, id): (i64, i64) = (row.get(0)?, row.get(1)?);
    let mut document = Document::default();
    document.push(FieldKind::Name, row.text(2)?);
    if let Some(mobile) = row.get::<Option<String>>(3)? {
        let code: Option<String> = row.get(4)?;
        document.push_mobile(code.as_deref(), &mobile);
    }
    document.push(FieldKind::Email, row.get::<Option<String>>(5)?.unwrap_or_default());
    match from_json(row.text(9)?) {
        Ok(resume) => push_resume(&mut document, resume),
        // The talent is still found by the rest.
        Err(error) => tracing::error!(talent = id, %error, "the resume of this talent cannot be searched"),
    }
    Ok(SearchDocument {
        tenant,
        id,
        document,
        updated_at: row.get(6)?,
        applied_at: row.get(7)?,
        created_at: row.get(8)?,
    })
}

fn push_resume(document: &mut Document, resume: Resume) {
    let mut push = |kind, text: Option<String>| document.push(kind, text.unwrap_or_default());
    for career in resume.careers.into_iter().map(|entry| entry.content) {
        push(FieldKind::Organization, career.company);
        push(FieldKind::Title, career.title);
        push(FieldKind::Other, career.desc);
    }
    for education in resume.educations.into_iter().map(|entry| entry.content) {
        push(FieldKind::Organization, education.school);
        push(FieldKind::Other, education.field_of_study);
    }
    for project in resume.projects.into_iter().map(|entry| entry.content) {
        push(FieldKind::Other, project.name);
        push(FieldKind::Other, project.role);
        push(FieldKind::Other, project.desc);
    }
    for works in resume.works.into_iter().map(|entry| entry.content) {
        push(FieldKind::Other, works.name);
        push(FieldKind::Other, works.desc);
    }
    for award in resume.awards.into_iter().map(|entry| entry.content) {
        push(FieldKind::Other, award.title);
        push(FieldKind::Other, award.desc);
    }
    push(FieldKind::Other, resume.self_evaluation.and_then(|entry| entry.content.content));
    for skill in resume.skills {
        push(FieldKind::Other, Some(skill));
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::store::{
        Actor, WriteTx,
        testing::{self, TestDatabase},
    };
    use hire_rules::keyword::parse;
    use hire_search::{Order, Page, Query, Search, SearchError};
    use std::sync::Arc;

    const TENANT: TenantNo = TenantNo(1);

    const EMPTY: &str = "{}";

    fn put(tx: &mut WriteTx<'_>, id: i64, name: &str, resume: &str) -> Result<(), StoreError> {
        testing::execute(
            tx,
            "INSERT INTO talents (tenant, id, name, mobile, mobile_code, email, profile, resume, created_at, updated_at) \
             VALUES ($1, $2, $3, '182900291190', '86', 'li.lei@example.com', '{}', $4, $2, $2) \
             ON CONFLICT (tenant, id) DO UPDATE SET name = excluded.name, resume = excluded.resume",
            &[&id, &name, &resume],
        )?;
        tx.touch(Entity::Talent, id);
        Ok(())
    }

    fn found(store: &Store, search: &Search, keyword: &str) -> Vec<i64> {
        let keyword = Some(parse(keyword).unwrap());
        let query =
            Query { keyword, updated_from: None, updated_to: None, order: Order::Updated, after: None, limit: 9 };
        let snapshot = search.snapshot();
        let page: Result<Page, SearchError<StoreError>> =
            store.read_blocking(TENANT, move |tx| snapshot.page(tx, &query));
        page.unwrap().keys.iter().map(|key| key.id).collect()
    }

    #[test]
    fn talents_are_found_from_their_write_until_their_deletion() {
        let scratch = TestDatabase::migrated().unwrap();
        let store = scratch.open().unwrap();
        let feed = Arc::new(StoreFeed::new(store.clone(), "one".to_owned()));
        let search = Search::new(scratch.directory.join("index"), feed);
        let write = |id: i64, name: &'static str, resume: &'static str| {
            store.write_blocking(Actor::System, TENANT, move |tx| put(tx, id, name, resume)).unwrap();
        };
        write(1, "张三", r#"{"skills":["C++"]}"#);
        write(2, "李四", r#"{"careers":[{"id":"1","content":{"company":"明日科技公司","title":"产品经理"}}]}"#);
        write(3, "张三丰", r#"{"careers":[{"title"}]}"#);
        for caught_up in [false, true, true] {
            assert_eq!(found(&store, &search, "张三"), [3, 1]);
            assert_eq!(found(&store, &search, "科技 and 产品经理"), [2]);
            assert_eq!(found(&store, &search, "c++ and 861829"), [1]);
            assert_eq!(found(&store, &search, "li.lei@example.com"), [3, 2, 1]);
            if !caught_up {
                search.catch_up().unwrap();
            }
        }
        write(2, "张三", EMPTY);
        store
            .write_blocking(Actor::System, TENANT, |tx| {
                testing::execute(tx, "UPDATE talents SET deleted = 1 WHERE tenant = $1 AND id = 3", &[])?;
                tx.touch(Entity::Talent, 3);
                Ok::<_, StoreError>(())
            })
            .unwrap();
        for _ in 0..2 {
            assert_eq!(found(&store, &search, "张三"), [2, 1]);
            assert_eq!(found(&store, &search, "科技"), Vec::<i64>::new());
            search.catch_up().unwrap();
        }
    }

    #[test]
    fn changes_of_one_position_are_read_together() {
        let scratch = TestDatabase::migrated().unwrap();
        let store = scratch.open().unwrap();
        let feed = StoreFeed::new(store.clone(), "one".to_owned());
        store
            .write_blocking(Actor::System, TENANT, |tx| (1..=7).try_for_each(|id| put(tx, id, "张三", EMPTY)))
            .unwrap();
        let (mut position, mut seen) = (0, Vec::new());
        // On PostgreSQL another transaction of the same server can delay completeness for a moment.
        for _ in 0..50_000 {
            let changed = feed.changed(position, 3).unwrap();
            if changed.talents.is_empty() {
                if seen.len() == 7 {
                    break;
                }
                continue;
            }
            assert!(changed.watermark > position);
            position = changed.watermark;
            seen.extend(changed.talents.iter().map(|(_, id)| *id));
        }
        seen.sort_unstable();
        assert_eq!(seen, [1, 2, 3, 4, 5, 6, 7]);
    }
}
