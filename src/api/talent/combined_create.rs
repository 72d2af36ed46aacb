use hire_api::talent::{
    CombinedCreateTalent,
    combined_create::{AccountType, CombinedCreatedTalent},
};

use super::stated::{self, Members, account, draft, stated_talent};
use crate::{
    hiring::talents,
    http::{ApiError, Call, WriteTx},
};

pub fn create(
    tx: &mut WriteTx<'_>,
    call: &Call<CombinedCreateTalent>,
) -> Result<CombinedCreatedTalent, ApiError<CombinedCreateTalent>> {
    let body = &call.body;
    let creator = account(tx, call, body.creator_account_type, body.creator_id.as_ref())?;
    let draft = draft::<CombinedCreateTalent, _>(creator, &stated_talent!(body))?;
    let created = match talents::create(tx, &draft) {
        Ok(created) => created,
        Err(refusal) => {
            let members = Members {
                account: ["creator_id", "creator_account_type"],
                account_id: body.creator_id.as_ref(),
                source: if body.resume_source_id.is_some() { "resume_source_id" } else { "init_source_id" },
            };
            return Err(stated::refused(tx, call, members, refusal)?);
        }
    };
    Ok(CombinedCreatedTalent {
        talent_id: created.talent,
        creator_account_type: if created.creator.is_some() { AccountType::Employee } else { AccountType::System },
        creator_id: created.creator.and_then(|creator| call.translator().employee(&creator)),
    })
}
