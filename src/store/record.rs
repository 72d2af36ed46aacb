//! Records: the columns of a table, stated once.
//!
//! [`record!`] declares a table and expands to a plain struct. [`view!`] declares a row of a list or of a join. The
//! caller writes SQL from `WHERE` on; the SELECT list, the joins, the mapping of rows, INSERT and UPDATE are derived.
//! Columns are written `table."column"`, so any join works without aliases and reserved words need no care.

use std::{borrow::Cow, ops::Deref};

use hire_types::{Column, Param, Value};
use serde::{Deserialize, Serialize, de::DeserializeOwned};

use super::{GlobalTx, StoreError, TenantNo, Tx, changes::Entity, row::Row};
use crate::events::Fact;

/// Whose rows a table holds.
pub trait Scope {
    const TENANT: bool;
}

/// Of tenants: the first column is the tenant, and so is the first parameter of every statement.
#[derive(Debug)]
pub enum PerTenant {}

/// Of no tenant: who may call, and what the program keeps for itself.
#[derive(Debug)]
pub enum Global {}

impl Scope for PerTenant {
    const TENANT: bool = true;
}

impl Scope for Global {
    const TENANT: bool = false;
}

/// Its changes give no events, so they may be made by a condition, without knowing the rows before.
#[derive(Debug)]
pub enum Silent {}

/// Its changes may give events, for which both states have to be known.
#[derive(Debug)]
pub enum Announced {}

/// What can be selected: a record or a view.
pub trait Select: Sized {
    type Scope: Scope;
    const TABLE: &'static str;
    const JOIN: &'static str;
    /// The columns and expressions, in the order in which `read` takes them. Each has `, ` before it.
    const LIST: &'static str;

    fn read(cells: &mut Cells<'_, '_>) -> Result<Self, StoreError>;
}

/// A table.
pub trait Record: Select {
    type Key;
    /// [`Silent`] or [`Announced`].
    type Events;
    /// Columns of the key; they come first.
    const KEYS: usize;
    /// Whether readers cache rows of it: its changes change the tenant's cache version.
    const CACHED: bool;

    /// In the order of the columns.
    fn values(&self) -> Vec<Value<'_>>;
    fn key_values(key: &Self::Key) -> Vec<Value<'_>>;
    /// The entity whose entry of the change feed a change of this row renews.
    fn feed(&self) -> Option<(Entity, i64)>;
    fn facts(before: Option<&Self>, after: Option<&Self>) -> Vec<Fact>;
    fn sql() -> &'static Sql;
}

/// The texts of a record's statements, made once.
#[derive(Debug)]
pub struct Sql {
    pub(super) columns: Vec<&'static str>,
    pub(super) insert: String,
    /// ` WHERE` with the tenant and the key.
    pub(super) by_key: String,
}

impl Sql {
    pub fn of<R: Record>() -> Self {
        let columns = columns(R::LIST);
        let first = first_place::<R>();
        let tenant = if R::Scope::TENANT { ("tenant, ", "$1, ") } else { ("", "") };
        let names: Vec<String> = columns.iter().map(|column| format!("\"{column}\"")).collect();
        let places: Vec<String> = (first..).take(columns.len()).map(|place| format!("${place}")).collect();
        let insert = format!(
            "INSERT INTO {} ({}{}) VALUES ({}{})",
            R::TABLE,
            tenant.0,
            names.join(", "),
            tenant.1,
            places.join(", ")
        );
        let keys = (first..).zip(columns.iter().take(R::KEYS)).map(|(place, key)| format!("\"{key}\" = ${place}"));
        let tenant = R::Scope::TENANT.then(|| "tenant = $1".to_owned());
        let conditions: Vec<String> = tenant.into_iter().chain(keys).collect();
        Self { columns, insert, by_key: format!(" WHERE {}", conditions.join(" AND ")) }
    }
}

/// The number of the first parameter that is not the tenant.
pub(super) const fn first_place<S: Select>() -> usize {
    if S::Scope::TENANT { 2 } else { 1 }
}

