//! Checks derived data against its source rows: the change feed and the search index.

use std::sync::Arc;

use hire_search::{Comparison, Feed, IndexError, MAX_EVALUATED, compare};

use super::Finding;
use crate::{
    config::Settings,
    search::StoreFeed,
    store::{Store, StoreError},
    system::database_id,
};

/// A type of entity, the condition of a row without a feed entry, and of a feed entry without a row.
const FEED: &[(&str, &str)] = &[
    (
        "talents without a place in the change feed",
        "SELECT COUNT(*) FROM talents t WHERE NOT EXISTS \
         (SELECT 1 FROM changes c WHERE c.tenant = t.tenant AND c.entity = 'talent' AND c.id = t.id)",
    ),
    (
        "offers without a place in the change feed",
        "SELECT COUNT(*) FROM offers o WHERE NOT EXISTS \
         (SELECT 1 FROM changes c WHERE c.tenant = o.tenant AND c.entity = 'offer' AND c.id = o.id)",
    ),
    (
        "changes of offers that are not there",
        "SELECT COUNT(*) FROM changes c WHERE c.entity = 'offer' AND NOT EXISTS \
         (SELECT 1 FROM offers o WHERE o.tenant = c.tenant AND o.id = c.id)",
    ),
];

pub fn feed(store: &Store) -> Finding {
    let check = "change feed";
    let counted = store.read_global_blocking(|shared| -> Result<Vec<String>, StoreError> {
        let mut wrong = Vec::new();
        for (what, sql) in FEED {
            let count: i64 = shared.scalar(sql, &[])?.unwrap_or_default();
            if count > 0 {
                wrong.push(format!("{count} {what}"));
            }
        }
        Ok(wrong)
    });
    match counted {
        Ok(wrong) if wrong.is_empty() => Finding::ok(check, "knows every talent and offer"),
        Ok(wrong) => Finding::warn(check, wrong.join("; "), "please report this as a bug"),
        Err(error) => Finding::fail(check, error.to_string(), "see the other findings"),
    }
}

/// Compares the search index with the database, while no server writes it.
pub fn index(settings: &Settings, store: &Store, running: bool, deep: bool) -> Option<Finding> {
    let check = "search index contents";
    let directory = settings.search_index();
    if running || !directory.join("meta.json").exists() {
        return None;
    }
    // A database that was never served has no identity, so an index belongs to another database.
    let database = store.read_global_blocking(database_id).ok()??;
    let feed = Arc::new(StoreFeed::new(store.clone(), database));
    let count = usize::try_from(feed.count().ok()?).unwrap_or(usize::MAX);
    if count > MAX_EVALUATED && !deep {
        let says = "not compared because there are many talents; `hired doctor --deep` does";
        return Some(Finding::ok(check, says));
    }
    let scratch = settings.data.join(format!(".doctor-index-{}", std::process::id()));
    let fix = format!("rm -r {}  # the next start rebuilds it", directory.display());
    Some(match compare(&directory, &*feed, &scratch) {
        Ok(Comparison { talents, behind, different }) if different.is_empty() => {
            Finding::ok(check, format!("{talents} talents as the database has them, {behind} to be read again"))
        }
        Ok(Comparison { different, .. }) => {
            Finding::fail(check, format!("{} talents differ from the database", different.len()), fix)
        }
        Err(error) if matches!(error.downcast_ref(), Some(IndexError::Unfinished)) => {
            Finding::warn(check, "it was being built; the next start rebuilds it", "hired serve")
        }
        // Damaged, or of another database or format: the next start detects it too, and rebuilds the index.
        Err(error) => Finding::warn(check, error.to_string(), fix),
    })
}
