//! Reads the parameters of an operation, and writes its successful response. [`endpoint!`](crate::endpoint!) calls these
//! functions for the types of each operation, so that they are compiled with the types, once, and not with the handlers.

use serde::{Serialize, Serializer, de::DeserializeOwned, ser::SerializeStruct};
use serde_json::Value;

use crate::{Spec, json};

/// Reads a value that was checked against the schema of the type. An error names the path of the member.
pub fn read<T: DeserializeOwned>(value: &Value) -> Result<T, String> {
    // Tracking the path costs allocations, so the value is deserialized that way only after an error.
    if let Ok(read) = T::deserialize(value) {
        return Ok(read);
    }
    serde_path_to_error::deserialize(value).map_err(|error| format!("{}: {}", error.path(), error.inner()))
}

/// Appends a success with its data in the member `data`.
pub fn write_enveloped<T: Serialize>(spec: &Spec, data: &T, into: &mut Vec<u8>) -> serde_json::Result<()> {
    json::write(&Envelope { spec, data }, into)
}

/// Appends a success with the members of its data beside `code` and `msg`.
pub fn write_flat<T: Serialize>(spec: &Spec, data: &T, into: &mut Vec<u8>) -> serde_json::Result<()> {
    json::write(&FlatEnvelope { code: 0, msg: spec.success_message, data }, into)
}

struct Envelope<'a, T> {
    spec: &'a Spec,
    data: &'a T,
}

impl<T: Serialize> Serialize for Envelope<'_, T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut envelope = serializer.serialize_struct("Envelope", 3)?;
        envelope.serialize_field("code", &0)?;
        envelope.serialize_field(self.spec.message_member, self.spec.success_message)?;
        envelope.serialize_field("data", self.data)?;
        envelope.end()
    }
}

#[derive(Serialize)]
struct FlatEnvelope<'a, T> {
    code: u32,
    msg: &'a str,
    #[serde(flatten)]
    data: &'a T,
}
