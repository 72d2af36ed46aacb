//! Versions of forms and of offers, which the API makes too.

use hire_types::{Id, Name, hiring::OfferStatus};

use super::{stored::company, *};
use crate::{
    hiring::forms::{FieldChange, change_field},
    store::{
        Json,
        offers::{Offer, OfferVersion},
    },
};

#[test]
fn a_version_of_a_form_in_the_file_goes_after_those_of_the_api() {
    let fixture = Fixture::new();
    let form = |versions: &str| {
        format!(
            "[[offer_forms]]\nkey = \"a\"\nid = \"7000000000000000001\"\nname_zh = \"表\"\nversions = [{versions}]\n"
        )
    };
    let version = |id: i64| {
        let field = r#"{ key = "note", id = "7000000000000000009", kind = "text", name_zh = "备注" }"#;
        format!("{{ id = \"{id}\", modules = [{{ kind = \"basic\", fields = [{field}] }}] }}")
    };
    let (first, second) = (version(7_000_000_000_000_000_002), version(7_000_000_000_000_000_003));
    fixture.toml(&form(&first)).unwrap();
    fixture.write(|tx| {
        let change = FieldChange { name: Name { zh: "说明".to_owned(), en: String::new() }, options: Vec::new() };
        change_field(tx, Id::new(7_000_000_000_000_000_009), &change).unwrap();
        Ok(())
    });
    let versions = "SELECT version FROM offer_schemas WHERE tenant = $1 ORDER BY version";
    let latest = "SELECT s.version, s.id FROM offer_forms f \
                  JOIN offer_schemas s ON s.tenant = f.tenant AND s.id = f.latest_schema WHERE f.tenant = $1";
    assert_eq!(fixture.rows(versions, 1), ["1", "2"]);
    // The same file again leaves the version of the API the latest.
    fixture.toml(&form(&first)).unwrap();
    assert!(fixture.rows(latest, 2)[0].starts_with("2|"));
    fixture.toml(&form(&format!("{first}, {second}"))).unwrap();
    assert_eq!(fixture.rows(versions, 1), ["1", "2", "3"]);
    assert_eq!(fixture.rows(latest, 2), ["3|7000000000000000003"]);
}

#[test]
fn seeded_earlier_versions_never_replace_those_of_the_api() {
    let fixture = Fixture::new();
    fixture.toml(TEST_COMPANY).unwrap();
    let offer = |salary: &str, earlier: &str| {
        company(&format!(
            "[[offers]]\nkey = \"a\"\nid = \"8000000000000000001\"\napplication = \"7000000000430000011\"\n\
             department = \"rd\"\nleader = \"chen-ming\"\nowner = \"chen-ming\"\noperator = \"chen-ming\"\n\
             salary = {{ currency = \"CNY\", basic_salary = \"{salary}\" }}\nearlier_versions = [{earlier}]\n"
        ))
    };
    let stored = "SELECT version FROM offers WHERE tenant = $1 AND id = 8000000000000000001";
    let versions = "SELECT version, replaced_at FROM offer_versions WHERE tenant = $1 ORDER BY version";
    let one = r#"{ replaced_at = 5, probation_month = 2, salary = { currency = "CNY", basic_salary = "20000" } }"#;
    fixture.toml(&offer("30000", &format!("{one}, {{ replaced_at = 6, status = 4 }}"))).unwrap();
    assert_eq!(fixture.rows(stored, 1), ["3"]);
    assert_eq!(fixture.rows(versions, 2), ["1|5", "2|6"]);
    fixture.write(|tx| {
        let id = Id::new(8_000_000_000_000_000_001);
        let [first, second] = [1, 2].map(|version| tx.get::<OfferVersion>(&(id, version)).unwrap().unwrap().document.0);
        let pay = |offer: &Offer| offer.document.salary.clone().unwrap().basic_salary.unwrap();
        assert_eq!(
            (pay(&first), first.document.probation_month, first.status),
            ("20000".to_owned(), Some(2), OfferStatus::Created)
        );
        assert_eq!(
            (pay(&second), second.document.probation_month, second.status),
            ("30000".to_owned(), None, OfferStatus::Approved)
        );
        let before = tx.get::<Offer>(&id)?.unwrap();
        let version = OfferVersion { offer: id, version: 3, document: Json(before.clone()), replaced_at: 7 };
        tx.insert(&version)?;
        tx.update(&before, &Offer { version: 4, ..before.clone() })?;
        Ok(())
    });
    fixture.toml(&offer("31000", "{ replaced_at = 9 }")).unwrap();
    assert_eq!(fixture.rows(stored, 1), ["4"]);
    assert_eq!(fixture.rows(versions, 2), ["1|5", "2|6", "3|7"]);
}
