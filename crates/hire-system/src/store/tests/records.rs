//! Records: reading, writing, and the change feed, caches and events of a write.

use hire_types::{
    Name,
    id::{ApplicationId, JobId, StageId, TalentId},
};

use super::*;
use crate::{
    events::Fact,
    store::{
        Engine, Entity, Options,
        applications::Application,
        changes,
        deliveries::{DeliveryMode, EventSettings},
        events::Event,
        record::Record,
        requirements::RequirementJob,
        settings::Place,
        tables::TABLES,
        testing,
    },
};

/// Tables of the program without a record.
const WITHOUT_RECORD: &[&str] = &["cache_versions", "change_clock", "changes", "id_claims", "refinery_schema_history"];

fn columns_of(tx: &mut GlobalTx<'_>, table: &str) -> Result<Vec<String>, StoreError> {
    match tx.engine() {
        Engine::Sqlite => tx.scalars(&format!("SELECT name FROM pragma_table_info('{table}')"), &[]),
        Engine::Postgres => tx.scalars(
            "SELECT CAST(column_name AS TEXT) FROM information_schema.columns \
             WHERE table_schema = current_schema() AND table_name = $1",
            &[&table],
        ),
    }
}

#[test]
fn records_have_the_columns_of_their_tables_and_every_table_has_a_record() {
    let scratch = TestDatabase::migrated().unwrap();
    let store = scratch.open().unwrap();
    for table in TABLES {
        let mut stated = table.columns();
        let name = table.name;
        let mut columns = store.read_global_blocking(move |tx| columns_of(tx, name)).unwrap();
        stated.sort_unstable();
        columns.sort_unstable();
        assert_eq!(stated, columns, "{name}");
        // Installs and tokens belong to an app, and what the sandbox keeps to the server; they name a tenant.
        assert_eq!(
            table.of_tenant || ["installs", "sandbox_tenants", "tokens"].contains(&name),
            columns.contains(&"tenant".to_owned()),
            "{name}"
        );
    }
    let all = |tx: &mut GlobalTx<'_>| {
        tx.scalars::<String>(
            match tx.engine() {
                Engine::Sqlite => "SELECT name FROM sqlite_master WHERE type = 'table'",
                Engine::Postgres => "SELECT CAST(tablename AS TEXT) FROM pg_tables WHERE schemaname = current_schema()",
            },
            &[],
        )
    };
    let mut all: Vec<String> = store.read_global_blocking::<_, StoreError>(all).unwrap();
    all.retain(|name| !TABLES.iter().any(|table| table.name == name));
    all.sort_unstable();
    assert_eq!(all, WITHOUT_RECORD);
}

fn place(code: &str, zh: &str) -> Place {
    let name = Name { zh: zh.to_owned(), en: String::new() };
    Place {
        code: code.to_owned(),
        location_type: hire_types::place::LocationType::City,
        name,
        parent: None,
        calling_code: None,
    }
}

fn application(id: i64, stage: i64) -> Application {
    Application {
        updated_at: 2,
        ..Application::active(ApplicationId::new(id), TalentId::new(id), JobId::new(1), StageId::new(stage), 1)
    }
}

fn version(store: &Store, tenant: TenantNo) -> i64 {
    store.read_blocking::<_, StoreError>(tenant, crate::store::cache::version).unwrap()
}

fn feed(store: &Store) -> Vec<(Option<Entity>, i64)> {
    let feed = store.read_global_blocking::<_, StoreError>(|tx| changes::since(tx, 0, 100)).unwrap();
    feed.into_iter().map(|change| (change.entity, change.id)).collect()
}

fn events(store: &Store) -> Vec<Event> {
    store.read_blocking::<_, StoreError>(ONE, |tx| tx.select("WHERE tenant = $1 ORDER BY id", &[])).unwrap()
}

fn changed<T: Send + 'static>(
    store: &Store,
    work: impl Fn(&mut WriteTx<'_>) -> Result<T, StoreError> + Send + Sync + 'static,
) -> T {
    store.write_blocking(Actor::User(7), ONE, work).unwrap()
}

#[test]
fn a_row_is_read_as_it_was_written_in_its_tenant_alone() {
    let (_scratch, store) = fresh();
    changed(&store, |tx| tx.insert(&place("CT_1", "北京")));
    let read = |tenant| store.read_blocking::<_, StoreError>(tenant, |tx| tx.get::<Place>(&"CT_1".to_owned())).unwrap();
    let row = read(ONE).unwrap();
    assert_eq!((row.name.zh.as_str(), row.parent, row.location_type.code()), ("北京", None, 3));
    assert!(read(TWO).is_none());
}

