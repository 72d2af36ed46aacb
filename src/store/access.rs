//! Who may call, and what an administrator switched.

use super::record::record;

record! {
    /// A switch that an administrator of the tenant set.
    pub struct SwitchSetting in switches, key(name: String), cached() {
        value: String,
    }
}
