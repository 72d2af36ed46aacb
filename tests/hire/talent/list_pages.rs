//! Pages of the talent list: complete, each talent once, even while talents change.

use std::collections::{BTreeMap, HashSet};

use hired::store::{Entity, StoreError, testing};

use super::list::{catch_up, found, items, path};
use crate::harness::{MINUTE, NOW, OTHER_TENANT_APP, Reply, Server};

/// Keywords for pages: one matches the few talents of the test company, the other many generated ones.
const KEYWORDS: [Option<&str>; 3] = [None, Some("群众"), Some("not 群众")];
const ORDERS: [&str; 4] = ["1", "2", "3", "4"];
const CROWD: i64 = 120;

/// Talents with many equal times, so that only their ids determine the order.
async fn with_a_crowd() -> Server {
    let server = Server::start().await;
    server
        .write(|tx| {
            for number in 0..CROWD {
                let (id, name) = (7_000_000_000_421_000_000 + number, format!("群众{number}"));
                let title = if number % 3 == 0 { "群众演员" } else { "演员" };
                let resume = format!(r#"{{"careers":[{{"id":"1","content":{{"title":"{title}"}}}}]}}"#);
                let time = |step: i64, groups: i64| NOW - (number * step % groups) * MINUTE;
                testing::execute(
                    tx,
                    "INSERT INTO talents (tenant, id, name, profile, resume, created_at, updated_at, applied_at) \
                     VALUES ($1, $2, $3, '{}', $4, $5, $6, $7)",
                    &[&id, &name, &resume, &time(7, 10), &time(11, 13), &time(5, 7)],
                )?;
                tx.touch(Entity::Talent, id);
            }
            Ok::<_, StoreError>(())
        })
        .await;
    server
}

async fn page(server: &Server, keyword: Option<&str>, order: &str, size: &str, token: Option<&str>) -> Reply {
    let mut parameters = vec![("sort_by", order), ("page_size", size)];
    parameters.extend(keyword.map(|keyword| ("keyword", keyword)));
    parameters.extend(token.map(|token| ("page_token", token)));
    server.get(&path(&parameters)).await
}

/// Counts each talent over all pages, with a change after each page.
async fn read_pages(
    server: &Server,
    keyword: Option<&str>,
    order: &str,
    between: impl AsyncFn(&[i64]),
) -> BTreeMap<i64, usize> {
    let mut seen = BTreeMap::new();
    let mut token: Option<String> = None;
    loop {
        let reply = page(server, keyword, order, "7", token.as_deref()).await;
        let talents = found(&reply);
        for talent in &talents {
            *seen.entry(*talent).or_default() += 1;
        }
        let data = reply.data();
        token = data.get("page_token").map(|token| token.as_str().expect("text").to_owned());
        assert_eq!(data["has_more"], token.is_some(), "a token comes exactly with more");
        if token.is_none() {
            return seen;
        }
        assert_eq!(talents.len(), 7, "only the last page may be short");
        between(&talents).await;
    }
}

/// Updates talents a minute after the previous time.
async fn touch(server: &Server, talents: Vec<i64>) {
    server.clock.advance(MINUTE);
    let now = server.state.clock.now();
    server
        .write(move |tx| {
            for talent in &talents {
                let id = 7_000_000_000_420_000_000 + talent;
                testing::execute(tx, "UPDATE talents SET updated_at = $2 WHERE tenant = $1 AND id = $3", &[&now, &id])?;
                tx.touch(Entity::Talent, id);
            }
            Ok::<_, StoreError>(())
        })
        .await;
}

/// The talents that a keyword finds.
fn expected(keyword: Option<&str>) -> Vec<i64> {
    let crowd = (0..CROWD).map(|number| 1_000_000 + number).filter(|_| keyword != Some("not 群众"));
    // There is no talent 10, and 7 is deleted.
    let company = (1..=24).filter(|last| ![7, 10].contains(last) && keyword != Some("群众"));
    crowd.chain(company).collect()
}

#[tokio::test]
async fn the_pages_of_every_order_hold_each_talent_once() {
    let server = with_a_crowd().await;
    for indexed in [false, true] {
        if indexed {
            catch_up(&server).await;
        }
        for keyword in KEYWORDS {
            for order in ORDERS {
                let seen = read_pages(&server, keyword, order, async |_| ()).await;
                assert_eq!(seen.len(), expected(keyword).len(), "{keyword:?} in order {order}");
                assert!(seen.values().all(|times| *times == 1), "{keyword:?} in order {order}: {seen:?}");
            }
        }
    }
}

/// All pages together are in the requested order.
#[tokio::test]
async fn the_pages_together_are_in_order() {
    let server = with_a_crowd().await;
    let sorted_by = [("1", "updated_at"), ("3", "applied_at"), ("4", "created_at")];
    for (order, column) in sorted_by {
        for keyword in KEYWORDS {
            let mut listed: Vec<i64> = Vec::new();
            let mut token: Option<String> = None;
            loop {
                let reply = page(&server, keyword, order, "20", token.as_deref()).await;
                listed.extend(found(&reply).iter().map(|talent| talent + 7_000_000_000_420_000_000));
                match reply.data().get("page_token") {
                    Some(next) => token = next.as_str().map(str::to_owned),
                    None => break,
                }
            }
            let ids = listed.clone();
            let keys: Vec<(i64, i64)> = server
                .write(move |tx| {
                    let sql = format!("SELECT {column} FROM talents WHERE tenant = $1 AND id = $2");
                    ids.iter().map(|id| Ok((tx.query_opt(&sql, &[id], |row| row.get(0))?.unwrap(), *id))).collect()
                })
                .await;
            assert!(keys.is_sorted_by(|one, next| one > next), "{keyword:?} in order {order}: {keys:?}");
        }
    }
}

/// An update between pages lists no talent twice. By application and by entry no talent is lost either; by update and
/// by relevance the updated talents move before the pages that are still to be read.
#[tokio::test]
async fn updates_between_pages_are_listed_once() {
    for indexed in [false, true] {
        for order in ORDERS {
            for keyword in KEYWORDS {
                let server = with_a_crowd().await;
                if indexed {
                    catch_up(&server).await;
                }
                let touched = std::sync::Mutex::new(HashSet::new());
                let seen = read_pages(&server, keyword, order, async |talents| {
                    // Some talents that were just listed, and some that may or may not have been.
                    let more = talents.iter().flat_map(|talent| [*talent, (talent * 31) % CROWD + 1_000_000]);
                    let chosen: Vec<i64> = more.step_by(3).collect();
                    touched.lock().unwrap().extend(chosen.iter().copied());
                    touch(&server, chosen).await;
                })
                .await;
                let touched = touched.into_inner().unwrap();
                let case = format!("{keyword:?} in order {order}, index: {indexed}");
                assert!(seen.values().all(|times| *times == 1), "{case}: {seen:?}");
                // Updates do not move talents in the last two orders.
                let may_be_missing = |talent: &i64| ["1", "2"].contains(&order) && touched.contains(talent);
                let lost: Vec<i64> = expected(keyword).into_iter().filter(|one| !seen.contains_key(one)).collect();
                assert!(lost.iter().all(may_be_missing), "{case}: {lost:?}");
                assert!(seen.keys().all(|one| expected(keyword).contains(one)), "{case}");
            }
        }
    }
}

#[tokio::test]
async fn the_last_page_has_no_token_even_when_it_is_full() {
    let server = Server::start().await;
    let first = page(&server, None, "1", "11", None).await;
    let token = first.data()["page_token"].as_str().unwrap().to_owned();
    let last = page(&server, None, "1", "11", Some(&token)).await;
    assert_eq!((items(&last).len(), &last.data()["has_more"]), (11, &false.into()));
    assert!(last.data().get("page_token").is_none());
}

/// A token is valid for its own query only.
#[tokio::test]
async fn a_token_of_another_query_is_refused() {
    let server = Server::start().await;
    let query = [("keyword", "大学"), ("sort_by", "4"), ("update_start_time", "1"), ("page_size", "2")];
    let reply = server.get(&path(&query)).await;
    let token = reply.data()["page_token"].as_str().unwrap().to_owned();
    let with = |changes: &[(&str, &str)]| {
        let kept = query.iter().filter(|(name, _)| changes.iter().all(|(changed, _)| name != changed));
        path(&kept.chain(changes).copied().chain([("page_token", token.as_str())]).collect::<Vec<_>>())
    };
    for other in [
        [("keyword", "大")],
        [("keyword", "")],
        [("sort_by", "3")],
        [("update_start_time", "2")],
        [("update_end_time", "9999999999999")],
    ] {
        server.get(&with(&other)).await.assert_error(400, 1_002_002);
    }
    for same in [[("page_size", "3")], [("user_id_type", "open_id")], [("query_option", "ignore_empty_error")]] {
        server.get(&with(&same)).await.data();
    }
    server.get_as(OTHER_TENANT_APP, &with(&[])).await.assert_error(400, 1_002_002);
    for broken in ["x", "1234", "eyJvZmZzZXQiOjEwLCJ0aW1lc3RhbXAiOjE2Mjc1NTUyMjM2NzIsImlkIjpudWxsfQ==", &token[1..]] {
        let reply = server.get(&path(&[("page_token", broken)])).await;
        reply.assert_error(400, 1_002_002);
    }
}

/// The first page had results, so an empty last page is not an error.
#[tokio::test]
async fn a_later_page_may_be_empty() {
    let server = Server::start().await;
    let first = page(&server, None, "1", "20", None).await;
    let token = first.data()["page_token"].as_str().unwrap().to_owned();
    server.execute_tenant("UPDATE talents SET deleted = 1 WHERE tenant = $1").await;
    let last = page(&server, None, "1", "20", Some(&token)).await;
    assert_eq!(found(&last), [0; 0]);
}
