use hire_api::application::{GetApplicationOffer, offer::ApplicationOfferData};

use crate::{
    api::offer::view,
    http::{ApiError, Call, ReadTx},
    store::{applications, offers},
};

pub fn get(
    tx: &mut ReadTx<'_>,
    call: &Call<GetApplicationOffer>,
) -> Result<ApplicationOfferData, ApiError<GetApplicationOffer>> {
    let application = call.path.application_id;
    if let Some(offer) = offers::formal_offer(tx, application)? {
        return Ok(ApplicationOfferData { offer: Some(view::offer(tx, call, offer)?) });
    }
    // An application may have no offer, or only one for an internship, which is not served here.
    if applications::exists(tx, application)? {
        Ok(ApplicationOfferData { offer: None })
    } else {
        Err(ApiError::parameter("application_id: unknown id"))
    }
}
