//! From bytes to an operation's types: decoding first, then every violation of the schema at once.

use hire_api::{
    Access, Endpoint,
    shape::{Shape, Violation},
};
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use super::Failure;

/// The compiled shapes of one operation's parameters.
#[derive(Debug)]
pub struct Shapes {
    path: Shape,
    query: Shape,
    body: Shape,
}

/// What a request said, still untyped.
pub struct Said<'a> {
    pub path: Vec<(&'a str, String)>,
    pub query: Option<&'a str>,
    pub body: &'a [u8],
}

/// Why a request could not be understood.
pub enum Misunderstood<E: Endpoint> {
    Fields(Vec<Violation>),
    Operation(Failure<E>),
}

/// Path, query and body of an operation.
pub type Parameters<E> = (<E as Endpoint>::Path, <E as Endpoint>::Query, <E as Endpoint>::Body);

impl Shapes {
    pub fn of<E: Endpoint>() -> Self {
        Self { path: Shape::of::<E::Path>(), query: Shape::of::<E::Query>(), body: Shape::of::<E::Body>() }
    }

    pub fn read<E: Endpoint>(&self, said: Said<'_>) -> Result<Parameters<E>, Misunderstood<E>> {
        let path = self.path.read_pairs(said.path);
        let pairs: Vec<_> = form_urlencoded::parse(said.query.unwrap_or_default().as_bytes()).collect();
        let query = self.query.read_pairs(pairs.iter().map(|(name, value)| (name.as_ref(), value.to_string())));
        let mut violations = self.query.check(&query);
        let body = match json(said.body) {
            Ok(body) => {
                violations.extend(self.body.check(&body));
                body
            }
            Err(violation) => {
                violations.push(violation);
                Value::Null
            }
        };
        if !violations.is_empty() {
            return Err(match E::SPEC.access {
                Access::Tenant => Misunderstood::Fields(violations),
                Access::Open => {
                    Misunderstood::Operation(Failure::of(<E::Error as hire_api::DocumentedError>::PARAMETER))
                }
            });
        }
        let typed = || Ok((typed(path)?, typed(query)?, typed(body)?));
        typed().map_err(|refused: serde_json::Error| Misunderstood::Operation(Failure::parameter(refused.to_string())))
    }
}

/// A body that is left out says the same as `{}`.
fn json(body: &[u8]) -> Result<Value, Violation> {
    if body.iter().all(u8::is_ascii_whitespace) {
        return Ok(Value::Object(Map::new()));
    }
    match serde_json::from_slice(body) {
        Ok(Value::Object(members)) => Ok(Value::Object(members)),
        Ok(_) => Err(Violation::new("body", "the type must be object".into(), None)),
        Err(error) => Err(Violation::new("body", format!("the body must be JSON: {error}"), None)),
    }
}

/// What the schema cannot say, such as that an id is a number, is refused by the types; the document's own error for
/// a bad value answers it.
fn typed<T: DeserializeOwned>(value: Value) -> Result<T, serde_json::Error> {
    serde_json::from_value(value)
}
