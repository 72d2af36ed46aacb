//! Tracks where requests begin and end in the bytes of a connection.
//!
//! hyper treats a request with both `Content-Length` and `Transfer-Encoding` as chunked and drops the length. A proxy
//! in front may believe the length instead and so see other requests than the server does. Such a request must be
//! refused, and hyper does not show it to the service. [`Framing`] therefore reads along: at the second of the two
//! headers it replaces the colon by a NUL, which hyper refuses with 400 and a closed connection like any other
//! malformed header.
//!
//! It parses what hyper's parser accepts. On anything else hyper closes the connection, so the following bytes do not
//! matter.

/// The longer of the two header names.
const MAX_NAME: usize = "transfer-encoding".len();

#[derive(Debug)]
pub struct Framing {
    at: At,
    head: Head,
}

/// The part of the request that the next byte belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum At {
    /// Between requests. Empty lines are skipped.
    Start,
    RequestLine,
    Name,
    Value(Header),
    Body {
        left: u64,
    },
    ChunkSize {
        size: u64,
    },
    /// After the digits of a chunk's size, up to the end of the line.
    ChunkExtension {
        size: u64,
    },
    /// The bytes of a chunk and the line end behind them.
    Chunk {
        left: u64,
    },
    /// Trailers end with an empty line, as a head does.
    TrailerStart,
    Trailer,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Header {
    ContentLength,
    TransferEncoding,
    Other,
}

/// The state of the current head.
#[derive(Debug, Default)]
struct Head {
    name: Vec<u8>,
    length: Option<u64>,
    is_chunked: bool,
}

impl Head {
    fn header(&self) -> Header {
        match self.name.as_slice() {
            b"content-length" => Header::ContentLength,
            b"transfer-encoding" => Header::TransferEncoding,
            _ => Header::Other,
        }
    }

    /// Records a header; returns whether it contradicts an earlier one.
    fn is_ambiguous_with(&mut self, header: Header) -> bool {
        match header {
            Header::ContentLength => {
                self.length = Some(0);
                self.is_chunked
            }
            Header::TransferEncoding => {
                self.is_chunked = true;
                self.length.is_some()
            }
            Header::Other => false,
        }
    }

    fn body(&self) -> At {
        match self.length {
            _ if self.is_chunked => At::ChunkSize { size: 0 },
            None | Some(0) => At::Start,
            Some(left) => At::Body { left },
        }
    }
}

impl Default for Framing {
    fn default() -> Self {
        Self { at: At::Start, head: Head::default() }
    }
}

impl Framing {
    /// Whether a request is incomplete.
    pub fn is_inside_request(&self) -> bool {
        self.at != At::Start
    }

    /// Reads the next bytes of the connection, and makes an ambiguous request among them malformed.
    pub fn follow(&mut self, mut bytes: &mut [u8]) {
        while let Some((first, rest)) = bytes.split_first_mut() {
            let skipped = match self.at {
                // Runs of bytes are skipped without looking at each.
                At::Value(Header::Other | Header::TransferEncoding) | At::RequestLine | At::ChunkExtension { .. } => {
                    if *first == b'\n' {
                        0
                    } else {
                        memchr::memchr(b'\n', rest).unwrap_or(rest.len())
                    }
                }
                At::Body { left } | At::Chunk { left } => skip(left, rest.len()),
                _ => 0,
            };
            self.step(first, skipped as u64);
            bytes = rest.get_mut(skipped..).unwrap_or_default();
        }
    }

    /// Handles one byte; returns how many bytes after it can be skipped.
    fn step(&mut self, byte: &mut u8, skipped: u64) {
        self.at = match (self.at, *byte) {
            (At::Start, b'\r' | b'\n') => At::Start,
            (At::Start, _) => At::RequestLine,
            (At::RequestLine, b'\n') => {
                self.head.name.clear();
                (self.head.length, self.head.is_chunked) = (None, false);
                At::Name
            }
            (At::Name, b'\n') if self.head.name.is_empty() => self.head.body(),
            (At::Name, b'\r') => At::Name,
            (At::Name, b':') => {
                let header = self.head.header();
                self.head.name.clear();
                if self.head.is_ambiguous_with(header) {
                    *byte = b'\0';
                }
                At::Value(header)
            }
            (At::Name, _) => {
                if self.head.name.len() <= MAX_NAME {
                    self.head.name.push(byte.to_ascii_lowercase());
                }
                At::Name
            }
            (At::Value(_), b'\n') => At::Name,
            (At::Value(Header::ContentLength), digit @ b'0'..=b'9') => {
                let length = self.head.length.unwrap_or(0);
                self.head.length = Some(length.saturating_mul(10).saturating_add(u64::from(digit - b'0')));
                At::Value(Header::ContentLength)
            }
            (At::Body { left }, _) => match left.saturating_sub(1 + skipped) {
                0 => At::Start,
                left => At::Body { left },
            },
            (At::ChunkSize { size }, digit) if digit.is_ascii_hexdigit() => {
                let value = u64::from((digit as char).to_digit(16).unwrap_or(0));
                At::ChunkSize { size: size.saturating_mul(16).saturating_add(value) }
            }
            (At::ChunkSize { size: 0 } | At::ChunkExtension { size: 0 }, b'\n') => At::TrailerStart,
            // A chunk ends with `\r\n`.
            (At::ChunkSize { size } | At::ChunkExtension { size }, b'\n') => At::Chunk { left: size.saturating_add(2) },
            (At::ChunkSize { size }, _) => At::ChunkExtension { size },
            (At::Chunk { left }, _) => match left.saturating_sub(1 + skipped) {
                0 => At::ChunkSize { size: 0 },
                left => At::Chunk { left },
            },
            (At::TrailerStart, b'\n') => At::Start,
            (At::TrailerStart, b'\r') => At::TrailerStart,
            (At::TrailerStart, _) => At::Trailer,
            (At::Trailer, b'\n') => At::TrailerStart,
            (unchanged, _) => unchanged,
        };
    }
}

