//! Connections: taken, served, and at the end given time to finish.

use std::{pin::pin, time::Duration};

use axum::Router;
use hyper::server::conn::http1;
use hyper_util::{
    rt::{TokioIo, TokioTimer},
    server::graceful::GracefulShutdown,
    service::TowerToHyperService,
};
use tokio::net::{TcpListener, TcpStream};

/// A client that has not sent its headers by then, or that keeps an idle connection longer, is cut off.
const HEADERS: Duration = Duration::from_mins(1);
/// How long to wait when the system has no connection to give, usually because too many files are open.
const BREATHER: Duration = Duration::from_millis(50);

/// How serving came to its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ended {
    /// Every request that had begun was answered.
    Finished,
    /// Some were still running when their time was up. What they had stored is stored.
    CutOff,
}

/// Serves until `stop`, then takes no more connections and gives the running requests `grace` to finish.
pub async fn serve(listener: TcpListener, router: Router, stop: impl Future<Output = ()>, grace: Duration) -> Ended {
    let connections = GracefulShutdown::new();
    let mut stop = pin!(stop);
    loop {
        let accepted = tokio::select! {
            biased;
            () = &mut stop => break,
            accepted = listener.accept() => accepted,
        };
        match accepted {
            Ok((stream, _)) => connect(stream, router.clone(), &connections),
            Err(error) => {
                tracing::warn!(%error, "cannot take a connection");
                tokio::time::sleep(BREATHER).await;
            }
        }
    }
    // A closed listener sends new clients to another server at once instead of letting them wait here.
    drop(listener);
    match tokio::time::timeout(grace, connections.shutdown()).await {
        Ok(()) => Ended::Finished,
        Err(_) => Ended::CutOff,
    }
}

fn connect(stream: TcpStream, router: Router, connections: &GracefulShutdown) {
    // Small answers should not wait for more to send with them.
    let _ = stream.set_nodelay(true);
    let connection = http1::Builder::new()
        // The Python SDK looks for `X-Tt-Logid` in just this case.
        .title_case_headers(true)
        .timer(TokioTimer::new())
        .header_read_timeout(HEADERS)
        .serve_connection(TokioIo::new(stream), TowerToHyperService::new(router));
    let connection = connections.watch(connection);
    tokio::spawn(async move {
        if let Err(error) = connection.await {
            // Clients come and go as they like.
            tracing::debug!(%error, "a connection ended early");
        }
    });
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use std::{net::SocketAddr, sync::Arc};

    use axum::routing::get;
    use tokio::{
        io::{AsyncReadExt, AsyncWriteExt},
        sync::{Notify, oneshot},
        task::JoinHandle,
    };

    use super::*;

    struct Serving {
        address: SocketAddr,
        stop: oneshot::Sender<()>,
        ended: JoinHandle<Ended>,
        /// A request has reached the handler.
        begun: Arc<Notify>,
        /// Lets the handler answer.
        go_on: Arc<Notify>,
    }

    async fn serving(grace: Duration) -> Serving {
        let (begun, go_on) = (Arc::new(Notify::new()), Arc::new(Notify::new()));
        let (here, there) = (begun.clone(), go_on.clone());
        let slow = async move || {
            here.notify_one();
            there.notified().await;
            "answered"
        };
        let router = Router::new().route("/", get(slow));
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let (stop, stopped) = oneshot::channel::<()>();
        let stopped = async move { stopped.await.unwrap_or_default() };
        let ended = tokio::spawn(serve(listener, router, stopped, grace));
        Serving { address, stop, ended, begun, go_on }
    }

    async fn ask(address: SocketAddr) -> TcpStream {
        let mut stream = TcpStream::connect(address).await.unwrap();
        stream.write_all(b"GET / HTTP/1.1\r\nHost: x\r\n\r\n").await.unwrap();
        stream
    }

    #[tokio::test]
    async fn a_running_request_is_answered_and_the_connection_closed() {
        let server = serving(Duration::from_mins(1)).await;
        let mut stream = ask(server.address).await;
        server.begun.notified().await;
        server.stop.send(()).unwrap();
        // The port is given back while the request still runs.
        while TcpStream::connect(server.address).await.is_ok() {
            tokio::task::yield_now().await;
        }
        server.go_on.notify_one();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).await.unwrap();
        assert!(answer.ends_with("answered"), "{answer}");
        assert_eq!(server.ended.await.unwrap(), Ended::Finished);
    }

    #[tokio::test]
    async fn a_request_that_takes_too_long_does_not_hold_up_the_end() {
        let server = serving(Duration::ZERO).await;
        let _stream = ask(server.address).await;
        server.begun.notified().await;
        server.stop.send(()).unwrap();
        assert_eq!(server.ended.await.unwrap(), Ended::CutOff);
    }
}
