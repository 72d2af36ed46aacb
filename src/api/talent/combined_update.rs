use hire_api::talent::{
    UpdateTalent,
    combined_update::{AccountType, UpdateTalentError, UpdatedTalent},
};

use super::stated::{self, Members, account, draft, stated_talent};
use crate::{
    hiring::talents::{self, UpdateRefusal},
    http::{ApiError, Call, WriteTx},
};

pub fn update(tx: &mut WriteTx<'_>, call: &Call<UpdateTalent>) -> Result<UpdatedTalent, ApiError<UpdateTalent>> {
    let body = &call.body;
    let operator = account(tx, call, body.operator_account_type, body.operator_id.as_ref())?;
    let draft = draft::<UpdateTalent, _>(operator, &stated_talent!(body))?;
    // The document lists a text that is no id under the error for unknown talents, too.
    let talent = body.talent_id.parse().ok();
    let operator = match talents::update(tx, talent, &draft) {
        Ok(operator) => operator,
        Err(UpdateRefusal::TalentUnknown) => return Err(ApiError::new(UpdateTalentError::TalentUnknown)),
        Err(UpdateRefusal::Content(refusal)) => {
            let members = Members {
                account: ["operator_id", "operator_account_type"],
                account_id: body.operator_id.as_ref(),
                source: if body.resume_source_id.is_some() { "resume_source_id" } else { "init_source_id" },
            };
            return Err(stated::refused(tx, call, members, refusal)?);
        }
    };
    Ok(UpdatedTalent {
        talent_id: body.talent_id.clone(),
        operator_account_type: if operator.is_some() { AccountType::Employee } else { AccountType::System },
        operator_id: operator.and_then(|operator| call.translator().employee(&operator)),
    })
}
