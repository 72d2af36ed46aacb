//! Responses that are files.

use axum::{
    body::Body,
    http::{
        HeaderValue, Response,
        header::{CONTENT_DISPOSITION, CONTENT_LENGTH, CONTENT_TYPE},
    },
};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use super::envelope::ResponseInfo;

/// How a browser handles a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Disposition {
    /// Save.
    Attachment,
    /// Show.
    Inline,
}

/// A file as the response of an operation.
#[derive(Debug)]
pub struct FileResponse {
    pub content_type: String,
    pub disposition: Disposition,
    pub file_name: String,
    /// The length in bytes, if it is known. With it, the client notices a truncated response.
    pub length: Option<u64>,
    /// The bytes, all of them or as a stream.
    pub content: Body,
}

/// The characters that RFC 5987 allows unencoded in `filename*`.
const EXTENDED: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'!')
    .remove(b'#')
    .remove(b'$')
    .remove(b'&')
    .remove(b'+')
    .remove(b'-')
    .remove(b'.')
    .remove(b'^')
    .remove(b'_')
    .remove(b'`')
    .remove(b'|')
    .remove(b'~');

impl FileResponse {
    pub(super) fn into_response(self, operation: &'static str) -> Response<Body> {
        let disposition = disposition(self.disposition, &self.file_name);
        let mut response = Response::new(self.content);
        let headers = response.headers_mut();
        // The stored content type may be invalid in a header.
        let content_type = HeaderValue::try_from(self.content_type);
        headers.insert(
            CONTENT_TYPE,
            content_type.unwrap_or_else(|_| HeaderValue::from_static("application/octet-stream")),
        );
        if let Ok(disposition) = HeaderValue::try_from(disposition) {
            headers.insert(CONTENT_DISPOSITION, disposition);
        }
        if let Some(length) = self.length {
            headers.insert(CONTENT_LENGTH, HeaderValue::from(length));
        }
        response.extensions_mut().insert(ResponseInfo { operation, code: 0 });
        response
    }
}

/// `filename` for clients that support ASCII only, `filename*` for the others.
fn disposition(disposition: Disposition, file_name: &str) -> String {
    let kind = match disposition {
        Disposition::Attachment => "attachment",
        Disposition::Inline => "inline",
    };
    let safe = |c: char| if (c.is_ascii_graphic() || c == ' ') && !matches!(c, '"' | '\\' | '/') { c } else { '_' };
    let ascii: String = file_name.chars().map(safe).collect();
    if ascii == file_name {
        return format!("{kind}; filename=\"{ascii}\"");
    }
    format!("{kind}; filename=\"{ascii}\"; filename*=UTF-8''{}", utf8_percent_encode(file_name, EXTENDED))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_beyond_ascii_are_sent_in_both_forms() {
        let sent = |name| disposition(Disposition::Attachment, name);
        assert_eq!(sent("a b.pdf"), r#"attachment; filename="a b.pdf""#);
        assert_eq!(
            sent("简历 1.pdf"),
            r#"attachment; filename="__ 1.pdf"; filename*=UTF-8''%E7%AE%80%E5%8E%86%201.pdf"#
        );
        assert_eq!(
            disposition(Disposition::Inline, "a\"\r\nX: y/..\\z"),
            r#"inline; filename="a___X: y_.._z"; filename*=UTF-8''a%22%0D%0AX%3A%20y%2F..%5Cz"#
        );
    }
}
