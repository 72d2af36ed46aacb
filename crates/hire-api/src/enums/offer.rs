//! Offers, their forms and letters.

use crate::wire_enum;

wire_enum! {
    /// The states of a formal offer.
    pub enum FormalOfferStatus: i64 {
        InApproval = 2, ApprovalWithdrawn = 3, Approved = 4, Rejected = 5, Sent = 6, Accepted = 7, Declined = 8,
        Expired = 9, Created = 10,
    }
}

wire_enum! {
    /// The states of offers, and 0 for any of them. No offer is ever in state 0.
    pub enum OfferStatusFilter: i64 {
        All = 0, NotApplied = 1, InApproval = 2, ApprovalWithdrawn = 3, Approved = 4, Rejected = 5, Sent = 6,
        Accepted = 7, Declined = 8, Expired = 9, Created = 10, InternToOnboard = 11, InternOnboarded = 12,
        InternLeft = 13,
    }
}

wire_enum! {
    pub enum SalaryStatus: i64 {
        NotCreated = 0, Created = 1, InApproval = 2, NeedsNoApproval = 3, Approved = 4, Rejected = 5, Withdrawn = 6,
        Deleted = 7,
    }
}

wire_enum! {
    pub enum InternOfferOperation: str {
        ConfirmOnboarding = "confirm_onboarding", CancelOnboarding = "cancel_onboarding", Offboard = "offboard",
    }
}

wire_enum! {
    /// How many of the conditions must hold for a field to be shown.
    pub enum DisplayCondition: i64 { All = 1, Any = 2 }
}

wire_enum! {
    pub enum DisplayOperator: i64 { Equals = 1, Differs = 2, Contains = 3, Lacks = 4 }
}

wire_enum! {
    /// The type of a formula's result.
    pub enum FormulaResult: i64 { Amount = 1, Number = 2, Percentage = 3 }
}

wire_enum! {
    pub enum OfferFieldType: i64 {
        Text = 1, LongText = 2, Select = 3, MultiSelect = 4, Date = 5, Month = 6, Year = 7, Number = 8, Amount = 9,
        Formula = 10, Default = 11,
    }
}

wire_enum! {
    pub enum OfferFieldTypeV2: str {
        Text = "text", LongText = "long_text", Select = "select", MultiSelect = "multi_select", Date = "date_select",
        Month = "month_select", Year = "year_select", Number = "number", Amount = "amount", Formula = "formula",
        Boolean = "boolean", File = "file", Person = "personnel_select", People = "personnel_multi_select",
        City = "city_single_select", CorehrText = "corehr_text", CorehrLongText = "corehr_long_text",
        CorehrSelect = "corehr_select", CorehrMultiSelect = "corehr_multi_select", CorehrDate = "corehr_date_select",
        CorehrNumber = "corehr_number", CorehrBoolean = "corehr_boolean", CorehrAttachment = "corehr_attachment",
        CorehrPerson = "corehr_personnel_select", CorehrPeople = "corehr_personnel_multi_select", Default = "default",
    }
}
