//! <https://open.feishu.cn/document/server-docs/contact-v3/user/create>

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{
    Empty,
    reference::{DepartmentRef, UserRef},
    shapes::directory::{Avatar, CustomAttribute, StatedCustomAttribute, StatedUserOrder, UserOrder, UserStatus},
};
use hire_types::{
    directory::ContactGender,
    id::{DepartmentIdType, UserIdType},
};

#[derive(Debug, Deserialize, JsonSchema)]
pub struct CreateUserQuery {
    #[serde(default = "UserIdType::open_id")]
    pub user_id_type: UserIdType,
    #[serde(default = "DepartmentIdType::open_department_id")]
    pub department_id_type: DepartmentIdType,
    /// A repeated request with the same token is not carried out again.
    pub client_token: Option<String>,
}

#[derive(Debug, Deserialize, JsonSchema)]
pub struct CreateUserBody {
    pub user_id: Option<String>,
    #[schemars(length(min = 1))]
    pub name: String,
    pub en_name: Option<String>,
    pub nickname: Option<String>,
    pub email: Option<String>,
    pub mobile: String,
    #[serde(default = "default_mobile_visible")]
    pub mobile_visible: bool,
    #[serde(default = "default_gender")]
    pub gender: ContactGender,
    pub avatar_key: Option<String>,
    pub department_ids: Vec<DepartmentRef>,
    pub leader_user_id: Option<UserRef>,
    pub city: Option<String>,
    pub country: Option<String>,
    pub work_station: Option<String>,
    #[schemars(extend("x-unit" = "s"))]
    pub join_time: Option<i32>,
    pub employee_no: Option<String>,
    #[schemars(extend("x-values" = [1, 2, 3, 4, 5]))]
    pub employee_type: i32,
    pub orders: Option<Vec<StatedUserOrder>>,
    pub custom_attrs: Option<Vec<StatedCustomAttribute>>,
    pub enterprise_email: Option<String>,
    pub job_title: Option<String>,
    pub geo: Option<String>,
    pub job_level_id: Option<String>,
    pub job_family_id: Option<String>,
    pub subscription_ids: Option<Vec<String>>,
    pub dotted_line_leader_user_ids: Option<Vec<UserRef>>,
}

const fn default_mobile_visible() -> bool {
    true
}

const fn default_gender() -> ContactGender {
    ContactGender::Unknown
}

#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, JsonSchema)]
pub struct CreateUserData {
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
    #[schemars(extend("x-scopes" = ["contact:user.email:readonly"]))]
    pub email: Option<String>,
    #[schemars(extend("x-scopes" = ["contact:user.phone:readonly"]))]
    pub mobile: Option<String>,
    pub mobile_visible: Option<bool>,
    #[schemars(extend("x-scopes" = ["contact:user.gender:readonly", "contact:contact:access_as_app", "contact:contact:readonly", "contact:contact:readonly_as_app"]))]
    pub gender: Option<ContactGender>,
    pub avatar_key: Option<String>,
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
    #[schemars(extend("x-scopes" = ["contact:user.user_geo"]))]
    pub geo: Option<String>,
    #[schemars(extend("x-scopes" = ["contact:user.job_level:readonly"]))]
    pub job_level_id: Option<String>,
    #[schemars(extend("x-scopes" = ["contact:user.job_family:readonly"]))]
    pub job_family_id: Option<String>,
    #[schemars(extend("x-scopes" = ["contact:user.dotted_line_leader_info.read"]))]
    pub dotted_line_leader_user_ids: Option<Vec<UserRef>>,
}

