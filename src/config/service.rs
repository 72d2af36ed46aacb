//! The environment variables by which Kubernetes and Docker announce services.
//!
//! A service `hired-postgres` makes `HIRED_POSTGRES_PORT` and others, which have the prefix of our settings.

/// Whether a variable announces a service: `…_SERVICE_HOST`, `…_SERVICE_PORT`, `…_SERVICE_PORT_NAME`, `…_PORT` with the
/// URL of an address, `…_PORT_80_TCP` and that followed by `_PROTO`, `_PORT` or `_ADDR`.
pub(super) fn is_service_variable(name: &str, value: &str) -> bool {
    if name.ends_with("_SERVICE_HOST") || name.ends_with("_SERVICE_PORT") || name.contains("_SERVICE_PORT_") {
        return true;
    }
    if name.ends_with("_PORT") && value.contains("://") {
        return true;
    }
    name.match_indices("_PORT_").any(|(at, separator)| {
        let mut parts = name.get(at + separator.len()..).unwrap_or_default().split('_');
        let is_port = parts.next().is_some_and(|port| port.parse::<u16>().is_ok());
        let is_protocol = parts.next().is_some_and(|protocol| ["TCP", "UDP", "SCTP"].contains(&protocol));
        let last = parts.next();
        is_port && is_protocol && matches!(last, None | Some("PROTO" | "PORT" | "ADDR")) && parts.next().is_none()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn service_variables_are_recognized() {
        for (name, value) in [
            ("HIRED_SERVICE_HOST", "10.0.0.1"),
            ("HIRED_SERVICE_PORT", "80"),
            ("HIRED_SERVICE_PORT_HTTP", "80"),
            ("HIRED_PORT", "tcp://10.0.0.1:80"),
            ("HIRED_PORT_80_TCP", "tcp://10.0.0.1:80"),
            ("HIRED_PORT_80_TCP_ADDR", "10.0.0.1"),
            ("HIRED_POSTGRES_PORT", "tcp://10.0.0.1:5432"),
            ("HIRED_POSTGRES_PORT_5432_TCP_PROTO", "tcp"),
            ("HIRED_POSTGRES_SERVICE_PORT_SQL", "5432"),
        ] {
            assert!(is_service_variable(name, value), "{name}");
        }
        for (name, value) in [("HIRED_PORT", "8080"), ("HIRED_LISTEN_PORT", "80"), ("HIRED_PORT_MAX", "1")] {
            assert!(!is_service_variable(name, value), "{name}");
        }
    }
}
