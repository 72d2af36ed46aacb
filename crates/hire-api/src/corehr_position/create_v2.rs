//! <https://open.feishu.cn/document/corehr-v1/job-management/position/create>

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{
    Empty, reference::DepartmentRef, shapes::common::StatedLocalizedText, shapes::corehr::StatedApiCustomField,
};
use hire_types::{
    common::CorehrDepartmentIdType,
    id::{HrJobId, JobGradeId, PositionId},
};

#[derive(Debug, Deserialize, JsonSchema)]
pub struct CreatePositionQuery {
    /// A repeated request with the same token is not carried out again.
    #[schemars(length(min = 0, max = 128))]
    pub client_token: Option<String>,
    #[serde(default = "CorehrDepartmentIdType::corehr_department_id")]
    pub department_id_type: CorehrDepartmentIdType,
}

#[derive(Debug, Deserialize, JsonSchema)]
pub struct CreatePositionBody {
    /// The code that the company gave it.
    pub code: Option<String>,
    #[schemars(length(min = 0, max = 2))]
    pub names: Vec<StatedLocalizedText>,
    #[schemars(length(min = 0, max = 2))]
    pub descriptions: Option<Vec<StatedLocalizedText>>,
    #[schemars(length(min = 0, max = 50))]
    pub job_family_ids: Option<Vec<String>>,
    pub cost_center_id: Option<String>,
    pub job_id: HrJobId,
    #[schemars(length(min = 0, max = 50))]
    pub job_level_ids: Option<Vec<String>>,
    #[schemars(length(min = 0, max = 50))]
    pub employee_type_ids: Option<Vec<String>>,
    #[schemars(length(min = 0, max = 50))]
    pub job_grade_ids: Option<Vec<JobGradeId>>,
    #[schemars(length(min = 0, max = 50))]
    pub work_location_ids: Option<Vec<String>>,
    pub working_hours_type_id: Option<String>,
    pub department_id: DepartmentRef,
    pub direct_leader_id: Option<String>,
    pub dotted_line_leader_id: Option<String>,
    pub is_key_position: Option<bool>,
    /// From when on this version holds.
    #[schemars(regex(
        pattern = r"^((([0-9]{3}[1-9]|[0-9]{2}[1-9][0-9]{1}|[0-9]{1}[1-9][0-9]{2}|[1-9][0-9]{3})-(((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01]))|((0[469]|11)-(0[1-9]|[12][0-9]|30))|(02-(0[1-9]|[1][0-9]|2[0-8]))))|((([0-9]{2})(0[48]|[2468][048]|[13579][26])|((0[48]|[2468][048]|[3579][26])00))-02-29))$"
    ))]
    pub effective_time: String,
    #[schemars(length(min = 0, max = 200))]
    pub custom_fields: Option<Vec<StatedApiCustomField>>,
}

#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
pub struct CreatePositionData {
    pub position_id: Option<PositionId>,
}

crate::endpoint! {
    /// Creates a position.
    Post "/open-apis/corehr/v2/positions" => CreatePosition {
        name: "corehr.position/create.v2",
        document: "https://open.feishu.cn/document/corehr-v1/job-management/position/create",
        limits: [PerSecond(5)], apps: [SelfBuilt, Store], access: Tenant,
        scopes: ["corehr:position:write"], ok: "success",
        path: Empty, query: CreatePositionQuery, body: CreatePositionBody, data: CreatePositionData,
        errors: CreatePositionError {
            NameOrCodeExists = 1_160_263 @ 400 "Name or code already exists",
            NameExists = 1_160_903 @ 400 "Name already exists",
            InvalidEnumOption = 1_160_352 @ 400 "Invalid enum option",
            PersonLeft = 1_160_259 @ 400 "Individual is offboarded on the effecitve date",
            NumberOutOfRange = 1_160_517 @ 400 "Number out of range",
            UrlIllegal = 1_160_572 @ 400 "URL is illegal",
            NotEffective = 1_160_402 @ 400 "The data is not activated on the effective date",
            RequiredFieldEmpty = 1_160_251 @ 400 "Required field(s) is empty",
            HrJobUnknown = 1_160_701 @ 400 "The job doesn't exist on the effective date.",
            NameHasSeparator = 1_160_253 @ 400 "Name can't include \"/\" or \";\"",
            HrJobEnds = 1_160_702 @ 400 "The job will be deactivated on or after the effective date.",
            DateTooLate = 1_160_269 @ 400 "Effective date can't be later than the year 9999",
            DateTooEarly = 1_160_353 @ 400 "Effective Date cannot earlier than 1900",
            FamilyUnknown = 1_160_703 @ 400 "The job family doesn't exist on the effective date.",
            FamilyEnds = 1_160_704 @ 400 "The job family will be deactivated on or after the effective date",
            LevelUnknown = 1_160_705 @ 400 "The job level doesn't exist",
            GradeUnknown = 1_160_707 @ 400 "The job grade doesn't exist",
            JobFamilyMismatch = 1_160_709 @ 400 "The job and job family doesn't match",
            JobLevelMismatch = 1_160_710 @ 400 "The job and job level doesn't match",
            LevelFamilyMismatch = 1_160_711 @ 400 "The job level and job family doesn't match",
            LevelGradeMismatch = 1_160_712 @ 400 "The job level and job grade doesn't match",
            PositionUnknown = 1_160_714 @ 400 "The position doesn't exist on the effective date.",
            PositionEnds = 1_160_715 @ 400 "The position will be deactivated on or after the effective date",
            FieldEnds = 1_160_349 @ 400 "Field(s) will be deactivated on or after this effective date",
            ParentPositionNotEffective = 1_160_255 @ 400 "Parent position hasn't taken effect on effective date",
            ParentPositionEnds = 1_160_256 @ 400 "Parent position will be deactivated on or after this effective date",
            PositionCycle = 1_160_264 @ 400 "This operation will make the relationship between the superior and the subordinate into a ring",
            NameExistsOnDate = 1_161_603 @ 400 "Name already exists",
            Timeout = 1_161_204 @ 503 "Requset timeout",
            RateLimited = 1_161_604 @ 429 "QPS over limit",
            System = 1_160_000 @ 500 "system error",
            Parameter = 1_160_001 @ 400 "param is invalid",
        }
    }
}
