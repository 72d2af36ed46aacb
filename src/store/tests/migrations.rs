//! A database as an earlier version of the schema left it.

use serde_json::{Value, json};

use super::*;
use crate::store::{changes, migrate};

/// One of each kind that the change feed is about, one of them deleted, of two tenants.
const ROWS: &str = "
INSERT INTO tenants (id, tenant_key, name, created_at) VALUES (1, 'one', 'One', 1), (2, 'two', 'Two', 1);
INSERT INTO talents (tenant, id, name, document, created_at, updated_at, deleted) VALUES
    (1, 11, '张三', '{}', 1, 2, 0), (1, 12, '李四', '{}', 1, 2, 1), (2, 11, '王五', '{}', 1, 2, 0);
INSERT INTO offers (tenant, id, application, talent, job, schema_id, offer_type, status, department, leader, owner,
    operator, document, created_at, updated_at) VALUES (1, 21, 31, 11, 41, 51, 1, 1, 61, 71, 72, 73, '{}', 1, 2);
";

/// What a program noted of them that had a change feed from the first row on.
const NOTED: &str = "
INSERT INTO changes (tenant, entity, id, position) VALUES
    (1, 'offer', 21, 0), (1, 'talent', 11, 0), (1, 'talent', 12, 0), (2, 'talent', 11, 0);
";
/// The version that makes up for what was not noted.
const MAKES_UP: i32 = 4;

fn names(store: &Store, tenant: TenantNo) -> Vec<String> {
    let sql = "SELECT name FROM talents WHERE tenant = $1 ORDER BY id";
    store.read_blocking::<_, StoreError>(tenant, |tx| tx.all(sql, &[], |row| row.get(0))).unwrap()
}

#[test]
fn rows_of_every_earlier_schema_are_kept_and_get_their_place_in_the_change_feed() {
    for version in 1..i32::try_from(migrate::LATEST_VERSION).unwrap() {
        let scratch = Scratch::new().unwrap();
        scratch.leave_at(version, &if version < MAKES_UP { ROWS.to_owned() } else { [ROWS, NOTED].concat() }).unwrap();
        let store = scratch.open().unwrap();
        assert_eq!(names(&store, ONE), ["张三", "李四"], "from version {version}");
        assert_eq!(names(&store, TWO), ["王五"], "from version {version}");
        let feed = store.read_shared_blocking::<_, StoreError>(|shared| changes::since(shared, 0, 10)).unwrap();
        let known: Vec<_> = feed.iter().map(|change| (change.tenant, change.entity.as_str(), change.id)).collect();
        assert_eq!(known, [(1, "offer", 21), (1, "talent", 11), (1, "talent", 12), (2, "talent", 11)], "{version}");
        // And the feed goes on from there.
        store.write_blocking(ONE, |tx| changes::record(tx, "talent", 11)).unwrap();
        let feed = store.read_shared_blocking::<_, StoreError>(|shared| changes::since(shared, 1, 10)).unwrap();
        assert_eq!(feed.len(), 1, "from version {version}");
    }
}

/// Somebody with a resume, and somebody without, as schema 5 kept them.
const RESUMES: &str = r#"
INSERT INTO tenants (id, tenant_key, name, created_at) VALUES (1, 'one', 'One', 1);
INSERT INTO talents (tenant, id, name, document, created_at, updated_at, deleted) VALUES
    (1, 11, '张三', '{"mobile_code":"86","preferred_cities":["CT_1"],"careers":[{"id":"1","title":"工\"程师"}],"works":[],
        "registrations":[{"id":"7000000000000000001","registration_time":1716177600000}],"skills":["C++"],"top_degree":7}',
        1, 2, 0),
    (1, 12, '李四', '{}', 1, 2, 0);
"#;

#[test]
fn what_goes_out_as_it_is_gets_texts_of_its_own_and_what_is_empty_is_left_out() {
    let scratch = Scratch::new().unwrap();
    scratch.leave_at(5, RESUMES).unwrap();
    let store = scratch.open().unwrap();
    let sql = "SELECT document, profile, resume, skills FROM talents WHERE tenant = $1 ORDER BY id";
    let rows = store.read_blocking::<_, StoreError>(ONE, move |tx| {
        tx.all(sql, &[], |row| {
            let texts = [row.get::<String>(0)?, row.get(1)?, row.get(2)?, row.get(3)?];
            Ok(texts.map(|text| serde_json::from_str::<Value>(&text).unwrap()))
        })
    });
    let resume = json!({
        "career_list": [{ "id": "1", "title": "工\"程师" }],
        "interview_registration_list": [{ "id": "7000000000000000001", "registration_time": 1_716_177_600_000_i64 }],
        "top_degree": 7,
    });
    let with_resume = [json!({ "preferred_cities": ["CT_1"] }), json!({ "mobile_code": "86" }), resume, json!(["C++"])];
    assert_eq!(rows.unwrap(), [with_resume, [json!({}), json!({}), json!({}), json!([])]]);
}
