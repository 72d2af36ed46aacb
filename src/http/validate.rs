//! Validates requests and converts them to the types of their operation. All violations of the schema are reported
//! together.

use hire_api::{
    Access, DocumentedError, Endpoint, Method,
    schema::{ID_TYPE_SUFFIX, ValueSchema, Violation},
};
use serde_json::{Map, Value};
use sha2::{Digest, Sha256};

use super::{
    ApiError,
    call::{PAGE_SIZE_INVALID, Repetition},
    paging::{PageParameters, PageSize},
};
use crate::{
    id_translator::{IdTypes, UnknownIdType},
    store::TenantNo,
};

/// The parameter that makes a request repeatable.
const CLIENT_TOKEN: &str = "client_token";

/// The compiled schemas of one operation's parameters.
#[derive(Debug)]
pub struct RequestSchemas {
    path: ValueSchema,
    query: ValueSchema,
    body: ValueSchema,
    page_size: Option<PageSize>,
    /// Whether SDKs send members of the body in another form than documented.
    is_lenient: bool,
}

/// The path parameters and the query string of a request.
#[derive(Debug)]
pub struct RawTarget<'a> {
    pub path: Vec<(&'a str, String)>,
    pub query: Option<&'a str>,
}

/// The validated parts of a request; of an upload, all but its body.
#[derive(Debug)]
pub struct Parameters<E: Endpoint, B = <E as Endpoint>::Body> {
    pub path: E::Path,
    pub query: E::Query,
    pub body: B,
    pub id_types: IdTypes,
    /// Only for lists with pages.
    pub page: Option<PageParameters>,
    pub repetition: Option<Repetition>,
}

impl RequestSchemas {
    pub fn of<E: Endpoint>() -> Self {
        let (query, body) = (ValueSchema::of::<E::Query>(), ValueSchema::of::<E::Body>());
        let page_size = PageSize::from_schema(&query).or_else(|| PageSize::from_schema(&body));
        let is_lenient = body.is_lenient();
        Self { path: ValueSchema::of::<E::Path>(), query, body, page_size, is_lenient }
    }

    pub fn body(&self) -> &ValueSchema {
        &self.body
    }

    /// A request with a JSON body. It reports violations in the path, the query and the body together.
    pub fn read<E: Endpoint>(
        &self,
        tenant: TenantNo,
        target: RawTarget<'_>,
        body: &[u8],
    ) -> Result<Parameters<E>, ApiError<E>> {
        let (path, query) = self.target(target);
        let mut violations = self.path.check(&path);
        violations.extend(self.query.check(&query));
        // A GET has no documented body; a body is ignored.
        let body = match json(if E::SPEC.method == Method::Get { b"" } else { body }) {
            Ok(mut body) => {
                if self.is_lenient {
                    self.body.normalize(&mut body);
                }
                violations.extend(self.body.check(&body));
                body
            }
            Err(violation) => {
                violations.push(violation);
                Value::Null
            }
        };
        refuse(violations)?;
        let page = match &self.page_size {
            Some(page_size) => Some(self.page::<E>(page_size, tenant, &path, &query, &body)?),
            None => None,
        };
        let repetition = self.repetition(&path, &query, &body);
        let id_types = self.id_types(&query, &body).map_err(ApiError::internal)?;
        let (path, query) = read_target::<E>(&path, &query)?;
        let body = E::read_body(&body).map_err(ApiError::parameter)?;
        Ok(Parameters { path, query, body, id_types, page, repetition })
    }

    /// A request whose body is read later, as a stream.
    pub fn read_target<E: Endpoint>(&self, target: RawTarget<'_>) -> Result<Parameters<E, ()>, ApiError<E>> {
        let (path, query) = self.target(target);
        let mut violations = self.path.check(&path);
        violations.extend(self.query.check(&query));
        refuse(violations)?;
        let id_types = self.id_types(&query, &Value::Null).map_err(ApiError::internal)?;
        let (path, query) = read_target::<E>(&path, &query)?;
        Ok(Parameters { path, query, body: (), id_types, page: None, repetition: None })
    }

    /// The text parts of a multipart body, and its file parts with the names of their files.
    pub fn read_parts<E: Endpoint>(&self, parts: &[(String, String)]) -> Result<E::Body, ApiError<E>> {
        let body = self.body.read_pairs(parts.iter().map(|(name, text)| (name, text.clone())));
        refuse(self.body.check(&body))?;
        E::read_body(&body).map_err(ApiError::parameter)
    }

    fn target(&self, target: RawTarget<'_>) -> (Value, Value) {
        let query = form_urlencoded::parse(target.query.unwrap_or_default().as_bytes());
        let query = self.query.read_pairs(query.map(|(name, value)| (name, value.into_owned())));
        (self.path.read_pairs(target.path), query)
    }

    /// The id types of the request, with the operation's defaults.
    fn id_types(&self, query: &Value, body: &Value) -> Result<IdTypes, UnknownIdType> {
        let mut types = IdTypes::default();
        for (schema, value) in [(&self.query, query), (&self.body, body)] {
            let Value::Object(members) = value else { continue };
            for field in schema.fields().iter().filter(|field| field.name.ends_with(ID_TYPE_SUFFIX)) {
                if let Some(Value::String(stated)) = field.value_in(members) {
                    types.set(&field.name, stated)?;
                }
            }
        }
        Ok(types)
    }

    /// The members of a request that page tokens depend on, in a fixed order.
    fn filters(&self, path: &Value, query: &Value, body: &Value) -> Value {
        Value::Array(vec![self.path.filters(path), self.query.filters(query), self.body.filters(body)])
    }

    fn repetition(&self, path: &Value, query: &Value, body: &Value) -> Option<Repetition> {
        let stated = query.get(CLIENT_TOKEN).and_then(Value::as_str).filter(|token| !token.is_empty())?;
        self.query.field(CLIENT_TOKEN)?;
        let request = Sha256::digest(self.filters(path, query, body).to_string());
        Some(Repetition { client_token: stated.to_owned(), request: request.into() })
    }

    /// Page tokens depend on all parameters of the schemas, so that no filter can be missed.
    fn page<E: Endpoint>(
        &self,
        page_size: &PageSize,
        tenant: TenantNo,
        path: &Value,
        query: &Value,
        body: &Value,
    ) -> Result<PageParameters, ApiError<E>> {
        let filters = self.filters(path, query, body);
        let fingerprint = format!("{}\0{}\0{filters}", E::SPEC.name, tenant.0);
        let page = page_size.read([query, body], fingerprint.into_bytes());
        page.map_err(|refused| ApiError::coded(PAGE_SIZE_INVALID, refused))
    }
}

/// The failure for violations, if there are any. The token operations have their own error for a bad parameter.
fn refuse<E: Endpoint>(violations: Vec<Violation>) -> Result<(), ApiError<E>> {
    match E::SPEC.access {
        _ if violations.is_empty() => Ok(()),
        Access::Tenant => Err(ApiError::Violations(violations)),
        Access::Public => Err(ApiError::new(<E::Error as DocumentedError>::PARAMETER)),
    }
}

/// A missing body means `{}`.
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

/// Values that match the schema and not the type, such as an id that is not a number, are the operation's own error for a
/// bad parameter.
fn read_target<E: Endpoint>(path: &Value, query: &Value) -> Result<(E::Path, E::Query), ApiError<E>> {
    let path = E::read_path(path).map_err(ApiError::parameter)?;
    Ok((path, E::read_query(query).map_err(ApiError::parameter)?))
}

#[cfg(test)]
mod tests;
