//! <https://open.feishu.cn/document/server-docs/contact-v3/user/patch>

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{
    reference::{DepartmentRef, UserRef},
    shapes::directory::{Avatar, CustomAttribute, StatedCustomAttribute, UserOrder, UserStatus},
};
use hire_types::{
    directory::ContactGender,
    id::{DepartmentIdType, UserIdType},
};

#[derive(Debug, Deserialize, JsonSchema)]
pub struct PatchUserPath {
    pub user_id: UserRef,
}

#[derive(Debug, Deserialize, JsonSchema)]
pub struct PatchUserQuery {
    #[serde(default = "UserIdType::open_id")]
    pub user_id_type: UserIdType,
    #[serde(default = "DepartmentIdType::open_department_id")]
    pub department_id_type: DepartmentIdType,
}

#[derive(Debug, Deserialize, JsonSchema)]
pub struct PatchUserBody {
    #[schemars(length(min = 1))]
    pub name: Option<String>,
    pub en_name: Option<String>,
    pub nickname: Option<String>,
    pub email: Option<String>,
    pub mobile: Option<String>,
    pub mobile_visible: Option<bool>,
    pub gender: Option<ContactGender>,
    pub avatar_key: Option<String>,
    pub department_ids: Option<Vec<DepartmentRef>>,
    pub leader_user_id: Option<UserRef>,
    pub city: Option<String>,
    pub country: Option<String>,
    pub work_station: Option<String>,
    #[schemars(extend("x-unit" = "s"))]
    pub join_time: Option<i32>,
    pub employee_no: Option<String>,
    #[schemars(extend("x-values" = [1, 2, 3, 4, 5]))]
    pub employee_type: Option<i32>,
    pub orders: Option<Vec<PatchUserUserOrder>>,
    pub custom_attrs: Option<Vec<StatedCustomAttribute>>,
    pub enterprise_email: Option<String>,
    pub job_title: Option<String>,
    pub is_frozen: Option<bool>,
    pub job_level_id: Option<String>,
    pub job_family_id: Option<String>,
    pub subscription_ids: Option<Vec<String>>,
    pub dotted_line_leader_user_ids: Option<Vec<UserRef>>,
}

#[derive(Debug, Deserialize, JsonSchema)]
pub struct PatchUserUserOrder {
    pub department_id: Option<DepartmentRef>,
    pub user_order: Option<i32>,
    pub department_order: Option<i32>,
    pub is_primary_dept: Option<bool>,
}

#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
pub struct PatchUserData {
    pub user: Option<User>,
}

