//! Which talents are under the protection of an agency.

use std::collections::{HashMap, HashSet};

use super::{Known, StoreError, Tx, any_of_them};

/// All protections of a company by their talents, if they are few enough to be remembered: asking for each talent would
/// be a tenth of the work of a list.
struct Protections(Option<HashMap<i64, Vec<Period>>>);

#[derive(Clone, Copy)]
struct Period {
    starts_at: i64,
    expires_at: i64,
}

const MOST: i64 = 4_096;

impl Known for Protections {
    type Key = ();

    fn find(tx: &mut Tx<'_>, (): &()) -> Result<Option<Self>, StoreError> {
        let sql = "SELECT talent, starts_at, expires_at FROM agency_protections WHERE tenant = $1 LIMIT $2";
        let (rows, too_many) = tx.page(sql, &[], MOST, |row| {
            Ok((row.get(0)?, Period { starts_at: row.get(1)?, expires_at: row.get(2)? }))
        })?;
        if too_many {
            return Ok(Some(Self(None)));
        }
        let mut protections: HashMap<i64, Vec<Period>> = HashMap::new();
        for (talent, period) in rows {
            protections.entry(talent).or_default().push(period);
        }
        Ok(Some(Self(Some(protections))))
    }
}

/// Those of these talents that are protected at a time.
pub fn among(tx: &mut Tx<'_>, talents: &[i64], now: i64) -> Result<HashSet<i64>, StoreError> {
    let known = tx.known::<Protections>(&())?;
    if let Some(Protections(Some(protections))) = known.as_deref() {
        let covers = |period: &Period| (period.starts_at..period.expires_at).contains(&now);
        let protected = |talent: &i64| protections.get(talent).is_some_and(|periods| periods.iter().any(covers));
        return Ok(talents.iter().copied().filter(protected).collect());
    }
    let sql = concat!(
        "SELECT talent FROM agency_protections WHERE tenant = $1 AND starts_at <= $22 AND expires_at > $22 AND talent IN ",
        any_of_them!()
    );
    Ok(tx.all_of(sql, talents, &[&now], |row| row.get(0))?.into_iter().collect())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::store::{Store, TenantNo, testing::Scratch};

    const TENANT: TenantNo = TenantNo(1);

    /// Protects talents from `first` on, from 10 to 19.
    fn protect(store: &Store, first: i64, count: i64) {
        let sql = "INSERT INTO agency_protections (tenant, talent, agency, starts_at, expires_at) \
                   VALUES ($1, $2, 'an agency', 10, 20)";
        let work =
            move |tx: &mut Tx<'_>| (first..first + count).try_for_each(|talent| tx.execute(sql, &[&talent]).map(drop));
        store.write_blocking::<_, StoreError>(TENANT, work).unwrap();
    }

    fn protected(store: &Store, talents: &[i64], now: i64) -> Vec<i64> {
        let talents = talents.to_vec();
        let found = store.read_blocking(TENANT, move |tx| among(tx, &talents, now));
        let mut found: Vec<i64> = found.unwrap().into_iter().collect();
        found.sort_unstable();
        found
    }

    #[test]
    fn a_protection_covers_its_talent_from_its_start_until_before_its_end_whether_there_are_few_or_many() {
        let scratch = Scratch::new().unwrap();
        let store = scratch.open().unwrap();
        assert_eq!(protected(&store, &[1, 2], 10), Vec::<i64>::new());
        protect(&store, 1, 1);
        let talents: Vec<i64> = (1..=50).collect();
        for many in [false, true] {
            if many {
                protect(&store, 1_000, MOST);
            }
            for (now, expected) in [(9, vec![]), (10, vec![1]), (19, vec![1]), (20, vec![])] {
                assert_eq!(protected(&store, &talents, now), expected, "at {now}, many: {many}");
            }
        }
        assert_eq!(protected(&store, &[2, 1_000, 1_001], 15), [1_000, 1_001]);
    }
}