/// How many of the `available` bytes after the first are part of the remaining `left` bytes.
fn skip(left: u64, available: usize) -> usize {
    usize::try_from(left.saturating_sub(1)).unwrap_or(usize::MAX).min(available)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use proptest::prelude::*;

    use super::*;

    /// The output for input in chunks of this length, and whether a request is incomplete.
    fn followed(sent: &[u8], part: usize) -> (Vec<u8>, bool) {
        let (mut framing, mut bytes) = (Framing::default(), sent.to_vec());
        bytes.chunks_mut(part).for_each(|part| framing.follow(part));
        (bytes, framing.is_inside_request())
    }

    fn is_refused(sent: &str) -> bool {
        let all: Vec<bool> = (1..sent.len()).map(|part| followed(sent.as_bytes(), part).0 != sent.as_bytes()).collect();
        assert!(all.windows(2).all(|pair| pair.first() == pair.last()), "depends on how it arrives: {sent:?}");
        all.contains(&true)
    }

    const CHUNKED: &str = "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n5;x=y\r\nhello\r\n0\r\nA: b\r\n\r\n";
    const SIZED: &str = "POST / HTTP/1.1\r\nContent-Length: 12\r\n\r\nhello\r\nworld";
    const BARE: &str = "GET / HTTP/1.1\nHost: x\n\n";

    #[test]
    fn a_request_with_both_lengths_is_made_malformed_wherever_it_comes() {
        for before in ["", "\r\n", CHUNKED, SIZED, BARE] {
            for both in [
                "Content-Length: 5\r\nTransfer-Encoding: chunked",
                "transfer-encoding: chunked\r\nHost: x\r\nCONTENT-LENGTH: 5",
                "Transfer-Encoding:chunked\nContent-Length:0",
                "Content-Length:\r\nTransfer-Encoding:",
            ] {
                assert!(is_refused(&format!("{before}POST / HTTP/1.1\r\n{both}\r\n\r\n0\r\n\r\n")), "{before}{both}");
            }
        }
    }

    #[test]
    fn valid_requests_in_sequence_pass_unchanged() {
        let all = [CHUNKED, SIZED, BARE, SIZED, CHUNKED, BARE].concat();
        assert!(!is_refused(&all));
        for part in 1..all.len() {
            assert!(!followed(all.as_bytes(), part).1, "{part}");
        }
        for (begun, open) in [("", false), ("\r\n", false), ("G", true), ("GET / HTTP/1.1\r\n", true), (BARE, false)] {
            assert_eq!(followed(begun.as_bytes(), 1).1, open, "{begun:?}");
        }
        for request in [CHUNKED, SIZED] {
            for end in 1..request.len() {
                assert!(followed(request.as_bytes().get(..end).unwrap(), 3).1, "{request:?} up to {end}");
            }
        }
    }

    #[test]
    fn headers_in_a_body_or_a_value_are_no_headers() {
        let both = "\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n";
        let length = both.len();
        assert!(!is_refused(&format!("POST / HTTP/1.1\r\nContent-Length: {length}\r\n\r\n{both}{BARE}")));
        assert!(!is_refused(&format!(
            "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n{length:X}\r\n{both}\r\n0\r\n\r\n{BARE}"
        )));
        assert!(!is_refused("POST / HTTP/1.1\r\nX: Transfer-Encoding: chunked\r\nContent-Length: 1\r\n\r\nx"));
        assert!(!is_refused(
            "POST / HTTP/1.1\r\nX-Transfer-Encoding: a\r\nTransfer-Encodings: b\r\nContent-Length: 1\r\n\r\nx"
        ));
    }

    proptest! {
        #[test]
        fn no_body_is_altered(bodies in prop::collection::vec((any::<bool>(), prop::collection::vec(any::<u8>(), 0..300)), 1..5), part in 1_usize..200) {
            let mut sent = Vec::new();
            for (is_chunked, body) in bodies {
                if is_chunked {
                    sent.extend_from_slice(b"POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n");
                    for chunk in body.chunks(70) {
                        sent.extend_from_slice(format!("{:x}\r\n", chunk.len()).as_bytes());
                        sent.extend_from_slice(chunk);
                        sent.extend_from_slice(b"\r\n");
                    }
                    sent.extend_from_slice(b"0\r\n\r\n");
                } else {
                    sent.extend_from_slice(format!("POST / HTTP/1.1\r\nContent-Length: {}\r\n\r\n", body.len()).as_bytes());
                    sent.extend_from_slice(&body);
                }
            }
            let (received, open) = followed(&sent, part);
            prop_assert_eq!(received, sent);
            prop_assert!(!open);
        }

        #[test]
        fn no_bytes_break_it(sent in prop::collection::vec(any::<u8>(), 0..500), part in 1_usize..100) {
            followed(&sent, part);
        }
    }
}
