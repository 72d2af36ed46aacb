//! An operation: the [`Endpoint`] trait, its [`Spec`], and the macros that state both.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use serde_json::Value;

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

/// The two kinds of apps. Each document says which of them may call.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum AppKind {
    SelfBuilt,
    Store,
}

impl AppKind {
    /// The name in the files below `contract/`.
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

/// Access, and the envelope of the response.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    /// Requires a `tenant_access_token`. The fields of the response are under `data`.
    Tenant,
    /// Requires no token: the token operations. The fields of the response are beside `code` and `msg`, failures are
    /// HTTP 200, and a bad parameter is the operation's own error instead of the gateway's.
    Public,
}

/// How the body of a request is encoded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BodyFormat {
    Json,
    /// `multipart/form-data`, at most `max_bytes` long. The handler reads it as a stream.
    Multipart {
        max_bytes: u64,
    },
}

/// How a successful response is encoded. Errors are always JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ResponseFormat {
    Json,
    /// The bytes of a file of the documented content type.
    File {
        content_type: &'static str,
    },
}

/// The type-level form of [`BodyFormat`] and [`ResponseFormat`], by which the router refuses a handler of the wrong kind
/// at compile time.
pub mod format {
    #[derive(Clone, Copy, Debug)]
    pub enum Json {}
    #[derive(Clone, Copy, Debug)]
    pub enum Multipart {}
    #[derive(Clone, Copy, Debug)]
    pub enum File {}
}

/// One row of a document's error table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ErrorRow {
    pub code: u32,
    pub http: u16,
    pub message: &'static str,
}

/// The errors of one operation. The same code means different things for different operations, so each has its own enum.
pub trait DocumentedError: Copy + std::fmt::Debug + Send + Sync + 'static {
    const ROWS: &'static [ErrorRow];
    const ALL: &'static [Self];
    /// A value that the document does not allow and that no other row names.
    const PARAMETER: Self;
    fn row(self) -> ErrorRow;
}

/// The properties of one operation that are not types.
#[derive(Debug)]
pub struct Spec {
    /// `resource/name`: the path of its facts below `contract/`, and of its source file in every tree.
    pub name: &'static str,
    pub summary: &'static str,
    pub document: &'static str,
    pub method: Method,
    /// With `:name` for a path parameter.
    pub path: &'static str,
    pub limits: &'static [Limit],
    pub apps: &'static [AppKind],
    pub access: Access,
    pub body: BodyFormat,
    pub response: ResponseFormat,
    /// Any one of these is enough. Empty: none is needed.
    pub scopes: &'static [&'static str],
    /// The message of a success.
    pub success_message: &'static str,
    /// The member of a success that has the message: `msg`, unless the document names another.
    pub message_member: &'static str,
    pub errors: &'static [ErrorRow],
    /// The one for an unexpected failure of the server.
    pub system_error: ErrorRow,
    /// The one for a value that the document does not allow and that no other row names.
    pub parameter_error: ErrorRow,
}

/// No parameters, no body, or a response without data.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Empty {}

/// A file part in the body type of a multipart operation: the name of the file. Its content is a stream, which the handler
/// reads before it gets the body.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct FilePart(pub String);

impl JsonSchema for FilePart {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "FilePart".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        schemars::json_schema!({ "type": "string", "format": "binary" })
    }
}

/// One operation, as types.
pub trait Endpoint: Copy + Send + Sync + 'static {
    const SPEC: &'static Spec;
    type Path: DeserializeOwned + JsonSchema + Send + Sync + 'static;
    type Query: DeserializeOwned + JsonSchema + Send + Sync + 'static;
    /// The JSON body, or the parts of a multipart body.
    type Body: DeserializeOwned + JsonSchema + Send + Sync + 'static;
    type Data: Serialize + JsonSchema + Send + Sync + 'static;
    type Error: DocumentedError;
    /// [`format::Json`] or [`format::Multipart`].
    type BodyFormat;
    /// [`format::Json`] or [`format::File`].
    type ResponseFormat;

    /// Reads parameters that were checked against their schema. An error names the path of the member.
    fn read_path(value: &Value) -> Result<Self::Path, String>;
    fn read_query(value: &Value) -> Result<Self::Query, String>;
    fn read_body(value: &Value) -> Result<Self::Body, String>;
    /// Appends the body of a success.
    fn write_success(data: &Self::Data, into: &mut Vec<u8>) -> serde_json::Result<()>;
    fn data_value(data: &Self::Data) -> serde_json::Result<Value>;
}

