//! Explains why a connection to PostgreSQL failed.

use std::{error::Error, io};

use super::{Target, connection::is_transient};
use crate::store::StoreError;

/// Why a connection could not be made.
#[derive(Debug)]
pub(super) struct ConnectError {
    pub error: StoreError,
    /// A retry may succeed without intervention.
    pub is_transient: bool,
}

impl ConnectError {
    pub(super) fn new(error: &postgres::Error, target: &Target) -> Self {
        let (problem, is_transient) = describe(error);
        Self { error: StoreError::Unavailable(format!("{target}: {problem}")), is_transient }
    }
}

/// The problem, and whether it is transient.
fn describe(error: &postgres::Error) -> (String, bool) {
    if let Some(refusal) = error.as_db_error() {
        let state = refusal.code();
        // Messages of the server name users, hosts and databases, never passwords.
        let problem = match state.code().get(..2) {
            Some("28") => format!("authentication failed: {}", refusal.message()),
            _ => refusal.message().to_owned(),
        };
        return (format!("{problem} ({})", state.code()), is_transient(state));
    }
    let source = error.source();
    let io = source.and_then(<dyn Error>::downcast_ref::<io::Error>);
    if let Some(tls) = io.and_then(io::Error::get_ref).and_then(|inner| inner.downcast_ref::<rustls::Error>()) {
        return (tls_problem(tls), false);
    }
    if let Some(io) = io {
        return (io_problem(io), true);
    }
    let detail = source.map(ToString::to_string).unwrap_or_default();
    // The library does not publish the kind of its errors, but each has a text of its own.
    match error.to_string().as_str() {
        "error performing TLS handshake" if detail == "server does not support TLS" => {
            ("the server does not offer TLS, which sslmode demands".to_owned(), false)
        }
        "error performing TLS handshake" => (format!("TLS failed: {detail}"), false),
        "invalid configuration" if detail == "password missing" => {
            let fix = "state one in database_url, PGPASSWORD or a password file (PGPASSFILE)";
            (format!("authentication failed: the server asks for a password; {fix}"), false)
        }
        "authentication error" => (format!("authentication failed: {detail}"), false),
        what if detail.is_empty() => (what.to_owned(), true),
        what => (format!("{what}: {detail}"), true),
    }
}

fn tls_problem(error: &rustls::Error) -> String {
    use rustls::CertificateError::{NotValidForName, NotValidForNameContext, UnknownIssuer};
    match error {
        rustls::Error::InvalidCertificate(NotValidForName | NotValidForNameContext { .. }) => {
            "TLS failed: the certificate of the server is not for this host name (it counts what stands in \
             subjectAltName); connect by the name that it has, or use sslmode=verify-ca"
                .to_owned()
        }
        rustls::Error::InvalidCertificate(UnknownIssuer) => {
            "TLS failed: the certificate of the server is from an authority that is not trusted here; name the \
             certificate of the authority with sslrootcert"
                .to_owned()
        }
        other => format!("TLS failed: {other}"),
    }
}

fn io_problem(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::ConnectionRefused => {
            "connection refused: is PostgreSQL running, and listening there?".to_owned()
        }
        io::ErrorKind::TimedOut => "timed out: no answer from this address".to_owned(),
        io::ErrorKind::NotFound => "there is no socket: is PostgreSQL running, and is this its directory?".to_owned(),
        io::ErrorKind::UnexpectedEof | io::ErrorKind::ConnectionReset => {
            "the server closed the connection at once: is this the port of PostgreSQL?".to_owned()
        }
        // The standard library has no kind for it.
        _ if error.to_string().contains("failed to lookup address information") => {
            "the host name cannot be resolved".to_owned()
        }
        _ => error.to_string(),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use std::{
        io::{Read, Write},
        net::TcpListener,
    };

    use super::*;

    fn failure(url: &str) -> ConnectError {
        let target = Target::new(url).unwrap();
        // The client has a runtime of its own, which must not start inside another one.
        std::thread::spawn(move || target.connect().map(|_| ()).unwrap_err()).join().unwrap()
    }

    /// Answers the request for TLS, which every connection begins with, and closes the connection.
    fn server_that_answers(answer: &'static [u8]) -> u16 {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        std::thread::spawn(move || {
            let (mut stream, _) = listener.accept().unwrap();
            stream.read_exact(&mut [0; 8]).unwrap();
            stream.write_all(answer).unwrap();
        });
        port
    }

    #[test]
    fn failures_to_connect_are_distinguished() {
        let free = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let (without_tls, not_tls) = (server_that_answers(b"N"), server_that_answers(b"Sno tls at all"));
        let closing = server_that_answers(b"");
        for (url, problem, is_transient) in [
            (format!("postgres://u:pw@127.0.0.1:{free}/d"), "connection refused", true),
            ("postgres://u:pw@nohost.invalid/d".to_owned(), "the host name cannot be resolved", true),
            ("postgres://u:pw@%2Fdoes%2Fnot%2Fexist/d".to_owned(), "there is no socket", true),
            (format!("postgres://u:pw@127.0.0.1:{closing}/d"), "the server closed the connection at once", true),
            (format!("postgres://u:pw@127.0.0.1:{without_tls}/d?sslmode=require"), "does not offer TLS", false),
            (format!("postgres://u:pw@127.0.0.1:{not_tls}/d?sslmode=require"), "TLS failed: ", false),
        ] {
            let failure = failure(&url);
            let text = failure.error.to_string();
            assert!(text.contains(problem), "{url}: {text}");
            assert!(text.contains("PostgreSQL u@") && text.contains("/d: ") && !text.contains("pw"), "{text}");
            assert_eq!(failure.is_transient, is_transient, "{text}");
        }
        assert!(io_problem(&io::ErrorKind::TimedOut.into()).starts_with("timed out"));
    }
}