/// The names in a SELECT list of plain columns.
pub(super) fn columns(list: &'static str) -> Vec<&'static str> {
    list.split(", ").filter_map(|item| item.split('"').nth(1)).collect()
}

/// A row of a result, read column by column in the order of the SELECT list.
pub struct Cells<'r, 'a> {
    row: &'r Row<'a>,
    at: usize,
}

impl<'r, 'a> Cells<'r, 'a> {
    pub(super) fn new(row: &'r Row<'a>) -> Self {
        Self { row, at: 0 }
    }

    pub fn next<T: Column>(&mut self, column: &'static str) -> Result<T, StoreError> {
        let value = match self.row.value(self.at) {
            Err(StoreError::Column(_)) => return Err(StoreError::Unreadable(column)),
            value => value?,
        };
        self.at += 1;
        T::from_value(value).ok_or(StoreError::Unreadable(column))
    }
}

/// A document in a TEXT column.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Json<T>(pub T);

impl<T> Deref for Json<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}

impl<T: Serialize> Param for Json<T> {
    fn value(&self) -> Value<'_> {
        // Documents are plain data and cannot fail to be written; if one did, its column would refuse the NULL.
        serde_json::to_string(&self.0).map_or(Value::Null, |text| Value::Text(Cow::Owned(text)))
    }
}

impl<T: DeserializeOwned> Column for Json<T> {
    fn from_value(value: Value<'_>) -> Option<Self> {
        match value {
            Value::Text(text) => serde_json::from_str(&text).ok().map(Self),
            _ => None,
        }
    }
}

/// The rows of a page, and whether there are more.
#[derive(Clone, Debug)]
pub struct Found<T> {
    pub rows: Vec<T>,
    pub more: bool,
}

/// The number of an entity in the change feed.
#[doc(hidden)]
pub fn number(id: &impl Param) -> i64 {
    match id.value() {
        Value::Int(number) => number,
        _ => 0,
    }
}

fn select_text<S: Select>(rest: &str) -> String {
    format!("SELECT {} FROM {}{} {rest}", S::LIST.trim_start_matches(", "), S::TABLE, S::JOIN)
}

fn read<S: Select>(row: &Row<'_>) -> Result<S, StoreError> {
    S::read(&mut Cells::new(row))
}

/// Reads of a tenant's tables. In every condition `$1` is the tenant; the parameters begin at `$2`.
impl Tx<'_> {
    /// The row of a key.
    pub fn get<R: Record<Scope = PerTenant>>(&mut self, key: &R::Key) -> Result<Option<R>, StoreError> {
        let tenant = self.tenant();
        get(self.global(), Some(tenant), key)
    }

    /// The first row for which `rest` holds: `WHERE tenant = $1 AND …`.
    pub fn find<S: Select<Scope = PerTenant>>(
        &mut self,
        rest: &str,
        params: &[&dyn Param],
    ) -> Result<Option<S>, StoreError> {
        self.one(&select_text::<S>(rest), params, read)
    }

    /// All rows for which `rest` holds.
    pub fn select<S: Select<Scope = PerTenant>>(
        &mut self,
        rest: &str,
        params: &[&dyn Param],
    ) -> Result<Vec<S>, StoreError> {
        self.all(&select_text::<S>(rest), params, read)
    }

    /// The rows of any number of keys, by a `rest` with `in_list!()` whose parameters are followed by `others`.
    pub fn select_of<K: Param, S: Select<Scope = PerTenant>>(
        &mut self,
        rest: &str,
        keys: &[K],
        others: &[&dyn Param],
    ) -> Result<Vec<S>, StoreError> {
        self.all_of(&select_text::<S>(rest), keys, others, read)
    }

    /// At most `limit` rows, and whether there are more. The `LIMIT` of `rest` is its last parameter and not among `params`.
    pub fn select_page<S: Select<Scope = PerTenant>>(
        &mut self,
        rest: &str,
        params: &[&dyn Param],
        limit: i64,
    ) -> Result<Found<S>, StoreError> {
        let (rows, more) = self.page(&select_text::<S>(rest), params, limit, read)?;
        Ok(Found { rows, more })
    }

    /// Whether there is a row for which `rest` holds.
    pub fn exists<S: Select<Scope = PerTenant>>(
        &mut self,
        rest: &str,
        params: &[&dyn Param],
    ) -> Result<bool, StoreError> {
        let sql = format!("SELECT 1 FROM {}{} {rest} LIMIT 1", S::TABLE, S::JOIN);
        Ok(self.one(&sql, params, |_| Ok(()))?.is_some())
    }

    /// The only column of the first row.
    pub fn scalar<T: Column>(&mut self, sql: &str, params: &[&dyn Param]) -> Result<Option<T>, StoreError> {
        self.one(sql, params, |row| row.get(0))
    }

    /// The only column of all rows.
    pub fn scalars<T: Column>(&mut self, sql: &str, params: &[&dyn Param]) -> Result<Vec<T>, StoreError> {
        self.all(sql, params, |row| row.get(0))
    }
}

