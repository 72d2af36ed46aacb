//! The actor of a change.

use std::fmt;

use hire_types::{FromColumn, Param, Value};

/// The actor of a change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Actor {
    /// An app, through the API.
    App { app_id: String },
    /// A person of the tenant.
    User(i64),
    /// A seed file or generated data. It causes no events, because its facts are from the past.
    Seed,
    /// The server itself, for example when an offer expires.
    System,
}

impl fmt::Display for Actor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::App { app_id } => write!(f, "app:{app_id}"),
            Self::User(user) => write!(f, "user:{user}"),
            Self::Seed => f.write_str("seed"),
            Self::System => f.write_str("system"),
        }
    }
}

impl Param for Actor {
    fn value(&self) -> Value<'_> {
        Value::Text(self.to_string().into())
    }
}

impl FromColumn for Actor {
    fn from_value(value: Value<'_>) -> Option<Self> {
        let Value::Text(text) = value else { return None };
        Some(match text.split_once(':') {
            Some(("app", app_id)) => Self::App { app_id: app_id.to_owned() },
            Some(("user", user)) => Self::User(user.parse().ok()?),
            None if text == "seed" => Self::Seed,
            None if text == "system" => Self::System,
            _ => return None,
        })
    }
}
