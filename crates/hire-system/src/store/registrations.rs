//! Registration forms, which candidates fill in.

use hire_types::{Name, form::RegistrationScenario, id::RegistrationFormId};

use super::{
    Json, StoreError, Tx,
    record::{PageRows, record},
};
use crate::documents::RegistrationDocument;

record! {
    pub struct RegistrationForm in registration_forms, key(id: RegistrationFormId) {
        name as ("name_zh", "name_en"): Name,
        for_interviews: bool,
        for_onboarding: bool,
        for_updates: bool,
        document: Json<RegistrationDocument>,
    }
}

impl RegistrationForm {
    /// The use of the form.
    pub fn scenarios(&self) -> Vec<RegistrationScenario> {
        let all = [
            (self.for_interviews, RegistrationScenario::Interview),
            (self.for_onboarding, RegistrationScenario::Onboarding),
            (self.for_updates, RegistrationScenario::Update),
        ];
        all.into_iter().filter(|(is_for, _)| *is_for).map(|(_, scenario)| scenario).collect()
    }
}

/// The forms after an id, in the order of their ids; of a scenario if one is stated.
pub fn list(
    tx: &mut Tx<'_>,
    scenario: Option<RegistrationScenario>,
    after: i64,
    limit: i64,
) -> Result<PageRows<RegistrationForm>, StoreError> {
    let rest = match scenario {
        None => "WHERE tenant = $1 AND id > $2 ORDER BY id LIMIT $3",
        Some(RegistrationScenario::Interview) => {
            "WHERE tenant = $1 AND id > $2 AND for_interviews = 1 ORDER BY id LIMIT $3"
        }
        Some(RegistrationScenario::Onboarding) => {
            "WHERE tenant = $1 AND id > $2 AND for_onboarding = 1 ORDER BY id LIMIT $3"
        }
        Some(RegistrationScenario::Update) => "WHERE tenant = $1 AND id > $2 AND for_updates = 1 ORDER BY id LIMIT $3",
    };
    tx.select_page(rest, &[&after], limit)
}
