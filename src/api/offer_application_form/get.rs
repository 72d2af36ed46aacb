use hire_api::{
    i18n::Localized,
    offer_application_form::{
        GetOfferApplicationForm,
        get::{
            FormConfig, FormFormula, FormFormulaName, FormModuleInfo, FormObject, FormSchema,
            GetOfferApplicationFormData, OfferApplyFormInfo, ShownCondition, ShownDisplay,
        },
    },
    shapes::job::DescribedName,
};
use hire_types::{
    common::EnabledStatus,
    form::ModuleKind,
    id::{FormFieldId, FormModuleId},
    offer::{DisplayCondition, DisplayOperator, FormulaResult, OfferFieldType, OfferFieldTypeV2},
};

use crate::{
    api::{i18n, non_empty, non_empty_i18n},
    documents::{FormDocument, FormField, FormModule},
    http::{ApiError, Call, ReadTx},
    store::{
        StoreError,
        forms::{OfferForm, OfferSchema},
    },
};

pub fn get(
    tx: &mut ReadTx<'_>,
    call: &Call<GetOfferApplicationForm>,
) -> Result<GetOfferApplicationFormData, ApiError<GetOfferApplicationForm>> {
    let form = tx.get::<OfferForm>(&call.path.offer_application_form_id)?;
    let form = form.ok_or_else(|| ApiError::parameter("offer_application_form_id: unknown id"))?;
    let latest = tx.get::<OfferSchema>(&form.latest_schema)?;
    let latest = latest.ok_or(StoreError::Unreadable("offer_forms.latest_schema"))?;
    let module_list = latest.document.modules.iter().map(|module| shown_module(&latest.document, module)).collect();
    Ok(GetOfferApplicationFormData {
        offer_apply_form: OfferApplyFormInfo {
            id: form.id,
            name: form.name.i18n(),
            schema: FormSchema { id: latest.id, module_list },
        },
    })
}

fn shown_module(form: &FormDocument, module: &FormModule) -> FormModuleInfo {
    FormModuleInfo {
        id: FormModuleId::new(module.id),
        name: i18n(&module.name_zh, &module.name_en),
        is_customized: module.kind == ModuleKind::Custom,
        active_status: EnabledStatus::from_active(module.active),
        hint: non_empty_i18n(&module.hint_zh, &module.hint_en),
        object_list: module.fields.iter().map(|field| shown_field(form, module, field)).collect(),
    }
}

fn shown_field(form: &FormDocument, module: &FormModule, field: &FormField) -> FormObject {
    let kind = OfferFieldTypeV2::from_code(&field.kind);
    FormObject {
        id: FormFieldId::new(field.id),
        name: i18n(&field.name_zh, &field.name_en),
        description: non_empty_i18n(&field.description_zh, &field.description_en),
        module_id: FormModuleId::new(module.id),
        is_customized: field.system.is_none(),
        is_required: field.required,
        active_status: EnabledStatus::from_active(field.active),
        need_approve: field.need_approve,
        is_sensitive: field.sensitive,
        object_type: kind.and_then(numbered),
        object_type_v2: kind,
        config: config(form, field),
    }
}

/// The older numbering has no other types.
fn numbered(kind: OfferFieldTypeV2) -> Option<OfferFieldType> {
    use OfferFieldTypeV2 as V2;
    Some(match kind {
        V2::Text => OfferFieldType::Text,
        V2::LongText => OfferFieldType::LongText,
        V2::Select => OfferFieldType::Select,
        V2::MultiSelect => OfferFieldType::MultiSelect,
        V2::Date => OfferFieldType::Date,
        V2::Month => OfferFieldType::Month,
        V2::Year => OfferFieldType::Year,
        V2::Number => OfferFieldType::Number,
        V2::Amount => OfferFieldType::Amount,
        V2::Formula => OfferFieldType::Formula,
        V2::Default => OfferFieldType::Default,
        _ => return None,
    })
}

fn config(form: &FormDocument, field: &FormField) -> Option<FormConfig> {
    let active = field.options.iter().filter(|option| option.is_active());
    let options = active.map(|option| DescribedName {
        id: Some(option.id.clone()),
        name: Some(i18n(&option.name_zh, &option.name_en)),
        description: non_empty_i18n(&option.description_zh, &option.description_en),
    });
    let config = FormConfig {
        options: non_empty(options),
        formula: field.formula.as_ref().map(|formula| FormFormula {
            value: formula.clone(),
            result: field.formula_result.and_then(FormulaResult::from_code),
            extra_map: names_in(form, formula),
        }),
        object_display_config: field.display.as_ref().map(|display| ShownDisplay {
            display_condition: DisplayCondition::from_code(display.condition),
            pre_object_config_list: display
                .rules
                .iter()
                .map(|rule| ShownCondition {
                    id: FormFieldId::new(rule.field),
                    operator: DisplayOperator::from_code(rule.operator),
                    value: rule.values.clone(),
                })
                .collect(),
        }),
    };
    let is_empty = config.options.is_none() && config.formula.is_none() && config.object_display_config.is_none();
    (!is_empty).then_some(config)
}

/// The fields that a formula names in brackets, each once.
fn names_in(form: &FormDocument, formula: &str) -> Vec<FormFormulaName> {
    let mut named: Vec<FormFormulaName> = Vec::new();
    for key in formula.split('[').skip(1).filter_map(|part| part.split(']').next()) {
        let field = form.fields().find(|field| field.id.to_string() == key);
        if let Some(field) = field.filter(|_| named.iter().all(|known| known.key != key)) {
            named.push(FormFormulaName { key: key.to_owned(), value: i18n(&field.name_zh, &field.name_en) });
        }
    }
    named
}
