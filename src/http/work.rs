//! The work of a call in its transaction, without the types of its operation: it is compiled once for all operations.

use std::sync::Arc;

use hire_api::Endpoint;

use super::{
    call::{AnyApiError, Call, Read, ReadTx, Write, WriteTx},
    envelope,
};
use crate::store::{Actor, Store, TenantNo};

/// The body of a success, or why the call is refused.
pub type Outcome = Result<Vec<u8>, AnyApiError>;

/// Writes the response after the transaction.
type Respond = Box<dyn FnOnce() -> Outcome + Send>;

/// A call with its handler.
pub struct Work {
    store: Store,
    tenant: TenantNo,
    job: Job,
}

enum Job {
    Read(ReadJob),
    Write(Actor, WriteJob),
}

type ReadJob = Box<dyn Fn(&mut ReadTx<'_>) -> Outcome + Send + Sync>;
type WriteJob = Box<dyn Fn(&mut WriteTx<'_>) -> Result<Respond, AnyApiError> + Send + Sync>;

impl Work {
    /// Reads from one consistent snapshot of the tenant's data. The response is serialized on the thread that read it,
    /// while its parts are in that core's cache; only its text moves to another thread.
    pub fn read<E: Endpoint>(call: Call<E>, handler: Read<E>) -> Self {
        let (store, tenant) = (call.store(), call.caller.tenant);
        let job = Job::Read(Box::new(move |tx| Ok(call.respond(&handler(tx, &call)?)?.0)));
        Self { store, tenant, job }
    }

    /// Changes the tenant's data in one transaction. SQLite has one writer thread, so the response is serialized after
    /// the transaction.
    pub fn write<E: Endpoint>(call: Call<E>, handler: Write<E>) -> Self {
        let (store, tenant, actor) = (call.store(), call.caller.tenant, call.actor());
        let job: WriteJob = Box::new(move |tx| {
            let data = handler(tx, &call)?;
            let (size_hint, field_scopes) = (Arc::clone(&call.size_hint), Arc::clone(&call.field_scopes));
            let caller = call.caller.clone();
            Ok(Box::new(move || Ok(envelope::write::<E>(&data, &size_hint, &field_scopes, &caller)?.0)))
        });
        Self { store, tenant, job: Job::Write(actor, job) }
    }

    pub async fn run(self) -> Outcome {
        let Self { store, tenant, job } = self;
        match job {
            Job::Read(read) => store.read(tenant, read).await,
            Job::Write(actor, write) => store.write(actor, tenant, write).await?(),
        }
    }
}
