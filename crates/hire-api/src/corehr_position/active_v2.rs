//! <https://open.feishu.cn/document/corehr-v1/job-management/position/active>

use schemars::JsonSchema;
use serde::Deserialize;

use crate::Empty;
use hire_types::id::PositionId;

#[derive(Debug, Deserialize, JsonSchema)]
pub struct ActivatePositionBody {
    pub position_id: PositionId,
    pub active: bool,
    /// From when on this version holds.
    #[schemars(length(min = 10, max = 10))]
    #[schemars(regex(
        pattern = r"^((([0-9]{3}[1-9]|[0-9]{2}[1-9][0-9]{1}|[0-9]{1}[1-9][0-9]{2}|[1-9][0-9]{3})-(((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01]))|((0[469]|11)-(0[1-9]|[12][0-9]|30))|(02-(0[1-9]|[1][0-9]|2[0-8]))))|((([0-9]{2})(0[48]|[2468][048]|[13579][26])|((0[48]|[2468][048]|[3579][26])00))-02-29))$"
    ))]
    pub effective_time: String,
}

crate::endpoint! {
    /// Enables or disables a position.
    Post "/open-apis/corehr/v2/positions/active" => ActivatePosition {
        name: "corehr.position/active.v2",
        document: "https://open.feishu.cn/document/corehr-v1/job-management/position/active",
        limits: [PerSecond(5)], apps: [SelfBuilt, Store], access: Tenant,
        scopes: ["corehr:position:write"], ok: "success",
        path: Empty, query: Empty, body: ActivatePositionBody, data: Empty,
        errors: ActivatePositionError {
            HasEmployees = 1_160_285 @ 400 "Failed to disable as it still has active employees after the deactivation effective time.",
            ActivatedTooEarly = 1_160_267 @ 400 "Activation date cannot be earlier than the effective date of the last deactivated version",
            RecordUnknown = 1_160_104 @ 400 "Record doesn't exist",
            MembersInJobChange = 1_160_281 @ 400 "Failed to disable as 1 or more members of it are in a job status change process after the current deactivation date",
            DateTooLate = 1_160_269 @ 400 "Effective date can't be later than the year 9999",
            DateTooEarly = 1_160_353 @ 400 "Effective Date cannot earlier than 1900",
            HasSubordinatePositions = 1_160_501 @ 400 "Failed to disable as it still has sub position(s) after the deactivation effective time.",
            HasPreHires = 1_160_508 @ 400 "Failed to disable. As the position still has pre-hires after the deactivation effective time.",
            DisabledTooEarly = 1_160_268 @ 400 "Effective date for disabling the position can't be earlier than the effective date of the last version",
            HasEnabledSubordinates = 1_161_200 @ 400 "There are still enabled subordinates on the current deactivation date",
            BeforeFirstVersion = 1_160_266 @ 400 "Effective date must be later than the first effective date",
            RateLimited = 1_161_604 @ 429 "QPS over limit",
            System = 1_160_000 @ 500 "system error",
            Parameter = 1_160_001 @ 400 "param is invalid",
        }
    }
}