#[test]
fn an_update_writes_only_changed_columns() {
    let (_scratch, store) = fresh();
    let [same, other] = changed(&store, |tx| {
        let before = place("CT_1", "北京");
        tx.insert(&before)?;
        Ok([tx.update(&before, &before.clone())?, tx.save(Some(&before), &place("CT_1", "北京市"))?])
    });
    assert_eq!((same, other), (false, true));
    assert_eq!(version(&store, ONE), 1, "one transaction, one version");
    let untouched = changed(&store, |tx| {
        let before = tx.get::<Place>(&"CT_1".to_owned())?.unwrap();
        tx.update(&before, &before.clone())
    });
    assert!(!untouched);
    assert_eq!(version(&store, ONE), 1, "nothing was written");
}

#[test]
fn a_deleted_row_cannot_be_changed() {
    let (_scratch, store) = fresh();
    let gone = store.write_blocking(Actor::System, ONE, |tx| tx.update(&place("CT_1", "北京"), &place("CT_1", "北平")));
    assert!(matches!(gone, Err(StoreError::Sql(_))), "{gone:?}");
    let gone = store.write_blocking(Actor::System, ONE, |tx| tx.delete(&place("CT_1", "北京")));
    assert!(matches!(gone, Err(StoreError::Sql(_))), "{gone:?}");
}

#[test]
fn an_entity_has_one_entry_in_the_feed_however_often_it_is_written() {
    let (_scratch, store) = fresh();
    changed(&store, |tx| {
        tx.insert(&application(1, 1))?;
        tx.update(&application(1, 1), &application(1, 2))?;
        let job = |job| RequirementJob { job_requirement: hire_types::Id::new(5), job: JobId::new(job) };
        tx.replace(&[], &[job(1), job(2)])?;
        assert!(!tx.replace(&[job(1), job(2)], &[job(2), job(1)])?);
        tx.replace(&[job(1), job(2)], &[job(2), job(3)])
    });
    assert_eq!(feed(&store), [(Some(Entity::Application), 1), (Some(Entity::JobRequirement), 5)]);
    let jobs = store
        .read_blocking::<_, StoreError>(ONE, |tx| tx.select::<RequirementJob>("WHERE tenant = $1 ORDER BY job", &[]));
    let jobs: Vec<i64> = jobs.unwrap().iter().map(|row| row.job.number()).collect();
    assert_eq!(jobs, [2, 3]);
}

#[test]
fn a_change_gives_its_fact_once_with_its_actor_and_a_seed_gives_none() {
    let (_scratch, store) = fresh();
    changed(&store, |tx| {
        tx.insert(&application(1, 1))?;
        tx.update(&application(1, 1), &application(1, 2))
    });
    let seeded =
        store.write_blocking::<_, StoreError>(Actor::Seed, ONE, |tx| tx.update(&application(1, 2), &application(1, 3)));
    assert!(seeded.unwrap());
    let events = events(&store);
    let [event] = events.as_slice() else { panic!("{events:?}") };
    let fact = Fact::ApplicationStageChanged {
        talent: TalentId::new(1),
        application: ApplicationId::new(1),
        from: StageId::new(1),
        to: StageId::new(2),
        at: 2,
    };
    assert_eq!((event.fact.0.clone(), event.kind, &event.actor), (fact.clone(), fact.kind(), &Actor::User(7)));
    assert!(!event.expanded && event.id.number() > 0);
}

#[test]
fn a_failed_write_leaves_no_row_feed_entry_or_event() {
    let (_scratch, store) = fresh();
    let refused = store.write_blocking(Actor::System, ONE, |tx| {
        tx.insert(&application(1, 1))?;
        tx.announce(Fact::TalentDeleted { talent: TalentId::new(1) });
        Err::<(), _>(StoreError::Closed)
    });
    assert_eq!(refused, Err(StoreError::Closed));
    assert!(feed(&store).is_empty() && events(&store).is_empty());
}

#[test]
fn of_many_rows_those_with_new_keys_are_inserted() {
    let (_scratch, store) = fresh();
    let applications = |range: std::ops::RangeInclusive<i64>| range.map(|id| application(id, 1)).collect::<Vec<_>>();
    let first = applications(1..=20);
    assert_eq!(changed(&store, move |tx| tx.insert_all(&first)), 20);
    let more = applications(11..=50);
    assert_eq!(changed(&store, move |tx| tx.insert_all(&more)), 30);
    assert_eq!(feed(&store).len(), 50);
}

