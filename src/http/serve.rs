//! Accepts and serves connections, and shuts down gracefully.

use std::{convert::Infallible, io, net::SocketAddr, num::NonZero, pin::pin, sync::Arc, thread, time::Duration};

use axum::{
    body::Body,
    http::{Request, Response, StatusCode},
};
use hyper::{body::Incoming, server::conn::http1};
use hyper_util::{
    rt::{TokioIo, TokioTimer},
    service::TowerToHyperService,
};
use tokio::{
    net::{TcpListener, TcpSocket, TcpStream},
    runtime::{self, Runtime},
    sync::{OwnedSemaphorePermit, Semaphore, watch},
};
use tower::{Service, ServiceExt};

use super::{client_stream::ClientStream, fault::DropConnection, write_timeout::WriteTimeout};

/// Maximum size of the headers of a request. The sum over all connections must fit into memory.
const MAX_HEADER_BYTES: usize = 64 << 10;
/// Pause after `accept` fails, usually because too many files are open.
const ACCEPT_ERROR_PAUSE: Duration = Duration::from_millis(50);
/// Size of the send buffer of the kernel, for clients that read slowly. The default grows to megabytes per connection.
const SEND_BUFFER_BYTES: u32 = 128 << 10;
const LISTEN_BACKLOG: u32 = 1024;
/// How long a closing connection may discard what the client still sends.
const MAX_LINGER: Duration = Duration::from_secs(5);

/// Connections beyond the limit that are accepted for health checks only.
pub const CONNECTIONS_OVER_LIMIT: usize = 128;
/// Time within which such a connection must send its request.
const HEADER_TIMEOUT_OVER_LIMIT: Duration = Duration::from_secs(1);

/// Answers requests: a router, or one that is [`traced`](super::traced).
pub trait HttpService:
    Service<Request<Body>, Response = Response<Body>, Error = Infallible, Future: Send> + Clone + Send + Sync + 'static
{
}

impl<S> HttpService for S where
    S: Service<Request<Body>, Response = Response<Body>, Error = Infallible, Future: Send>
        + Clone
        + Send
        + Sync
        + 'static
{
}

/// Limits of connections.
#[derive(Clone, Copy, Debug)]
pub struct ConnectionLimits {
    /// Maximum connections; beyond it, only health checks are served.
    pub connections: usize,
    /// Timeout for headers, and for idle connections.
    pub header_timeout: Duration,
    /// Timeout of writes that make no progress.
    pub write_timeout: Duration,
}

/// How the server stopped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shutdown {
    /// All running requests were answered.
    Finished,
    /// Some requests were still running after the grace period. Their committed changes stay.
    TimedOut,
}

/// Marks requests on connections beyond the limit.
#[derive(Clone, Copy, Debug)]
struct OverLimit;

pub fn is_over_limit<B>(request: &Request<B>) -> bool {
    request.extensions().get::<OverLimit>().is_some()
}

/// The runtime of a server, with a worker for two cores. Half of the work for a request is done by the threads of the store;
/// with a worker for each core they would wait for each other (`bench/NOTES.md`).
pub fn runtime() -> io::Result<Runtime> {
    let cores = thread::available_parallelism().map_or(1, NonZero::get);
    runtime::Builder::new_multi_thread().worker_threads(cores.div_ceil(2)).enable_all().build()
}

/// Binds an address and port.
pub fn listen(address: SocketAddr) -> io::Result<TcpListener> {
    let socket = if address.is_ipv4() { TcpSocket::new_v4() } else { TcpSocket::new_v6() }?;
    // Lets a restarted server bind although old connections are in TIME_WAIT. On Windows the option would let two
    // servers share a port.
    #[cfg(not(windows))]
    socket.set_reuseaddr(true)?;
    // Inherited by the connections.
    socket.set_send_buffer_size(SEND_BUFFER_BYTES)?;
    socket.bind(address)?;
    socket.listen(LISTEN_BACKLOG)
}

