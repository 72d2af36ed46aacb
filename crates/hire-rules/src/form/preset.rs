//! The preset fields: their names, their submitted values, and the rules for these.

use super::submitted::{Given, SalarySource, Submitted};
use super::validate::At;
use crate::decimal::Decimal;
use crate::offer::Contract;
use crate::salary::{Cash, PayPeriod, is_part, parse_share, total_annual_cash};
use hire_types::hiring::{PeriodType, ProcessType};

macro_rules! presets {
    ($($preset:ident = $name:literal),+ $(,)?) => {
        /// A field of every form; the administrator decides whether it is active and required.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Preset { $($preset),+ }

        impl Preset {
            pub const ALL: &'static [Self] = &[$(Self::$preset),+];

            /// Its name in form documents.
            pub fn name(self) -> &'static str {
                match self { $(Self::$preset => $name),+ }
            }
        }
    };
}

presets! {
    Department = "department_id",
    Leader = "leader_user_id",
    EmploymentJob = "employment_job_id",
    EmployeeType = "employee_type_id",
    JobFamily = "job_family_id",
    JobLevel = "job_level_id",
    ProbationMonth = "probation_month",
    ContractPeriod = "contract_period",
    ExpectedOnboardDate = "expected_onboard_date",
    OnboardAddress = "onboard_address_id",
    WorkAddress = "work_address_id",
    Owner = "owner_user_id",
    RecommendedWords = "recommended_words",
    JobRequirement = "job_requirement_id",
    JobProcessType = "job_process_type_id",
    Attachments = "common_attachment_id_list",
    AttachmentDescription = "attachment_description",
    Operator = "operator_user_id",
    Position = "position_id",
    JobOffered = "job_offered",
    JobGrade = "job_grade_id",
    Pathway = "pathway_id",
    Currency = "currency",
    BasicSalary = "basic_salary",
    ProbationSalaryPercentage = "probation_salary_percentage",
    AwardSalaryMultiple = "award_salary_multiple",
    OptionShares = "option_shares",
    QuarterlyBonus = "quarterly_bonus",
    HalfYearBonus = "half_year_bonus",
    TotalAnnualCash = "total_annual_cash",
}

impl Preset {
    /// Accepts older spellings.
    pub fn from_name(name: &str) -> Option<Self> {
        match name {
            "contract_year" => Some(Self::ContractPeriod),
            "attachment_id_list" => Some(Self::Attachments),
            _ => Self::ALL.iter().copied().find(|preset| preset.name() == name),
        }
    }

    pub fn is_salary(self) -> bool {
        matches!(
            self,
            Self::Currency
                | Self::BasicSalary
                | Self::ProbationSalaryPercentage
                | Self::AwardSalaryMultiple
                | Self::OptionShares
                | Self::QuarterlyBonus
                | Self::HalfYearBonus
                | Self::TotalAnnualCash
        )
    }

    pub(super) fn is_number(self) -> bool {
        self == Self::ProbationMonth || (self.is_salary() && self != Self::Currency)
    }

    pub(super) fn is_free_text(self) -> bool {
        matches!(self, Self::RecommendedWords | Self::AttachmentDescription | Self::JobOffered)
    }
}

/// The submitted value of a preset field as text: ids and numbers in decimal. `None` if it is missing, and always for
/// the annual cash, which cannot be submitted.
pub(super) fn submitted_value(submitted: &Submitted<'_>, preset: Preset) -> Option<String> {
    let basic = &submitted.basic;
    let number = |number: Option<i64>| number.map(|number| number.to_string());
    let text = |text: Option<&str>| text.filter(|text| !text.trim().is_empty()).map(str::to_owned);
    let salary = submitted.salary.as_ref().filter(|_| submitted.salary_source == SalarySource::Offer);
    match preset {
        Preset::Department => number(basic.department),
        Preset::Leader => number(basic.leader),
        Preset::EmploymentJob => number(basic.employment_job),
        Preset::EmployeeType => number(basic.employee_type),
        Preset::JobFamily => number(basic.job_family),
        Preset::JobLevel => number(basic.job_level),
        Preset::ProbationMonth => number(basic.probation_month),
        Preset::ContractPeriod => number(contract_months(submitted)),
        Preset::ExpectedOnboardDate => basic.onboard_date.value().map(|date| date.to_string()),
        Preset::OnboardAddress => number(basic.onboard_address),
        Preset::WorkAddress => number(basic.work_address),
        Preset::Owner => number(basic.owner),
        Preset::RecommendedWords => text(basic.recommended_words),
        Preset::JobRequirement => number(basic.job_requirement),
        Preset::JobProcessType => number(basic.process_type.value().map(ProcessType::code)),
        Preset::Attachments => Some(basic.attachments.len()).filter(|count| *count > 0).map(|count| count.to_string()),
        Preset::AttachmentDescription => text(basic.attachment_description),
        Preset::Operator => number(basic.operator),
        Preset::Position => number(basic.position),
        Preset::JobOffered => text(basic.job_offered),
        Preset::JobGrade => number(basic.job_grade),
        Preset::Pathway => number(basic.pathway),
        Preset::Currency => text(salary.map(|salary| salary.currency)),
        Preset::BasicSalary => text(salary?.basic_salary),
        Preset::ProbationSalaryPercentage => text(salary?.probation_salary_percentage).map(as_share),
        Preset::AwardSalaryMultiple => text(salary?.award_salary_multiple),
        Preset::OptionShares => text(salary?.option_shares),
        Preset::QuarterlyBonus => text(salary?.quarterly_bonus),
        Preset::HalfYearBonus => text(salary?.half_year_bonus),
        Preset::TotalAnnualCash => None,
    }
}

