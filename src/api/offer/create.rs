use hire_api::offer::CreateOffer;

use crate::http::{Answer, Call, Failure};

pub async fn create(_call: Call<CreateOffer>) -> Answer<CreateOffer> {
    Err(Failure::internal("-"))
}
