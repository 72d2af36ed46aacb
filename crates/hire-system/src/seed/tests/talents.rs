//! Rows of a talent in other tables: keys, sources, folders, and custom fields.

use super::*;

const KEYS: &str = "SELECT t.name, k.kind, k.value FROM talent_keys k \
                    JOIN talents t ON t.tenant = k.tenant AND t.id = k.talent WHERE k.tenant = $1 ORDER BY k.kind, k.value";
const MEMBERS: &str = "SELECT f.name_zh, m.added_at FROM talent_folder_members m \
                       JOIN talent_folders f ON f.tenant = m.tenant AND f.id = m.folder WHERE m.tenant = $1 \
                       ORDER BY f.name_zh";

#[test]
fn of_talents_with_one_number_the_first_holds_the_key() {
    let fixture = Fixture::new();
    let text = r#"
[[talents]]
key = "one"
name = "甲"
mobile = "18200000001"
email = "One@Example.com"
[[talents]]
key = "two"
name = "乙"
mobile = "18200000001"
mobile_code = 86
identification_type = 2
identity_number = "E1"
[[talents]]
key = "gone"
name = "丙"
email = "gone@example.com"
deleted = true
"#;
    fixture.toml(text).unwrap_or_else(|errors| panic!("{errors}"));
    let keys = ["甲|email|one@example.com", "乙|identity|2 e1", "甲|mobile|86 18200000001"];
    assert_eq!(fixture.rows(KEYS, 3), keys);
    assert_eq!(fixture.toml(text).unwrap().unchanged, 4);
    assert_eq!(fixture.rows(KEYS, 3), keys);
    let moved = text.replacen("18200000001", "18200000002", 1).replace("\"E1\"", "\"E2\"");
    assert_eq!(fixture.toml(&moved).unwrap().updated, 2);
    let keys = ["甲|email|one@example.com", "乙|identity|2 e2", "乙|mobile|86 18200000001", "甲|mobile|86 18200000002"];
    assert_eq!(fixture.rows(KEYS, 3), keys);
}

#[test]
fn sources_keep_their_order_and_folders_the_time_at_which_a_talent_was_added() {
    let fixture = Fixture::new();
    let text = r#"
[[resume_sources]]
key = "a"
name_zh = "甲"
[[resume_sources]]
key = "b"
name_zh = "乙"
[[talent_folders]]
key = "f"
name_zh = "文件夹"
[[talent_folders]]
key = "g"
name_zh = "另一个"
[[talents]]
key = "one"
name = "张三"
resume_sources = ["b", "a", "b"]
folders = ["f"]
"#;
    fixture.toml(text).unwrap_or_else(|errors| panic!("{errors}"));
    let sources = "SELECT r.name_zh FROM talent_sources s \
                   JOIN resume_sources r ON r.tenant = s.tenant AND r.id = s.resume_source \
                   WHERE s.tenant = $1 ORDER BY s.ordinal";
    assert_eq!(fixture.rows(sources, 1), ["乙", "甲"]);
    let added = fixture.rows(MEMBERS, 2);
    assert_eq!(fixture.toml(text).unwrap().unchanged, 6);
    fixture.toml(&text.replace("[\"f\"]", "[\"f\", \"g\"]")).unwrap();
    let members = fixture.rows(MEMBERS, 2);
    assert!(members.len() == 2 && members.contains(&added[0]), "{added:?} {members:?}");
    fixture.toml(&text.replace("[\"f\"]", "[]")).unwrap();
    assert!(fixture.rows(MEMBERS, 2).is_empty());
}

#[test]
fn times_that_do_not_fit_are_reported_with_their_entry() {
    let text = r#"
[[talents]]
key = "one"
name = "张三"
educations = [{ start_time = "2019-07-01", end_time = "2020-06", end_time_v2 = 2021-06-30 }]
careers = [{ start_time = "2019-13", end_time = "-" }]
awards = [{ award_time = "2019-07" }]
"#;
    let reported = check_errors(text, Format::Toml, "company.toml");
    let talent = r#"talents[0] "one": "#;
    assert_eq!(
        reported,
        [
            format!("company.toml:5: {talent}educations[0]: end_time_v2: the time is not in 2020-06"),
            format!(r#"company.toml:5: {talent}educations[0]: start_time: "2019-07-01" is not a month like "2019-07""#),
            format!(r#"company.toml:6: {talent}careers[0]: start_time: "2019-13" is not a month like "2019-07""#),
            format!(r#"company.toml:7: {talent}awards[0]: award_time: "2019-07" is not a year like "2019""#),
        ]
    );
}

#[test]
fn fields_that_the_company_added_and_calling_codes_are_stored() {
    let fixture = Fixture::new();
    let text = r#"
[[places]]
code = "CN_1"
name_zh = "中国"
calling_code = 86
[[talent_modules]]
key = "education"
part = 2
name_zh = "教育经历"
[[talent_modules]]
key = "certificates"
name_zh = "证书"
[[talent_fields]]
key = "tutor"
module = "education"
type = 3
name_zh = "导师"
options = [{ key = 1, name_zh = "李教授" }]
[[talents]]
key = "one"
id = "7000000000000000001"
name = "张三"
educations = [{ school = "东海大学", custom = [{ field = "tutor", value = "1" }] }]
"#;
    fixture.toml(text).unwrap_or_else(|errors| panic!("{errors}"));
    assert_eq!(fixture.rows("SELECT calling_code FROM places WHERE tenant = $1", 1), ["86"]);
    let modules = "SELECT part, name_zh, active FROM talent_modules WHERE tenant = $1 ORDER BY part";
    assert_eq!(fixture.rows(modules, 3), ["2|教育经历|1", "100|证书|1"]);
    let options = fixture.rows("SELECT options FROM talent_fields WHERE tenant = $1", 1);
    assert!(options[0].contains(r#""key":"1""#), "{options:?}");
    let field = &fixture.rows("SELECT id FROM talent_fields WHERE tenant = $1", 1)[0];
    let resume = &fixture.rows("SELECT resume FROM talents WHERE tenant = $1", 1)[0];
    assert!(resume.contains(&format!(r#""custom":[{{"field":"{field}","value":"1"}}]"#)), "{resume}");
    assert_eq!(fixture.toml(text).unwrap().created, 0);

    let text = text.replace("type = 3\n", "").replace("field = \"tutor\"", "field = \"none\"");
    let reported = errors(fixture.toml(&text));
    assert!(reported[0].ends_with(r#"talent_fields[0] "tutor": `type` is missing"#), "{reported:#?}");
    assert!(reported[1].contains(r#"educations[0]: custom[0]: field: unknown talent field "none""#), "{reported:#?}");
}
