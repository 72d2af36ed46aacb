use hire_api::{
    i18n::{I18n, Localized},
    shapes::form::{FieldConfig, FieldOption},
    talent_object::{
        ListTalentObjects,
        query::{TalentModule, TalentObject, TalentObjectSetting, TalentObjects},
    },
};
use hire_types::{common::EnabledStatus, form::TalentFieldType, talent::ResumePart};

use crate::{
    documents::SelectOption,
    http::{ApiError, Call, ReadTx},
    store::talent_form::{self, TalentField},
};

pub fn list(tx: &mut ReadTx<'_>, _: &Call<ListTalentObjects>) -> Result<TalentObjects, ApiError<ListTalentObjects>> {
    let (modules, mut fields) = (talent_form::modules(tx)?, talent_form::fields(tx)?);
    let items = modules.into_iter().map(|module| {
        let (own, others): (Vec<_>, Vec<_>) =
            std::mem::take(&mut fields).into_iter().partition(|field| field.module == module.id);
        fields = others;
        TalentModule {
            id: module.id,
            name: module.name.i18n(),
            description: None,
            setting: TalentObjectSetting { object_type: TalentFieldType::Module, config: None },
            is_customized: module.part == ResumePart::Custom,
            is_required: false,
            active_status: active_status(module.active),
            children_list: Some(own.into_iter().map(|field| shown_field(&field)).collect())
                .filter(|fields: &Vec<_>| !fields.is_empty()),
        }
    });
    Ok(TalentObjects { items: items.collect() })
}

fn shown_field(field: &TalentField) -> TalentObject {
    let selects = matches!(field.field_type, TalentFieldType::Select | TalentFieldType::MultiSelect);
    let options = || FieldConfig { options: Some(field.options.0.iter().map(option).collect()) };
    TalentObject {
        id: field.id,
        name: field.name.i18n(),
        description: None,
        setting: TalentObjectSetting { object_type: field.field_type, config: selects.then(options) },
        parent_id: field.module,
        is_customized: true,
        is_required: false,
        active_status: active_status(field.active),
    }
}

fn option(option: &SelectOption) -> FieldOption {
    FieldOption {
        key: Some(option.key.clone()),
        name: Some(I18n { zh_cn: option.name_zh.clone(), en_us: option.name_en.clone() }),
        description: None,
        active_status: Some(active_status(option.active)),
    }
}

fn active_status(active: bool) -> EnabledStatus {
    if active { EnabledStatus::Enabled } else { EnabledStatus::Disabled }
}
