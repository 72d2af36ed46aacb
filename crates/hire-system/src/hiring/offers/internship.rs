//! The life of an internship after its offer was accepted.

use hire_rules::{
    calendar::Date,
    form::Given,
    offer::{OfferEvent, StatusRefusal, next},
};
use hire_types::{hiring::OfferType, id::OfferId};

use crate::{
    documents::Internship,
    store::{StoreError, WriteTx, employees, offers::Offer},
};

#[derive(Clone, Debug)]
pub enum InternshipStep {
    ConfirmOnboarding { date: Given<Date> },
    CancelOnboarding,
    Offboard { date: Given<Date>, notes: Option<String> },
}

impl InternshipStep {
    fn event(&self) -> OfferEvent {
        match self {
            Self::ConfirmOnboarding { .. } => OfferEvent::Onboarded,
            Self::CancelOnboarding => OfferEvent::OnboardingCancelled,
            Self::Offboard { .. } => OfferEvent::Left,
        }
    }
}

/// Why an internship does not take a step. The order of the variants is the order of the checks.
#[derive(Debug)]
pub enum InternshipRefusal {
    /// There is no such offer, or it is a formal one.
    OfferUnknown,
    Status(StatusRefusal),
    /// The step needs a date, as `YYYY-MM-DD`.
    NoDate(Given<Date>),
    /// An intern leaves later than on the day of coming.
    NotAfterOnboarding(Date),
    Store(StoreError),
}

impl From<StoreError> for InternshipRefusal {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

/// Takes a step. While an internship lasts, the talent works here.
pub fn take_internship_step(tx: &mut WriteTx<'_>, id: OfferId, step: &InternshipStep) -> Result<(), InternshipRefusal> {
    let offer = tx.get::<Offer>(&id)?.filter(|offer| offer.offer_type == OfferType::Internship);
    let before = offer.ok_or(InternshipRefusal::OfferUnknown)?;
    let status = next(before.offer_type, before.status, step.event(), false).map_err(InternshipRefusal::Status)?;
    let mut after = Offer { status, updated_at: tx.now(), ..before.clone() };
    let internship = &mut after.document.0.progress.internship;
    match step {
        InternshipStep::ConfirmOnboarding { date } => {
            let day = date.value().ok_or(InternshipRefusal::NoDate(*date))?;
            *internship = Some(Internship { onboarded_on: Some(day), ..Internship::default() });
        }
        InternshipStep::CancelOnboarding => {}
        InternshipStep::Offboard { date, notes } => {
            let day = date.value().ok_or(InternshipRefusal::NoDate(*date))?;
            let onboarded_on = internship.as_ref().and_then(|internship| internship.onboarded_on);
            if let Some(onboarded_on) = onboarded_on.filter(|first| day <= *first) {
                return Err(InternshipRefusal::NotAfterOnboarding(onboarded_on));
            }
            *internship = Some(Internship { onboarded_on, left_on: Some(day), notes: notes.clone() });
        }
    }
    tx.update(&before, &after)?;
    match step {
        InternshipStep::ConfirmOnboarding { .. } | InternshipStep::Offboard { .. } => {
            Ok(employees::settle_talent(tx, before.talent)?)
        }
        // It never began.
        InternshipStep::CancelOnboarding => Ok(()),
    }
}

/// Ends an internship that lasts on a day.
pub(in crate::hiring) fn end_internship(
    tx: &mut WriteTx<'_>,
    before: &Offer,
    left_on: Option<Date>,
) -> Result<(), StoreError> {
    let Ok(status) = next(before.offer_type, before.status, OfferEvent::Left, false) else { return Ok(()) };
    let mut after = Offer { status, updated_at: tx.now(), ..before.clone() };
    let internship = after.document.0.progress.internship.get_or_insert_default();
    internship.left_on = left_on;
    tx.update(before, &after)?;
    Ok(())
}
