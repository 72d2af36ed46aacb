//! The values of custom fields of jobs, requirements and talents. On the wire each is a string; what the string holds
//! depends on the type of the field. Offer forms have formats of their own, see [`crate::form`].

use std::fmt;

use hire_types::{field::FieldValue, form::TalentFieldType};
use serde::Deserialize;

use crate::{Id, calendar::Date, decimal::Decimal, parse_id};

/// How answers write the end of a period that has none.
pub const ONGOING: &str = "-";
/// How requests may write it, too.
pub const NO_END_YET: &str = "-1";

/// Why a text is no value of its field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    UnknownOption,
    RepeatedOption,
    NotOptions,
    NotATime,
    NotAPeriod,
    NotANumber,
    NotFiles,
    NoValues,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::UnknownOption => "is not one of the options in use",
            Self::RepeatedOption => "has an option twice",
            Self::NotOptions => r#"must be a list of options such as ["1", "2"]"#,
            Self::NotATime => "must be a time in milliseconds",
            Self::NotAPeriod => {
                r#"must be two times in milliseconds such as ["1577808000000", "1612108800000"], the earlier first"#
            }
            Self::NotANumber => "must be a number",
            Self::NotFiles => r#"must be a list of files such as [{"file_id": "7250161881116838204"}]"#,
            Self::NoValues => "must be left out: the field has no values of its own",
        })
    }
}

/// Whether fields of a type have values. The default fields have members of their own, and a module has fields.
pub const fn has_values(kind: TalentFieldType) -> bool {
    !matches!(kind, TalentFieldType::Default | TalentFieldType::Module)
}

/// Reads the value of a field; `Ok(None)` when the text says nothing: it is blank or an empty list.
pub fn read(kind: TalentFieldType, text: &str, is_option: impl Fn(&str) -> bool) -> Result<Option<FieldValue>, Fault> {
    use TalentFieldType as Kind;
    if !has_values(kind) {
        return Err(Fault::NoValues);
    }
    if text.trim().is_empty() {
        return Ok(None);
    }
    let option = |key: &str| if is_option(key) { Ok(key.to_owned()) } else { Err(Fault::UnknownOption) };
    Ok(match kind {
        Kind::Text | Kind::LongText | Kind::Default | Kind::Module => Some(FieldValue::Text(text.to_owned())),
        Kind::Select => Some(FieldValue::Option(option(text)?)),
        Kind::MultiSelect => {
            let keys: Vec<String> = serde_json::from_str(text).map_err(|_| Fault::NotOptions)?;
            let keys: Vec<String> = keys.iter().map(|key| option(key)).collect::<Result<_, _>>()?;
            if crate::distinct(&keys).len() < keys.len() {
                return Err(Fault::RepeatedOption);
            }
            Some(keys).filter(|keys| !keys.is_empty()).map(FieldValue::Options)
        }
        Kind::Date | Kind::Day | Kind::Month | Kind::Year => Some(FieldValue::Time(time(text).ok_or(Fault::NotATime)?)),
        Kind::Period => Some(period(text).ok_or(Fault::NotAPeriod)?),
        Kind::Number => {
            Decimal::parse(text).ok_or(Fault::NotANumber)?;
            Some(FieldValue::Number(text.to_owned()))
        }
        Kind::Attachment => {
            let files = files(text).ok_or(Fault::NotFiles)?;
            Some(files).filter(|files| !files.is_empty()).map(FieldValue::Files)
        }
    })
}

/// Milliseconds in a year of the calendar. Dates before 1970 are negative.
fn time(text: &str) -> Option<i64> {
    let ms = text.parse().ok().filter(|_| !text.starts_with('+'))?;
    Date::of_ms(ms).map(|_| ms)
}

fn period(text: &str) -> Option<FieldValue> {
    let [start, end]: [String; 2] = serde_json::from_str(text).ok()?;
    let start = time(&start)?;
    let end = if end == ONGOING || end == NO_END_YET { None } else { Some(time(&end).filter(|end| start <= *end)?) };
    Some(FieldValue::Period { start, end })
}

fn files(text: &str) -> Option<Vec<Id>> {
    #[derive(Deserialize)]
    struct File {
        file_id: String,
    }
    let files: Vec<File> = serde_json::from_str(text).ok()?;
    files.iter().map(|file| parse_id(&file.file_id)).collect()
}

#[cfg(test)]
mod tests {
    use hire_types::{form::RegistrationFieldType, requirement::RequirementFieldType};
    use proptest::prelude::*;

    use super::*;

    fn read_as(kind: TalentFieldType, text: &str) -> Result<Option<FieldValue>, Fault> {
        read(kind, text, |key| ["1", "2"].contains(&key))
    }

