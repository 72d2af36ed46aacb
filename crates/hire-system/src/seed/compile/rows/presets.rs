//! The names of the default fields of an offer form.

use hire_types::Name;

/// Name in requests, Chinese name, English name.
const NAMES: &[(&str, &str, &str)] = &[
    ("department_id", "部门", "Department"),
    ("leader_user_id", "直属上级", "Direct manager"),
    ("employment_job_id", "职务", "Job"),
    ("employee_type_id", "人员类型", "Employee type"),
    ("job_family_id", "序列", "Job family"),
    ("job_level_id", "职级", "Job level"),
    ("probation_month", "试用期（月）", "Probation (months)"),
    ("contract_period", "合同期", "Contract period"),
    ("expected_onboard_date", "预计入职日期", "Expected onboarding date"),
    ("onboard_address_id", "入职地点", "Onboarding location"),
    ("work_address_id", "办公地点", "Work location"),
    ("owner_user_id", "负责人", "Owner"),
    ("recommended_words", "推荐语", "Recommendation"),
    ("job_requirement_id", "招聘需求", "Job requirement"),
    ("job_process_type_id", "招聘流程类型", "Hiring process type"),
    ("common_attachment_id_list", "附件", "Attachments"),
    ("attachment_description", "附件描述", "Attachment description"),
    ("operator_user_id", "操作人", "Operator"),
    ("position_id", "岗位", "Position"),
    ("job_offered", "入职职位", "Job offered"),
    ("job_grade_id", "职等", "Job grade"),
    ("pathway_id", "通道", "Pathway"),
    ("currency", "币种", "Currency"),
    ("basic_salary", "基本工资", "Basic salary"),
    ("probation_salary_percentage", "试用期薪资百分比", "Probation salary percentage"),
    ("award_salary_multiple", "年终奖月数", "Annual bonus (months)"),
    ("option_shares", "期权股数", "Option shares"),
    ("quarterly_bonus", "季度奖金额", "Quarterly bonus"),
    ("half_year_bonus", "半年奖金额", "Half-year bonus"),
    ("total_annual_cash", "年度现金总额", "Total annual cash"),
];

pub fn names(preset: &str) -> Option<Name> {
    let (_, zh, en) = NAMES.iter().find(|(name, ..)| *name == preset)?;
    Some(Name { zh: (*zh).to_owned(), en: (*en).to_owned() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_default_field_has_a_name() {
        for preset in hire_rules::form::Preset::ALL {
            assert!(names(preset.name()).is_some(), "{}", preset.name());
        }
    }
}
