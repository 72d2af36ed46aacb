//! Offer application forms.

use crate::coded_enum;

coded_enum! {
    /// Which part of an offer the fields of a module are shown in.
    #[derive(Default)]
    pub enum ModuleKind: str {
        Basic = "basic",
        Salary = "salary",
        /// The administrator's own (`is_customized`).
        #[default]
        Custom = "custom",
    }
}
