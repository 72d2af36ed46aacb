//! Multipart bodies, read as a stream: files are never completely in memory.

use std::{
    marker::PhantomData,
    sync::Arc,
    task::{Poll, ready},
    time::Duration,
};

use axum::{
    body::{Body, Bytes, HttpBody},
    http::{
        HeaderMap,
        header::{CONTENT_DISPOSITION, CONTENT_TYPE},
    },
};
use futures_util::{Stream, StreamExt, stream};
use hire_api::{
    Endpoint,
    schema::{ValueSchema, Violation},
};
use multer::{Constraints, Field, Multipart, SizeLimit};
use percent_encoding::percent_decode_str;

use super::{ApiError, Call, body::Reservation, validate::RequestSchemas};

/// Maximum bytes of all text parts of one form.
const MAX_TEXT_BYTES: usize = 64 << 10;
/// Maximum memory of a form: its text parts, and one chunk of a file.
pub const MAX_FORM_MEMORY: usize = MAX_TEXT_BYTES + (128 << 10);

/// A call whose body is not read yet.
pub type UploadCall<E> = Call<E, Form<E>>;

/// A multipart body whose parts are read one after another.
pub struct Form<E> {
    /// `None` for an empty body, which SDKs send if there are no parts.
    parts: Option<Multipart<'static>>,
    schemas: Arc<RequestSchemas>,
    /// The text parts so far, and the file parts with the names of their files.
    read: Vec<(String, String)>,
    text_bytes: usize,
    max_bytes: u64,
    /// Memory for the text parts, from the budget for all bodies.
    _room: Reservation,
    /// How long the next bytes may take to arrive.
    timeout: Duration,
    operation: PhantomData<fn() -> E>,
}

/// A file of a form. It must be dropped before the next one is read.
pub struct FormFile<E> {
    /// The name of the part.
    pub part: String,
    pub file_name: Option<String>,
    pub content_type: Option<String>,
    content: Field<'static>,
    timeout: Duration,
    max_bytes: u64,
    operation: PhantomData<fn() -> E>,
}

impl<E: Endpoint> Form<E> {
    /// Refuses bodies of another content type, and bodies with a `Content-Length` above `max_bytes`.
    ///
    /// The documents of uploads limit their size, so one that is too large is the operation's own error.
    pub(super) fn new(
        headers: &HeaderMap,
        body: Body,
        max_bytes: u64,
        timeout: Duration,
        schemas: Arc<RequestSchemas>,
        room: Reservation,
    ) -> Result<Self, ApiError<E>> {
        let form = |parts| Self {
            parts,
            schemas,
            read: Vec::new(),
            text_bytes: 0,
            max_bytes,
            _room: room,
            timeout,
            operation: PhantomData,
        };
        if body.size_hint().exact() == Some(0) {
            return Ok(form(None));
        }
        let content_type = headers.get(CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
        let boundary =
            multer::parse_boundary(content_type).map_err(|_| invalid("the body must be multipart/form-data"))?;
        if body.size_hint().lower() > max_bytes {
            return Err(too_large(max_bytes));
        }
        let constraints = Constraints::new().size_limit(SizeLimit::new().whole_stream(max_bytes));
        let parts = Multipart::with_constraints(one_at_a_time(body.into_data_stream()), boundary, constraints);
        Ok(form(Some(parts)))
    }

    /// The next file. Text parts before it are kept for [`UploadCall::finish`].
    pub async fn next_file(&mut self) -> Result<Option<FormFile<E>>, ApiError<E>> {
        loop {
            let Some(parts) = &mut self.parts else { return Ok(None) };
            let Some(part) = within(self.timeout, self.max_bytes, parts.next_field()).await? else { return Ok(None) };
            let Some(name) = part.name().map(str::to_owned) else { continue };
            match self.schemas.body().field(&name).map(|field| &field.schema) {
                None => {}
                Some(ValueSchema::File) => {
                    if self.read.iter().any(|(read, _)| *read == name) {
                        return Err(violation(&name, "there must be one file of this name"));
                    }
                    let file_name = file_name(&part);
                    self.read.push((name.clone(), file_name.clone().unwrap_or_default()));
                    let content_type = part.content_type().map(ToString::to_string);
                    let (content, timeout, max_bytes) = (part, self.timeout, self.max_bytes);
                    return Ok(Some(FormFile {
                        part: name,
                        file_name,
                        content_type,
                        content,
                        timeout,
                        max_bytes,
                        operation: PhantomData,
                    }));
                }
                Some(_) => {
                    let text = self.text(part).await?;
                    let text = String::from_utf8(text).map_err(|_| violation(&name, "the text must be UTF-8"))?;
                    self.read.push((name, text));
                }
            }
        }
    }

    async fn text(&mut self, mut part: Field<'static>) -> Result<Vec<u8>, ApiError<E>> {
        let mut text = Vec::new();
        while let Some(chunk) = within(self.timeout, self.max_bytes, part.chunk()).await? {
            self.text_bytes += chunk.len();
            if self.text_bytes > MAX_TEXT_BYTES {
                return Err(invalid("the text parts are too long"));
            }
            text.extend_from_slice(&chunk);
        }
        Ok(text)
    }
}

impl<E: Endpoint> FormFile<E> {
    /// The next bytes of the file.
    pub async fn chunk(&mut self) -> Result<Option<Bytes>, ApiError<E>> {
        within(self.timeout, self.max_bytes, self.content.chunk()).await
    }

