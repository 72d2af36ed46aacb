//! The frames of long connections, as the official SDKs write and read them.

use prost::Message;

/// Of `Frame::method`.
pub const CONTROL: i32 = 0;
pub const DATA: i32 = 1;

/// The SDKs' names begin with capitals; only the numbers are on the wire.
#[derive(Clone, PartialEq, Eq, Message)]
pub struct Frame {
    #[prost(uint64, required, tag = "1")]
    pub seq_id: u64,
    #[prost(uint64, required, tag = "2")]
    pub log_id: u64,
    #[prost(int32, required, tag = "3")]
    pub service: i32,
    #[prost(int32, required, tag = "4")]
    pub method: i32,
    #[prost(message, repeated, tag = "5")]
    pub headers: Vec<Header>,
    #[prost(string, optional, tag = "6")]
    pub payload_encoding: Option<String>,
    #[prost(string, optional, tag = "7")]
    pub payload_type: Option<String>,
    #[prost(bytes = "vec", optional, tag = "8")]
    pub payload: Option<Vec<u8>>,
    #[prost(string, optional, tag = "9")]
    pub log_id_new: Option<String>,
}

#[derive(Clone, PartialEq, Eq, Message)]
pub struct Header {
    #[prost(string, required, tag = "1")]
    pub key: String,
    #[prost(string, required, tag = "2")]
    pub value: String,
}

impl Frame {
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        Self::decode(bytes).ok()
    }

    pub fn header(&self, key: &str) -> Option<&str> {
        self.headers.iter().find(|header| header.key == key).map(|header| header.value.as_str())
    }

    /// The reply to a ping: the client adopts the configuration.
    pub fn pong(service: i32, config: String) -> Self {
        let headers = vec![header("type", "pong")];
        Self { service, method: CONTROL, headers, payload: Some(config.into_bytes()), ..Self::default() }
    }
}

fn header(key: &str, value: impl Into<String>) -> Header {
    Header { key: key.to_owned(), value: value.into() }
}

/// The frames of an event. Clients put parts with the same message id together; no part is empty.
pub fn event(service: i32, message_id: &str, payload: &str, part: usize) -> Vec<Frame> {
    let parts: Vec<&[u8]> = payload.as_bytes().chunks(part.max(1)).collect();
    let sum = parts.len();
    let frame = |(seq, part): (usize, &&[u8])| Frame {
        service,
        method: DATA,
        headers: vec![
            header("type", "event"),
            header("message_id", message_id),
            header("sum", sum.to_string()),
            header("seq", seq.to_string()),
            header("trace_id", message_id),
        ],
        payload: Some(part.to_vec()),
        ..Frame::default()
    };
    parts.iter().enumerate().map(frame).collect()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn a_frame_has_the_bytes_of_the_sdks() {
        let ping = Frame { service: 300, headers: vec![header("type", "ping")], ..Frame::default() };
        let expected = [
            0x08, 0, 0x10, 0, 0x18, 0xac, 0x02, 0x20, 0, // required numbers, zeros as well
            0x2a, 12, 0x0a, 4, b't', b'y', b'p', b'e', 0x12, 4, b'p', b'i', b'n', b'g',
        ];
        assert_eq!(ping.encode_to_vec(), expected);
        assert_eq!(Frame::from_bytes(&expected), Some(ping));
        assert_eq!(Frame::from_bytes(b"\xff\xff"), None);
    }

    #[test]
    fn a_large_event_is_cut_into_parts_that_name_their_place() {
        let frames = event(7, "m", "abcdefg", 3);
        let parts: Vec<_> = frames
            .iter()
            .map(|frame| (frame.header("seq").unwrap(), frame.header("sum").unwrap(), frame.payload.clone().unwrap()))
            .collect();
        let part = |text: &str| text.as_bytes().to_vec();
        assert_eq!(parts, [("0", "3", part("abc")), ("1", "3", part("def")), ("2", "3", part("g"))]);
        assert!(frames.iter().all(|frame| frame.header("type") == Some("event") && frame.header("trace_id").is_some()));
    }
}
