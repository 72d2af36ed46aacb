//! TLS to PostgreSQL with rustls.
//!
//! As for libpq, `prefer` and `require` encrypt without checking the server, `verify-ca` checks the issuer of its
//! certificate, and `verify-full` also that the certificate is for the host.

use std::{path::Path, sync::Arc};

use rustls::{
    CertificateError, ClientConfig, DigitallySignedStruct, Error, RootCertStore, SignatureScheme,
    client::{
        danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier},
        verify_server_cert_signed_by_trust_anchor, verify_server_name,
    },
    crypto::{CryptoProvider, ring, verify_tls12_signature, verify_tls13_signature},
    pki_types::{CertificateDer, PrivateKeyDer, ServerName, UnixTime, pem::PemObject},
    server::ParsedCertificate,
};
use tokio_postgres_rustls::MakeRustlsConnect;

/// How strictly a connection checks the server, weakest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Mode {
    Disable,
    /// Encrypt if the server can.
    Prefer,
    Require,
    VerifyCa,
    VerifyFull,
}

impl Mode {
    pub(super) fn parse(text: &str) -> Result<Self, String> {
        match text {
            "disable" => Ok(Self::Disable),
            "prefer" => Ok(Self::Prefer),
            "require" => Ok(Self::Require),
            "verify-ca" => Ok(Self::VerifyCa),
            "verify-full" => Ok(Self::VerifyFull),
            _ => Err("sslmode must be disable, prefer, require, verify-ca or verify-full".to_owned()),
        }
    }
}

/// The files that TLS needs. Paths are as the settings state them.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Files<'a> {
    /// Certificates of authorities; `system` means those of the operating system.
    pub root: Option<&'a str>,
    /// The certificate by which the server authenticates this client, and its key.
    pub certificate: Option<&'a str>,
    pub key: Option<&'a str>,
}

pub(super) fn connector(mode: Mode, files: Files<'_>) -> Result<MakeRustlsConnect, String> {
    let provider = Arc::new(ring::default_provider());
    let trusted = if mode >= Mode::VerifyCa { roots(files.root)? } else { Vec::new() };
    let verifier = Arc::new(Verifier::new(&provider, mode, trusted));
    let config = ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .map_err(|error| error.to_string())?
        .dangerous()
        .with_custom_certificate_verifier(verifier);
    let config = match (files.certificate, files.key) {
        (None, None) => config.with_no_client_auth(),
        (Some(certificate), Some(key)) => {
            let chain = certificates(Path::new(certificate), "sslcert")?;
            let key = PrivateKeyDer::from_pem_file(key).map_err(|error| format!("sslkey: {key}: {error}"))?;
            config.with_client_auth_cert(chain, key).map_err(|error| format!("sslcert and sslkey: {error}"))?
        }
        (Some(_), None) => return Err("sslcert needs sslkey".to_owned()),
        (None, Some(_)) => return Err("sslkey needs sslcert".to_owned()),
    };
    Ok(MakeRustlsConnect::new(config))
}

fn certificates(file: &Path, parameter: &str) -> Result<Vec<CertificateDer<'static>>, String> {
    let failed = |problem: String| format!("{parameter}: {}: {problem}", file.display());
    let read: Result<Vec<_>, _> =
        CertificateDer::pem_file_iter(file).map_err(|error| failed(error.to_string()))?.collect();
    let read = read.map_err(|error| failed(error.to_string()))?;
    if read.is_empty() { Err(failed("there is no certificate in it".to_owned())) } else { Ok(read) }
}

fn roots(file: Option<&str>) -> Result<Vec<CertificateDer<'static>>, String> {
    match file {
        Some(file) if file != "system" => certificates(Path::new(file), "sslrootcert"),
        _ => {
            let system = rustls_native_certs::load_native_certs();
            if system.certs.is_empty() {
                return Err("this system has no certificates of authorities; name a file with sslrootcert".to_owned());
            }
            Ok(system.certs)
        }
    }
}

/// Checks the certificate of the server as far as the mode demands.
#[derive(Debug)]
struct Verifier {
    provider: Arc<CryptoProvider>,
    mode: Mode,
    roots: RootCertStore,
    trusted: Vec<CertificateDer<'static>>,
}

impl Verifier {
    fn new(provider: &Arc<CryptoProvider>, mode: Mode, trusted: Vec<CertificateDer<'static>>) -> Self {
        let mut roots = RootCertStore::empty();
        // The certificates of a system may include some of forms that are no longer accepted.
        roots.add_parsable_certificates(trusted.iter().cloned());
        Self { provider: provider.clone(), mode, roots, trusted }
    }

    /// A self-signed certificate in `sslrootcert` is accepted although it is marked as an authority, as `openssl req
    /// -x509` does. Its dates are checked before the mark.
    fn is_pinned(&self, certificate: &CertificateDer<'_>, error: &Error) -> bool {
        matches!(error, Error::InvalidCertificate(CertificateError::Other(_))) && self.trusted.contains(certificate)
    }
}

impl ServerCertVerifier for Verifier {
    fn verify_server_cert(
        &self,
        end_entity: &CertificateDer<'_>,
        intermediates: &[CertificateDer<'_>],
        server_name: &ServerName<'_>,
        _ocsp_response: &[u8],
        now: UnixTime,
    ) -> Result<ServerCertVerified, Error> {
        if self.mode < Mode::VerifyCa {
            return Ok(ServerCertVerified::assertion());
        }
        let certificate = ParsedCertificate::try_from(end_entity)?;
        let algorithms = self.provider.signature_verification_algorithms.all;
        verify_server_cert_signed_by_trust_anchor(&certificate, &self.roots, intermediates, now, algorithms)
            .or_else(|error| if self.is_pinned(end_entity, &error) { Ok(()) } else { Err(error) })?;
        if self.mode == Mode::VerifyFull {
            verify_server_name(&certificate, server_name)?;
        }
        Ok(ServerCertVerified::assertion())
    }

    fn verify_tls12_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signed: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        verify_tls12_signature(message, certificate, signed, &self.provider.signature_verification_algorithms)
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signed: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        verify_tls13_signature(message, certificate, signed, &self.provider.signature_verification_algorithms)
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.provider.signature_verification_algorithms.supported_schemes()
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    /// The certificates are made for the PostgreSQL of the tests. Without one this test is skipped.
    #[test]
    fn a_self_signed_certificate_is_accepted_if_it_is_named_itself() {
        let Some(files) = std::env::var_os("HIRED_TEST_POSTGRES_FILES") else { return };
        let read = |name: &str| certificates(&Path::new(&files).join(name), "sslrootcert").unwrap();
        let provider = Arc::new(ring::default_provider());
        let own = read("ca.crt");
        let verify = |trusted: Vec<CertificateDer<'static>>, now: UnixTime| {
            let verifier = Verifier::new(&provider, Mode::VerifyCa, trusted);
            let name = ServerName::try_from("localhost").unwrap();
            verifier.verify_server_cert(own.first().unwrap(), &[], &name, &[], now).map(|_| ())
        };
        assert_eq!(verify(own.clone(), UnixTime::now()), Ok(()));
        assert!(verify(read("other-ca.crt"), UnixTime::now()).is_err());
        let in_a_century = std::time::Duration::from_secs(UnixTime::now().as_secs() + 3_000_000_000);
        assert!(verify(own.clone(), UnixTime::since_unix_epoch(in_a_century)).is_err(), "it has expired");
    }
}
