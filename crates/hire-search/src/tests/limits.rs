//! The work of a search is bounded, and counted the same way each time.

use super::fake::{Directory, Fake, found, query, talent};
use crate::index::TalentIndex;
use crate::query::top_k::TopK;
use crate::query::work::QueryError;
use crate::*;
use std::collections::HashSet;

const COSTLY: &str = "\"张 三\" or 李四 or not 王五";

/// An index of 500 talents.
fn index(directory: &Directory) -> TalentIndex {
    let mut index = TalentIndex::create(&directory.0, "one", 0, 500).unwrap();
    for id in 0..500 {
        index.add(&talent(1, id, ["张三", "李四", "张 三丰", "王五"][id as usize % 4])).unwrap();
    }
    index.commit(0).unwrap();
    index
}

fn run(index: &TalentIndex, query: &Query, units: u64) -> Result<Page, QueryError> {
    let mut top = TopK::with_budget(query, units);
    top.collect_index(1, &index.snapshot(), HashSet::new())?;
    Ok(top.into_page())
}

/// The units that a search needs.
fn needed(index: &TalentIndex, query: &Query) -> u64 {
    (0..100_000).find(|units| run(index, query, *units).is_ok()).unwrap()
}

#[test]
fn the_cost_of_a_search_is_deterministic_and_limited() {
    let directories = [Directory::new(), Directory::new()];
    let indexes = directories.each_ref().map(index);
    for order in [Order::Updated, Order::Relevance, Order::Applied, Order::Created] {
        let query = query(COSTLY, order);
        let units = indexes.each_ref().map(|index| needed(index, &query));
        assert!(units[0] > 0);
        assert_eq!(units[0], units[1]);
        assert!(matches!(run(&indexes[0], &query, units[0] - 1), Err(QueryError::TooCostly)));
    }
}

#[test]
fn a_page_needs_less_work_than_all_matches() {
    let directory = Directory::new();
    let index = index(&directory);
    let page = query("张", Order::Updated);
    let all = Query { limit: 500, ..page.clone() };
    assert!(needed(&index, &page) < needed(&index, &all));
}

#[test]
fn expensive_keywords_are_refused_before_rows_are_loaded() {
    let (directory, fake) = (Directory::new(), Fake::new());
    let search = directory.search(&fake);
    search.catch_up().unwrap();
    let terms = vec!["张三"; 64].join(" or ");
    let fits = (WorkBudget::LIMIT / WorkBudget::EVALUATION / 64) as i64;
    for id in 0..=fits {
        fake.put(talent(1, id, "x"));
    }
    let result = search.snapshot().page(&mut fake.rows(1), &query(&terms, Order::Updated));
    assert!(matches!(result, Err(SearchError::TooCostly)));
    assert_eq!(found(&search, &fake, 1, "张三"), Vec::<i64>::new());
    search.catch_up().unwrap();
    assert!(search.snapshot().page(&mut fake.rows(1), &query(&terms, Order::Updated)).is_ok());
}

#[test]
fn an_index_that_lags_behind_too_many_changes_is_not_ready() {
    let (directory, fake) = (Directory::new(), Fake::new());
    let search = directory.search(&fake);
    search.catch_up().unwrap();
    for id in 0..=MAX_EVALUATED as i64 {
        fake.put(talent(1, id, "x"));
    }
    let result = search.snapshot().page(&mut fake.rows(1), &query("x", Order::Updated));
    assert!(matches!(result, Err(SearchError::NotReady)));
}
