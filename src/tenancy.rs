//! Tenants, apps and tokens: who may call, and as whom.

pub mod secret;
