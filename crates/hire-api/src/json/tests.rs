#![allow(clippy::unwrap_used)]

use std::collections::BTreeMap;

use proptest::{collection, prelude::*, sample};
use serde::{Serialize, Serializer, ser::SerializeStruct};
use serde_json::{Value, json, value::RawValue};

use super::{RAW, write};
use crate::{id::TalentId, verbatim::Verbatim};

/// Both say the same: the same bytes, or both an error.
fn agrees<T: Serialize + ?Sized>(value: &T) {
    let expected = serde_json::to_vec(value).map_err(|error| error.to_string());
    let mut out = b"before".to_vec();
    let written = write(&mut out, value).map_err(|error| error.to_string());
    match (expected, written) {
        (Ok(expected), Ok(())) => {
            let text = out.strip_prefix(b"before").unwrap();
            assert_eq!(String::from_utf8_lossy(text), String::from_utf8_lossy(&expected));
        }
        (expected, written) => assert_eq!(written.err(), expected.err()),
    }
}

/// What is escaped, what is next to it in a table of characters, and text of two to four bytes a character.
fn character() -> impl Strategy<Value = char> {
    prop_oneof![
        3 => sample::select(vec!['"', '\\', '\n', '\u{0}', '\u{1f}', ' ', '!', '#', '[', ']', '\u{7f}', '\u{2028}', '/']),
        1 => (0u8..0x20).prop_map(char::from),
        6 => proptest::char::range('a', 'z'),
        2 => sample::select(vec!['é', '\u{80}', '\u{a2}', '\u{dc}', '张', '\u{ffff}', '𝄞']),
        1 => any::<char>(),
    ]
}

fn text() -> impl Strategy<Value = String> {
    prop_oneof![collection::vec(character(), 0..70).prop_map(String::from_iter), "[a-z]{0,70}", any::<String>()]
}

fn value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        text().prop_map(Value::from),
    ];
    leaf.prop_recursive(4, 64, 6, |inner| {
        prop_oneof![
            collection::vec(inner.clone(), 0..6).prop_map(Value::from),
            collection::vec((text(), inner), 0..6).prop_map(|members| Value::Object(members.into_iter().collect())),
        ]
    })
}

proptest! {
    #[test]
    fn any_text_is_written_as_serde_json_writes_it(text in text()) {
        agrees(&text);
    }

    #[test]
    fn any_value_is_written_as_serde_json_writes_it(value in value()) {
        agrees(&value);
    }

    #[test]
    fn any_number_is_written_as_serde_json_writes_it(
        float in any::<f64>(), short in any::<f32>(), whole in any::<i128>(), natural in any::<u128>(),
    ) {
        agrees(&(float, short, whole, natural, whole as i64, natural as u64, whole as i8, natural as u16));
    }
}

#[test]
fn every_byte_is_escaped_alike_wherever_it_stands() {
    for byte in 0..0x80 {
        for length in 0..36 {
            for place in 0..length {
                let text: String =
                    (0..length).map(|index| if index == place { char::from(byte) } else { 'a' }).collect();
                agrees(&text);
            }
        }
    }
}

#[test]
fn what_needs_an_escape_is_found_behind_text_of_many_bytes() {
    for character in ['\u{80}', 'ÿ', '张', '\u{2028}', '𝄞'] {
        for length in 0..12 {
            let before = character.to_string().repeat(length);
            for text in
                [format!("{before}\""), format!("{before}\\a"), format!("\n{before}"), format!("!{before}\u{1}!")]
            {
                agrees(&text);
            }
        }
    }
}

#[derive(Serialize)]
struct Unit;
#[derive(Serialize)]
struct Newtype(u8);
#[derive(Serialize)]
struct Pair(u8, &'static str);
#[derive(Serialize)]
struct Nothing {}

#[derive(Serialize, PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
    Unit,
    #[serde(rename = "a \"name\"\n")]
    Named,
    Newtype(Option<u8>),
    Tuple(u8, String),
    Struct {
        first: u8,
        #[serde(skip_serializing_if = "Option::is_none")]
        second: Option<u8>,
    },
    Empty {},
    #[serde(rename = "a \\name\\")]
    Escaped {
        #[serde(rename = "\"")]
        quote: u8,
        #[serde(rename = "long enough for words \u{1}")]
        control: u8,
    },
}

fn kinds() -> Vec<Kind> {
    vec![
        Kind::Unit,
        Kind::Named,
        Kind::Newtype(None),
        Kind::Newtype(Some(1)),
        Kind::Tuple(1, "\"".into()),
        Kind::Struct { first: 1, second: None },
        Kind::Struct { first: 1, second: Some(2) },
        Kind::Empty {},
        Kind::Escaped { quote: 1, control: 2 },
    ]
}

#[test]
fn every_kind_of_type_is_written_as_serde_json_writes_it() {
    agrees(&(Unit, Newtype(1), Pair(1, "a"), Nothing {}, (), 'a', '"', '张', true, false));
    agrees(&kinds());
    agrees(&(Some(Some(1)), None::<u8>, [0u8; 0], Vec::<Nothing>::new(), [[1], [2]]));
    agrees(&(f64::NAN, f32::INFINITY, -0.0, 1.0, 1e300, f32::MIN_POSITIVE, i64::MIN, u64::MAX, i128::MIN));
    agrees(&format_args!("{}{}", "\"a", "\n张"));
    agrees(&TalentId::new(7_000_000_001_500_000_000));
    agrees(&std::net::Ipv4Addr::LOCALHOST);
}

struct Bytes(&'static [u8]);

impl Serialize for Bytes {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_bytes(self.0)
    }
}

