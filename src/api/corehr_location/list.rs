use hire_api::{
    corehr_location::{
        ListHrLocations,
        list::{Location, LocationHierarchy, NamedOption},
    },
    page::Page,
};

use crate::{
    api::corehr as shown,
    documents::Translations,
    http::{ApiError, Call, ReadTx},
    organisation::core_hr::is_used,
    store::core_hr::{self, HrLocation},
};

/// Locations have no addresses, languages, time zones and working hours here.
pub fn list(tx: &mut ReadTx<'_>, call: &Call<ListHrLocations>) -> Result<Page<Location>, ApiError<ListHrLocations>> {
    let page = call.page()?;
    if !is_used(tx)? {
        return Ok(Page::new(Vec::new(), None));
    }
    let [after] = page.after_or([i64::MIN]);
    let rows = core_hr::list_locations(tx, after, page.limit)?;
    page.respond(rows, |last| [last.id], |location| Ok(view(location)))
}

fn view(location: HrLocation) -> Location {
    let (begins, ends) = (shown::shown_time(location.effective_from), shown::shown_end(None));
    let texts = &location.document;
    Location {
        id: Some(location.id.to_string()),
        hiberarchy_common: Some(LocationHierarchy {
            parent_id: location.parent.map(|parent| parent.to_string()),
            name: shown::shown_texts(None, &texts.names),
            r#type: Some(option("location", "地点", "Location")),
            active: Some(location.active),
            effective_time: Some(begins.clone()),
            expiration_time: Some(ends.clone()),
            code: location.code,
            description: shown::shown_texts(None, &texts.descriptions),
            custom_fields: None,
        }),
        location_usage_list: Some(vec![option("work_location", "工作地点", "Work location")]),
        address: None,
        working_hours_type_id: None,
        effective_time: Some(begins),
        expiration_time: Some(ends),
        custom_fields: None,
        locale: None,
        time_zone_id: None,
        display_language_id: None,
    }
}

fn option(name: &str, zh: &str, en: &str) -> NamedOption {
    let texts = Translations { zh: Some(zh.to_owned()), en: Some(en.to_owned()), ja: None };
    NamedOption { enum_name: Some(name.to_owned()), display: shown::shown_texts(None, &texts) }
}
