use hire_api::{
    Empty,
    offer_custom_field::{UpdateOfferCustomField, update::UpdateOfferCustomFieldError as Error},
    shapes::common::StatedI18n,
};
use hire_types::Name;

use crate::{
    hiring::forms::{FieldChange, FieldRefusal, change_field},
    http::{ApiError, Call, WriteTx},
};

pub fn update(
    tx: &mut WriteTx<'_>,
    call: &Call<UpdateOfferCustomField>,
) -> Result<Empty, ApiError<UpdateOfferCustomField>> {
    let stated = call.body.config.as_ref().and_then(|config| config.options.as_deref()).unwrap_or_default();
    let mut options = Vec::with_capacity(stated.len());
    for (index, option) in stated.iter().enumerate() {
        options.push(name(&option.name, &format!("config.options[{index}].name"))?);
    }
    let change = FieldChange { name: name(&call.body.name, "name")?, options };
    change_field(tx, call.path.offer_custom_field_id, &change).map(|()| Empty {}).map_err(|refusal| match refusal {
        FieldRefusal::Unknown => ApiError::parameter("offer_custom_field_id: no custom field of a form"),
        FieldRefusal::Options => ApiError::new(Error::OptionInvalid),
        FieldRefusal::Store(error) => ApiError::internal(error),
    })
}

/// One language is enough; the other is cleared.
fn name(stated: &StatedI18n, place: &str) -> Result<Name, ApiError<UpdateOfferCustomField>> {
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    let name = Name { zh: text(&stated.zh_cn), en: text(&stated.en_us) };
    if name.zh.trim().is_empty() && name.en.trim().is_empty() {
        return Err(ApiError::parameter(format!("{place}: zh_cn or en_us is required")));
    }
    Ok(name)
}
