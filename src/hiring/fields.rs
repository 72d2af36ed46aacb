//! Values of custom fields, as callers write them: text in the format of the field's type.

use hire_types::{field::FieldValue, form::RegistrationFieldType as FieldType};
use serde::Deserialize;

/// Why a value does not fit its field.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FieldFault {
    #[error("is not one of the options in use")]
    UnknownOption,
    #[error("must be a list of options such as [\"1\", \"2\"]")]
    NotOptions,
    #[error("must be a time in milliseconds")]
    NotATime,
    #[error("must be two times in milliseconds such as [\"1577808000000\", \"1612108800000\"], the earlier first")]
    NotAPeriod,
    #[error("must be a number")]
    NotANumber,
    #[error("must be a list of files such as [{{\"file_id\": \"7250161881116838204\"}}]")]
    NotFiles,
    #[error("the field has no values of its own")]
    NoValues,
}

/// Reads the value of a field.
pub fn read(kind: FieldType, text: &str, is_option: impl Fn(&str) -> bool) -> Result<FieldValue, FieldFault> {
    Ok(match kind {
        FieldType::Text | FieldType::LongText => FieldValue::Text(text.to_owned()),
        FieldType::Select => FieldValue::Option(option(text.to_owned(), is_option)?),
        FieldType::MultiSelect => {
            let keys: Vec<String> = serde_json::from_str(text).map_err(|_| FieldFault::NotOptions)?;
            let keys = hire_rules::distinct(&keys).into_iter();
            FieldValue::Options(keys.map(|key| option(key, &is_option)).collect::<Result<_, _>>()?)
        }
        FieldType::Date | FieldType::Month | FieldType::Year => {
            FieldValue::Time(time(text).ok_or(FieldFault::NotATime)?)
        }
        FieldType::Period => {
            let [start, end]: [String; 2] = serde_json::from_str(text).map_err(|_| FieldFault::NotAPeriod)?;
            match (time(&start), time(&end)) {
                (Some(start), Some(end)) if start <= end => FieldValue::Period { start, end },
                _ => return Err(FieldFault::NotAPeriod),
            }
        }
        FieldType::Number => {
            let number: f64 = text.parse().map_err(|_| FieldFault::NotANumber)?;
            if !number.is_finite() {
                return Err(FieldFault::NotANumber);
            }
            FieldValue::Number(text.to_owned())
        }
        FieldType::Attachment => FieldValue::Files(files(text).ok_or(FieldFault::NotFiles)?),
        FieldType::Default | FieldType::Module => return Err(FieldFault::NoValues),
    })
}

fn option(key: String, is_option: impl Fn(&str) -> bool) -> Result<String, FieldFault> {
    if is_option(&key) { Ok(key) } else { Err(FieldFault::UnknownOption) }
}

/// Milliseconds.
fn time(text: &str) -> Option<i64> {
    let plain = text.bytes().all(|byte| byte.is_ascii_digit());
    plain.then(|| text.parse().ok()).flatten()
}

fn files(text: &str) -> Option<Vec<i64>> {
    #[derive(Deserialize)]
    struct File {
        file_id: String,
    }
    let files: Vec<File> = serde_json::from_str(text).ok()?;
    files.iter().map(|file| hire_rules::parse_id(&file.file_id)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read_as(kind: FieldType, text: &str) -> Result<FieldValue, FieldFault> {
        read(kind, text, |key| ["1", "2"].contains(&key))
    }

    #[test]
    fn each_type_reads_its_own_format() {
        let texts = |keys: &[&str]| keys.iter().map(|key| (*key).to_owned()).collect();
        for (kind, text, value) in [
            (FieldType::Text, "a\nb", FieldValue::Text("a\nb".into())),
            (FieldType::Select, "1", FieldValue::Option("1".into())),
            (FieldType::MultiSelect, "[\"2\", \"1\", \"2\"]", FieldValue::Options(texts(&["2", "1"]))),
            (FieldType::Month, "1627379423000", FieldValue::Time(1_627_379_423_000)),
            (FieldType::Period, "[\"1\", \"2\"]", FieldValue::Period { start: 1, end: 2 }),
            (FieldType::Number, "1.50", FieldValue::Number("1.50".into())),
            (
                FieldType::Attachment,
                "[{\"file_id\": \"7250161881116838204\"}]",
                FieldValue::Files(vec![7_250_161_881_116_838_204]),
            ),
        ] {
            assert_eq!(read_as(kind, text), Ok(value), "{text}");
        }
    }

    #[test]
    fn other_formats_and_options_are_refused() {
        for (kind, text, fault) in [
            (FieldType::Select, "3", FieldFault::UnknownOption),
            (FieldType::MultiSelect, "1", FieldFault::NotOptions),
            (FieldType::MultiSelect, "[\"1\", \"3\"]", FieldFault::UnknownOption),
            (FieldType::Date, "2021-07-27", FieldFault::NotATime),
            (FieldType::Year, "-1", FieldFault::NotATime),
            (FieldType::Period, "[\"2\", \"1\"]", FieldFault::NotAPeriod),
            (FieldType::Period, "[\"2\"]", FieldFault::NotAPeriod),
            (FieldType::Number, "many", FieldFault::NotANumber),
            (FieldType::Number, "inf", FieldFault::NotANumber),
            (FieldType::Attachment, "[{\"file_id\": \"x\"}]", FieldFault::NotFiles),
            (FieldType::Default, "1", FieldFault::NoValues),
        ] {
            assert_eq!(read_as(kind, text), Err(fault), "{text}");
        }
    }
}
