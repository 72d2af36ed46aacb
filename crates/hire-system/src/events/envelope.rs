//! The bodies in which events are sent: compact JSON, as receivers compute signatures over it.

use serde::Serialize;
use serde_json::value::RawValue;

/// The recipient and the type of an event.
#[derive(Clone, Copy, Debug)]
pub struct Header<'a> {
    pub event_id: &'a str,
    pub event_type: &'a str,
    /// The verification token of the app.
    pub token: &'a str,
    /// Milliseconds.
    pub created_at: i64,
    pub tenant_key: &'a str,
    pub app_id: &'a str,
}

/// The second version, of all events but `app_ticket`.
pub fn v2(header: Header<'_>, event: &RawValue) -> String {
    #[derive(Serialize)]
    struct Wire<'a> {
        schema: &'static str,
        header: WireHeader<'a>,
        event: &'a RawValue,
    }
    #[derive(Serialize)]
    struct WireHeader<'a> {
        event_id: &'a str,
        token: &'a str,
        create_time: String,
        event_type: &'a str,
        tenant_key: &'a str,
        app_id: &'a str,
    }
    let header = WireHeader {
        event_id: header.event_id,
        token: header.token,
        create_time: header.created_at.to_string(),
        event_type: header.event_type,
        tenant_key: header.tenant_key,
        app_id: header.app_id,
    };
    text(&Wire { schema: "2.0", header, event })
}

/// The first version: `event` states its own type.
pub fn v1(event_id: &str, token: &str, created_at: i64, event: &RawValue) -> String {
    #[derive(Serialize)]
    struct Wire<'a> {
        ts: String,
        uuid: &'a str,
        token: &'a str,
        r#type: &'static str,
        event: &'a RawValue,
    }
    let ts = format!("{}.{:03}", created_at.div_euclid(1000), created_at.rem_euclid(1000));
    text(&Wire { ts, uuid: event_id, token, r#type: "event_callback", event })
}

/// Asks a receiver to repeat the challenge.
pub fn url_verification(challenge: &str, token: &str) -> String {
    #[derive(Serialize)]
    struct Wire<'a> {
        challenge: &'a str,
        token: &'a str,
        r#type: &'static str,
    }
    text(&Wire { challenge, token, r#type: "url_verification" })
}

/// The body of an app with an encrypt key.
pub fn encrypted(encrypt: &str) -> String {
    #[derive(Serialize)]
    struct Wire<'a> {
        encrypt: &'a str,
    }
    text(&Wire { encrypt })
}

fn text(wire: &impl Serialize) -> String {
    // Plain structs with text keys cannot fail to be written.
    serde_json::to_string(wire).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use serde_json::{json, value::to_raw_value};

    use super::*;

    fn raw(value: &serde_json::Value) -> Box<RawValue> {
        to_raw_value(value).unwrap()
    }

    #[test]
    fn envelopes_are_compact_and_in_the_documented_order() {
        let header = Header {
            event_id: "f7984f25108f8137722bb63cee927e66",
            event_type: "hire.talent.deleted_v1",
            token: "066zT6pS4QCbgj5Do145GfDbbagCHGgF",
            created_at: 1_608_725_989_000,
            tenant_key: "736588c9260f175c",
            app_id: "cli_0123456789abcdef",
        };
        let body = v2(header, &raw(&json!({ "talent_id": "1", "名": "李" })));
        let expected = concat!(
            r#"{"schema":"2.0","header":{"event_id":"f7984f25108f8137722bb63cee927e66","#,
            r#""token":"066zT6pS4QCbgj5Do145GfDbbagCHGgF","create_time":"1608725989000","#,
            r#""event_type":"hire.talent.deleted_v1","tenant_key":"736588c9260f175c","app_id":"cli_0123456789abcdef"},"#,
            r#""event":{"talent_id":"1","名":"李"}}"#
        );
        assert_eq!(body, expected);
        let body = v1("bc44", "41a9", 1_502_199_207_017, &raw(&json!({ "type": "app_ticket" })));
        let expected = concat!(
            r#"{"ts":"1502199207.017","uuid":"bc44","token":"41a9","type":"event_callback","#,
            r#""event":{"type":"app_ticket"}}"#
        );
        assert_eq!(body, expected);
        assert_eq!(url_verification("a", "b"), r#"{"challenge":"a","token":"b","type":"url_verification"}"#);
        assert_eq!(encrypted("c=="), r#"{"encrypt":"c=="}"#);
    }
}
