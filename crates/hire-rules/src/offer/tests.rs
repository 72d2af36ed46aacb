#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use super::*;

const IN_OFFER_STAGE: Application =
    Application { terminated: false, stage: Some(StageType::Offer), process_has_offer_stage: true, has_offer: false };

#[test]
fn an_application_in_the_offer_stage_may_get_an_offer() {
    assert_eq!(may_create(&IN_OFFER_STAGE), Ok(()));
}

#[test]
fn stage_type_decides_between_abnormal_and_missing_in_process() {
    for code in [1, 2, 3, 4, 8, 255] {
        let stage = StageType::from_code(code);
        assert_eq!(may_create(&Application { stage, ..IN_OFFER_STAGE }), Err(Refusal::MissInJobProcess), "{code}");
    }
    for code in [6, 7] {
        let stage = StageType::from_code(code);
        assert_eq!(may_create(&Application { stage, ..IN_OFFER_STAGE }), Err(Refusal::StageAbnormal), "{code}");
    }
    assert_eq!(may_create(&Application { stage: None, ..IN_OFFER_STAGE }), Err(Refusal::StageAbnormal));
}

#[test]
fn a_process_without_offer_stage_has_no_offers() {
    for (stage, refusal) in [
        (Some(StageType::Offer), Refusal::MissInJobProcess),
        (Some(StageType::Interview), Refusal::MissInJobProcess),
        (Some(StageType::Onboarded), Refusal::StageAbnormal),
        (None, Refusal::StageAbnormal),
    ] {
        let application = Application { stage, process_has_offer_stage: false, ..IN_OFFER_STAGE };
        assert_eq!(may_create(&application), Err(refusal));
    }
}

#[test]
fn refusals_come_in_the_order_terminated_stage_process_exists() {
    let mut application =
        Application { terminated: true, stage: None, process_has_offer_stage: false, has_offer: true };
    assert_eq!(may_create(&application), Err(Refusal::ApplicationTerminated));
    application.terminated = false;
    assert_eq!(may_create(&application), Err(Refusal::StageAbnormal));
    application.stage = Some(StageType::Interview);
    assert_eq!(may_create(&application), Err(Refusal::MissInJobProcess));
    application.stage = Some(StageType::Offer);
    application.process_has_offer_stage = true;
    assert_eq!(may_create(&application), Err(Refusal::OfferExists));
}

#[test]
fn updates_are_refused_in_the_order_terminated_status_stage() {
    let mut application = Application { terminated: true, stage: None, ..IN_OFFER_STAGE };
    assert_eq!(may_update(&application, OfferStatus::Sent), Err(UpdateRefusal::ApplicationTerminated));
    application.terminated = false;
    assert_eq!(may_update(&application, OfferStatus::Sent), Err(UpdateRefusal::StatusFinal));
    assert_eq!(may_update(&application, OfferStatus::Declined), Err(UpdateRefusal::StageAbnormal));
    for (stage, allowed) in [(1, true), (4, true), (5, true), (6, false), (7, false), (255, true)] {
        application.stage = StageType::from_code(stage);
        assert_eq!(may_update(&application, OfferStatus::Expired).is_ok(), allowed, "{stage}");
    }
}

#[test]
fn reports_end_when_the_application_waits_for_the_onboarding() {
    for (stage, allowed) in [(1, true), (4, true), (5, true), (6, false), (7, false), (255, true)] {
        assert_eq!(may_report(StageType::from_code(stage)), allowed, "{stage}");
    }
    assert!(may_report(None));
}

#[test]
fn the_retired_offer_type_is_derived_from_the_process() {
    assert_eq!(retired_offer_type(OfferType::Formal, ProcessType::Social), 1);
    assert_eq!(retired_offer_type(OfferType::Formal, ProcessType::Campus), 2);
    assert_eq!(retired_offer_type(OfferType::Internship, ProcessType::Campus), 3);
}

#[test]
fn contract_year_and_period_stay_as_sent_and_a_missing_one_is_derived() {
    let years = ContractPeriod { period_type: PeriodType::Year, period: 5 };
    let months = ContractPeriod { period_type: PeriodType::Month, period: 3 };
    for (year, period, expected) in [
        (Some(3), Some(months), Some(Contract { year: Some(3), period: months })),
        (Some(3), Some(years), Some(Contract { year: Some(3), period: years })),
        (Some(5), None, Some(Contract { year: Some(5), period: years })),
        (None, Some(years), Some(Contract { year: Some(5), period: years })),
        (None, Some(months), Some(Contract { year: None, period: months })),
        (None, None, None),
    ] {
        assert_eq!(Contract::from_stated(year, period), expected);
    }
}

#[test]
fn only_the_latest_version_of_the_form_is_taken() {
    for (requested, chosen) in [
        (None, Ok(30)),
        (Some(30), Ok(30)),
        (Some(20), Err(SchemaRefusal::NotLatest)),
        (Some(99), Err(SchemaRefusal::Unknown)),
    ] {
        let versions = [10, 20, 30].map(OfferSchemaId::new);
        let actual = choose_schema(requested.map(OfferSchemaId::new), versions[2], &versions);
        assert_eq!(actual.map(OfferSchemaId::number), chosen, "{requested:?}");
    }
}

#[test]
fn twenty_attachments_of_both_lists_are_the_most() {
    for (retired, common, allowed) in [
        (0, 0, true),
        (0, 20, true),
        (20, 0, true),
        (10, 10, true),
        (1, 20, false),
        (0, 21, false),
        (usize::MAX, 1, false),
    ] {
        assert_eq!(check_attachments(retired, common).is_ok(), allowed, "{retired} + {common}");
    }
}

#[test]
fn pay_follows_the_status_of_its_offer() {
    let codes =
        |required| OfferStatus::ALL.iter().map(|status| salary_status(*status, required).code()).collect::<Vec<_>>();
    assert_eq!(codes(false), [3, 2, 6, 4, 5, 4, 4, 1, 1, 3, 4, 4, 4]);
    assert_eq!(codes(true), [1, 2, 6, 4, 5, 4, 4, 1, 1, 1, 4, 4, 4]);
}