crate::endpoint! {
    /// Creates a user.
    Post "/open-apis/contact/v3/users" => CreateUser {
        name: "contact.user/create",
        document: "https://open.feishu.cn/document/server-docs/contact-v3/user/create",
        limits: [PerMinute(1000), PerSecond(50)], apps: [SelfBuilt], access: Tenant,
        scopes: ["contact:contact"], ok: "success",
        path: Empty, query: CreateUserQuery, body: CreateUserBody, data: CreateUserData,
        errors: CreateUserError {
            Parameter = 40001 @ 400 "param error",
            System = 40003 @ 400 "internal error",
            NoDepartmentAuthority = 40004 @ 403 "no dept authority error",
            RequestDiffers = 40021 @ 400 "no a same request error",
            MobileExists = 41001 @ 400 "mobile has already exist error",
            EmailExists = 41002 @ 400 "email has already exist error",
            UserAccountConflict = 41003 @ 409 "user account conflict error",
            MobileInvalid = 41004 @ 400 "mobile is invalid error",
            EmailInvalid = 41005 @ 400 "email is invalid error",
            NoUserName = 41006 @ 400 "no user name error",
            ExceedUncertainTenantSeatLimit = 41007 @ 400 "exceed uncertain tenant seat limit error",
            ExceedBillSeatLimit = 41008 @ 400 "exceed bill seat limit error",
            NoEmailOrMobile = 41009 @ 400 "no email or mobile error",
            NoMobile = 41010 @ 400 "no mobile error",
            UserIdExists = 41011 @ 400 "user id already exist error",
            UserIdInvalid = 41012 @ 400 "user id invalid error",
            TooManyUserIdUpdates = 41013 @ 400 "exceed user id update limit error",
            UserNameSensitive = 41014 @ 400 "user name sensitive error",
            IdpTypeInvalid = 41015 @ 400 "idp type invalid error",
            DepartmentHasTooManyUsers = 41016 @ 400 "department has too many users  error",
            DepartmentRequired = 41017 @ 400 "department is required error",
            PositionInfoInvalid = 41018 @ 400 "position info is invalid error",
            PositionDepartmentInvalid = 41019 @ 400 "position department is invalid error",
            PositionCodeExists = 41020 @ 400 "position code has already exist  error",
            PositionMultipleMainCount = 41021 @ 400 "position multiple main count error",
            UserTenantNotMatch = 41022 @ 400 "user tenant not match error",
            OrderDepartmentInvalid = 41025 @ 400 "order department invalid error",
            CreateAccountFailed = 41027 @ 504 "create account failed error",
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
            UserIdInfoNotProvide = 41051 @ 400 "user id info not provide error",
            UserResignAcceptorInvalid = 41052 @ 400 "user resign acceptor is invalid error",
            UserExists = 41053 @ 409 "user has already exist error",
            EmailNeeded = 41054 @ 400 "need send email but not set mail",
            MobileNeeded = 41055 @ 400 "need send sms but not set mobile",
            EmployeeTypeInvalid = 41059 @ 400 "invalid employee type error",
            InactiveEmployeeType = 41060 @ 400 "inactive employee type error",
            JobTitleTooLong = 41063 @ 400 "job_title length exceed 100 character",
            TooManyAliases = 41068 @ 400 "Number of email aliases exceeds the upper limit",
            EmailInRecycleBin = 41069 @ 400 "Business email is in the recycle bin",
            NameTooLong = 41070 @ 400 "name length exceed 255 character",
            EnglishNameTooLong = 41071 @ 400 "en_name length exceed 255 character",
            NicknameTooLong = 41072 @ 400 "nickname length exceed 255 character",
            BusinessEmailDomainNotAvailable = 44001 @ 400 "business email domain not available error",
            TooManyTenants = 44004 @ 400 "this user has been joined too many tenants recently",
            NameTooLongForTenant = 44006 @ 400 "name length exceed 255 character",
            EnglishNameTooLongForTenant = 44007 @ 400 "en_name length exceed 255 character",
            NicknameTooLongForTenant = 44008 @ 400 "nickname length exceed 255 character",
            TooManyNewUsers = 44009 @ 400 "this tenant has been create too many users recently",
            AddingIntercepted = 44012 @ 400 "Adding user has been intercepted. Contact Feishu Customer Service",
            EmailPasswordInvalid = 44013 @ 400 "User enterprise Email password is not valid",
            EmailPasswordFixed = 44016 @ 400 "can not set enterprise email password",
            ChineseMobileRefused = 44018 @ 400 "lark not support +86 mobile",
            ForeignMobileRefused = 44019 @ 400 "feishu only support +86 mobile",
            MobileAndEmailNeeded = 44020 @ 400 "mobile and email need together exist",
            LeaderResigned = 44021 @ 400 "leader is resigned",
            LeaderIdInvalid = 44022 @ 400 "leaderID is Invalid",
            ExceedFeatureContactSeatLimit = 44023 @ 400 "exceed feature contact seat limit",
            EnterpriseEmailRegistered = 44024 @ 400 "User enterprise email has already been registered as a member's account",
            GeoUnknown = 44038 @ 400 "req set user geo not find in geo list",
            NotSetGeoNameAuth = 44039 @ 400 "not set geo name auth",
            GeoNotEnabled = 44040 @ 400 "tenant not open mg not set geo name",
            InvalidJobLevelId = 44044 @ 400 "invalid job level id",
            InvalidJobFamilyId = 44045 @ 400 "invalid job family id",
            LicenseMissing = 44046 @ 400 "user license subscription id must not empty in multi-license tenant",
            LicenseUsedUp = 44047 @ 400 "license subscription id exceed limit",
            LicenseInvalid = 44048 @ 400 "user license subscription id invalid",
            NoLicenseAuthority = 44050 @ 403 "not set subscription ids auth",
            EmployeeNoAlreadyExisted = 44051 @ 400 "employee_no already existed",
            CreatedWithoutCity = 44054 @ 400 "create user success and create city fail",
            CreatedWithoutJobTitle = 44055 @ 400 "create user success and create job title fail",
            CreatedWithoutCityAndJobTitle = 44056 @ 400 "create user success and create city and job title fail",
            MgAssetExceedTime = 44060 @ 400 "mg asset exceed time",
            MgAssetExceedQuota = 44061 @ 400 "mg asset exceed quota",
            PrimaryDepartmentNotFirst = 41410 @ 400 "user primary dept must be the first department in the order",
        }
    }
}
