use hire_api::contact_work_city::{GetWorkCity, get::GetWorkCityData};

use crate::{
    api::organisation as shown,
    http::{ApiError, Call, ReadTx},
    store::organisation,
};

pub fn get(tx: &mut ReadTx<'_>, call: &Call<GetWorkCity>) -> Result<GetWorkCityData, ApiError<GetWorkCity>> {
    let city = organisation::work_city_by_contact_id(tx, &call.path.work_city_id)?;
    let city = city.ok_or_else(|| ApiError::parameter("work_city_id: unknown id"))?;
    Ok(GetWorkCityData { work_city: Some(shown::work_city(city)) })
}
