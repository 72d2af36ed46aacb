//! Ids: the numbers of hiring data, and the types in which a caller may name people and organisation.

use std::{borrow::Cow, fmt, marker::PhantomData, str::FromStr};

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::{FromColumn, Param, Value, wire_enum};

/// The field permission without which an app sees no ids of the form `user_id`.
pub const USER_ID_SCOPE: &str = "contact:user.employee_id:readonly";

/// The id of one kind of thing: a 64-bit number that the wire carries as a decimal string, because a JavaScript
/// number could not hold it.
pub struct Id<Kind>(i64, PhantomData<fn() -> Kind>);

impl<Kind> Id<Kind> {
    pub const fn new(number: i64) -> Self {
        Self(number, PhantomData)
    }

    pub const fn number(self) -> i64 {
        self.0
    }

    /// The number of a malformed id. Ids are positive, so no row has it.
    const MALFORMED: Self = Self::new(0);

    /// Whether the request had a text that is no id.
    pub const fn is_malformed(self) -> bool {
        self.0 == Self::MALFORMED.0
    }
}

impl<Kind> Clone for Id<Kind> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<Kind> Copy for Id<Kind> {}

impl<Kind> PartialEq for Id<Kind> {
    fn eq(&self, other: &Self) -> bool {
        self.0 == other.0
    }
}

impl<Kind> Eq for Id<Kind> {}

impl<Kind> PartialOrd for Id<Kind> {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl<Kind> Ord for Id<Kind> {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.0.cmp(&other.0)
    }
}

impl<Kind> std::hash::Hash for Id<Kind> {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        self.0.hash(state);
    }
}

impl<Kind> fmt::Debug for Id<Kind> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl<Kind> fmt::Display for Id<Kind> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}

/// The text is not the decimal form of a positive 64-bit number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotAnId;

impl fmt::Display for NotAnId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not an id: ids are decimal strings of 64-bit integers")
    }
}

impl std::error::Error for NotAnId {}

impl<Kind> FromStr for Id<Kind> {
    type Err = NotAnId;

    fn from_str(text: &str) -> Result<Self, NotAnId> {
        // `i64::from_str` alone would accept a sign and leading zeros: two texts for one id.
        let canonical = text.as_bytes().first().is_some_and(|first| (b'1'..=b'9').contains(first));
        if !canonical {
            return Err(NotAnId);
        }
        text.parse().map(Self::new).map_err(|_| NotAnId)
    }
}

impl<Kind> Serialize for Id<Kind> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(itoa::Buffer::new().format(self.0))
    }
}

impl<'de, Kind> Deserialize<'de> for Id<Kind> {
    /// A malformed id names nothing, like an unknown one. The operation then answers with the error that its document has
    /// for that member.
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = Cow::<'de, str>::deserialize(deserializer)?;
        Ok(text.parse().unwrap_or(Self::MALFORMED))
    }
}

impl<Kind> JsonSchema for Id<Kind> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "Id".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string" })
    }
}

impl<Kind> Param for Id<Kind> {
    fn value(&self) -> Value<'_> {
        Value::Int(self.0)
    }
}

impl<Kind> FromColumn for Id<Kind> {
    fn from_value(value: Value<'_>) -> Option<Self> {
        i64::from_value(value).map(Self::new)
    }
}

