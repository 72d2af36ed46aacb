//! Tests of statement parameters and result rows.

use super::*;

type Values = (String, Option<f64>, Option<Vec<u8>>);

#[test]
fn values_round_trip() {
    let (_scratch, store) = fresh();
    let read: Vec<Values> = store
        .write_blocking::<_, StoreError>(Actor::System, ONE, |tx| {
            let sql = "INSERT INTO memos (tenant, id, body, size, content) VALUES ($1, $2, $3, $4, $5)";
            tx.execute(sql, &[&i64::MAX, &"张三 'and' \"李四\" 🙂", &-0.25, &[0_u8, 255]])?;
            tx.execute(sql, &[&1_i64, &String::new(), &None::<f64>, &None::<Vec<u8>>])?;
            tx.query_all("SELECT body, size, content FROM memos WHERE tenant = $1 ORDER BY id DESC", &[], |row| {
                assert_eq!(row.text(0)?, row.get::<String>(0)?);
                Ok((row.get(0)?, row.get(1)?, row.get(2)?))
            })
        })
        .unwrap();
    assert_eq!(read[0], ("张三 'and' \"李四\" 🙂".to_owned(), Some(-0.25), Some(vec![0, 255])));
    assert_eq!(read[1], (String::new(), None, None));
}

#[test]
fn a_whole_number_goes_into_a_real_column() {
    let (_scratch, store) = fresh();
    let size = store.write_blocking::<_, StoreError>(Actor::System, ONE, |tx| {
        tx.execute("INSERT INTO memos (tenant, id, size) VALUES ($1, 1, $2)", &[&3_i64])?;
        tx.query_opt("SELECT size FROM memos WHERE tenant = $1", &[], |row| row.get::<f64>(0))
    });
    assert_eq!(size.unwrap(), Some(3.0));
}

#[test]
fn truths_counts_and_literals_read_the_same_on_both_engines() {
    let (_scratch, store) = fresh();
    let read = store.write_blocking::<_, StoreError>(Actor::System, ONE, |tx| {
        insert(tx, 1)?;
        tx.query_opt(
            "SELECT COUNT(*), 1, id = 1, id > $2, body IS NULL FROM memos WHERE tenant = $1 GROUP BY id, body",
            &[&1_i64],
            |row| {
                Ok((
                    row.get::<i64>(0)?,
                    row.get::<i64>(1)?,
                    row.get::<bool>(2)?,
                    row.get::<bool>(3)?,
                    row.get::<bool>(4)?,
                ))
            },
        )
    });
    assert_eq!(read.unwrap(), Some((1, 1, true, false, false)));
}

#[test]
fn a_truth_is_stored_as_a_number() {
    let (_scratch, store) = fresh();
    let id = store.write_blocking::<_, StoreError>(Actor::System, ONE, |tx| {
        tx.execute("INSERT INTO memos (tenant, id) VALUES ($1, $2)", &[&true])?;
        tx.query_opt("SELECT id FROM memos WHERE tenant = $1", &[], |row| row.get::<i64>(0))
    });
    assert_eq!(id.unwrap(), Some(1));
}

#[test]
fn a_column_that_is_missing_empty_or_of_another_type_is_an_error() {
    let (_scratch, store) = fresh();
    store.write_blocking(Actor::System, ONE, |tx| insert(tx, 1)).unwrap();
    store
        .read_blocking::<_, StoreError>(ONE, |tx| {
            tx.query_opt("SELECT body, size, id FROM memos WHERE tenant = $1", &[], |row| {
                assert_eq!(row.get::<i64>(0), Err(StoreError::Column(0)));
                assert_eq!(row.get::<f64>(1), Err(StoreError::Column(1)));
                assert_eq!(row.get::<String>(2), Err(StoreError::Column(2)));
                assert_eq!(row.text(2), Err(StoreError::Column(2)));
                assert_eq!(row.get::<Option<i64>>(3), Err(StoreError::Column(3)));
                Ok(())
            })
        })
        .unwrap();
}

#[test]
fn parameters_may_repeat_and_come_in_any_order() {
    let (_scratch, store) = fresh();
    let found = store.write_blocking::<_, StoreError>(Actor::System, ONE, |tx| {
        insert(tx, 5)?;
        tx.query_opt(
            "SELECT id FROM memos WHERE id > $3 AND id < $2 AND tenant = $1 AND id <> $3 AND body <> '$4 isn''t one'",
            &[&9_i64, &4_i64],
            |row| row.get::<i64>(0),
        )
    });
    assert_eq!(found.unwrap(), Some(5));
}

#[test]
fn a_wrong_number_of_parameters_is_refused() {
    let (_scratch, store) = fresh();
    let find = "SELECT id FROM memos WHERE tenant = $1 AND id = $2";
    for given in [0, 2] {
        let refused = store.read_blocking::<_, StoreError>(ONE, move |tx| {
            let all: [&dyn crate::store::Param; 2] = [&1_i64, &2_i64];
            tx.query_opt(find, &all[..given], |_| Ok(()))
        });
        assert!(matches!(refused, Err(StoreError::Sql(_))), "{refused:?}");
    }
}

#[test]
fn one_takes_the_first_row_and_all_keep_their_order() {
    let (_scratch, store) = fresh();
    store
        .write_blocking::<_, StoreError>(Actor::System, ONE, |tx| [3, 1, 2].iter().try_for_each(|id| insert(tx, *id)))
        .unwrap();
    assert_eq!(ids(&store, ONE), [1, 2, 3]);
    let first = store.read_blocking::<_, StoreError>(ONE, |tx| {
        tx.query_opt("SELECT id FROM memos WHERE tenant = $1 ORDER BY id DESC", &[], |row| row.get::<i64>(0))
    });
    assert_eq!(first.unwrap(), Some(3));
}

#[test]
fn execute_counts_rows_and_returning_keeps_the_change() {
    let (_scratch, store) = fresh();
    store
        .write_blocking::<_, StoreError>(Actor::System, ONE, |tx| [1, 2, 3].iter().try_for_each(|id| insert(tx, *id)))
        .unwrap();
    store
        .write_blocking::<_, StoreError>(Actor::System, ONE, |tx| {
            let changed = tx.execute("UPDATE memos SET body = $2 WHERE tenant = $1 AND id < 3", &[&"new"])?;
            assert_eq!(changed, 2);
            let sql = "UPDATE memos SET body = 'newer' WHERE tenant = $1 RETURNING id";
            assert!(tx.query_opt(sql, &[], |row| row.get::<i64>(0))?.is_some());
            Ok(())
        })
        .unwrap();
    let newer = store.read_blocking::<_, StoreError>(ONE, |tx| {
        tx.query_opt("SELECT COUNT(*) FROM memos WHERE tenant = $1 AND body = 'newer'", &[], |row| row.get::<i64>(0))
    });
    assert_eq!(newer.unwrap(), Some(3));
}