#[test]
fn bytes_are_an_array_of_numbers() {
    agrees(&Bytes(b""));
    agrees(&Bytes(b"\0a\xff"));
}

#[derive(Serialize)]
struct Outer<'a> {
    code: u32,
    #[serde(flatten)]
    inner: Inner<'a>,
    #[serde(flatten)]
    rest: BTreeMap<String, Value>,
}

#[derive(Serialize)]
struct Inner<'a> {
    text: &'a str,
    verbatim: Verbatim<u8>,
}

#[test]
fn members_of_a_flattened_struct_stand_beside_the_others() {
    let rest = BTreeMap::from([("a \"key\"".to_owned(), json!({})), ("b".to_owned(), json!([1, "\t"]))]);
    agrees(&Outer { code: 0, inner: Inner { text: "\"", verbatim: Verbatim::written("{\"a\": 1}") }, rest });
}

#[derive(Serialize, PartialEq, Eq, PartialOrd, Ord)]
struct Key<T>(T);

#[derive(Serialize)]
struct Beside {
    before: u8,
    #[serde(flatten)]
    verbatim: Verbatim<u8>,
    #[serde(skip_serializing_if = "Option::is_none")]
    after: Option<u8>,
}

fn beside(text: &str, after: Option<u8>) -> Result<String, String> {
    let mut out = Vec::new();
    write(&mut out, &Beside { before: 1, verbatim: Verbatim::written(text), after })
        .map_err(|error| error.to_string())?;
    Ok(String::from_utf8(out).unwrap())
}

#[derive(Serialize)]
struct Alone {
    #[serde(flatten)]
    verbatim: Verbatim<u8>,
}

#[test]
fn the_members_of_a_flattened_text_stand_beside_the_others() {
    assert_eq!(beside(r#"{"a":{"b":2}}"#, None).unwrap(), r#"{"before":1,"a":{"b":2}}"#);
    assert_eq!(beside(" { \"a\" : [] } \n", Some(3)).unwrap(), r#"{"before":1,"a" : [],"after":3}"#);
    assert_eq!(beside("{}", Some(3)).unwrap(), r#"{"before":1,"after":3}"#);
    for (text, expected) in [("{}", "{}"), (r#"{"a":1}"#, r#"{"a":1}"#)] {
        let mut out = Vec::new();
        write(&mut out, &Alone { verbatim: Verbatim::written(text) }).unwrap();
        assert_eq!(String::from_utf8(out).unwrap(), expected);
    }
}

#[test]
fn only_the_text_of_an_object_can_be_flattened() {
    for text in ["", "7", "[1]", "{", r#""{}""#] {
        assert_eq!(beside(text, None).unwrap_err(), "only an object has members", "{text}");
    }
}

#[test]
fn a_key_of_data_is_never_taken_for_a_flattened_text() {
    agrees(&BTreeMap::from([(RAW.to_owned(), r#"{"a":1}"#)]));
}

fn one<K: Ord>(key: K) -> BTreeMap<K, u8> {
    BTreeMap::from([(key, 1)])
}

struct Float(f64);

impl Serialize for Float {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map([(self.0, 1)])
    }
}

#[test]
fn keys_are_texts_or_become_texts() {
    agrees(&BTreeMap::from([("a\"", 1), ("", 2), ("张", 3)]));
    agrees(&(one(1u8), one(-1i64), one(u128::MAX), one(true), one('"'), one(Key("a")), one(Some("a"))));
    agrees(&(one(Kind::Unit), one(Kind::Named), one(TalentId::new(5)), one(Some(Key(Some(5))))));
    agrees(&(Float(1.5), Float(1e300)));
}

#[test]
fn keys_that_are_no_texts_are_refused_as_serde_json_refuses_them() {
    agrees(&one(()));
    agrees(&one(None::<&str>));
    agrees(&one((1, 2)));
    agrees(&one(vec![1]));
    agrees(&one(one(1)));
    agrees(&Float(f64::NAN));
    for kind in kinds() {
        agrees(&one(kind));
    }
}

struct Raw<T>(&'static str, T);

impl<T: Serialize> Serialize for Raw<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut raw = serializer.serialize_struct(RAW, 1)?;
        raw.serialize_field(self.0, &self.1)?;
        raw.end()
    }
}

#[test]
fn text_that_is_json_already_is_copied() {
    agrees(&(Verbatim::<u8>::written(" 7 "), Verbatim::<u8>::written(r#"{"a":"\"张"}"#)));
    agrees(&vec![RawValue::from_string(r#"{ "a" : [1, 2] }"#.into()).unwrap()]);
    agrees(&Raw(RAW, format_args!("[{}]", 1)));
}

#[test]
fn only_text_is_json_already() {
    agrees(&Raw(RAW, 1));
    agrees(&Raw(RAW, 1.5));
    agrees(&Raw(RAW, Some("1")));
    agrees(&Raw(RAW, Key("1")));
    agrees(&Raw(RAW, 'a'));
    agrees(&Raw(RAW, ()));
    agrees(&Raw(RAW, [1]));
    assert!(write(&mut Vec::new(), &Raw("another", "1")).is_err());
}

struct Failing;

impl Serialize for Failing {
    fn serialize<S: Serializer>(&self, _: S) -> Result<S::Ok, S::Error> {
        Err(serde::ser::Error::custom("it failed"))
    }
}

#[test]
fn what_fails_inside_fails_as_a_whole() {
    agrees(&(1, [Failing], 2));
    agrees(&BTreeMap::from([(1, Err::<u8, _>(Failing)), (2, Ok(1))]));
}