/// Serves until `stop`, then accepts no more connections and gives the running requests `grace` to finish.
pub async fn serve(
    listener: TcpListener,
    service: impl HttpService,
    stop: impl Future<Output = ()>,
    grace: Duration,
    limits: ConnectionLimits,
) -> Shutdown {
    // hyper-util's GracefulShutdown does not support connections with upgrades.
    let (draining, drain) = watch::channel(false);
    let permits = Permits::new(limits.connections);
    let mut stop = pin!(stop);
    loop {
        let accepted = tokio::select! {
            biased;
            () = &mut stop => break,
            accepted = permits.accept(&listener) => accepted,
        };
        match accepted {
            Ok((stream, permit)) => connect(stream, permit, service.clone(), drain.clone(), limits),
            Err(error) => {
                tracing::warn!(%error, "cannot accept a connection");
                tokio::time::sleep(ACCEPT_ERROR_PAUSE).await;
            }
        }
    }
    // After the listener is closed, new clients can connect to another server immediately.
    drop((listener, drain));
    draining.send_replace(true);
    // Closed when every connection has dropped its sender. A WebSocket drops it when it is opened.
    match tokio::time::timeout(grace, draining.closed()).await {
        Ok(()) => Shutdown::Finished,
        Err(_) => Shutdown::TimedOut,
    }
}

struct Permits {
    regular: Arc<Semaphore>,
    over_limit: Arc<Semaphore>,
}

/// The permit of one connection.
struct Permit {
    is_over_limit: bool,
    _held: OwnedSemaphorePermit,
}

impl Permits {
    fn new(connections: usize) -> Self {
        Self {
            regular: Arc::new(Semaphore::new(connections.min(Semaphore::MAX_PERMITS))),
            over_limit: Arc::new(Semaphore::new(CONNECTIONS_OVER_LIMIT)),
        }
    }

    /// Acquires a permit before it accepts, so that excess connections wait in the listen backlog.
    async fn accept(&self, listener: &TcpListener) -> io::Result<(TcpStream, Permit)> {
        let over_limit = self.over_limit.clone().acquire_owned().await.map_err(io::Error::other)?;
        let (stream, _) = listener.accept().await?;
        let permit = match self.regular.clone().try_acquire_owned() {
            Ok(regular) => Permit { is_over_limit: false, _held: regular },
            Err(_) => Permit { is_over_limit: true, _held: over_limit },
        };
        Ok((stream, permit))
    }
}

fn http(is_over_limit: bool, limits: ConnectionLimits) -> http1::Builder {
    let timeout = limits.header_timeout;
    let header_timeout = if is_over_limit { timeout.min(HEADER_TIMEOUT_OVER_LIMIT) } else { timeout };
    let mut http = http1::Builder::new();
    // The Python SDK reads `X-Tt-Logid` in exactly this case.
    http.title_case_headers(true)
        .timer(TokioTimer::new())
        .header_read_timeout(header_timeout)
        .max_buf_size(MAX_HEADER_BYTES)
        // A client may close its side after the request and still wait for the response.
        .half_close(true)
        .keep_alive(!is_over_limit);
    http
}

