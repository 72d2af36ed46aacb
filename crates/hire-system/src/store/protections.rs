//! Talents protected by an agency.

use std::collections::HashSet;

use hire_types::id::TalentId;

use super::{StoreError, Tx, in_list, record::record};

record! {
    pub struct AgencyProtection in agency_protections, key(talent: TalentId, agency: String) {
        starts_at: i64,
        expires_at: i64,
    }
}

/// The talents among these that are protected at a time.
pub fn protected_talents(tx: &mut Tx<'_>, talents: &[TalentId], now: i64) -> Result<HashSet<TalentId>, StoreError> {
    let condition = concat!("WHERE tenant = $1 AND starts_at <= $22 AND expires_at > $22 AND talent IN ", in_list!());
    let protections = tx.select_of::<_, AgencyProtection>(condition, talents, &[&now])?;
    Ok(protections.into_iter().map(|protection| protection.talent).collect())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::store::{Actor, Store, TenantNo, testing::TestDatabase};

    const TENANT: TenantNo = TenantNo(1);

    fn protected(store: &Store, talents: &[i64], now: i64) -> Vec<i64> {
        let talents: Vec<TalentId> = talents.iter().copied().map(TalentId::new).collect();
        let listed = store.read_blocking(TENANT, move |tx| protected_talents(tx, &talents, now));
        let mut listed: Vec<i64> = listed.unwrap().into_iter().map(TalentId::number).collect();
        listed.sort_unstable();
        listed
    }

    #[test]
    fn a_protection_covers_its_talent_from_its_start_until_before_its_end() {
        let scratch = TestDatabase::migrated().unwrap();
        let store = scratch.open().unwrap();
        assert_eq!(protected(&store, &[1, 2], 10), Vec::<i64>::new());
        store
            .write_blocking::<_, StoreError>(Actor::System, TENANT, |tx| {
                for talent in [1, 30, 1_000] {
                    let (talent, agency) = (TalentId::new(talent), "an agency".to_owned());
                    tx.insert(&AgencyProtection { talent, agency, starts_at: 10, expires_at: 20 })?;
                }
                Ok(())
            })
            .unwrap();
        let talents: Vec<i64> = (1..=50).collect();
        for (now, expected) in [(9, vec![]), (10, vec![1, 30]), (19, vec![1, 30]), (20, vec![])] {
            assert_eq!(protected(&store, &talents, now), expected, "at {now}");
        }
    }
}
