//! Places.

use crate::wire_enum;

wire_enum! {
    pub enum LocationType: i64 {
        Country = 1 ("COUNTRY（国家）", "country"),
        State = 2 ("STATE（省份/州）", "province or state"),
        City = 3 ("CITY（市）", "city"),
        District = 4 ("DISTRICT（区/县）", "district or county"),
        Address = 5 ("ADDRESS（地址）", "address"),
    }
}