macro_rules! kinds {
    ($($(#[$meta:meta])* $kind:ident / $id:ident),+ $(,)?) => {
        $($(#[$meta])* #[derive(Clone, Copy, Debug)] pub enum $kind {} pub type $id = Id<$kind>;)+
    };
}

kinds! {
    Talent / TalentId,
    Application / ApplicationId,
    Offer / OfferId,
    Job / JobId,
    JobRequirement / JobRequirementId,
    OfferForm / OfferFormId,
    OfferSchema / OfferSchemaId,
    ApprovalTemplate / ApprovalTemplateId,
    FormField / FormFieldId,
    FormModule / FormModuleId,
    Attachment / AttachmentId,
    File / FileId,
    Address / AddressId,
    JobType / JobTypeId,
    JobProcess / JobProcessId,
    JobFunction / JobFunctionId,
    JobSchema / JobSchemaId,
    JobPost / JobPostId,
    Subject / SubjectId,
    Stage / StageId,
    TerminationReason / TerminationReasonId,
    Event / EventId,
    Delivery / DeliveryId,
    ResumeSource / ResumeSourceId,
    TalentFolder / TalentFolderId,
    TalentPool / TalentPoolId,
    TalentTag / TalentTagId,
    Note / NoteId,
    Employee / EmployeeId,
    EhrImportTask / EhrImportTaskId,
    RegistrationForm / RegistrationFormId,
    /// A template of requirements: modules of fields.
    RequirementSchema / RequirementSchemaId,
    RequirementModule / RequirementModuleId,
    RequirementField / RequirementFieldId,
    /// An employment job of core HR (`employment_job_id`).
    HrJob / HrJobId,
    JobGrade / JobGradeId,
    Position / PositionId,
    Pathway / PathwayId,
    /// An entry of a talent's resume: an education, a career, a project, an award…
    ResumeEntry / ResumeEntryId,
    /// A part of resumes, such as the educations, or one that a company added.
    TalentModule / TalentModuleId,
    /// A field that a company added to a part of its resumes.
    TalentField / TalentFieldId,
}

wire_enum! {
    /// How a caller names people, where the document has no `people_admin_id`.
    pub enum UserIdType: str {
        OpenId = "open_id" ("应用内的用户 ID", "id of a person for one app"),
        UnionId = "union_id" ("应用开发商内的用户 ID", "id of a person for all apps of one developer"),
        UserId = "user_id" ("租户内的用户 ID", "id of a person in one tenant, the same for all apps") needs USER_ID_SCOPE,
    }
}

wire_enum! {
    /// How a caller names people, where the document still has `people_admin_id`.
    pub enum AdminUserIdType: str {
        OpenId = "open_id" ("应用内的用户 ID", "id of a person for one app"),
        UnionId = "union_id" ("应用开发商内的用户 ID", "id of a person for all apps of one developer"),
        UserId = "user_id" ("租户内的用户 ID", "id of a person in one tenant, the same for all apps") needs USER_ID_SCOPE,
        PeopleAdminId = "people_admin_id" ("人力系统管理后台的用户 ID", "id of a person in the retired people admin"),
    }
}

wire_enum! {
    pub enum DepartmentIdType: str {
        OpenDepartmentId = "open_department_id" ("应用使用的部门 ID", "id of a department for apps"),
        DepartmentId = "department_id" ("租户内的部门 ID", "id of a department in one tenant"),
    }
}

wire_enum! {
    /// How a caller names departments, where the document still has `people_admin_department_id`.
    pub enum AdminDepartmentIdType: str {
        OpenDepartmentId = "open_department_id" ("应用使用的部门 ID", "id of a department for apps"),
        DepartmentId = "department_id" ("租户内的部门 ID", "id of a department in one tenant"),
        PeopleAdminDepartmentId = "people_admin_department_id"
            ("人力系统管理后台的部门 ID", "id of a department in the retired people admin"),
    }
}

wire_enum! {
    pub enum JobLevelIdType: str {
        PeopleAdmin = "people_admin_job_level_id"
            ("人力系统管理后台的职级 ID", "id of a job level in the retired people admin"),
        JobLevelId = "job_level_id" ("飞书管理后台的职级 ID", "id of a job level in the Feishu admin"),
    }
}

wire_enum! {
    pub enum JobFamilyIdType: str {
        PeopleAdmin = "people_admin_job_category_id"
            ("人力系统管理后台的序列 ID", "id of a job family in the retired people admin"),
        JobFamilyId = "job_family_id" ("飞书管理后台的序列 ID", "id of a job family in the Feishu admin"),
    }
}

wire_enum! {
    pub enum EmployeeTypeIdType: str {
        PeopleAdmin = "people_admin_employee_type_id"
            ("人力系统管理后台的人员类型 ID", "id of an employee type in the retired people admin"),
        EnumId = "employee_type_enum_id" ("飞书管理后台的人员类型 ID", "id of an employee type in the Feishu admin"),
    }
}

// Defaults differ from document to document; each query states its own by name.
impl UserIdType {
    pub const fn open_id() -> Self {
        Self::OpenId
    }
}

impl AdminUserIdType {
    pub const fn open_id() -> Self {
        Self::OpenId
    }

    pub const fn people_admin_id() -> Self {
        Self::PeopleAdminId
    }
}

impl From<UserIdType> for AdminUserIdType {
    fn from(narrow: UserIdType) -> Self {
        match narrow {
            UserIdType::OpenId => Self::OpenId,
            UserIdType::UnionId => Self::UnionId,
            UserIdType::UserId => Self::UserId,
        }
    }
}

impl DepartmentIdType {
    pub const fn open_department_id() -> Self {
        Self::OpenDepartmentId
    }
}

impl JobLevelIdType {
    pub const fn people_admin() -> Self {
        Self::PeopleAdmin
    }
}

impl JobFamilyIdType {
    pub const fn people_admin() -> Self {
        Self::PeopleAdmin
    }
}

impl EmployeeTypeIdType {
    pub const fn people_admin() -> Self {
        Self::PeopleAdmin
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn an_id_is_a_decimal_string_and_nothing_else() {
        assert_eq!("7013552389293279532".parse::<TalentId>().unwrap().number(), 7_013_552_389_293_279_532);
        for refused in ["", "0", "-1", "+1", "01", "1x", "9223372036854775808", "１", " 1"] {
            assert_eq!(refused.parse::<TalentId>(), Err(NotAnId), "{refused}");
        }
    }

    #[test]
    fn a_malformed_id_is_read_as_one_that_names_nothing() {
        for malformed in ["\"abc\"", "\"\"", "\"-1\"", "\"007\"", "\"9223372036854775808\""] {
            assert_eq!(serde_json::from_str::<TalentId>(malformed).unwrap(), TalentId::MALFORMED, "{malformed}");
        }
        assert!(serde_json::from_str::<TalentId>("7").is_err());
    }
}
