use hire_api::talent::{
    FindTalentIds,
    batch_get_id::{FindTalentIdsBody, FindTalentIdsError, FoundTalent, FoundTalents},
};
use hire_types::talent::{IdentificationType, TalentKeyKind, TalentOnboardState};

use crate::{
    http::{ApiError, Call, ReadTx},
    store::talents::{self, DEFAULT_CALLING_CODE, TalentKey, TalentSummary},
};

/// Values in one list.
const MAX_VALUES: usize = 100;
const MAX_CODE_DIGITS: usize = 4;
const MAX_MOBILE_DIGITS: usize = 32;
/// A type of the platform that no operation takes, so that no talent has it.
const RESIDENCE_PERMIT: i32 = 8;

pub fn find(tx: &mut ReadTx<'_>, call: &Call<FindTalentIds>) -> Result<FoundTalents, ApiError<FindTalentIds>> {
    let wanted = wanted(&call.body)?;
    let mut talents: Option<Vec<_>> = None;
    for (kind, values) in wanted.lists() {
        let holders = talents::holders(tx, kind, values)?;
        talents = Some(match talents {
            Some(talents) => talents.into_iter().filter(|talent| holders.contains(talent)).collect(),
            None => holders,
        });
    }
    let ids: Vec<i64> = talents.unwrap_or_default().into_iter().map(hire_types::Id::number).collect();
    let shown = |talent: TalentSummary| {
        let number = talent.mobile.filter(|_| wanted.mobiles.is_some());
        let identity = talent.identity_type.zip(talent.identity_number).filter(|_| wanted.identities.is_some());
        FoundTalent {
            talent_id: talent.id,
            mobile_code: number.as_ref().map(|_| wanted.calling_code.clone()),
            mobile_number: number,
            email: talent.email.filter(|_| wanted.emails.is_some()),
            identification_type: identity.as_ref().map(|(kind, _)| kind.code()),
            identification_number: identity.map(|(_, number)| number),
            is_onboarded: Some(talent.onboard_state == TalentOnboardState::Onboarded),
        }
    };
    Ok(FoundTalents { talent_list: talents::by_ids(tx, &ids)?.into_iter().map(shown).collect() })
}

/// The values of keys, of the lists that were sent.
struct Wanted {
    calling_code: String,
    mobiles: Option<Vec<String>>,
    emails: Option<Vec<String>>,
    identities: Option<Vec<String>>,
}

impl Wanted {
    fn lists(&self) -> impl Iterator<Item = (TalentKeyKind, &Vec<String>)> {
        let lists = [
            (TalentKeyKind::Mobile, &self.mobiles),
            (TalentKeyKind::Email, &self.emails),
            (TalentKeyKind::Identity, &self.identities),
        ];
        lists.into_iter().filter_map(|(kind, values)| Some((kind, values.as_ref()?)))
    }
}

fn wanted(body: &FindTalentIdsBody) -> Result<Wanted, ApiError<FindTalentIds>> {
    let mobiles = list("mobile_number_list", body.mobile_number_list.as_ref())?;
    let emails = list("email_list", body.email_list.as_ref())?;
    let identities = list("identification_number_list", body.identification_number_list.as_ref())?;
    let code = body.mobile_code.as_deref().unwrap_or(DEFAULT_CALLING_CODE);
    let code = code.strip_prefix('+').unwrap_or(code);
    if mobiles.is_some() && !is_digits(code, MAX_CODE_DIGITS) {
        return Err(ApiError::Documented(
            FindTalentIdsError::MobileInvalid,
            Some("mobile_code must be a calling code, such as 86".to_owned()),
        ));
    }
    if let Some(at) = mobiles.into_iter().flatten().position(|number| !is_digits(number, MAX_MOBILE_DIGITS)) {
        let detail = format!("mobile_number_list[{at}] must be at most {MAX_MOBILE_DIGITS} digits");
        return Err(ApiError::Documented(FindTalentIdsError::MobileInvalid, Some(detail)));
    }
    let kind = match (identities, body.identification_type) {
        (None, _) | (_, Some(RESIDENCE_PERMIT)) => None,
        (Some(_), None) => {
            return Err(ApiError::parameter("identification_type is required with identification_number_list"));
        }
        (Some(_), Some(code)) => match IdentificationType::from_code(i64::from(code)) {
            Some(kind) => Some(kind),
            None => return Err(ApiError::parameter("identification_type must be one of 1, 2, 3, 4, 5, 6, 8, 9")),
        },
    };
    let keys = |values: &Vec<String>, key: &dyn Fn(&str) -> String| values.iter().map(|value| key(value)).collect();
    let of_identity = |number: &str| kind.map(|kind| TalentKey::of_identity(kind, number)).unwrap_or_default();
    Ok(Wanted {
        mobiles: mobiles.map(|list| keys(list, &|number| TalentKey::of_mobile(code, number))),
        emails: emails.map(|list| keys(list, &TalentKey::of_email)),
        identities: identities.map(|list| keys(list, &of_identity)),
        calling_code: code.to_owned(),
    })
}

/// A list without values counts as one that was not sent.
fn list<'b>(name: &str, values: Option<&'b Vec<String>>) -> Result<Option<&'b Vec<String>>, ApiError<FindTalentIds>> {
    match values {
        Some(values) if values.len() > MAX_VALUES => {
            Err(ApiError::parameter(format!("{name} must have at most {MAX_VALUES} values")))
        }
        other => Ok(other.filter(|values| !values.is_empty())),
    }
}

fn is_digits(text: &str, max: usize) -> bool {
    (1..=max).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit())
}
