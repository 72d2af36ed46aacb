//! Which change gives which fact. Each function gets a row before and after its change: `None` where there is none.

mod organisation;

use std::collections::BTreeMap;

use hire_types::{
    hiring::OfferType,
    id::{ApplicationId, TalentId},
};

pub use self::organisation::{employee_type, hr_job, job_family, job_grade, job_level, pathway, position_version};
use super::Fact;
use crate::store::{applications::Application, offers::Offer, talents::Talent};

/// Creating an application or terminating it is not announced.
pub fn application(before: Option<&Application>, after: Option<&Application>) -> Vec<Fact> {
    match (before, after) {
        (Some(before), Some(after)) if before.stage != after.stage => vec![Fact::ApplicationStageChanged {
            talent: after.talent,
            application: after.id,
            from: before.stage,
            to: after.stage,
            at: after.updated_at,
        }],
        (Some(before), None) => {
            vec![Fact::ApplicationsDeleted { talent: before.talent, applications: vec![before.id] }]
        }
        _ => Vec::new(),
    }
}

/// Creating an offer is not announced, nor anything about an offer for an internship.
pub fn offer(before: Option<&Offer>, after: Option<&Offer>) -> Vec<Fact> {
    match (before, after) {
        (Some(before), Some(after)) if before.status != after.status && after.offer_type == OfferType::Formal => {
            vec![Fact::OfferStatusChanged {
                talent: after.talent,
                offer: after.id,
                application: after.application,
                from: before.status,
                to: after.status,
            }]
        }
        _ => Vec::new(),
    }
}

/// A deleted talent keeps its row.
pub fn talent(before: Option<&Talent>, after: Option<&Talent>) -> Vec<Fact> {
    match (before, after) {
        (Some(before), Some(after)) if !before.deleted && after.deleted => {
            vec![Fact::TalentDeleted { talent: after.id }]
        }
        _ => Vec::new(),
    }
}

/// In one transaction offers come before stages and deletions come last, those of a talent's applications as one fact.
pub(super) fn in_order(facts: Vec<Fact>) -> Vec<Fact> {
    let mut ordered: Vec<Fact> = Vec::with_capacity(facts.len());
    let mut deleted: BTreeMap<TalentId, Vec<ApplicationId>> = BTreeMap::new();
    for fact in facts {
        match fact {
            Fact::ApplicationsDeleted { talent, applications } => {
                deleted.entry(talent).or_default().extend(applications);
            }
            other => ordered.push(other),
        }
    }
    let deleted = deleted.into_iter();
    ordered.extend(deleted.map(|(talent, applications)| Fact::ApplicationsDeleted { talent, applications }));
    ordered.sort_by_key(|fact| match fact {
        Fact::OfferStatusChanged { .. } | Fact::User(_) | Fact::Department(_) | Fact::ContactScope(_) => 0,
        Fact::ApplicationStageChanged { .. } | Fact::CandidateImported(_) => 1,
        Fact::ApplicationsDeleted { .. } => 2,
        Fact::TalentDeleted { .. } => 3,
        Fact::EmployeeType(_) | Fact::CoreHr(_) | Fact::Triggered { .. } => 4,
    });
    ordered
}

#[cfg(test)]
mod tests {
    use hire_types::{
        Id,
        hiring::OfferStatus,
        id::{ApplicationId, OfferId, StageId, TalentId},
    };

    use super::*;
    use crate::{documents::OfferDocument, store::Json};

    fn of_status(offer_type: OfferType, status: OfferStatus) -> Offer {
        Offer {
            id: OfferId::new(1),
            application: ApplicationId::new(2),
            talent: Id::new(3),
            job: Id::new(4),
            schema: Id::new(5),
            offer_type,
            status,
            version: 1,
            approved_here: false,
            department: 6,
            leader: 7,
            owner: 7,
            operator: 7,
            employee_type: None,
            job_family: None,
            job_level: None,
            employment_job: None,
            job_grade: None,
            position: None,
            pathway: None,
            onboard_address: None,
            work_address: None,
            job_requirement: None,
            document: Json(OfferDocument::default()),
            expires_at: None,
            created_at: 8,
            updated_at: 8,
        }
    }

    #[test]
    fn only_status_changes_of_formal_offers_are_announced() {
        let formal = |status| of_status(OfferType::Formal, status);
        let intern = |status| of_status(OfferType::Internship, status);
        let (created, sent) = (formal(OfferStatus::Created), formal(OfferStatus::Sent));
        let fact = Fact::OfferStatusChanged {
            talent: TalentId::new(3),
            offer: OfferId::new(1),
            application: ApplicationId::new(2),
            from: OfferStatus::Created,
            to: OfferStatus::Sent,
        };
        assert_eq!(offer(Some(&created), Some(&sent)), [fact]);
        assert_eq!(offer(None, Some(&created)), []);
        assert_eq!(offer(Some(&sent), None), []);
        assert_eq!(offer(Some(&sent), Some(&Offer { leader: 9, ..sent.clone() })), []);
        assert_eq!(offer(Some(&intern(OfferStatus::Created)), Some(&intern(OfferStatus::Sent))), []);
    }

    #[test]
    fn facts_are_delivered_in_the_order_of_what_they_are_about() {
        let of = TalentId::new(1);
        let deleted = |id| Fact::ApplicationsDeleted { talent: of, applications: vec![ApplicationId::new(id)] };
        let stage = Fact::ApplicationStageChanged {
            talent: of,
            application: ApplicationId::new(1),
            from: StageId::new(1),
            to: StageId::new(2),
            at: 1,
        };
        let offer = Fact::OfferStatusChanged {
            talent: of,
            offer: OfferId::new(1),
            application: ApplicationId::new(1),
            from: OfferStatus::Created,
            to: OfferStatus::Sent,
        };
        let talent = Fact::TalentDeleted { talent: of };
        let both =
            Fact::ApplicationsDeleted { talent: of, applications: vec![ApplicationId::new(1), ApplicationId::new(2)] };
        assert_eq!(
            in_order(vec![talent.clone(), deleted(1), stage.clone(), offer.clone(), deleted(2)]),
            [offer, stage, both, talent]
        );
    }
}
