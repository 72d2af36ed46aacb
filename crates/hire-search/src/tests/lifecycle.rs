//! Being up to date, and the ways in which an index comes and goes.

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
fn a_search_sees_writes_that_the_index_has_not_read() {
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
fn a_search_sees_writes_that_the_feed_does_not_hand_out_yet() {
    let (_directory, fake, search) = three();
    fake.with(|tables| tables.beyond_horizon = 1);
    fake.put(talent(1, 2, "张三"));
    search.catch_up().unwrap();
    assert_eq!(found(&search, &fake, 1, "张三"), [3, 2, 1]);
}

#[test]
fn what_the_feed_does_not_hand_out_yet_is_no_difference_and_what_it_does_not_know_is_one() {
    let (directory, fake, search) = three();
    drop(search);
    let scratch = Directory::new();
    let compared = || compare(&directory.0, &fake, &scratch.0).unwrap();
    fake.with(|tables| tables.beyond_horizon = 3);
    fake.put(talent(1, 2, "张三"));
    fake.put(talent(1, 4, "王五"));
    fake.delete((1, 3));
    assert_eq!(compared(), Comparison { talents: 1, behind: 3, different: vec![] });
    fake.with(|tables| tables.talents.insert((1, 1), talent(1, 1, "王五")));
    assert_eq!(compared().different, [(1, 1)]);
}

#[test]
fn a_view_stays_right_while_the_index_moves_on() {
    let (_directory, fake, search) = three();
    let view = search.view();
    fake.put(talent(1, 4, "张三"));
    search.catch_up().unwrap();
    let page = view.page(&mut fake.rows(1), &query("张三", Order::Updated)).unwrap();
    assert_eq!(page.keys.iter().map(|key| key.id).collect::<Vec<_>>(), [4, 3, 1]);
}

#[test]
fn tenants_do_not_see_each_other_even_with_equal_ids() {
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
fn a_page_says_whether_there_are_more() {
    let (_directory, fake, search) = three();
    let page = |limit| {
        let query = Query { limit, ..query("张三", Order::Updated) };
        search.view().page(&mut fake.rows(1), &query).unwrap()
    };
    assert!(page(1).has_more);
    assert!(!page(2).has_more);
}

#[test]
fn without_an_index_small_tenants_are_evaluated_and_large_ones_have_to_wait() {
    let (directory, fake) = (Directory::new(), Fake::new());
    let search = directory.search(&fake);
    assert_eq!(search.state(), State::Opening);
    fake.put(talent(1, 1, "张三"));
    assert_eq!(found(&search, &fake, 1, "张三"), [1]);
    for id in 0..=MAX_SCAN as i64 {
        fake.put(talent(2, id, "x"));
    }
    let refused = search.view().page(&mut fake.rows(2), &query("x", Order::Updated));
    assert!(matches!(refused, Err(SearchError::NotReady)));
    assert_eq!(found(&search, &fake, 1, "张三"), [1]);
}

#[test]
fn an_index_is_continued_where_it_was_left() {
    let (directory, fake, search) = three();
    drop(search);
    fake.put(talent(1, 4, "张三"));
    let search = directory.search(&fake);
    search.catch_up().unwrap();
    assert_eq!(search.state(), State::Ready);
    assert_eq!(found(&search, &fake, 1, "张三"), [4, 3, 1]);
    assert_eq!(fake.with(|tables| tables.rebuilds), 1);
}

#[test]
fn a_missing_index_is_built_anew() {
    let (directory, fake, search) = three();
    drop(search);
    std::fs::remove_dir_all(&directory.0).unwrap();
    assert_rebuilt(&directory, &fake);
}

#[test]
fn an_index_of_another_database_is_built_anew() {
    let (directory, fake, search) = three();
    drop(search);
    fake.with(|tables| tables.database = "two".to_owned());
    assert_rebuilt(&directory, &fake);
}

#[test]
fn an_index_that_is_ahead_of_its_database_is_built_anew() {
    let (directory, fake, search) = three();
    drop(search);
    fake.with(|tables| tables.feed.truncate(1));
    assert_rebuilt(&directory, &fake);
}

#[test]
fn a_damaged_index_is_built_anew() {
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
fn an_index_that_lacks_a_file_is_built_anew() {
    let (directory, fake, search) = three();
    drop(search);
    std::fs::remove_file(&files(&directory.0, "idx")[0]).unwrap();
    assert_rebuilt(&directory, &fake);
}

#[test]
fn an_index_that_is_taken_away_while_it_is_used_is_built_anew() {
    let (directory, fake, search) = three();
    std::fs::remove_dir_all(&directory.0).unwrap();
    fake.put(talent(1, 4, "张三"));
    assert!(search.catch_up().is_err());
    assert_eq!(found(&search, &fake, 1, "张三"), [4, 3, 1]);
    search.catch_up().unwrap();
    assert_eq!(search.state(), State::Ready);
    assert_eq!(found(&search, &fake, 1, "张三"), [4, 3, 1]);
}

#[test]
fn an_index_whose_database_goes_back_while_it_is_used_is_built_anew() {
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
fn a_feed_that_fails_leaves_searches_right() {
    let (_directory, fake, search) = three();
    fake.put(talent(1, 4, "张三"));
    fake.with(|tables| tables.broken = true);
    assert!(search.catch_up().is_err());
    assert_eq!(search.state(), State::Ready);
    assert_eq!(found(&search, &fake, 1, "张三"), [4, 3, 1]);
}

#[test]
fn every_write_is_seen_by_the_next_search_while_the_index_follows() {
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
fn the_background_thread_ends_when_it_is_told_to() {
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
    assert_eq!(search.state(), State::Ready);
    assert_eq!(fake.with(|tables| tables.rebuilds), before + 1);
    assert_eq!(found(&search, fake, 1, "张三"), [3, 1]);
}
