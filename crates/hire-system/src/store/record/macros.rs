//! `record!` and `view!`.

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
/// Options after the key: `feed(entity)` writes changes to the change feed; `part_of(entity, column)` writes a change
/// of the entity that the column names; `events(function)` derives facts from a change; `cached()` lets readers cache
/// the rows, `cached(function)` also sets how they are loaded; `global()` is for tables without a tenant; `unlogged()`
/// keeps changes out of the operation log.
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
            const LOGGED: bool = $crate::store::record::record!(@logged $($option($($value)*))*);

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

    // The options.
    (@option feed) => {};
    (@option part_of) => {};
    (@option events) => {};
    (@option cached) => {};
    (@option global) => {};
    (@option unlogged) => {};

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

    (@cached cached($($load:path)?) $($rest:tt)*) => { true };
    (@cached $other:ident($($value:tt)*) $($rest:tt)*) => { $crate::store::record::record!(@cached $($rest)*) };
    (@cached) => { false };

    (@logged unlogged() $($rest:tt)*) => { false };
    (@logged $other:ident($($value:tt)*) $($rest:tt)*) => { $crate::store::record::record!(@logged $($rest)*) };
    (@logged) => { true };

    (@cache $name:ident cached() $($rest:tt)*) => {
        impl $crate::store::Cached for $name {
            type Key = <Self as $crate::store::record::Record>::Key;

            fn load(tx: &mut $crate::store::Tx<'_>, key: &Self::Key) -> Result<Option<Self>, $crate::store::StoreError> {
                tx.get(key)
            }
        }
    };
    (@cache $name:ident cached($load:path) $($rest:tt)*) => {
        impl $crate::store::Cached for $name {
            type Key = <Self as $crate::store::record::Record>::Key;

            fn load(tx: &mut $crate::store::Tx<'_>, key: &Self::Key) -> Result<Option<Self>, $crate::store::StoreError> {
                $load(tx, key)
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
