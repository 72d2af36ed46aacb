//! Connections: taken, served, and at the end given time to finish.

use std::{io, net::SocketAddr, pin::pin, sync::Arc, time::Duration};

use axum::Router;
use hyper::server::conn::http1;
use hyper_util::{
    rt::{TokioIo, TokioTimer},
    service::TowerToHyperService,
};
use tokio::{
    net::{TcpListener, TcpSocket, TcpStream},
    sync::{OwnedSemaphorePermit, Semaphore, watch},
};

use super::stall::Stall;

/// All headers of a request together. The sum over all connections is what a server has to have room for.
const HEADERS: usize = 64 << 10;
/// How long to wait when the system has no connection to give, usually because too many files are open.
const BREATHER: Duration = Duration::from_millis(50);

/// What the system keeps of an answer for a client that reads slowly. Left to itself it takes megabytes, which it has to
/// copy first and cannot give to others.
const UNREAD: u32 = 128 << 10;
/// Connections that have come and are not taken yet.
const WAITING: u32 = 1024;

/// What connections may cost.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// More than these wait until one ends.
    pub connections: usize,
    /// How long headers may take to arrive, and an idle connection is kept.
    pub headers: Duration,
    /// How long an answer may wait for its client to take some of it.
    pub stall: Duration,
}

/// How serving came to its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ended {
    /// Every request that had begun was answered.
    Finished,
    /// Some were still running when their time was up. What they had stored is stored.
    CutOff,
}

/// Takes an address and port.
pub fn listen(address: SocketAddr) -> io::Result<TcpListener> {
    let socket = if address.is_ipv4() { TcpSocket::new_v4() } else { TcpSocket::new_v6() }?;
    // A restarted server gets its port although connections of before are still settling. On Windows the option means
    // that two servers may share a port.
    #[cfg(not(windows))]
    socket.set_reuseaddr(true)?;
    // Handed on to the connections.
    socket.set_send_buffer_size(UNREAD)?;
    socket.bind(address)?;
    socket.listen(WAITING)
}

/// Serves until `stop`, then takes no more connections and gives the running requests `grace` to finish.
pub async fn serve(
    listener: TcpListener,
    router: Router,
    stop: impl Future<Output = ()>,
    grace: Duration,
    limits: Limits,
) -> Ended {
    // hyper-util's GracefulShutdown does not take connections that may become WebSockets.
    let (draining, drain) = watch::channel(false);
    let places = Arc::new(Semaphore::new(limits.connections.min(Semaphore::MAX_PERMITS)));
    let mut stop = pin!(stop);
    loop {
        let accepted = tokio::select! {
            biased;
            () = &mut stop => break,
            accepted = accept(&listener, &places) => accepted,
        };
        match accepted {
            Ok((stream, place)) => connect(stream, place, router.clone(), drain.clone(), limits),
            Err(error) => {
                tracing::warn!(%error, "cannot take a connection");
                tokio::time::sleep(BREATHER).await;
            }
        }
    }
    // A closed listener sends new clients to another server at once instead of letting them wait here.
    drop((listener, drain));
    draining.send_replace(true);
    // Closed when every connection has dropped its end. A WebSocket has dropped it when it was opened.
    match tokio::time::timeout(grace, draining.closed()).await {
        Ok(()) => Ended::Finished,
        Err(_) => Ended::CutOff,
    }
}

/// Waits for a place first: who gets none waits outside, where it costs nothing.
async fn accept(listener: &TcpListener, places: &Arc<Semaphore>) -> io::Result<(TcpStream, OwnedSemaphorePermit)> {
    let place = places.clone().acquire_owned().await.map_err(io::Error::other)?;
    let (stream, _) = listener.accept().await?;
    Ok((stream, place))
}

fn connect(
    stream: TcpStream,
    place: OwnedSemaphorePermit,
    router: Router,
    mut drain: watch::Receiver<bool>,
    limits: Limits,
) {
    // Small answers should not wait for more to send with them.
    let _ = stream.set_nodelay(true);
    let connection = http1::Builder::new()
        // The Python SDK looks for `X-Tt-Logid` in just this case.
        .title_case_headers(true)
        .timer(TokioTimer::new())
        .header_read_timeout(limits.headers)
        .max_buf_size(HEADERS)
        .serve_connection(TokioIo::new(Stall::new(stream, limits.stall)), TowerToHyperService::new(router))
        .with_upgrades();
    tokio::spawn(async move {
        let mut connection = pin!(connection);
        let ended = tokio::select! {
            ended = connection.as_mut() => ended,
            () = async { drop(drain.wait_for(|drain| *drain).await) } => {
                connection.as_mut().graceful_shutdown();
                connection.await
            }
        };
        if let Err(error) = ended {
            // Clients come and go as they like.
            tracing::debug!(%error, "a connection ended early");
        }
        drop(place);
    });
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
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

    const LIMITS: Limits = Limits { connections: 100, headers: Duration::from_mins(1), stall: Duration::from_mins(1) };

    async fn serving(grace: Duration) -> Serving {
        serving_within(grace, LIMITS).await
    }

    async fn serving_within(grace: Duration, limits: Limits) -> Serving {
        let (begun, go_on) = (Arc::new(Notify::new()), Arc::new(Notify::new()));
        let (here, there) = (begun.clone(), go_on.clone());
        let slow = async move || {
            here.notify_one();
            there.notified().await;
            "answered"
        };
        let router = Router::new().route("/", get(slow));
        let listener = listen("127.0.0.1:0".parse().unwrap()).unwrap();
        let address = listener.local_addr().unwrap();
        let (stop, stopped) = oneshot::channel::<()>();
        let stopped = async move { stopped.await.unwrap_or_default() };
        let ended = tokio::spawn(serve(listener, router, stopped, grace, limits));
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

    #[tokio::test]
    async fn a_connection_too_many_waits_for_a_place() {
        let server = serving_within(Duration::from_mins(1), Limits { connections: 1, ..LIMITS }).await;
        let first = ask(server.address).await;
        server.begun.notified().await;
        let mut second = ask(server.address).await;
        server.go_on.notify_one();
        // The place of the first is only free when its connection is.
        drop(first);
        server.begun.notified().await;
        server.go_on.notify_one();
        let mut answer = [0; 15];
        second.read_exact(&mut answer).await.unwrap();
        assert_eq!(&answer, b"HTTP/1.1 200 OK");
    }

    #[tokio::test]
    async fn headers_that_never_end_and_connections_that_say_nothing_are_cut_off() {
        let server =
            serving_within(Duration::from_mins(1), Limits { headers: Duration::from_millis(20), ..LIMITS }).await;
        for begun in ["", "GET / HTTP/1.1\r\nHost: x\r\nX-Slow: "] {
            let mut stream = TcpStream::connect(server.address).await.unwrap();
            stream.write_all(begun.as_bytes()).await.unwrap();
            let mut answer = Vec::new();
            let _ = stream.read_to_end(&mut answer).await;
        }
    }

    #[tokio::test]
    async fn headers_larger_than_any_client_needs_are_refused() {
        let server = serving(Duration::from_mins(1)).await;
        let mut stream = TcpStream::connect(server.address).await.unwrap();
        let sent = format!("GET / HTTP/1.1\r\nHost: x\r\nX-Large: {}", "x".repeat(HEADERS));
        let _ = stream.write_all(sent.as_bytes()).await;
        let mut answer = [0; 12];
        stream.read_exact(&mut answer).await.unwrap();
        assert_eq!(&answer, b"HTTP/1.1 431");
    }
}