fn connect(
    stream: TcpStream,
    permit: Permit,
    service: impl HttpService,
    mut drain: watch::Receiver<bool>,
    limits: ConnectionLimits,
) {
    // Disables Nagle's algorithm, so that small responses are sent immediately.
    let _ = stream.set_nodelay(true);
    let stream = ClientStream::new(WriteTimeout::new(stream, limits.write_timeout), MAX_LINGER);
    let upgrade = stream.upgrade();
    let is_over_limit = permit.is_over_limit;
    let service = service
        .map_request(move |request: Request<Incoming>| {
            let mut request = request.map(Body::new);
            if is_over_limit {
                request.extensions_mut().insert(OverLimit);
            }
            request
        })
        .map_result(move |answered: Result<Response<Body>, Infallible>| {
            let response = answered.unwrap_or_else(|never| match never {});
            if response.extensions().get::<DropConnection>().is_some() {
                return Err(DropConnection);
            }
            if response.status() == StatusCode::SWITCHING_PROTOCOLS {
                upgrade.set();
            }
            Ok(response)
        });
    let http = http(is_over_limit, limits);
    let connection = http.serve_connection(TokioIo::new(stream), TowerToHyperService::new(service)).with_upgrades();
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
            tracing::debug!(%error, "a connection ended early");
        }
        drop(permit);
    });
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use axum::{Router, routing::get};
    use tokio::{
        io::{AsyncReadExt, AsyncWriteExt},
        sync::{Notify, oneshot},
        task::JoinHandle,
    };

    use super::*;

    struct Serving {
        address: SocketAddr,
        stop: oneshot::Sender<()>,
        ended: JoinHandle<Shutdown>,
        /// A request has reached the handler.
        begun: Arc<Notify>,
        /// Lets the handler respond.
        go_on: Arc<Notify>,
    }

    const LONG: Duration = Duration::from_mins(1);
    const LIMITS: ConnectionLimits = ConnectionLimits { connections: 100, header_timeout: LONG, write_timeout: LONG };

    async fn serving(grace: Duration) -> Serving {
        serving_within(grace, LIMITS).await
    }

    async fn serving_within(grace: Duration, limits: ConnectionLimits) -> Serving {
        let (begun, go_on) = (Arc::new(Notify::new()), Arc::new(Notify::new()));
        let (here, there) = (begun.clone(), go_on.clone());
        let slow = async move |request: axum::extract::Request| {
            if is_over_limit(&request) {
                return "over limit";
            }
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

    async fn send_request(address: SocketAddr) -> TcpStream {
        let mut stream = TcpStream::connect(address).await.unwrap();
        stream.write_all(b"GET / HTTP/1.1\r\nHost: x\r\n\r\n").await.unwrap();
        stream
    }

    #[tokio::test]
    async fn a_running_request_is_answered_and_the_connection_closed() {
        let server = serving(LONG).await;
        let mut stream = send_request(server.address).await;
        server.begun.notified().await;
        server.stop.send(()).unwrap();
        // The port is free while the request is still running.
        while TcpStream::connect(server.address).await.is_ok() {
            tokio::task::yield_now().await;
        }
        server.go_on.notify_one();
        let mut response = String::new();
        stream.read_to_string(&mut response).await.unwrap();
        assert!(response.ends_with("answered"), "{response}");
        assert_eq!(server.ended.await.unwrap(), Shutdown::Finished);
    }

    #[tokio::test]
    async fn a_long_request_does_not_delay_the_shutdown() {
        let server = serving(Duration::ZERO).await;
        let _stream = send_request(server.address).await;
        server.begun.notified().await;
        server.stop.send(()).unwrap();
        assert_eq!(server.ended.await.unwrap(), Shutdown::TimedOut);
    }

    #[tokio::test]
    async fn connections_over_the_limit_are_closed_after_a_response() {
        let server = serving_within(LONG, ConnectionLimits { connections: 1, ..LIMITS }).await;
        let first = send_request(server.address).await;
        server.begun.notified().await;
        let mut second = send_request(server.address).await;
        let mut response = String::new();
        second.read_to_string(&mut response).await.unwrap();
        assert!(response.contains("Connection: close") && response.ends_with("over limit"), "{response}");
        // The permit is released when its connection closes.
        drop(first);
        server.go_on.notify_one();
        loop {
            let mut third = TcpStream::connect(server.address).await.unwrap();
            third.write_all(b"GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n").await.unwrap();
            server.go_on.notify_one();
            let mut response = String::new();
            third.read_to_string(&mut response).await.unwrap();
            if response.ends_with("answered") {
                break;
            }
        }
    }

    #[tokio::test]
    async fn a_silent_connection_over_the_limit_is_closed_soon() {
        let limits = ConnectionLimits { connections: 0, header_timeout: Duration::from_millis(20), ..LIMITS };
        let server = serving_within(LONG, limits).await;
        let mut silent = TcpStream::connect(server.address).await.unwrap();
        let mut response = Vec::new();
        let _ = silent.read_to_end(&mut response).await;
    }

    #[tokio::test]
    async fn a_client_that_closes_its_side_after_a_request_gets_the_response() {
        let server = serving(LONG).await;
        let mut stream = send_request(server.address).await;
        server.begun.notified().await;
        stream.shutdown().await.unwrap();
        server.go_on.notify_one();
        let mut response = String::new();
        stream.read_to_string(&mut response).await.unwrap();
        assert!(response.ends_with("answered"), "{response}");
    }

    #[tokio::test]
    async fn slow_headers_and_silent_connections_time_out() {
        let server =
            serving_within(LONG, ConnectionLimits { header_timeout: Duration::from_millis(20), ..LIMITS }).await;
        for begun in ["", "GET / HTTP/1.1\r\nHost: x\r\nX-Slow: "] {
            let mut stream = TcpStream::connect(server.address).await.unwrap();
            stream.write_all(begun.as_bytes()).await.unwrap();
            let mut response = Vec::new();
            let _ = stream.read_to_end(&mut response).await;
        }
    }

    #[tokio::test]
    async fn headers_larger_than_any_client_needs_are_refused() {
        let server = serving(LONG).await;
        let mut stream = TcpStream::connect(server.address).await.unwrap();
        let sent = format!("GET / HTTP/1.1\r\nHost: x\r\nX-Large: {}", "x".repeat(MAX_HEADER_BYTES));
        let _ = stream.write_all(sent.as_bytes()).await;
        let mut response = [0; 12];
        stream.read_exact(&mut response).await.unwrap();
        assert_eq!(&response, b"HTTP/1.1 431");
    }
}