#[test]
fn rows_are_changed_by_a_condition_in_their_tenant_alone() {
    let (_scratch, store) = fresh();
    for tenant in [ONE, TWO] {
        store.write_blocking(Actor::System, tenant, |tx| tx.insert(&place("CT_1", "北京"))).unwrap();
    }
    let renamed = changed(&store, |tx| {
        tx.update_where::<Place>("name_zh = $2", "code = $3 OR code = $4", &[&"北平", &"CT_1", &"CT_2"])
    });
    assert_eq!(renamed.iter().map(|place| place.name.zh.as_str()).collect::<Vec<_>>(), ["北平"]);
    assert_eq!((version(&store, ONE), version(&store, TWO)), (2, 1));
    let other = store.read_blocking::<_, StoreError>(TWO, |tx| tx.get::<Place>(&"CT_1".to_owned())).unwrap();
    assert_eq!(other.unwrap().name.zh, "北京");
    assert_eq!(changed(&store, |tx| tx.delete_where::<Place>("code = $2", &[&"CT_1"])).len(), 1);
    assert!(store.read_blocking::<_, StoreError>(TWO, |tx| tx.exists::<Place>("WHERE tenant = $1", &[])).unwrap());
}

#[test]
fn unreadable_values_are_errors_that_name_the_column() {
    let (_scratch, store) = fresh();
    changed(&store, |tx| tx.insert(&application(1, 1)));
    let read = |broken: &'static str| {
        changed(&store, move |tx| testing::execute(tx, broken, &[]));
        store.read_blocking(ONE, |tx| tx.get::<Application>(&ApplicationId::new(1))).map(drop)
    };
    assert_eq!(
        read("UPDATE applications SET active_status = 3 WHERE tenant = $1"),
        Err(StoreError::Unreadable("applications.active_status"))
    );
    assert_eq!(
        read("UPDATE applications SET active_status = 1, document = '{' WHERE tenant = $1"),
        Err(StoreError::Unreadable("applications.document"))
    );
}

#[test]
fn a_record_is_not_written_by_any_other_statement() {
    let (_scratch, store) = fresh();
    let refused =
        store.write_blocking(Actor::System, ONE, |tx| tx.execute("DELETE FROM offers WHERE tenant = $1", &[]));
    assert_eq!(refused, Err(StoreError::Panicked));
}

#[test]
fn a_statement_whose_tenant_is_one_of_several_alternatives_does_not_run() {
    let (_scratch, store) = fresh();
    let open = "WHERE tenant = $1 AND code = $2 OR code = $3";
    let refused = store.read_blocking(ONE, move |tx| tx.select::<Place>(open, &[&"CT_1", &"CT_2"]).map(drop));
    assert_eq!(refused, Err(StoreError::Panicked));
}

#[test]
fn ids_of_a_transaction_are_its_own_and_differ_when_it_runs_again() {
    let scratch = TestDatabase::migrated().unwrap();
    let store = Store::open(&scratch.database, Options { readers: 1, pool: 1, ..Options::default() }).unwrap();
    let ids = |refuse: bool| {
        let work = move |tx: &mut WriteTx<'_>| {
            let ids = [tx.new_id::<()>()?, tx.new_id()?].map(hire_types::Id::number);
            if refuse { Err(StoreError::Document(format!("{ids:?}"))) } else { Ok(ids) }
        };
        store.write_blocking(Actor::System, ONE, work)
    };
    let (one, two) = (ids(false).unwrap(), ids(false).unwrap());
    assert!(one[0] < one[1] && one[1] < two[0] && two[0] < two[1], "{one:?} {two:?}");
    assert!(ids(true).is_err());
    let again =
        futures_executor::block_on(store.write(Actor::System, ONE, |tx| Ok::<_, StoreError>([tx.new_id::<()>()?])));
    assert!(again.unwrap()[0].number() > two[1]);
}

#[test]
fn a_table_without_a_tenant_is_written_the_same_way() {
    let (_scratch, store) = fresh();
    let settings = |token: &str| EventSettings {
        app_id: "cli_1".to_owned(),
        mode: DeliveryMode::Webhook,
        request_url: None,
        encrypt_key: None,
        verification_token: token.to_owned(),
        updated_at: 1,
    };
    let (one, two) = (settings("one"), settings("two"));
    let read_back = run(&store, move |tx| {
        assert!(tx.insert_absent(&one)? && !tx.insert_absent(&two)?);
        assert!(tx.save(Some(&one), &two)?);
        let settings = tx.get::<EventSettings>(&one.app_id)?.unwrap();
        tx.delete(&settings)?;
        Ok((settings.verification_token, tx.exists::<EventSettings>("WHERE app_id = $1", &[&one.app_id])?))
    });
    assert_eq!(read_back, ("two".to_owned(), false));
}

#[test]
fn a_record_has_its_statements_from_its_columns() {
    assert_eq!(
        Place::sql().insert,
        "INSERT INTO places (tenant, \"code\", \"location_type\", \"name_zh\", \"name_en\", \"parent\", \
         \"calling_code\") VALUES ($1, $2, $3, $4, $5, $6, $7)"
    );
}
