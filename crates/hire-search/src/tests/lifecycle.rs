//! Freshness of results, and when an index is opened, rebuilt or discarded.

use super::fake::{Directory, Fake, files, found, query, talent};
use crate::*;

fn three() -> (Directory, Fake, Search) {
    let (directory, fake) = (Directory::new(), Fake::new());
    for (id, name) in [(1, "张三"), (2, "李四"), (3, "张三丰")] {
        fake.put(talent(1, id, name));
    }
    let search = directory.search(&fake);
    search.catch_up().unwrap();
    (directory, fake, search)
}

#[test]
fn a_search_sees_changes_that_the_index_has_not_applied() {
    let (_directory, fake, search) = three();
    fake.put(talent(1, 4, "张三"));
    fake.put(talent(1, 1, "王五"));
    fake.delete((1, 3));
    assert_eq!(found(&search, &fake, 1, "张三"), [4]);
    assert_eq!(found(&search, &fake, 1, "王五"), [1]);
    search.catch_up().unwrap();
    assert_eq!(found(&search, &fake, 1, "张三"), [4]);
}

#[test]
fn a_search_sees_changes_that_are_not_complete() {
    let (_directory, fake, search) = three();
    fake.with(|tables| tables.incomplete = 1);
    fake.put(talent(1, 2, "张三"));
    search.catch_up().unwrap();
    assert_eq!(found(&search, &fake, 1, "张三"), [3, 2, 1]);
}

#[test]
fn a_comparison_ignores_pending_changes_and_reports_unrecorded_ones() {
    let (directory, fake, search) = three();
    drop(search);
    let scratch = Directory::new();
    let compared = || compare(&directory.0, &fake, &scratch.0).unwrap();
    fake.with(|tables| tables.incomplete = 3);
    fake.put(talent(1, 2, "张三"));
    fake.put(talent(1, 4, "王五"));
    fake.delete((1, 3));
    assert_eq!(compared(), Comparison { talents: 1, behind: 3, different: vec![] });
    fake.with(|tables| tables.talents.insert((1, 1), talent(1, 1, "王五")));
    assert_eq!(compared().different, [(1, 1)]);
}

#[test]
fn a_snapshot_stays_correct_while_the_index_advances() {
    let (_directory, fake, search) = three();
    let snapshot = search.snapshot();
    fake.put(talent(1, 4, "张三"));
    search.catch_up().unwrap();
    let page = snapshot.page(&mut fake.rows(1), &query("张三", Order::Updated)).unwrap();
    assert_eq!(page.keys.iter().map(|key| key.id).collect::<Vec<_>>(), [4, 3, 1]);
}

#[test]
fn tenants_are_isolated_even_with_equal_ids() {
    let (_directory, fake, search) = three();
    fake.put(talent(2, 1, "张三"));
    search.catch_up().unwrap();
    fake.put(talent(2, 3, "张三"));
    assert_eq!(found(&search, &fake, 1, "张三"), [3, 1]);
    assert_eq!(found(&search, &fake, 2, "张三"), [3, 1]);
    assert_eq!(found(&search, &fake, 3, "张三"), Vec::<i64>::new());
    fake.delete((2, 1));
    search.catch_up().unwrap();
    assert_eq!(found(&search, &fake, 1, "张三"), [3, 1]);
    assert_eq!(found(&search, &fake, 2, "not 李四"), [3]);
}

#[test]
fn a_page_tells_whether_there_is_a_next_one() {
    let (_directory, fake, search) = three();
    let page = |limit| {
        let query = Query { limit, ..query("张三", Order::Updated) };
        search.snapshot().page(&mut fake.rows(1), &query).unwrap()
    };
    assert!(page(1).has_more);
    assert!(!page(2).has_more);
}

#[test]
fn without_an_index_only_small_tenants_are_searched() {
    let (directory, fake) = (Directory::new(), Fake::new());
    let search = directory.search(&fake);
    assert_eq!(search.status(), IndexStatus::Opening);
    fake.put(talent(1, 1, "张三"));
    assert_eq!(found(&search, &fake, 1, "张三"), [1]);
    for id in 0..=MAX_EVALUATED as i64 {
        fake.put(talent(2, id, "x"));
    }
    let refused = search.snapshot().page(&mut fake.rows(2), &query("x", Order::Updated));
    assert!(matches!(refused, Err(SearchError::NotReady)));
    assert_eq!(found(&search, &fake, 1, "张三"), [1]);
}

#[test]
fn an_index_resumes_at_its_watermark() {
    let (directory, fake, search) = three();
    drop(search);
    fake.put(talent(1, 4, "张三"));
    let search = directory.search(&fake);
    search.catch_up().unwrap();
    assert_eq!(search.status(), IndexStatus::Ready);
    assert_eq!(found(&search, &fake, 1, "张三"), [4, 3, 1]);
    assert_eq!(fake.with(|tables| tables.rebuilds), 1);
}

