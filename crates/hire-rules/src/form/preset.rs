//! The preset fields: their names, whether a request fills them, and the rules of their values.

use super::submitted::{SalarySource, Submitted};
use crate::calendar::Date;
use crate::decimal::Decimal;
use crate::json::Json;
use crate::offer::{Contract, PeriodUnit, ProcessType};

macro_rules! presets {
    ($($preset:ident = $name:literal),+ $(,)?) => {
        /// A field that every form has; an administrator only decides whether it is active and required.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Preset { $($preset),+ }

        impl Preset {
            pub const ALL: &'static [Self] = &[$(Self::$preset),+];

            /// As the request calls it.
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
    /// Older spellings mean the same field.
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

    /// Where the request has it.
    pub fn path(self) -> String {
        let parent = if self.is_salary() { "salary_info" } else { "basic_info" };
        format!("{parent}.{}", self.name())
    }
}

/// What the request says of a preset field, as text: ids and numbers in decimal. `None` when it says nothing,
/// and always for the annual cash, which no request can say.
pub(super) fn said(submitted: &Submitted<'_>, preset: Preset) -> Option<String> {
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
        Preset::ExpectedOnboardDate => text(basic.expected_onboard_date).map(without_json),
        Preset::OnboardAddress => number(basic.onboard_address),
        Preset::WorkAddress => number(basic.work_address),
        Preset::Owner => number(basic.owner),
        Preset::RecommendedWords => text(basic.recommended_words),
        Preset::JobRequirement => number(basic.job_requirement),
        Preset::JobProcessType => number(basic.job_process_type),
        Preset::Attachments => (basic.attachments > 0).then(|| basic.attachments.to_string()),
        Preset::AttachmentDescription => text(basic.attachment_description),
        Preset::Operator => number(basic.operator),
        Preset::Position => number(basic.position),
        Preset::JobOffered => text(basic.job_offered),
        Preset::JobGrade => number(basic.job_grade),
        Preset::Pathway => number(basic.pathway),
        Preset::Currency => text(salary.map(|salary| salary.currency)),
        Preset::BasicSalary => text(salary?.basic_salary),
        Preset::ProbationSalaryPercentage => text(salary?.probation_salary_percentage),
        Preset::AwardSalaryMultiple => text(salary?.award_salary_multiple),
        Preset::OptionShares => text(salary?.option_shares),
        Preset::QuarterlyBonus => text(salary?.quarterly_bonus),
        Preset::HalfYearBonus => text(salary?.half_year_bonus),
        Preset::TotalAnnualCash => None,
    }
}

/// Months, so that the two spellings of the period compare.
fn contract_months(submitted: &Submitted<'_>) -> Option<i64> {
    let Contract { period, .. } = Contract::of(submitted.basic.contract_year, submitted.basic.contract_period)?;
    let months = if period.unit == PeriodUnit::Years { 12 } else { 1 };
    Some(period.length.saturating_mul(months))
}

/// Reads `{"date":"2022-04-07"}`. A plain date is refused: the document's value is JSON in a string.
pub fn read_onboard_date(text: &str) -> Option<Date> {
    Date::parse(Json::parse(text)?.member("date")?.as_text()?)
}

/// A date as conditions compare it. What is no date stays as it is: its own rule refuses it.
fn without_json(text: String) -> String {
    read_onboard_date(&text).map_or(text, |date| date.to_string())
}

/// Which values break the rules that hold whatever the form says, and what each rule expects.
pub(super) fn malformed(submitted: &Submitted<'_>) -> Vec<(Preset, &'static str)> {
    let basic = &submitted.basic;
    let mut faults = Vec::new();
    let mut expect = |holds: bool, preset: Preset, expected: &'static str| {
        if !holds {
            faults.push((preset, expected));
        }
    };
    let not_negative = |number: Option<i64>| number.is_none_or(|number| number >= 0);
    expect(not_negative(basic.probation_month), Preset::ProbationMonth, "a number of months");
    let periods = [basic.contract_year, basic.contract_period.map(|period| period.length)];
    let in_range = periods.into_iter().flatten().all(|period| (0..=100).contains(&period));
    expect(in_range, Preset::ContractPeriod, "a period of 0 to 100");
    let process_type = basic.job_process_type.is_none_or(|code| ProcessType::from_code(code).is_some());
    expect(process_type, Preset::JobProcessType, "1 or 2");
    let nothing_said = |text: &str| text.trim().is_empty();
    let is_date = |text| nothing_said(text) || read_onboard_date(text).is_some();
    expect(
        basic.expected_onboard_date.is_none_or(is_date),
        Preset::ExpectedOnboardDate,
        r#"JSON like {"date":"2022-01-31"}"#,
    );

    if submitted.salary_source == SalarySource::Offer
        && let Some(salary) = &submitted.salary
    {
        let upper_case = |byte: u8| byte.is_ascii_uppercase();
        let currency = salary.currency.len() == 3 && salary.currency.bytes().all(upper_case);
        expect(currency, Preset::Currency, "a currency code like CNY");
        for (preset, text, decimals) in [
            (Preset::BasicSalary, salary.basic_salary, 2),
            (Preset::ProbationSalaryPercentage, salary.probation_salary_percentage, 2),
            (Preset::AwardSalaryMultiple, salary.award_salary_multiple, 0),
            (Preset::OptionShares, salary.option_shares, 0),
            (Preset::QuarterlyBonus, salary.quarterly_bonus, 2),
            (Preset::HalfYearBonus, salary.half_year_bonus, 2),
        ] {
            let expected = if decimals == 0 { "a whole number" } else { "a number with at most two decimals" };
            let fits = |number: Decimal| !number.is_negative() && number.scale() <= decimals;
            let holds = text.is_none_or(|text| nothing_said(text) || Decimal::parse(text).is_some_and(fits));
            expect(holds, preset, expected);
        }
    }
    faults
}
