//! The built-in dictionary of places: countries, the provinces and cities of China, major cities of the world. A
//! company's own places (`places` in a seed file) are added and replace those with the same code.
//!
//! The platform does not publish its codes. Ours are stable: `CN_` with the ISO 3166 code of a country (`CN_1` for the
//! Chinese mainland, as the documents have it), `ST_` and `CT_` with the six digits of GB/T 2260 in China, `CT_` with the
//! country and a number elsewhere. Names of countries are those of Unicode CLDR.

use std::sync::LazyLock;

use hire_types::{Name, place::LocationType};

/// A place of the dictionary.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KnownPlace {
    pub code: &'static str,
    pub parent: Option<&'static str>,
    pub location_type: LocationType,
    pub name: Name,
    /// The Chinese name in pinyin, without spaces.
    pub pinyin: &'static str,
    /// The calling code of a country, such as `86`.
    pub calling_code: Option<&'static str>,
}

/// Lines of code, parent, Chinese name, English name, pinyin and calling code, sorted by code.
const TEXT: &str = include_str!("place/dictionary.tsv");

static PLACES: LazyLock<Vec<KnownPlace>> = LazyLock::new(|| TEXT.lines().filter_map(read).collect());

fn read(line: &'static str) -> Option<KnownPlace> {
    let mut columns = line.split('\t');
    let (code, parent) = (columns.next()?, columns.next()?);
    let name = Name { zh: columns.next()?.to_owned(), en: columns.next()?.to_owned() };
    let parent = (!parent.is_empty()).then_some(parent);
    let pinyin = columns.next()?;
    let calling_code = columns.next().filter(|code| !code.is_empty());
    Some(KnownPlace { code, parent, location_type: type_of(code)?, name, pinyin, calling_code })
}

/// The type of a place by the prefix of its code.
pub fn type_of(code: &str) -> Option<LocationType> {
    match code.split_once('_')? {
        ("CN", _) => Some(LocationType::Country),
        ("ST", _) => Some(LocationType::State),
        ("CT", _) => Some(LocationType::City),
        ("DS", _) => Some(LocationType::District),
        _ => None,
    }
}

/// All of them, by code.
pub fn all() -> &'static [KnownPlace] {
    &PLACES
}

pub fn find(code: &str) -> Option<&'static KnownPlace> {
    let at = PLACES.binary_search_by(|place| place.code.cmp(code)).ok()?;
    PLACES.get(at)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn every_line_is_a_place_with_a_unique_code() {
        assert_eq!(all().len(), TEXT.lines().count());
        assert!(all().is_sorted_by(|one, other| one.code < other.code));
        for place in all() {
            assert_eq!(find(place.code), Some(place));
            assert!(!place.name.zh.is_empty() && !place.name.en.is_empty() && !place.pinyin.is_empty(), "{place:?}");
        }
        assert_eq!(find("CT_"), None);
    }

    #[test]
    fn cities_lie_in_states_or_countries_and_states_in_countries() {
        for place in all() {
            let parent = place.parent.map(|code| find(code).unwrap().location_type);
            let fits = match place.location_type {
                LocationType::Country => parent.is_none(),
                LocationType::State => parent == Some(LocationType::Country),
                LocationType::City => parent.is_some_and(|parent| parent != LocationType::City),
                LocationType::District | LocationType::Address => false,
            };
            assert!(fits, "{place:?}");
        }
    }

    #[test]
    fn china_has_its_provinces_and_cities() {
        let within = |parent: &str| all().iter().filter(|place| place.parent == Some(parent)).count();
        assert_eq!(within("CN_1"), 31);
        assert_eq!(within("ST_440000"), 21);
        let chengdu = find("CT_510100").unwrap();
        assert_eq!(
            (chengdu.name.zh.as_str(), chengdu.name.en.as_str(), chengdu.pinyin),
            ("成都", "Chengdu", "chengdu")
        );
        assert_eq!(find("CN_1").unwrap().calling_code, Some("86"));
        assert!(all().iter().filter(|place| place.location_type == LocationType::Country).count() > 240);
    }
}