#[test]
fn a_missing_index_is_rebuilt() {
    let (directory, fake, search) = three();
    drop(search);
    std::fs::remove_dir_all(&directory.0).unwrap();
    assert_rebuilt(&directory, &fake);
}

#[test]
fn an_index_of_another_database_is_rebuilt() {
    let (directory, fake, search) = three();
    drop(search);
    fake.with(|tables| tables.database = "two".to_owned());
    assert_rebuilt(&directory, &fake);
}

#[test]
fn an_index_that_is_ahead_of_its_database_is_rebuilt() {
    let (directory, fake, search) = three();
    drop(search);
    fake.with(|tables| tables.feed.truncate(1));
    assert_rebuilt(&directory, &fake);
}

#[test]
fn a_damaged_index_is_rebuilt() {
    for extension in ["term", "pos", "fast", "json"] {
        let (directory, fake, search) = three();
        drop(search);
        for path in files(&directory.0, extension) {
            let mut bytes = std::fs::read(&path).unwrap();
            bytes[0] ^= 1;
            std::fs::write(&path, bytes).unwrap();
        }
        assert_rebuilt(&directory, &fake);
    }
}

#[test]
fn an_index_that_lacks_a_file_is_rebuilt() {
    let (directory, fake, search) = three();
    drop(search);
    std::fs::remove_file(&files(&directory.0, "idx")[0]).unwrap();
    assert_rebuilt(&directory, &fake);
}

#[test]
fn an_index_that_is_deleted_while_in_use_is_rebuilt() {
    let (directory, fake, search) = three();
    std::fs::remove_dir_all(&directory.0).unwrap();
    fake.put(talent(1, 4, "张三"));
    assert!(search.catch_up().is_err());
    assert_eq!(found(&search, &fake, 1, "张三"), [4, 3, 1]);
    search.catch_up().unwrap();
    assert_eq!(search.status(), IndexStatus::Ready);
    assert_eq!(found(&search, &fake, 1, "张三"), [4, 3, 1]);
}

#[test]
fn an_index_whose_database_is_restored_while_in_use_is_rebuilt() {
    let (_directory, fake, search) = three();
    fake.with(|tables| {
        tables.feed.truncate(1);
        tables.talents.remove(&(1, 3));
    });
    assert!(search.catch_up().is_err());
    assert_eq!(found(&search, &fake, 1, "张三"), [1]);
    fake.put(talent(1, 4, "张三"));
    fake.put(talent(1, 5, "张三"));
    search.catch_up().unwrap();
    assert_eq!(found(&search, &fake, 1, "张三"), [5, 4, 1]);
    assert_eq!(search.watermark(), Some(3));
}

#[test]
fn searches_stay_correct_while_the_feed_fails() {
    let (_directory, fake, search) = three();
    fake.put(talent(1, 4, "张三"));
    fake.with(|tables| tables.broken = true);
    assert!(search.catch_up().is_err());
    assert_eq!(search.status(), IndexStatus::Ready);
    assert_eq!(found(&search, &fake, 1, "张三"), [4, 3, 1]);
}

#[test]
fn every_change_is_seen_by_the_next_search_while_the_indexer_runs() {
    let (directory, fake) = (Directory::new(), Fake::new());
    let search = directory.search(&fake);
    search.start().unwrap();
    for round in 0..300 {
        let id = round % 7;
        fake.put(talent(1, id, &format!("张三 {round}")));
        assert_eq!(found(&search, &fake, 1, &format!("张三 and {round}")), [id]);
        if round >= 7 {
            assert_eq!(found(&search, &fake, 1, &format!("张三 and {}", round - 7)), Vec::<i64>::new());
        }
    }
    search.stop();
    assert_eq!(found(&search, &fake, 1, "张三").len(), 7);
}

#[test]
fn the_indexer_thread_stops() {
    let (directory, fake) = (Directory::new(), Fake::new());
    fake.put(talent(1, 1, "张三"));
    let search = directory.search(&fake);
    search.start().unwrap();
    search.stop();
    assert_eq!(found(&search, &fake, 1, "张三"), [1]);
}

fn assert_rebuilt(directory: &Directory, fake: &Fake) {
    let before = fake.with(|tables| tables.rebuilds);
    let search = directory.search(fake);
    search.catch_up().unwrap();
    assert_eq!(search.status(), IndexStatus::Ready);
    assert_eq!(fake.with(|tables| tables.rebuilds), before + 1);
    assert_eq!(found(&search, fake, 1, "张三"), [3, 1]);
}
