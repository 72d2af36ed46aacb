//! A client of a running sandbox.

use clap::Args;
use reqwest::{Client as Http, Method, redirect::Policy};
use serde_json::Value;
use tokio::runtime::Runtime;

use crate::{
    cli::{
        CliError,
        installation::{self, Installation},
    },
    demo,
};

/// Which server.
#[derive(Debug, Args)]
pub struct ServerArgs {
    /// Address of the sandbox. Without it: the server of the data directory, or the address of the settings.
    #[arg(long, value_name = "URL")]
    server: Option<String>,
}

pub struct Client {
    pub base: String,
    http: Http,
    runtime: Runtime,
}

/// A response of a server.
pub struct Response {
    pub status: u16,
    pub body: Value,
}

impl Client {
    pub fn new(installation: &Installation, server: &ServerArgs) -> Result<Self, CliError> {
        let base = match &server.server {
            Some(url) => url.trim_end_matches('/').to_owned(),
            None => {
                let settings = &installation.settings;
                let address = installation::read_address(&settings.data).unwrap_or(settings.listen);
                format!("http://{address}")
            }
        };
        // Fails if the same provider is already installed.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let http = Http::builder().no_proxy().redirect(Policy::none()).build();
        let http = http.map_err(|error| CliError::Message(format!("no HTTP client: {error}")))?;
        let runtime = Runtime::new().map_err(|error| CliError::Io("threads".to_owned(), error))?;
        Ok(Self { base, http, runtime })
    }

    /// Runs a task that uses the client.
    pub fn block_on<T>(&self, task: impl Future<Output = T>) -> T {
        self.runtime.block_on(task)
    }

    pub fn http(&self) -> &Http {
        &self.http
    }

    /// Sends a request to the server.
    pub fn send(
        &self,
        method: &str,
        path: &str,
        headers: &[(&str, &str)],
        body: Option<String>,
    ) -> Result<Response, CliError> {
        let method = Method::from_bytes(method.as_bytes())
            .map_err(|_| CliError::Message(format!("{method:?} is not a method of HTTP")))?;
        let mut request = self.http.request(method, format!("{}{path}", self.base));
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        if let Some(body) = body {
            request = request.body(body);
        }
        let sent = self.block_on(async {
            let response = request.send().await?;
            Ok::<_, reqwest::Error>((response.status().as_u16(), response.text().await?))
        });
        let (status, text) = sent.map_err(|error| {
            CliError::Message(format!("{} does not answer ({error}); is `hired serve --sandbox` running?", self.base))
        })?;
        Ok(Response { status, body: serde_json::from_str(&text).unwrap_or(Value::String(text)) })
    }

    pub fn get(&self, path: &str) -> Result<Value, CliError> {
        self.call("GET", path, None)
    }

    pub fn post(&self, path: &str, body: &Value) -> Result<Value, CliError> {
        self.call("POST", path, Some(body.to_string()))
    }

    pub fn delete(&self, path: &str) -> Result<Value, CliError> {
        self.call("DELETE", path, None)
    }

    /// Sends a request to the sandbox; an error response is an error.
    fn call(&self, method: &str, path: &str, body: Option<String>) -> Result<Value, CliError> {
        let Response { status, body } = self.send(method, &format!("/_sandbox/{path}"), &[], body)?;
        if status == 200 {
            return Ok(body);
        }
        let problem = body.get("error").and_then(Value::as_str).map(str::to_owned);
        Err(CliError::Message(problem.unwrap_or_else(|| {
            format!("{} is not a sandbox; start it with `hired serve --sandbox` or `--demo`", self.base)
        })))
    }

    /// The key of a tenant: the given one, the only one, or that of the demo company.
    pub fn tenant(&self, named: Option<&str>) -> Result<String, CliError> {
        if let Some(key) = named {
            return Ok(key.to_owned());
        }
        let tenants = self.get("tenants")?;
        let keys: Vec<&str> = tenants
            .get("tenants")
            .and_then(Value::as_array)
            .into_iter()
            .flatten()
            .filter_map(|tenant| tenant.get("tenant_key").and_then(Value::as_str))
            .collect();
        match keys.as_slice() {
            [only] => Ok((*only).to_owned()),
            _ if keys.contains(&demo::TENANT_KEY) => Ok(demo::TENANT_KEY.to_owned()),
            _ => Err(CliError::Message(format!("name a tenant with --tenant: {}", keys.join(", ")))),
        }
    }
}
