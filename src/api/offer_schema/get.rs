use hire_api::offer_schema::{
    GetOfferSchema,
    get::{GetOfferSchemaData, OfferSchemaObject, OfferSchemaOption},
};
use hire_types::{
    Id,
    id::FormFieldId,
    offer::{OfferFieldTypeV2, OptionStatus, SchemaScenario},
};

use crate::{
    api::i18n,
    documents::{FormField, FormOption},
    http::{ApiError, Call, ReadTx},
    store::forms::{OfferForm, OfferSchema},
};

/// The document calls the id of the path that of a form; versions have the member's name.
pub fn get(tx: &mut ReadTx<'_>, call: &Call<GetOfferSchema>) -> Result<GetOfferSchemaData, ApiError<GetOfferSchema>> {
    let id = call.path.offer_schema_id;
    let form = tx.get::<OfferForm>(&Id::new(id.number()))?;
    let version = tx.get::<OfferSchema>(&form.map_or(id, |form| form.latest_schema))?;
    let version = version.ok_or_else(|| ApiError::parameter("offer_schema_id: unknown id"))?;
    Ok(GetOfferSchemaData {
        id,
        scenario: SchemaScenario::Approval,
        version: version.version,
        object_list: version.document.fields().map(object).collect(),
    })
}

fn object(field: &FormField) -> OfferSchemaObject {
    OfferSchemaObject {
        id: FormFieldId::new(field.id),
        name: i18n(&field.name_zh, &field.name_en),
        field_type: OfferFieldTypeV2::from_code(&field.kind),
        is_customized: field.system.is_none(),
        option_list: crate::api::non_empty(field.options.iter().map(option)),
    }
}

fn option(option: &FormOption) -> OfferSchemaOption {
    OfferSchemaOption {
        name: i18n(&option.name_zh, &option.name_en),
        index: option.number(),
        active_status: if option.is_active() { OptionStatus::Active } else { OptionStatus::Ended },
    }
}
