//! Where blobs are stored.

use std::{fmt, path::PathBuf};

use super::FileError;

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Location {
    /// A directory; created if missing.
    Directory(PathBuf),
    S3(S3),
}

/// A bucket of an S3-compatible service. Credentials come from the environment, as for every other tool: `AWS_ACCESS_KEY_ID`,
/// `AWS_SECRET_ACCESS_KEY`, `AWS_SESSION_TOKEN`, or the role of the machine.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct S3 {
    pub bucket: String,
    /// Prefix of all blob names, without leading and trailing slashes.
    pub prefix: String,
    /// The URL of the service; `None` for AWS.
    pub endpoint: Option<String>,
    pub region: Option<String>,
}

impl Location {
    /// Reads the setting `files.url`. `None` if it is empty: a directory in the data directory.
    pub fn parse(url: &str, endpoint: Option<String>, region: Option<String>) -> Result<Option<Self>, FileError> {
        let refused = |problem: &str| Err(FileError::Settings(problem.to_owned()));
        if let Some(place) = url.strip_prefix("s3://") {
            let (bucket, prefix) = place.split_once('/').unwrap_or((place, ""));
            if bucket.is_empty() || bucket.contains(['@', ':', '?', '#']) {
                return refused("files.url: s3://BUCKET or s3://BUCKET/PREFIX, and no credentials in it");
            }
            let (bucket, prefix) = (bucket.to_owned(), prefix.trim_matches('/').to_owned());
            return Ok(Some(Self::S3(S3 { bucket, prefix, endpoint, region })));
        }
        if endpoint.is_some() || region.is_some() {
            return refused("files.endpoint and files.region need a files.url that begins with s3://");
        }
        match url.strip_prefix("file://") {
            Some(path) if path.starts_with('/') => Ok(Some(Self::Directory(PathBuf::from(path)))),
            None if url.is_empty() => Ok(None),
            _ => refused("files.url: must be empty, s3://BUCKET/PREFIX or file:///DIRECTORY"),
        }
    }
}

impl fmt::Display for Location {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Directory(path) => write!(f, "{}", path.display()),
            Self::S3(S3 { bucket, prefix, endpoint, .. }) => {
                write!(f, "s3://{bucket}/{prefix}")?;
                endpoint.as_ref().map_or(Ok(()), |endpoint| write!(f, " at {endpoint}"))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn parsed(url: &str) -> Result<String, FileError> {
        Location::parse(url, None, None).map(|location| location.map(|it| it.to_string()).unwrap_or_default())
    }

    #[test]
    fn a_location_is_a_directory_or_a_bucket() {
        assert_eq!(parsed("").unwrap(), "");
        assert_eq!(parsed("file:///srv/files").unwrap(), "/srv/files");
        assert_eq!(parsed("s3://bucket").unwrap(), "s3://bucket/");
        assert_eq!(parsed("s3://bucket/a/b/").unwrap(), "s3://bucket/a/b");
        for refused in ["s3://", "s3:///a", "s3://key:secret@bucket", "file://relative", "/srv/files", "https://bucket"]
        {
            let error = parsed(refused).unwrap_err().to_string();
            assert!(error.contains("files.url") && !error.contains("secret"), "{error}");
        }
    }

    #[test]
    fn an_endpoint_belongs_to_a_bucket() {
        let endpoint = || Some("http://127.0.0.1:9000".to_owned());
        assert!(Location::parse("", endpoint(), None).is_err());
        let bucket = Location::parse("s3://bucket", endpoint(), None).unwrap().unwrap();
        assert_eq!(bucket.to_string(), "s3://bucket/ at http://127.0.0.1:9000");
    }
}
