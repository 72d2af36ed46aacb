//! The work of a call in its transaction, without the types of its operation: it is compiled once for all operations.

use hire_api::Endpoint;

use super::call::{AnyApiError, Call, Read, ReadTx, Write, WriteTx};
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
    /// Reads as [`Call::read`] does.
    pub fn read<E: Endpoint>(call: Call<E>, handler: Read<E>) -> Self {
        let (store, tenant) = (call.store(), call.caller.tenant);
        let job = Job::Read(Box::new(move |tx| Ok(call.respond(&handler(tx, &call)?)?.into_bytes())));
        Self { store, tenant, job }
    }

    /// Writes as [`Call::write`] does.
    pub fn write<E: Endpoint>(call: Call<E>, handler: Write<E>) -> Self {
        let (store, tenant, actor) = (call.store(), call.caller.tenant, call.actor());
        let job: WriteJob = Box::new(move |tx| {
            let data = handler(tx, &call)?;
            let write_response = call.responder();
            Ok(Box::new(move || Ok(write_response(&data)?.into_bytes())))
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