/// Reads of tables that belong to no tenant. Parameters begin at `$1`.
impl GlobalTx<'_> {
    pub fn get<R: Record<Scope = Global>>(&mut self, key: &R::Key) -> Result<Option<R>, StoreError> {
        get(self, None, key)
    }

    pub fn find<S: Select<Scope = Global>>(
        &mut self,
        rest: &str,
        params: &[&dyn Param],
    ) -> Result<Option<S>, StoreError> {
        self.one(&select_text::<S>(rest), params, read)
    }

    pub fn select<S: Select<Scope = Global>>(
        &mut self,
        rest: &str,
        params: &[&dyn Param],
    ) -> Result<Vec<S>, StoreError> {
        self.all(&select_text::<S>(rest), params, read)
    }

    /// Rows of all tenants, for background work and checks. Parameters begin at `$1`.
    pub fn select_across<S: Select<Scope = PerTenant>>(
        &mut self,
        rest: &str,
        params: &[&dyn Param],
    ) -> Result<Vec<S>, StoreError> {
        self.all(&select_text::<S>(rest), params, read)
    }

    pub fn exists<S: Select<Scope = Global>>(&mut self, rest: &str, params: &[&dyn Param]) -> Result<bool, StoreError> {
        let sql = format!("SELECT 1 FROM {}{} {rest} LIMIT 1", S::TABLE, S::JOIN);
        Ok(self.one(&sql, params, |_| Ok(()))?.is_some())
    }

    pub fn scalar<T: Column>(&mut self, sql: &str, params: &[&dyn Param]) -> Result<Option<T>, StoreError> {
        self.one(sql, params, |row| row.get(0))
    }

    pub fn scalars<T: Column>(&mut self, sql: &str, params: &[&dyn Param]) -> Result<Vec<T>, StoreError> {
        self.all(sql, params, |row| row.get(0))
    }
}

fn get<R: Record>(global: &mut GlobalTx<'_>, tenant: Option<TenantNo>, key: &R::Key) -> Result<Option<R>, StoreError> {
    let tenant = tenant.map(|tenant| Value::Int(tenant.0));
    let values: Vec<Value<'_>> = tenant.into_iter().chain(R::key_values(key)).collect();
    global.first(&select_text::<R>(&R::sql().by_key), &values, read)
}