/// An operation with its types as schemas, for generators and tests.
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
/// The error list needs the variants `System` and `Parameter`: the errors for an unexpected failure and for a bad value
/// without an error of its own.
///
/// An upload has `upload: PARTS, max_bytes: LIMIT` in the place of `body: BODY`. An operation that answers with a file has
/// `file: "CONTENT/TYPE"` in the place of `data: DATA`. `ok: "OK" in "message"` names the member of the message.
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
            ok: $ok:literal $(in $message_member:literal)?,
            path: $path_type:ty,
            query: $query:ty,
            $(body: $body:ty,)?
            $(upload: $parts:ty, max_bytes: $max_bytes:expr,)?
            $(data: $data:ty,)?
            $(file: $content_type:literal,)?
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

        impl $errors {
            const fn documented_row(self) -> $crate::ErrorRow {
                match self {
                    $(Self::$variant => $crate::ErrorRow { code: $code, http: $http, message: $message },)+
                }
            }
        }

        impl $crate::DocumentedError for $errors {
            const ROWS: &'static [$crate::ErrorRow] =
                &[$($crate::ErrorRow { code: $code, http: $http, message: $message }),+];
            const ALL: &'static [Self] = &[$(Self::$variant),+];
            const PARAMETER: Self = Self::Parameter;

            fn row(self) -> $crate::ErrorRow {
                self.documented_row()
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
                body: $crate::endpoint!(@body $($max_bytes)?),
                response: $crate::endpoint!(@response $($content_type)?),
                scopes: &[$($scope),*],
                success_message: $ok,
                message_member: $crate::endpoint!(@message $($message_member)?),
                errors: <$errors as $crate::DocumentedError>::ROWS,
                system_error: $errors::System.documented_row(),
                parameter_error: $errors::Parameter.documented_row(),
            };
            type Path = $path_type;
            type Query = $query;
            type Body = $($body)? $($parts)?;
            type Data = $crate::endpoint!(@data $($data)?);
            type Error = $errors;
            type BodyFormat = $crate::endpoint!(@body_format $($max_bytes)?);
            type ResponseFormat = $crate::endpoint!(@response_format $($content_type)?);

            fn read_path(value: &serde_json::Value) -> Result<Self::Path, String> {
                $crate::convert::read(value)
            }

            fn read_query(value: &serde_json::Value) -> Result<Self::Query, String> {
                $crate::convert::read(value)
            }

            fn read_body(value: &serde_json::Value) -> Result<Self::Body, String> {
                $crate::convert::read(value)
            }

            fn write_success(data: &Self::Data, into: &mut Vec<u8>) -> serde_json::Result<()> {
                $crate::endpoint!(@write_success $access)(Self::SPEC, data, into)
            }

            fn data_value(data: &Self::Data) -> serde_json::Result<serde_json::Value> {
                serde_json::to_value(data)
            }
        }
    };
    (@write_success Tenant) => { $crate::convert::write_enveloped };
    (@write_success Public) => { $crate::convert::write_flat };
    (@message) => { "msg" };
    (@message $member:literal) => { $member };
    (@body) => { $crate::BodyFormat::Json };
    (@body $max_bytes:expr) => { $crate::BodyFormat::Multipart { max_bytes: $max_bytes } };
    (@body_format) => { $crate::endpoint::format::Json };
    (@body_format $max_bytes:expr) => { $crate::endpoint::format::Multipart };
    (@response) => { $crate::ResponseFormat::Json };
    (@response $content_type:literal) => { $crate::ResponseFormat::File { content_type: $content_type } };
    (@response_format) => { $crate::endpoint::format::Json };
    (@response_format $content_type:literal) => { $crate::endpoint::format::File };
    (@data) => { $crate::Empty };
    (@data $data:ty) => { $data };
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
