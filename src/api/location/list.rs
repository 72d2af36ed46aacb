use std::sync::Arc;

use hire_api::{
    i18n::Localized,
    location::{ListLocations, list::Location},
    page::Page,
};
use hire_types::common::LocationUsage;

use crate::{
    api::job::view::{code_name, enabled},
    http::{ApiError, Call, ReadTx},
    store::{
        record::PageRows,
        settings::{self, FullAddress, Place},
    },
    tenancy::switches::{Switch, Switches},
};

pub fn list(tx: &mut ReadTx<'_>, call: &Call<ListLocations>) -> Result<Page<Location>, ApiError<ListLocations>> {
    let (page, usage) = (call.page()?, call.query.usage);
    let [after] = page.after_or([0]);
    // A company with core HR has its stores there.
    let exist = usage != LocationUsage::Store || !Switches::load(tx)?.on(Switch::CoreHr);
    let mut rows = if exist { settings::addresses(tx, after)? } else { Vec::new() };
    rows.retain(|address| address.usages.iter().any(|used| used == usage.code()));
    let limit = usize::try_from(page.limit).unwrap_or_default();
    let more = rows.len() > limit;
    rows.truncate(limit);
    page.respond(
        PageRows { rows, more },
        |last| [last.id.number()],
        |address| {
            let places = tx.cached::<FullAddress>(&address.id)?;
            let part = |place: fn(&FullAddress) -> &Option<Arc<Place>>| {
                places.as_deref().and_then(|address| place(address).as_deref()).map(code_name)
            };
            Ok(Location {
                id: address.id,
                name: Some(address.name.i18n()),
                district: part(|address| &address.district),
                city: part(|address| &address.city),
                state: part(|address| &address.state),
                country: part(|address| &address.country),
                active_status: Some(enabled(address.active)),
            })
        },
    )
}
