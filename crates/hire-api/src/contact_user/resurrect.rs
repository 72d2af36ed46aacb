//! <https://open.feishu.cn/document/server-docs/contact-v3/user/resurrect>

use schemars::JsonSchema;
use serde::Deserialize;

use crate::{
    Empty,
    reference::{DepartmentRef, UserRef},
};
use hire_types::id::{DepartmentIdType, UserIdType};

#[derive(Debug, Deserialize, JsonSchema)]
pub struct ResurrectUserPath {
    pub user_id: UserRef,
}

#[derive(Debug, Deserialize, JsonSchema)]
pub struct ResurrectUserQuery {
    #[serde(default = "UserIdType::open_id")]
    pub user_id_type: UserIdType,
    #[serde(default = "DepartmentIdType::open_department_id")]
    pub department_id_type: DepartmentIdType,
}

#[derive(Debug, Deserialize, JsonSchema)]
pub struct ResurrectUserBody {
    #[schemars(length(max = 50))]
    pub departments: Option<Vec<UserDepartmentInfo>>,
    pub subscription_ids: Option<Vec<String>>,
}

#[derive(Debug, Deserialize, JsonSchema)]
pub struct UserDepartmentInfo {
    pub department_id: DepartmentRef,
    pub user_order: Option<i32>,
    pub department_order: Option<i32>,
}

crate::endpoint! {
    /// Restores a deleted user.
    Post "/open-apis/contact/v3/users/:user_id/resurrect" => ResurrectUser {
        name: "contact.user/resurrect",
        document: "https://open.feishu.cn/document/server-docs/contact-v3/user/resurrect",
        limits: [PerMinute(10)], apps: [SelfBuilt], access: Tenant,
        scopes: ["contact:contact"], ok: "success",
        path: ResurrectUserPath, query: ResurrectUserQuery, body: ResurrectUserBody, data: Empty,
        errors: ResurrectUserError {
            ExceedRecoverableTime = 44028 @ 400 "Exceed recoverable time",
            NoAccessToResurrect = 44029 @ 400 "No access to resurrect",
            MobileDuplicated = 44030 @ 400 "Mobile duplicated",
            EmailDuplicated = 44031 @ 400 "Email duplicated",
            UserIdDuplicated = 44032 @ 400 "UserID duplicated",
            UserNotResigned = 44033 @ 400 "User not resigned",
            DeletionInProgress = 44034 @ 400 "User is in delete progress, retry later",
            ExceedBillSeatLimit = 41008 @ 400 "exceed bill seat limit error",
            ExceedUncertainTenantSeatLimit = 41007 @ 400 "exceed uncertain tenant seat limit error",
            ExceedFeatureContactSeatLimit = 44023 @ 400 "exceed feature contact seat limit",
            AnonymizedUser = 44041 @ 400 "anonymize user info is not allowed to update",
            LicenseMissing = 44046 @ 400 "user license subscription id must not empty in multi-license tenant",
            LicenseUsedUp = 44047 @ 400 "license subscription id exceed limit",
            LicenseInvalid = 44048 @ 400 "user license subscription id invalid",
            NoLicenseAuthority = 44050 @ 403 "not set subscription ids auth",
            System = 40003 @ 500 "internal error",
            Parameter = 40001 @ 400 "param error",
        }
    }
}
