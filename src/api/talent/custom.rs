//! The values of fields that the company added to its resumes, as responses show them. What a retired field or option
//! has is shown; what is unknown is left out.

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
use hire_rules::{
    calendar::seconds_of_ms,
    field::{self, ONGOING},
};
use hire_types::field::FieldValue;

use crate::{
    documents::{CustomModule, CustomValue, Entry},
    store::{
        StoreError, Tx, attachments,
        talent_form::{self, TalentModule},
    },
};

/// The fields of an entry; `None` if there are none.
pub type Fields = Option<Vec<TalentField>>;

pub fn fields(tx: &mut Tx<'_>, values: &[CustomValue]) -> Result<Fields, StoreError> {
    let mut fields = Vec::new();
    for stated in values {
        let Some(field) = tx.cached::<talent_form::TalentField>(&stated.field)? else { continue };
        let value = match field::read(field.field_type, &stated.value, |_| true) {
            Ok(None) => continue,
            Ok(Some(value)) => shown(tx, &field, value)?,
            // Values of seed files are not checked.
            Err(_) => None,
        };
        fields.push(TalentField {
            object_id: Some(field.id.to_string()),
            name: Some(field.name.i18n()),
            object_type: Some(field.field_type),
            value,
        });
    }
    Ok(crate::api::non_empty(fields))
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

/// The value that a text is, as responses show it; nothing for a text that is none of the field's.
fn shown(
    tx: &mut Tx<'_>,
    field: &talent_form::TalentField,
    value: FieldValue,
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
    let option = |key: &String| {
        let option = field.options.iter().find(|option| option.key == *key)?;
        let name = I18n { zh_cn: option.name_zh.clone(), en_us: option.name_en.clone() };
        Some(CustomOption { key: option.key.clone(), name })
    };
    let seconds = |ms| seconds_of_ms(ms).to_string();
    Ok(Some(match value {
        FieldValue::Text(text) => TalentFieldValue { content: Some(text), ..none },
        FieldValue::Option(key) => match option(&key) {
            Some(option) => TalentFieldValue { option: Some(option), ..none },
            None => return Ok(None),
        },
        FieldValue::Options(keys) => {
            TalentFieldValue { option_list: Some(keys.iter().filter_map(option).collect()), ..none }
        }
        FieldValue::Time(at) => TalentFieldValue { time: Some(seconds(at)), ..none },
        FieldValue::Period { start, end } => {
            let end_time = Some(end.map_or_else(|| ONGOING.to_owned(), seconds));
            let time_range = TimeRangeInSeconds { start_time: Some(seconds(start)), end_time };
            TalentFieldValue { time_range: Some(time_range), ..none }
        }
        FieldValue::Number(number) => TalentFieldValue { number: Some(number), ..none },
        FieldValue::Files(files) => {
            let ids: Vec<AttachmentId> = files.into_iter().map(AttachmentId::new).collect();
            let mut known: HashMap<_, _> = attachments::by_ids(tx, &ids)?;
            let shown = ids.iter().filter_map(|id| known.remove(id)).map(|file| CustomAttachment {
                file_id: Some(file.id),
                name: Some(file.name),
                content_type: Some(file.mime),
                file_size: Some(file.size),
            });
            TalentFieldValue { customized_attachment: Some(shown.collect()), ..none }
        }
    }))
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
