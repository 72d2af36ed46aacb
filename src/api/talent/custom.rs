//! The values of fields that the company added to its resumes, as answers show them. What a retired field or option has is
//! shown; what is unknown is left out.

use std::collections::HashMap;

use hire_api::{
    i18n::{I18n, Localized},
    id::AttachmentId,
    job_requirement::list_by_id::CustomOption,
    shapes::common::TimeRangeInSeconds,
    talent::{
        get::{CustomAttachment, TalentField, TalentFieldValue},
        get_v2::{CustomAttachmentV2, TalentCustomizedTimeRange, TalentFieldV2, TalentFieldValueV2},
    },
};
use hire_rules::calendar::seconds_of_ms;
use hire_types::form::TalentFieldType;

use crate::{
    documents::{CustomModule, CustomValue, Entry, ONGOING},
    hiring::talents::{CustomFile, NO_END_YET},
    store::{
        StoreError, Tx, attachments,
        talent_form::{self, TalentModule},
    },
};

/// The fields of an entry; `None` if there are none.
pub type Fields = Option<Vec<TalentField>>;

pub fn fields(tx: &mut Tx<'_>, values: &[CustomValue]) -> Result<Fields, StoreError> {
    let mut shown = Vec::new();
    for stated in values.iter().filter(|value| !value.value.is_empty()) {
        let Some(field) = tx.cached::<talent_form::TalentField>(&stated.field)? else { continue };
        shown.push(TalentField {
            object_id: Some(field.id.to_string()),
            name: Some(field.name.i18n()),
            object_type: Some(field.field_type),
            value: value(tx, &field, &stated.value)?,
        });
    }
    Ok(Some(shown).filter(|shown| !shown.is_empty()))
}

/// The fields of each entry of a list.
pub fn of_entries<T>(tx: &mut Tx<'_>, entries: &[Entry<T>]) -> Result<Vec<Fields>, StoreError> {
    entries.iter().map(|entry| fields(tx, &entry.custom)).collect()
}

/// The modules that have entries, each with the fields of all of them.
pub fn modules(
    tx: &mut Tx<'_>,
    modules: &[CustomModule],
) -> Result<Vec<(std::sync::Arc<TalentModule>, Fields)>, StoreError> {
    let mut shown = Vec::new();
    for stated in modules {
        if let Some(module) = tx.cached::<TalentModule>(&stated.module)? {
            shown.push((module, fields(tx, &stated.entries.concat())?));
        }
    }
    Ok(shown)
}

fn value(
    tx: &mut Tx<'_>,
    field: &talent_form::TalentField,
    text: &str,
) -> Result<Option<TalentFieldValue>, StoreError> {
    let none = TalentFieldValue {
        content: None,
        option: None,
        option_list: None,
        time_range: None,
        time: None,
        number: None,
        customized_attachment: None,
    };
    let option = |key: &str| {
        let option = field.options.iter().find(|option| option.key == key)?;
        let name = I18n { zh_cn: option.name_zh.clone(), en_us: option.name_en.clone() };
        Some(CustomOption { key: option.key.clone(), name })
    };
    let list = |text: &str| serde_json::from_str::<Vec<String>>(text).ok();
    Ok(match field.field_type {
        TalentFieldType::Text | TalentFieldType::LongText | TalentFieldType::Default | TalentFieldType::Module => {
            Some(TalentFieldValue { content: Some(text.to_owned()), ..none })
        }
        TalentFieldType::Select => option(text).map(|option| TalentFieldValue { option: Some(option), ..none }),
        TalentFieldType::MultiSelect => list(text).map(|keys| {
            let options = keys.iter().filter_map(|key| option(key)).collect();
            TalentFieldValue { option_list: Some(options), ..none }
        }),
        TalentFieldType::Date | TalentFieldType::Day | TalentFieldType::Month | TalentFieldType::Year => {
            seconds(text).map(|time| TalentFieldValue { time: Some(time), ..none })
        }
        TalentFieldType::Period => list(text).map(|range| {
            let end = range.get(1).map(String::as_str);
            let lasts = end.is_some_and(|end| end == ONGOING || end == NO_END_YET);
            let end_time = if lasts { Some(ONGOING.to_owned()) } else { end.and_then(seconds) };
            let start_time = range.first().and_then(|start| seconds(start));
            TalentFieldValue { time_range: Some(TimeRangeInSeconds { start_time, end_time }), ..none }
        }),
        TalentFieldType::Number => Some(TalentFieldValue { number: Some(text.to_owned()), ..none }),
        TalentFieldType::Attachment => {
            let files = serde_json::from_str::<Vec<CustomFile>>(text).unwrap_or_default();
            let ids: Vec<AttachmentId> = files.iter().map(|file| file.file_id).collect();
            let mut known: HashMap<_, _> = attachments::by_ids(tx, &ids)?;
            let shown = ids.iter().filter_map(|id| known.remove(id)).map(|file| CustomAttachment {
                file_id: Some(file.id),
                name: Some(file.name),
                content_type: Some(file.mime),
                file_size: Some(file.size),
            });
            Some(TalentFieldValue { customized_attachment: Some(shown.collect()), ..none })
        }
    })
}

/// Times are stated in milliseconds and shown in seconds.
fn seconds(text: &str) -> Option<String> {
    text.parse().ok().map(|ms| seconds_of_ms(ms).to_string())
}

/// The same in the second version, which names the members of a file differently.
pub fn v2(fields: Fields) -> Option<Vec<TalentFieldV2>> {
    let value = |value: TalentFieldValue| TalentFieldValueV2 {
        content: value.content,
        option: value.option,
        option_list: value.option_list,
        time_range: value
            .time_range
            .map(|TimeRangeInSeconds { start_time, end_time }| TalentCustomizedTimeRange { start_time, end_time }),
        time: value.time,
        number: value.number,
        customized_attachment: value.customized_attachment.map(|files| files.into_iter().map(file_v2).collect()),
    };
    let field = |field: TalentField| TalentFieldV2 {
        object_id: field.object_id,
        name: field.name,
        object_type: field.object_type,
        value: field.value.map(value),
    };
    fields.map(|fields| fields.into_iter().map(field).collect())
}

fn file_v2(file: CustomAttachment) -> CustomAttachmentV2 {
    CustomAttachmentV2 {
        file_id: file.file_id,
        file_name: file.name,
        content_type: file.content_type,
        file_size: file.file_size,
    }
}
