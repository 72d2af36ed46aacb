//! The output at start.

use std::net::SocketAddr;

use crate::{cli::installation::describe, config::Settings, demo, tenancy::admin::apps::Credentials};

/// The URL for clients: `public_url`, or the address on this machine.
pub fn reached_at(settings: &Settings, address: SocketAddr) -> String {
    match &settings.public_url {
        Some(url) => url.clone(),
        None if address.ip().is_unspecified() => format!("http://127.0.0.1:{}", address.port()),
        None => format!("http://{address}"),
    }
}

pub fn banner(settings: &Settings, address: SocketAddr, has_demo_secret: bool) -> String {
    let url = reached_at(settings, address);
    let mut lines = vec![
        format!("hired {}", env!("CARGO_PKG_VERSION")),
        format!("  url        {url}"),
        format!("  reference  {url}/docs"),
        format!("  data       {}", describe(settings)),
    ];
    if settings.demo {
        let secret = if has_demo_secret { demo::APP_SECRET } else { "changed, or the app is disabled" };
        lines.push(format!("  mode       demo: app_id {}, app_secret {secret}", demo::APP_ID));
    }
    if !settings.rate_limits {
        lines.push("  limits     off".to_owned());
    }
    lines.join("\n") + "\n"
}

pub fn first_run(made: &Credentials, url: &str) -> String {
    let Credentials { app_id, app_secret, tenant_key } = made;
    format!(
        "\nThis is the first start: a tenant and an app with every scope were created. The secret is not shown again.\n\n\
         \x20 tenant_key  {tenant_key}\n\
         \x20 app_id      {app_id}\n\
         \x20 app_secret  {app_secret}\n\n\
         Python: client = lark.Client.builder().app_id(\"{app_id}\").app_secret(\"{app_secret}\").domain(\"{url}\").build()\n\
         Node:   const client = new lark.Client({{ appId: \"{app_id}\", appSecret: \"{app_secret}\", domain: \"{url}\" }});\n\n\
         More apps: hired app create --name NAME --scope SCOPE\n\n"
    )
}
