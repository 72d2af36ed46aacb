//! What an operation is: the [`Endpoint`] trait, its [`Spec`], and the macros that state both.

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::{Deserialize, Serialize, de::DeserializeOwned};

/// How an operation is called over HTTP.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Method {
    Get,
    Post,
    Put,
    Patch,
    Delete,
}

impl Method {
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Get => "GET",
            Self::Post => "POST",
            Self::Put => "PUT",
            Self::Patch => "PATCH",
            Self::Delete => "DELETE",
        }
    }
}

/// The two kinds of apps; a document says which of them may call.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum AppKind {
    SelfBuilt,
    Store,
}

impl AppKind {
    /// The word for it in the contract files of the reference.
    pub const fn contract_name(self) -> &'static str {
        match self {
            Self::SelfBuilt => "custom",
            Self::Store => "store",
        }
    }
}

/// A documented rate limit. An operation may have several; reaching any of them refuses the call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Limit {
    PerSecond(u32),
    PerMinute(u32),
}

impl Limit {
    pub const fn calls(self) -> u32 {
        match self {
            Self::PerSecond(calls) | Self::PerMinute(calls) => calls,
        }
    }

    pub const fn window_ms(self) -> i64 {
        match self {
            Self::PerSecond(_) => 1_000,
            Self::PerMinute(_) => 60_000,
        }
    }
}

/// Who may call at all, and in which envelope the answer comes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    /// A `tenant_access_token` is needed; the answer lies under `data`.
    Tenant,
    /// No token: the token endpoints themselves. The answer's fields lie beside `code` and `msg`, failures are
    /// HTTP 200, and a bad parameter is the operation's own error instead of the gateway's.
    Open,
}

/// One row of a document's error table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ErrorRow {
    pub code: u32,
    pub http: u16,
    pub message: &'static str,
}

/// The errors of one operation. The same code means different things on different operations, so each has its own.
pub trait DocumentedError: Copy + std::fmt::Debug + Send + Sync + 'static {
    const ROWS: &'static [ErrorRow];
    /// Something broke on our side.
    const SYSTEM: Self;
    /// A value that the document does not allow and that no other row names.
    const PARAMETER: Self;
    fn row(self) -> ErrorRow;
}

/// The facts of one operation that are not types.
#[derive(Debug)]
pub struct Spec {
    /// `resource/name`: the place of its facts below `contract/`, and of its source file in every tree.
    pub name: &'static str,
    pub summary: &'static str,
    pub document: &'static str,
    pub method: Method,
    /// With `:name` for a path parameter.
    pub path: &'static str,
    pub limits: &'static [Limit],
    pub apps: &'static [AppKind],
    pub access: Access,
    /// Any one of these is enough. Empty: none is needed.
    pub scopes: &'static [&'static str],
    /// `msg` of a success.
    pub ok: &'static str,
    pub errors: &'static [ErrorRow],
}

/// No parameters, no body, or an answer without data.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Empty {}

/// One operation, as types.
pub trait Endpoint: Copy + Send + Sync + 'static {
    const SPEC: &'static Spec;
    type Path: DeserializeOwned + JsonSchema + Send + Sync + 'static;
    type Query: DeserializeOwned + JsonSchema + Send + Sync + 'static;
    type Body: DeserializeOwned + JsonSchema + Send + Sync + 'static;
    type Data: Serialize + JsonSchema + Send + Sync + 'static;
    type Error: DocumentedError;
}

/// An operation with its types turned into schemas: what generators and tests walk over.
#[derive(Clone, Copy, Debug)]
pub struct Operation {
    pub spec: &'static Spec,
    pub path: fn(&mut SchemaGenerator) -> Schema,
    pub query: fn(&mut SchemaGenerator) -> Schema,
    pub body: fn(&mut SchemaGenerator) -> Schema,
    pub data: fn(&mut SchemaGenerator) -> Schema,
}

impl Operation {
    pub fn of<E: Endpoint>() -> Self {
        Self {
            spec: E::SPEC,
            path: SchemaGenerator::subschema_for::<E::Path>,
            query: SchemaGenerator::subschema_for::<E::Query>,
            body: SchemaGenerator::subschema_for::<E::Body>,
            data: SchemaGenerator::subschema_for::<E::Data>,
        }
    }
}

/// States one operation: a unit type that implements [`Endpoint`], and the enum of its errors.
///
/// The error list needs the variants `System` and `Parameter`: what an unexpected failure and an unlisted bad value
/// become.
#[macro_export]
macro_rules! endpoint {
    (
        $(#[doc = $summary:literal])+
        $method:ident $path:literal => $endpoint:ident {
            name: $name:literal,
            document: $document:literal,
            limits: [$($limit:ident($calls:literal)),* $(,)?],
            apps: [$($app:ident),+ $(,)?],
            access: $access:ident,
            scopes: [$($scope:literal),* $(,)?],
            ok: $ok:literal,
            path: $path_type:ty,
            query: $query:ty,
            body: $body:ty,
            data: $data:ty,
            errors: $errors:ident {
                $($(#[$variant_meta:meta])* $variant:ident = $code:literal @ $http:literal $message:literal,)+
            } $(,)?
        }
    ) => {
        $(#[doc = $summary])+
        #[derive(Clone, Copy, Debug)]
        pub struct $endpoint;

        #[doc = concat!("The documented errors of [`", stringify!($endpoint), "`].")]
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum $errors {
            $($(#[$variant_meta])* #[doc = $message] $variant,)+
        }

        impl $crate::DocumentedError for $errors {
            const ROWS: &'static [$crate::ErrorRow] =
                &[$($crate::ErrorRow { code: $code, http: $http, message: $message }),+];
            const SYSTEM: Self = Self::System;
            const PARAMETER: Self = Self::Parameter;

            fn row(self) -> $crate::ErrorRow {
                match self {
                    $(Self::$variant => $crate::ErrorRow { code: $code, http: $http, message: $message },)+
                }
            }
        }

        impl $crate::Endpoint for $endpoint {
            const SPEC: &'static $crate::Spec = &$crate::Spec {
                name: $name,
                summary: concat!($($summary),+),
                document: $document,
                method: $crate::Method::$method,
                path: $path,
                limits: &[$($crate::Limit::$limit($calls)),*],
                apps: &[$($crate::AppKind::$app),+],
                access: $crate::Access::$access,
                scopes: &[$($scope),*],
                ok: $ok,
                errors: <$errors as $crate::DocumentedError>::ROWS,
            };
            type Path = $path_type;
            type Query = $query;
            type Body = $body;
            type Data = $data;
            type Error = $errors;
        }
    };
}

/// Lists the operations of one resource: `endpoints! { create::CreateOffer, list::ListOffers }` declares the modules
/// and re-exports the operations.
#[macro_export]
macro_rules! endpoints {
    ($($module:ident :: $endpoint:ident),+ $(,)?) => {
        $(pub mod $module; pub use $module::$endpoint;)+

        /// Every operation of this resource.
        pub fn endpoints() -> Vec<$crate::Operation> {
            vec![$($crate::Operation::of::<$endpoint>()),+]
        }
    };
}
