//! An app that overloads the store.

use std::sync::{Arc, Mutex, mpsc};

use futures_util::{FutureExt, future::join_all};
use hired::store::{AppNo, GlobalTx, Options, Owner, StoreError};

use crate::harness::{APP, OTHER_TENANT_APP, READONLY_APP, Server};

/// The number of [`APP`].
const APP_NO: u64 = 0x7e57_0000_0000_0001;
const PATH: &str = "/open-apis/hire/v1/offers?talent_id=7999999999999999999";

#[tokio::test]
async fn an_app_that_overloads_the_store_is_refused_and_all_others_are_served() {
    let server = Server::start().await;
    server.get_as(APP, PATH).await.data();
    let store = server.state.store.for_owner(Owner::Caller { tenant: server.tenant().await, app: AppNo(APP_NO) });
    // The number of general workers of a store in tests.
    let (begun, has_begun) = mpsc::channel();
    let (end, may_end) = mpsc::channel::<()>();
    let may_end = Arc::new(Mutex::new(may_end));
    let busy = (0..2).map(|_| {
        let (begun, may_end) = (begun.clone(), Arc::clone(&may_end));
        let work = move |_: &mut GlobalTx<'_>| -> Result<(), StoreError> {
            begun.send(()).expect("a test that listens");
            // It ends with the test.
            let _ = may_end.lock().expect("the end").recv();
            Ok(())
        };
        Box::pin(store.read_global(work))
    });
    let requests: Vec<_> = busy
        .map(|mut job| {
            assert!(job.as_mut().now_or_never().is_none());
            job
        })
        .collect();
    for _ in &requests {
        has_begun.recv().expect("a job that begins");
    }
    let waiting: Vec<_> = (0..Options::default().queue)
        .map(|_| {
            let mut read = Box::pin(store.read_global(|_| Ok::<_, StoreError>(())));
            assert!(read.as_mut().now_or_never().is_none());
            read
        })
        .collect();

    server.get_as(APP, PATH).await.assert_error(500, 1_002_001);
    for app in [READONLY_APP, OTHER_TENANT_APP] {
        server.get_as(app, PATH).await.data();
    }

    drop(end);
    for job in requests {
        assert_eq!(job.await, Ok(()));
    }
    join_all(waiting).await;
    server.get_as(APP, PATH).await.data();
}