    #[test]
    fn each_type_reads_its_own_format() {
        use TalentFieldType as Kind;
        let texts = |keys: &[&str]| keys.iter().map(|key| (*key).to_owned()).collect();
        for (kind, text, value) in [
            (Kind::Text, "a\nb", FieldValue::Text("a\nb".into())),
            (Kind::LongText, " a ", FieldValue::Text(" a ".into())),
            (Kind::Select, "1", FieldValue::Option("1".into())),
            (Kind::MultiSelect, "[\"2\", \"1\"]", FieldValue::Options(texts(&["2", "1"]))),
            (Kind::Date, "-86400000", FieldValue::Time(-86_400_000)),
            (Kind::Day, "0", FieldValue::Time(0)),
            (Kind::Month, "1627379423000", FieldValue::Time(1_627_379_423_000)),
            (Kind::Year, "1627379423000", FieldValue::Time(1_627_379_423_000)),
            (Kind::Period, "[\"1\", \"2\"]", FieldValue::Period { start: 1, end: Some(2) }),
            (Kind::Period, "[\"1\", \"1\"]", FieldValue::Period { start: 1, end: Some(1) }),
            (Kind::Period, "[\"1\", \"-\"]", FieldValue::Period { start: 1, end: None }),
            (Kind::Period, "[\"1\", \"-1\"]", FieldValue::Period { start: 1, end: None }),
            (Kind::Number, "-1.50", FieldValue::Number("-1.50".into())),
            (
                Kind::Attachment,
                "[{\"file_id\": \"7250161881116838204\"}]",
                FieldValue::Files(vec![7_250_161_881_116_838_204]),
            ),
        ] {
            assert_eq!(read_as(kind, text), Ok(Some(value)), "{text}");
        }
    }

    #[test]
    fn other_formats_and_options_are_refused() {
        use TalentFieldType as Kind;
        for (kind, text, fault) in [
            (Kind::Select, "3", Fault::UnknownOption),
            (Kind::Select, "[]", Fault::UnknownOption),
            (Kind::MultiSelect, "1", Fault::NotOptions),
            (Kind::MultiSelect, "[\"1\", \"3\"]", Fault::UnknownOption),
            (Kind::MultiSelect, "[\"1\", \"1\"]", Fault::RepeatedOption),
            (Kind::Date, "2021-07-27", Fault::NotATime),
            (Kind::Day, "+1", Fault::NotATime),
            (Kind::Year, "9223372036854775807", Fault::NotATime),
            (Kind::Period, "[\"2\", \"1\"]", Fault::NotAPeriod),
            (Kind::Period, "[\"-\", \"1\"]", Fault::NotAPeriod),
            (Kind::Period, "[\"2\"]", Fault::NotAPeriod),
            (Kind::Number, "many", Fault::NotANumber),
            (Kind::Number, "inf", Fault::NotANumber),
            (Kind::Attachment, "[{\"file_id\": \"x\"}]", Fault::NotFiles),
            (Kind::Default, "1", Fault::NoValues),
            (Kind::Module, "", Fault::NoValues),
        ] {
            assert_eq!(read_as(kind, text), Err(fault), "{text}");
        }
    }

    #[test]
    fn blank_texts_and_empty_lists_say_nothing() {
        for kind in TalentFieldType::ALL.iter().copied().filter(|kind| has_values(*kind)) {
            for text in ["", " \n"] {
                assert_eq!(read_as(kind, text), Ok(None), "{kind:?}");
            }
        }
        for kind in [TalentFieldType::MultiSelect, TalentFieldType::Attachment] {
            assert_eq!(read_as(kind, "[ ]"), Ok(None), "{kind:?}");
        }
    }

    #[test]
    fn a_fault_says_what_is_wrong() {
        assert_eq!(Fault::NotANumber.to_string(), "must be a number");
        assert_eq!(Fault::RepeatedOption.to_string(), "has an option twice");
    }

    #[test]
    fn the_types_of_requirements_and_of_jobs_are_among_those_of_talents() {
        for kind in RequirementFieldType::ALL {
            assert_eq!(TalentFieldType::from(*kind).code(), kind.code());
        }
        for kind in RegistrationFieldType::ALL {
            assert_eq!(TalentFieldType::from(*kind).code(), kind.code());
        }
    }

    proptest! {
        #[test]
        fn any_text_is_read_or_refused_and_text_is_kept_as_it_is(
            kind in prop::sample::select(TalentFieldType::ALL.to_vec()),
            text in ".{0,40}",
        ) {
            if let Ok(Some(FieldValue::Text(kept) | FieldValue::Option(kept) | FieldValue::Number(kept))) = read(kind, &text, |_| true) {
                prop_assert_eq!(kept, text);
            }
        }
    }
}
