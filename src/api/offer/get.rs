use hire_api::offer::{
    GetOffer,
    get::{GetOfferData, OfferDetail},
};

use super::view;
use crate::{
    http::{ApiError, Call, ReadTx},
    store::offers::Offer,
};

pub fn get(tx: &mut ReadTx<'_>, call: &Call<GetOffer>) -> Result<GetOfferData, ApiError<GetOffer>> {
    let offer = tx.get::<Offer>(&call.path.offer_id)?;
    let offer = offer.ok_or_else(|| ApiError::parameter("offer_id: unknown id"))?;
    let offer_type = offer.offer_type;
    Ok(GetOfferData { offer: OfferDetail { offer: view::offer(tx, call, offer)?, offer_type } })
}