/// In months, so that both notations of the period are comparable.
fn contract_months(submitted: &Submitted<'_>) -> Option<i64> {
    let Contract { period, .. } =
        Contract::from_stated(submitted.basic.contract_year, submitted.basic.contract_period)?;
    let months = if period.period_type == PeriodType::Year { 12 } else { 1 };
    Some(period.period.saturating_mul(months))
}

/// The number of a preset field, if it is numeric.
pub(super) fn number(submitted: &Submitted<'_>, preset: Preset) -> Option<Decimal> {
    Decimal::parse(&submitted_value(submitted, preset)?)
}

/// The annual cash, if the parts have a sum.
pub fn annual_cash(submitted: &Submitted<'_>) -> Option<Decimal> {
    let amount = |preset| number(submitted, preset);
    let cash = Cash {
        basic_salary: amount(Preset::BasicSalary),
        award_salary_multiple: amount(Preset::AwardSalaryMultiple),
        quarterly_bonus: amount(Preset::QuarterlyBonus),
        half_year_bonus: amount(Preset::HalfYearBonus),
    };
    total_annual_cash(&cash, PayPeriod::for_offer_type(submitted.offer_type))
}

/// Converts a percentage to a fraction, for formulas and conditions.
pub(super) fn as_share(text: String) -> String {
    parse_share(&text).map_or(text, |share| share.to_string())
}

/// A value that is invalid under every form.
pub(super) struct Malformed {
    pub preset: Preset,
    pub at: At,
    pub expected: &'static str,
}

const AMOUNT: &str = "an amount of at least 0 with at most two decimals";
const QUANTITY: &str = "a number of at least 0";

/// All [`Malformed`] values of the request.
pub(super) fn value_violations(submitted: &Submitted<'_>) -> Vec<Malformed> {
    let basic = &submitted.basic;
    let mut faults = Vec::new();
    let mut expect_at = |holds: bool, preset: Preset, at: At, expected: &'static str| {
        if !holds {
            faults.push(Malformed { preset, at, expected });
        }
    };
    // SDKs have 32-bit integers.
    let months = basic.probation_month.is_none_or(|months| (0..=i64::from(i32::MAX)).contains(&months));
    let expected = "a number of months from 0 to 2147483647";
    expect_at(months, Preset::ProbationMonth, At::Preset(Preset::ProbationMonth), expected);
    let in_range = |length: Option<i64>| length.is_none_or(|length| (0..=100).contains(&length));
    let expected = "a number of years from 0 to 100";
    expect_at(in_range(basic.contract_year), Preset::ContractPeriod, At::ContractYears, expected);
    let period = in_range(basic.contract_period.map(|period| period.period));
    expect_at(period, Preset::ContractPeriod, At::ContractLength, "a period from 0 to 100");
    let mut expect = |holds: bool, preset: Preset, expected| expect_at(holds, preset, At::Preset(preset), expected);
    expect(basic.process_type != Given::Malformed, Preset::JobProcessType, "1 or 2");
    expect(basic.onboard_date != Given::Malformed, Preset::ExpectedOnboardDate, "a date");

    let nothing_said = |text: &str| text.trim().is_empty();
    if submitted.salary_source == SalarySource::Offer
        && let Some(salary) = &submitted.salary
    {
        let upper_case = |byte: u8| byte.is_ascii_uppercase();
        let currency = salary.currency.len() == 3 && salary.currency.bytes().all(upper_case);
        expect(currency, Preset::Currency, "a currency code like CNY");
        let percentage = salary.probation_salary_percentage;
        expect(
            percentage.is_none_or(|text| nothing_said(text) || parse_share(text).is_some_and(is_part)),
            Preset::ProbationSalaryPercentage,
            "a share from 0 to 1 like 0.8, or a percentage from 0% to 100% like 80%",
        );
        for (preset, text, decimals, expected) in [
            (Preset::BasicSalary, salary.basic_salary, 2, AMOUNT),
            (Preset::AwardSalaryMultiple, salary.award_salary_multiple, u32::MAX, QUANTITY),
            (Preset::OptionShares, salary.option_shares, u32::MAX, QUANTITY),
            (Preset::QuarterlyBonus, salary.quarterly_bonus, 2, AMOUNT),
            (Preset::HalfYearBonus, salary.half_year_bonus, 2, AMOUNT),
        ] {
            let fits = |number: Decimal| !number.is_negative() && number.scale() <= decimals;
            let holds = text.is_none_or(|text| nothing_said(text) || Decimal::parse(text).is_some_and(fits));
            expect(holds, preset, expected);
        }
    }
    faults
}
