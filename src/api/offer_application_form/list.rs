use hire_api::{
    i18n::Localized,
    offer_application_form::{ListOfferApplicationForms, list::OfferApplyForm},
    page::Page,
};

use crate::{
    http::{ApiError, Call, ReadTx},
    store::forms,
};

/// All forms, for every page: the document declares its paging parameters invalid.
pub fn list(
    tx: &mut ReadTx<'_>,
    _: &Call<ListOfferApplicationForms>,
) -> Result<Page<OfferApplyForm>, ApiError<ListOfferApplicationForms>> {
    let forms = forms::all(tx)?.into_iter().map(|form| OfferApplyForm {
        id: form.id,
        name: form.name.i18n(),
        create_time: form.created_at.to_string(),
    });
    Ok(Page::new(forms.collect(), None))
}
