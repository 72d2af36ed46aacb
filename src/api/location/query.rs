use std::sync::Arc;

use hire_api::{
    location::{
        QueryLocations,
        query::{LocationCity, LocationCountry, LocationDistrict, LocationDto, LocationState},
    },
    page::Page,
    shapes::common::LocationName,
};
use hire_types::{common::QueriedLocationType as Queried, place::LocationType};

use crate::{
    http::{ApiError, Call, ReadTx},
    place,
    store::{
        StoreError, Tx,
        record::PageRows,
        settings::{Place, PlacesOfType},
    },
};

/// Codes in one request.
const MAX_CODES: usize = 100;

pub fn query(tx: &mut ReadTx<'_>, call: &Call<QueryLocations>) -> Result<Page<LocationDto>, ApiError<QueryLocations>> {
    let codes = call.body.code_list.as_deref().unwrap_or_default();
    if codes.len() > MAX_CODES {
        return Err(ApiError::parameter(format!("code_list: must not have more than {MAX_CODES} codes")));
    }
    let location_type = match call.body.location_type {
        Queried::Country => LocationType::Country,
        Queried::State => LocationType::State,
        Queried::City => LocationType::City,
        Queried::District => LocationType::District,
    };
    let page = call.page()?;
    let [after] = page.after_or([0]);
    let skipped = usize::try_from(after).unwrap_or_default();
    let limit = usize::try_from(page.limit).unwrap_or_default();
    let places = tx.cached::<PlacesOfType>(&location_type)?;
    let selected = places.iter().flat_map(|places| &places.0).enumerate();
    let mut selected = selected.filter(|(_, place)| codes.is_empty() || codes.contains(&place.code));
    // A position is the rank of a place among those of its type, from 1.
    let rows: Vec<(usize, &Place)> = selected.by_ref().filter(|(rank, _)| *rank >= skipped).take(limit).collect();
    let more = selected.next().is_some();
    let position = |(rank, _): &(usize, &Place)| [i64::try_from(rank + 1).unwrap_or(i64::MAX)];
    page.respond(PageRows { rows, more }, position, |(_, place)| Ok(shown(tx, place)?))
}

/// A place and the codes of the places that contain it.
fn shown(tx: &mut Tx<'_>, place: &Place) -> Result<LocationDto, StoreError> {
    let (mut country, mut state, mut city) = (None, None, None);
    let mut around = parent(tx, place)?;
    while let Some(place) = around {
        let code = Some(place.code.clone());
        match place.location_type {
            LocationType::Country => country = country.or(code),
            LocationType::State => state = state.or(code),
            LocationType::City => city = city.or(code),
            LocationType::District | LocationType::Address => {}
        }
        around = parent(tx, &place)?;
    }
    let (code, name) = (Some(place.code.clone()), Some(name(place)));
    let mut shown = LocationDto { country: None, state: None, city: None, district: None };
    match place.location_type {
        LocationType::Country => {
            shown.country = Some(LocationCountry { country_code: code, country_name_info: name });
        }
        LocationType::State => {
            shown.state = Some(LocationState { state_code: code, country_code: country, state_name_info: name });
        }
        LocationType::City => {
            shown.city =
                Some(LocationCity { city_code: code, state_code: state, country_code: country, city_name_info: name });
        }
        LocationType::District | LocationType::Address => {
            shown.district = Some(LocationDistrict {
                district_code: code,
                city_code: city,
                state_code: state,
                country_code: country,
                district_name_info: name,
            });
        }
    }
    Ok(shown)
}

/// The place around a place. One of a larger type only, so that places which name each other do not lead in a circle.
fn parent(tx: &mut Tx<'_>, place: &Place) -> Result<Option<Arc<Place>>, StoreError> {
    let around = tx.cached_opt::<Place>(place.parent.clone())?;
    Ok(around.filter(|around| around.location_type.code() < place.location_type.code()))
}

fn name(place: &Place) -> LocationName {
    // The pinyin of a name that the company chose is not known.
    let known = place::find(&place.code).filter(|known| known.name.zh == place.name.zh);
    LocationName {
        zh_name: Some(place.name.zh.clone()),
        en_name: Some(place.name.en.clone()),
        py_name: known.map(|known| known.pinyin.to_owned()),
    }
}