#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
pub struct User {
    pub union_id: Option<String>,
    #[schemars(extend("x-scopes" = ["contact:user.employee_id:readonly"]))]
    pub user_id: Option<String>,
    pub open_id: Option<String>,
    #[schemars(extend("x-scopes" = ["contact:user.base:readonly", "contact:contact:access_as_app", "contact:contact:readonly", "contact:contact:readonly_as_app"]))]
    pub name: Option<String>,
    #[schemars(extend("x-scopes" = ["contact:user.base:readonly", "contact:contact:access_as_app", "contact:contact:readonly", "contact:contact:readonly_as_app"]))]
    pub en_name: Option<String>,
    #[schemars(extend("x-scopes" = ["contact:user.base:readonly", "contact:contact:access_as_app", "contact:contact:readonly", "contact:contact:readonly_as_app"]))]
    pub nickname: Option<String>,
    #[schemars(extend("x-scopes" = ["directory:employee.base.email:read", "contact:user.email:readonly"]))]
    pub email: Option<String>,
    #[schemars(extend("x-scopes" = ["contact:user.phone:readonly"]))]
    pub mobile: Option<String>,
    pub mobile_visible: Option<bool>,
    #[schemars(extend("x-scopes" = ["contact:user.gender:readonly", "contact:contact:access_as_app", "contact:contact:readonly", "contact:contact:readonly_as_app"]))]
    pub gender: Option<ContactGender>,
    #[schemars(extend("x-scopes" = ["contact:user.base:readonly", "contact:contact:access_as_app", "contact:contact:readonly", "contact:contact:readonly_as_app"]))]
    pub avatar: Option<Avatar>,
    #[schemars(extend("x-scopes" = ["contact:user.employee:readonly", "contact:contact:access_as_app", "contact:contact:readonly", "contact:contact:readonly_as_app"]))]
    pub status: Option<UserStatus>,
    #[schemars(extend("x-scopes" = ["contact:user.department:readonly", "contact:contact:access_as_app", "contact:contact:readonly", "contact:contact:readonly_as_app"]))]
    pub department_ids: Option<Vec<DepartmentRef>>,
    #[schemars(extend("x-scopes" = ["contact:user.department:readonly", "contact:contact:access_as_app", "contact:contact:readonly", "contact:contact:readonly_as_app"]))]
    pub leader_user_id: Option<UserRef>,
    #[schemars(extend("x-scopes" = ["contact:user.employee:readonly", "contact:contact:access_as_app", "contact:contact:readonly", "contact:contact:readonly_as_app"]))]
    pub city: Option<String>,
    #[schemars(extend("x-scopes" = ["contact:user.employee:readonly", "contact:contact:access_as_app", "contact:contact:readonly", "contact:contact:readonly_as_app"]))]
    pub country: Option<String>,
    #[schemars(extend("x-scopes" = ["contact:user.employee:readonly", "contact:contact:access_as_app", "contact:contact:readonly", "contact:contact:readonly_as_app"]))]
    pub work_station: Option<String>,
    #[schemars(extend("x-unit" = "s", "x-scopes" = ["contact:user.employee:readonly", "contact:contact:access_as_app", "contact:contact:readonly", "contact:contact:readonly_as_app"]))]
    pub join_time: Option<i64>,
    #[schemars(extend("x-scopes" = ["contact:user.employee:readonly", "contact:contact:access_as_app", "contact:contact:readonly", "contact:contact:readonly_as_app"]))]
    pub is_tenant_manager: Option<bool>,
    #[schemars(extend("x-scopes" = ["contact:user.employee_number:read", "contact:user.employee:readonly", "contact:contact:access_as_app", "contact:contact:readonly", "contact:contact:readonly_as_app"]))]
    pub employee_no: Option<String>,
    #[schemars(extend("x-scopes" = ["contact:user.employee:readonly", "contact:contact:access_as_app", "contact:contact:readonly", "contact:contact:readonly_as_app"], "x-values" = [1, 2, 3, 4, 5]))]
    pub employee_type: Option<i64>,
    #[schemars(extend("x-scopes" = ["contact:user.department:readonly", "contact:contact:access_as_app", "contact:contact:readonly", "contact:contact:readonly_as_app"]))]
    pub orders: Option<Vec<UserOrder>>,
    #[schemars(extend("x-scopes" = ["contact:user.employee:readonly", "contact:contact:access_as_app", "contact:contact:readonly", "contact:contact:readonly_as_app"]))]
    pub custom_attrs: Option<Vec<CustomAttribute>>,
    #[schemars(extend("x-scopes" = ["contact:user.employee:readonly", "contact:contact:access_as_app", "contact:contact:readonly", "contact:contact:readonly_as_app"]))]
    pub enterprise_email: Option<String>,
    #[schemars(extend("x-scopes" = ["contact:user.employee:readonly", "contact:contact:access_as_app", "contact:contact:readonly", "contact:contact:readonly_as_app"]))]
    pub job_title: Option<String>,
    pub is_frozen: Option<bool>,
    #[schemars(extend("x-scopes" = ["contact:user.job_level:readonly"]))]
    pub job_level_id: Option<String>,
    #[schemars(extend("x-scopes" = ["contact:user.job_family:readonly"]))]
    pub job_family_id: Option<String>,
    #[schemars(extend("x-scopes" = ["contact:user.dotted_line_leader_info.read"]))]
    pub dotted_line_leader_user_ids: Option<Vec<UserRef>>,
}

