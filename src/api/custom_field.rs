//! The values of the custom fields of jobs and requirements, as responses show them.

use hire_api::{
    i18n::Localized,
    job_requirement::list_by_id::{CustomDataValue, CustomOption, TimeRange},
};
use hire_rules::field::ONGOING;
use hire_types::{Name, field::FieldValue};

use crate::documents::SelectOption;

/// The one member of a value that belongs to its type; nothing for files, which the documents have no member for.
pub fn shown(value: &FieldValue, options: &[SelectOption]) -> Option<CustomDataValue> {
    let (none, time) = (CustomDataValue::default(), |time: &i64| Some(time.to_string()));
    Some(match value {
        FieldValue::Text(text) => CustomDataValue { content: Some(text.clone()), ..none },
        FieldValue::Option(key) => CustomDataValue { option: Some(option(key, options)), ..none },
        FieldValue::Options(keys) => {
            CustomDataValue { option_list: Some(keys.iter().map(|key| option(key, options)).collect()), ..none }
        }
        FieldValue::Time(at) => CustomDataValue { time: time(at), ..none },
        FieldValue::Period { start, end } => {
            let end_time = end.as_ref().map_or_else(|| Some(ONGOING.to_owned()), time);
            CustomDataValue { time_range: Some(TimeRange { start_time: time(start), end_time }), ..none }
        }
        FieldValue::Number(number) => CustomDataValue { number: Some(number.clone()), ..none },
        FieldValue::Files(_) => return None,
    })
}

/// With the name that the field gives the option today. One that it lists no longer has its key for a name.
fn option(key: &str, options: &[SelectOption]) -> CustomOption {
    let name = match options.iter().find(|option| option.key == key) {
        Some(option) => Name { zh: option.name_zh.clone(), en: option.name_en.clone() },
        None => Name { zh: key.to_owned(), en: key.to_owned() },
    };
    CustomOption { key: key.to_owned(), name: name.i18n() }
}
