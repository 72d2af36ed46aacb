//! The content of a user in a request.

use hire_rules::contact::Order;
use hire_types::directory::ContactGender;

use crate::store::{directory::User, users::UserDepartment};

/// The members of a user that a request states. `None` is a member that was left out, an empty text clears one.
#[derive(Clone, Debug, Default)]
pub struct Draft {
    pub user_id: Option<String>,
    pub name: Option<String>,
    pub en_name: Option<String>,
    pub nickname: Option<String>,
    pub email: Option<String>,
    pub mobile: Option<String>,
    pub mobile_visible: Option<bool>,
    pub gender: Option<ContactGender>,
    pub avatar_key: Option<String>,
    /// Rows that exist, or the root.
    pub departments: Option<Vec<i64>>,
    pub orders: Option<Vec<Order>>,
    /// `Some(None)` clears it.
    pub leader: Option<Option<i64>>,
    pub dotted_line_leaders: Option<Vec<i64>>,
    pub city: Option<String>,
    pub country: Option<String>,
    pub work_station: Option<String>,
    /// Seconds; 0 clears it.
    pub join_time: Option<i64>,
    pub employee_no: Option<String>,
    pub employee_type: Option<i64>,
    pub job_title: Option<String>,
    pub job_level_id: Option<String>,
    pub job_family_id: Option<String>,
    pub frozen: Option<bool>,
    pub enterprise_email: Option<String>,
    pub geo: Option<String>,
    pub subscription_ids: Option<Vec<String>>,
}

/// A user as it was stored.
#[derive(Clone, Debug)]
pub struct Saved {
    pub user: User,
    pub departments: Vec<UserDepartment>,
    /// Members that could not be stored.
    pub missing: Option<Missing>,
}

/// Names that could not become a work city or a job title. The user was stored without them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Missing {
    City,
    JobTitle,
    Both,
}