crate::endpoint! {
    /// Changes the stated members of a user.
    Patch "/open-apis/contact/v3/users/:user_id" => PatchUser {
        name: "contact.user/patch",
        document: "https://open.feishu.cn/document/server-docs/contact-v3/user/patch",
        limits: [PerMinute(1000), PerSecond(50)], apps: [SelfBuilt], access: Tenant,
        scopes: ["contact:contact", "contact:user.base"], ok: "success",
        path: PatchUserPath, query: PatchUserQuery, body: PatchUserBody, data: PatchUserData,
        errors: PatchUserError {
            Parameter = 40001 @ 400 "param error",
            MobileExists = 41001 @ 400 "mobile has already exist error",
            EmailExists = 41002 @ 400 "email has already exist error",
            UserAccountConflict = 41003 @ 409 "user account conflict error",
            MobileInvalid = 41004 @ 400 "mobile is invalid error",
            EmailInvalid = 41005 @ 400 "email is invalid error",
            NoUserName = 41006 @ 400 "no user name error",
            NoEmailOrMobile = 41009 @ 400 "no email or mobile error",
            NoMobile = 41010 @ 400 "no mobile error",
            UserIdExists = 41011 @ 400 "user id already exist error",
            UserNameSensitive = 41014 @ 400 "user name sensitive error",
            DepartmentHasTooManyUsers = 41016 @ 400 "department has too many users  error",
            DepartmentRequired = 41017 @ 400 "department is required error",
            PositionInfoInvalid = 41018 @ 400 "position info is invalid error",
            PositionDepartmentInvalid = 41019 @ 400 "position department is invalid error",
            PositionCodeExists = 41020 @ 400 "position code has already exist  error",
            PositionMultipleMainCount = 41021 @ 400 "position multiple main count error",
            UserTenantNotMatch = 41022 @ 400 "user tenant not match error",
            DepartmentPositionConflict = 41023 @ 400 "update department conflict position department error",
            PositionDepartmentConflict = 41024 @ 400 "update position department conflict department error",
            OrderDepartmentInvalid = 41025 @ 400 "order department invalid error",
            MultipleDepartmentsNeedVisibility = 41028 @ 405 "user multi department need upgrade visibility error",
            MultipleDepartmentsFailed = 41029 @ 400 "create or update user multi department error",
            SetLeaderToOneself = 41030 @ 400 "set leader to oneself error",
            PositionFeatureNotEnable = 41031 @ 504 "position feature not enable error",
            MultipleDepartmentsDisabled = 41032 @ 504 "user multi department feature not enable error",
            TooManyDepartments = 41033 @ 400 "user in too many departments  error",
            EmailPrefixAlreadyExist = 41034 @ 400 "email prefix already exist error",
            EmailPrefixInvalid = 41035 @ 400 "email prefix is invalid error",
            AvatarKeyInvalid = 41036 @ 400 "avatar key is invalid error",
            AvatarKeySensitive = 41037 @ 400 "avatar key is sensitive error",
            GenderInvalid = 41038 @ 400 "gender is invalid error",
            UserNameNull = 41040 @ 400 "user name is null error",
            DepartmentIdNotAssigned = 41041 @ 400 "department id is not assigned  error",
            JoinTimeInvalid = 41042 @ 400 "join time is invalid error",
            EmployeeIdInvalid = 41043 @ 400 "employee id is invalid error",
            CustomAttributeNotSet = 41044 @ 400 "Custom attribute is not set error",
            CustomAttributeIdNotExist = 41045 @ 400 "Custom attribute id is not exist error",
            CustomAttributeValueNotSet = 41046 @ 400 "Custom attribute value is not set error",
            CustomAttributeHrefTextNull = 41047 @ 400 "Custom attribute href text  is null error",
            CustomAttributeHrefUrlNull = 41048 @ 400 "Custom attribute href url  is null error",
            NoUserAuthority = 41050 @ 400 "no user authority error",
            UserIdInfoNotProvide = 41051 @ 400 "user id info not provide error",
            NoDepartmentAuthority = 40004 @ 403 "no dept authority error",
            NoFieldAuthority = 41056 @ 403 "no field authority error",
            EmployeeTypeUnknown = 41057 @ 400 "invalid employee type error",
            EmployeeTypeInvalid = 41059 @ 400 "invalid employee type error",
            InactiveEmployeeType = 41060 @ 400 "inactive employee type error",
            JobTitleTooLong = 41063 @ 400 "job_title length exceed 100 character",
            TenantIdInvalid = 42008 @ 400 "tenant id is invalid error",
            TooManyAliases = 41068 @ 400 "Number of email aliases exceeds the upper limit",
            EmailInRecycleBin = 41069 @ 400 "Business email is in the recycle bin",
            NameTooLong = 41070 @ 400 "name length exceed 255 character",
            EnglishNameTooLong = 41071 @ 400 "en_name length exceed 255 character",
            NicknameTooLong = 41072 @ 400 "nickname length exceed 255 character",
            BusinessEmailDomainNotAvailable = 44001 @ 400 "business email domain not available error",
            OrderNeedsDepartment = 44002 @ 400 "update order must update department together",
            ResignedUserNeedsAvatar = 44003 @ 400 "avatarkey and description cannot be empty when update resigned user",
            NameTooLongForTenant = 44006 @ 400 "name length exceed 255 character",
            EnglishNameTooLongForTenant = 44007 @ 400 "en_name length exceed 255 character",
            NicknameTooLongForTenant = 44008 @ 400 "nickname length exceed 255 character",
            UserNotJoined = 44010 @ 400 "unJoined user not allow to update",
            UserExited = 44011 @ 400 "exited user not allow to update",
            UserHasResigned = 42006 @ 400 "user has resigned error",
            EmailPasswordInvalid = 44013 @ 400 "User enterprise Email password is not valid",
            EmailEqualsEnterprise = 44014 @ 400 "Can not update inactive user email when email equal enterprise",
            PasswordExists = 44015 @ 400 "can not update password when user already have password",
            EmailPasswordFixed = 44016 @ 400 "can not set enterprise email password",
            UnableToEditUpper = 44017 @ 400 "Suite_Admin_Common_UnableToEditUpper",
            ChineseMobileRefused = 44018 @ 400 "lark not support +86 mobile",
            ForeignMobileRefused = 44019 @ 400 "feishu only support +86 mobile",
            MobileAndEmailNeeded = 44020 @ 400 "mobile and email need together exist",
            EnterpriseEmailRegistered = 44024 @ 400 "User enterprise email has already been registered as a member's account",
            UserLocked = 44025 @ 400 "update user lock error,wait some seconds and retry",
            DepartmentIdInvalid = 44035 @ 400 "departmentID is invaild",
            FreezeTenantFounderForbidden = 44036 @ 400 "freeze tenant founder is forbidden",
            GeoUnknown = 44038 @ 400 "req set user geo not find in geo list",
            AnonymizedUser = 44041 @ 400 "anonymize user info is not allowed to update",
            InvalidJobLevelId = 44044 @ 400 "invalid job level id",
            InvalidJobFamilyId = 44045 @ 400 "invalid job family id",
            LicenseMissing = 44046 @ 400 "user license subscription id must not empty in multi-license tenant",
            LicenseUsedUp = 44047 @ 400 "license subscription id exceed limit",
            LicenseInvalid = 44048 @ 400 "user license subscription id invalid",
            LicenseUpdateFailed = 44049 @ 400 "license subscription update fail",
            NoLicenseAuthority = 44050 @ 403 "not set subscription ids auth",
            EmployeeNoAlreadyExisted = 44051 @ 400 "employee_no already existed",
            PlanExpired = 44052 @ 400 "Unable to edit members because your current plan has expired",
            ExternalData = 44053 @ 400 "Unable to edit data from external data sources",
            UpdatedWithoutCity = 44057 @ 400 "update user success and create city fail",
            UpdatedWithoutJobTitle = 44058 @ 400 "update user success and create job title fail",
            UpdatedWithoutCityAndJobTitle = 44059 @ 400 "update user success and create city and job title fail",
            PrimaryDepartmentNotFirst = 41410 @ 400 "user primary dept must be the first department in the order",
            System = 40003 @ 500 "internal error",
        }
    }
}