/// Declares a table and the struct of its rows.
///
/// ```ignore
/// record! {
///     /// An offer.
///     pub struct Offer in offers, key(id: OfferId), feed(Entity::Offer), events(facts::offer) {
///         schema as "schema_id": OfferSchemaId,          // another name in SQL
///         name as ("name_zh", "name_en"): Name,          // a name takes two columns
///         document: Json<OfferDocument>,
///     }
/// }
/// ```
///
/// After the key come any of these: `feed(entity)` gives its changes an entry in the change feed, `part_of(entity, column)`
/// renews the entry of the entity that the column names, `events(function)` says which facts follow from a change,
/// `cached()` lets readers cache its rows, `global()` is for tables without a tenant.
macro_rules! record {
    (
        $(#[$meta:meta])*
        $vis:vis struct $name:ident in $table:ident,
        key($key:ident $(as $key_sql:tt)? : $key_type:ty $(, $more:ident $(as $more_sql:tt)? : $more_type:ty)*)
        $(, $option:ident($($value:tt)*))*
        { $($(#[$field_meta:meta])* $field:ident $(as $sql:tt)? : $type:ty),* $(,)? }
    ) => {
        $(#[$meta])*
        #[derive(Clone, Debug)]
        $vis struct $name {
            pub $key: $key_type,
            $(pub $more: $more_type,)*
            $($(#[$field_meta])* pub $field: $type,)*
        }

        $($crate::store::record::record!(@option $option);)*

        impl $crate::store::record::Select for $name {
            type Scope = $crate::store::record::record!(@scope $($option($($value)*))*);
            const TABLE: &'static str = stringify!($table);
            const JOIN: &'static str = "";
            const LIST: &'static str = concat!(
                $crate::store::record::record!(@list $table, $key $($key_sql)?),
                $($crate::store::record::record!(@list $table, $more $($more_sql)?),)*
                $($crate::store::record::record!(@list $table, $field $($sql)?),)*
            );

            fn read(
                cells: &mut $crate::store::record::Cells<'_, '_>,
            ) -> Result<Self, $crate::store::StoreError> {
                Ok(Self {
                    $key: $crate::store::record::record!(@read cells, $table, $key $($key_sql)?),
                    $($more: $crate::store::record::record!(@read cells, $table, $more $($more_sql)?),)*
                    $($field: $crate::store::record::record!(@read cells, $table, $field $($sql)?),)*
                })
            }
        }

        impl $crate::store::record::Record for $name {
            #[allow(unused_parens)]
            type Key = ($key_type $(, $more_type)*);
            type Events = $crate::store::record::record!(@events $($option($($value)*))*);
            const KEYS: usize = [stringify!($key) $(, stringify!($more))*].len();
            const CACHED: bool = $crate::store::record::record!(@cached $($option($($value)*))*);

            #[allow(clippy::vec_init_then_push)]
            fn values(&self) -> Vec<hire_types::Value<'_>> {
                let mut values = Vec::new();
                $crate::store::record::record!(@push values, self, $key $($key_sql)?);
                $($crate::store::record::record!(@push values, self, $more $($more_sql)?);)*
                $($crate::store::record::record!(@push values, self, $field $($sql)?);)*
                values
            }

            #[allow(unused_parens)]
            fn key_values(key: &Self::Key) -> Vec<hire_types::Value<'_>> {
                let ($key $(, $more)*) = key;
                vec![hire_types::Param::value($key) $(, hire_types::Param::value($more))*]
            }

            fn feed(&self) -> Option<($crate::store::changes::Entity, i64)> {
                $crate::store::record::record!(@feed [self $key] $($option($($value)*))*)
            }

            fn facts(before: Option<&Self>, after: Option<&Self>) -> Vec<$crate::events::Fact> {
                $crate::store::record::record!(@facts [before after] $($option($($value)*))*)
            }

            fn sql() -> &'static $crate::store::record::Sql {
                static SQL: std::sync::OnceLock<$crate::store::record::Sql> = std::sync::OnceLock::new();
                SQL.get_or_init($crate::store::record::Sql::of::<Self>)
            }
        }

        $crate::store::record::record!(@cache $name $($option($($value)*))*);
    };

    // The options there are.
    (@option feed) => {};
    (@option part_of) => {};
    (@option events) => {};
    (@option cached) => {};
    (@option global) => {};

    // A column in a SELECT list; a name takes two.
    (@list $table:ident, $field:ident) => { concat!(", ", stringify!($table), ".\"", stringify!($field), "\"") };
    (@list $table:ident, $field:ident ($zh:literal, $en:literal)) => {
        concat!(", ", stringify!($table), ".\"", $zh, "\", ", stringify!($table), ".\"", $en, "\"")
    };
    (@list $table:ident, $field:ident $sql:literal) => { concat!(", ", stringify!($table), ".\"", $sql, "\"") };

    (@read $cells:ident, $table:ident, $field:ident) => {
        $cells.next(concat!(stringify!($table), ".", stringify!($field)))?
    };
    (@read $cells:ident, $table:ident, $field:ident ($zh:literal, $en:literal)) => {
        hire_types::Name {
            zh: $cells.next(concat!(stringify!($table), ".", $zh))?,
            en: $cells.next(concat!(stringify!($table), ".", $en))?,
        }
    };
    (@read $cells:ident, $table:ident, $field:ident $sql:literal) => {
        $cells.next(concat!(stringify!($table), ".", $sql))?
    };

    (@push $values:ident, $it:tt, $field:ident ($zh:literal, $en:literal)) => {
        $values.push(hire_types::Param::value(&$it.$field.zh));
        $values.push(hire_types::Param::value(&$it.$field.en));
    };
    (@push $values:ident, $it:tt, $field:ident $($sql:literal)?) => {
        $values.push(hire_types::Param::value(&$it.$field));
    };

    (@scope global() $($rest:tt)*) => { $crate::store::record::Global };
    (@scope $other:ident($($value:tt)*) $($rest:tt)*) => { $crate::store::record::record!(@scope $($rest)*) };
    (@scope) => { $crate::store::record::PerTenant };

    (@cached cached() $($rest:tt)*) => { true };
    (@cached $other:ident($($value:tt)*) $($rest:tt)*) => { $crate::store::record::record!(@cached $($rest)*) };
    (@cached) => { false };

    (@cache $name:ident cached() $($rest:tt)*) => {
        impl $crate::store::Cached for $name {
            type Key = <Self as $crate::store::record::Record>::Key;

            fn load(tx: &mut $crate::store::Tx<'_>, key: &Self::Key) -> Result<Option<Self>, $crate::store::StoreError> {
                tx.get(key)
            }
        }
    };
    (@cache $name:ident $other:ident($($value:tt)*) $($rest:tt)*) => {
        $crate::store::record::record!(@cache $name $($rest)*);
    };
    (@cache $name:ident) => {};

    (@events events($($value:tt)*) $($rest:tt)*) => { $crate::store::record::Announced };
    (@events $other:ident($($value:tt)*) $($rest:tt)*) => { $crate::store::record::record!(@events $($rest)*) };
    (@events) => { $crate::store::record::Silent };

    (@feed [$it:tt $key:ident] feed($entity:expr) $($rest:tt)*) => {
        Some(($entity, $crate::store::record::number(&$it.$key)))
    };
    (@feed [$it:tt $key:ident] part_of($entity:expr, $owner:ident) $($rest:tt)*) => {
        Some(($entity, $crate::store::record::number(&$it.$owner)))
    };
    (@feed [$it:tt $key:ident] $other:ident($($value:tt)*) $($rest:tt)*) => {
        $crate::store::record::record!(@feed [$it $key] $($rest)*)
    };
    (@feed [$it:tt $key:ident]) => { None };

    (@facts [$before:ident $after:ident] events($facts:path) $($rest:tt)*) => { $facts($before, $after) };
    (@facts [$before:ident $after:ident] $other:ident($($value:tt)*) $($rest:tt)*) => {
        $crate::store::record::record!(@facts [$before $after] $($rest)*)
    };
    (@facts [$before:ident $after:ident]) => {{
        let _ = ($before, $after);
        Vec::new()
    }};
}
pub(crate) use record;

/// Declares a row of a list or a join over the table of a record.
///
/// ```ignore
/// view! {
///     pub struct OfferSummary of Offer in offers,
///         join "LEFT JOIN jobs ON jobs.tenant = offers.tenant AND jobs.id = offers.job" {
///         id: OfferId,                                   // a column of the record, with the record's type
///         job_title: Option<String> = "jobs.\"title\"",  // any expression
///     }
/// }
/// ```
macro_rules! view {
    (
        $(#[$meta:meta])*
        $vis:vis struct $name:ident of $record:ident in $table:ident $(, join $join:literal)?
        { $($(#[$field_meta:meta])* $field:ident $(as $sql:tt)? : $type:ty $(= $expression:literal)?),* $(,)? }
    ) => {
        $(#[$meta])*
        #[derive(Clone, Debug)]
        $vis struct $name { $($(#[$field_meta])* pub $field: $type,)* }

        impl $crate::store::record::Select for $name {
            type Scope = <$record as $crate::store::record::Select>::Scope;
            const TABLE: &'static str = stringify!($table);
            const JOIN: &'static str = concat!("" $(, " ", $join)?);
            const LIST: &'static str = concat!(
                $($crate::store::record::view!(@list $table, $field [$($sql)?] [$($expression)?]),)*
            );

            fn read(
                cells: &mut $crate::store::record::Cells<'_, '_>,
            ) -> Result<Self, $crate::store::StoreError> {
                Ok(Self { $($field: $crate::store::record::record!(@read cells, $table, $field $($sql)?),)* })
            }
        }

        // A column has the type that the record gives it.
        #[allow(dead_code)]
        const _: () = {
            fn check(record: &$record) {
                let _ = record;
                $($crate::store::record::view!(@check record, $field, $type [$($expression)?]);)*
            }
        };
    };
    (@list $table:ident, $field:ident [$($sql:tt)?] []) => {
        $crate::store::record::record!(@list $table, $field $($sql)?)
    };
    (@list $table:ident, $field:ident [$($sql:tt)?] [$expression:literal]) => { concat!(", ", $expression) };
    (@check $record:ident, $field:ident, $type:ty []) => { let _: &$type = &$record.$field; };
    (@check $record:ident, $field:ident, $type:ty [$expression:literal]) => {};
}
pub(crate) use view;