    /// The bytes of the file.
    pub fn into_stream(self) -> impl Stream<Item = Result<Bytes, ApiError<E>>> {
        stream::try_unfold(self, |mut file| async move { Ok(file.chunk().await?.map(|chunk| (chunk, file))) })
    }
}

impl<E: Endpoint> UploadCall<E> {
    /// Reads the rest of the body and validates its parts. Files that the handler did not read are skipped.
    pub async fn finish(mut self) -> Result<Call<E>, ApiError<E>> {
        while self.body.next_file().await?.is_some() {}
        let Self { operation, caller, path, query, body: form, id_types, page, repetition } = self;
        let body = form.schemas.read_parts(&form.read)?;
        Ok(Call { operation, caller, path, query, body, id_types, page, repetition })
    }
}

/// Yields one item each time it is polled.
///
/// The reader of forms takes what has arrived until nothing more has. A client that sends faster than the store of files
/// takes would fill its buffer with the whole file.
fn one_at_a_time<S: Stream + Unpin>(mut stream: S) -> impl Stream<Item = S::Item> {
    let mut has_yielded = false;
    stream::poll_fn(move |context| {
        if std::mem::take(&mut has_yielded) {
            context.waker().wake_by_ref();
            return Poll::Pending;
        }
        let next = ready!(stream.poll_next_unpin(context));
        has_yielded = true;
        Poll::Ready(next)
    })
}

/// The name that the client gives the file. `filename*` wins over `filename`.
fn file_name(part: &Field<'static>) -> Option<String> {
    const EXTENDED: &str = "filename*=utf-8''";
    let header = part.headers().get(CONTENT_DISPOSITION).and_then(|header| header.to_str().ok()).unwrap_or_default();
    let extended = header.split(';').map(str::trim).find_map(|parameter| {
        let (name, value) = parameter.split_at_checked(EXTENDED.len())?;
        let value = Some(value).filter(|_| name.eq_ignore_ascii_case(EXTENDED))?;
        percent_decode_str(value).decode_utf8().ok().map(std::borrow::Cow::into_owned)
    });
    extended.or_else(|| part.file_name().map(str::to_owned))
}

/// Waits for bytes of the body.
async fn within<T, E: Endpoint>(
    timeout: Duration,
    max_bytes: u64,
    arriving: impl Future<Output = multer::Result<T>>,
) -> Result<T, ApiError<E>> {
    match tokio::time::timeout(timeout, arriving).await {
        Err(_) => Err(invalid("the body took too long to arrive")),
        Ok(Ok(arrived)) => Ok(arrived),
        Ok(Err(multer::Error::StreamSizeExceeded { .. })) => Err(too_large(max_bytes)),
        // Broken chunks, or a client that closed the connection.
        Ok(Err(multer::Error::StreamReadFailed(_))) => Err(invalid("the body ended before it was complete")),
        Ok(Err(error)) => Err(invalid(&format!("the body must be multipart/form-data: {error}"))),
    }
}

fn too_large<E: Endpoint>(max_bytes: u64) -> ApiError<E> {
    ApiError::parameter(format!("body: it must have at most {max_bytes} bytes"))
}

fn invalid<E: Endpoint>(description: &str) -> ApiError<E> {
    violation("body", description)
}

fn violation<E: Endpoint>(field: &str, description: &str) -> ApiError<E> {
    ApiError::Violations(vec![Violation::new(field, description.to_owned(), None)])
}

#[cfg(test)]
mod tests {
    #![allow(clippy::expect_used)]
    use std::{
        convert::Infallible,
        sync::atomic::{AtomicUsize, Ordering},
    };

    use super::*;

    #[tokio::test]
    async fn a_form_is_read_no_further_than_it_is_asked_for() {
        let taken = Arc::new(AtomicUsize::new(0));
        let head = "--b\r\nContent-Disposition: form-data; name=\"content\"\r\n\r\n";
        let count = Arc::clone(&taken);
        let chunks = (0..1000).map(move |number| {
            count.fetch_add(1, Ordering::Relaxed);
            Ok::<_, Infallible>(Bytes::from(if number == 0 { head.into() } else { "x".repeat(1000) }))
        });
        let mut parts = Multipart::new(one_at_a_time(stream::iter(chunks)), "b");
        let mut part = parts.next_field().await.expect("a form").expect("a part");
        part.chunk().await.expect("a form").expect("bytes");
        assert!(taken.load(Ordering::Relaxed) < 5, "{taken:?}");
    }
}
