//! The connection to a client as hyper reads and writes it: framing is checked, and closing lingers.
//!
//! **Lingering close.** When a server closes a socket with unread bytes, the kernel resets the connection, and the reset
//! may destroy the response that the client has not read yet. A client that is still sending a refused body would then
//! see a broken connection instead of the refusal. So the write side is closed first, and what the client still sends is
//! read and discarded for a bounded time.
//!
//! After an upgrade the bytes are no longer HTTP: they pass unchanged, and closing does not linger.

use std::{
    io::{self, IoSlice},
    pin::Pin,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    task::{Context, Poll, ready},
    time::Duration,
};

use tokio::{
    io::{AsyncRead, AsyncWrite, ReadBuf},
    time::{Sleep, sleep},
};

use super::framing::Framing;

const MAX_DISCARDED_BYTES: usize = 64 << 20;
const DISCARD_BUFFER_BYTES: usize = 8 << 10;

pub struct ClientStream<S> {
    stream: S,
    framing: Framing,
    /// How long a closing stream may read what the client still sends.
    max_linger: Duration,
    lingering: Option<Lingering>,
    upgrade: Upgrade,
}

/// Signals to a stream that its connection was upgraded from HTTP to another protocol.
#[derive(Clone, Debug, Default)]
pub struct Upgrade(Arc<AtomicBool>);

impl Upgrade {
    pub fn set(&self) {
        self.0.store(true, Ordering::Relaxed);
    }

    fn is_set(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }
}

/// The write side is closed, and bytes are discarded.
struct Lingering {
    deadline: Pin<Box<Sleep>>,
    discarded: usize,
}

impl<S> ClientStream<S> {
    pub fn new(stream: S, max_linger: Duration) -> Self {
        Self { stream, framing: Framing::default(), max_linger, lingering: None, upgrade: Upgrade::default() }
    }

    /// The signal for the handler of the upgrade.
    pub fn upgrade(&self) -> Upgrade {
        self.upgrade.clone()
    }
}

impl<S: AsyncRead + Unpin> AsyncRead for ClientStream<S> {
    fn poll_read(mut self: Pin<&mut Self>, context: &mut Context<'_>, into: &mut ReadBuf<'_>) -> Poll<io::Result<()>> {
        let before = into.filled().len();
        ready!(Pin::new(&mut self.stream).poll_read(context, into))?;
        if !self.upgrade.is_set() {
            self.framing.follow(into.filled_mut().get_mut(before..).unwrap_or_default());
        }
        Poll::Ready(Ok(()))
    }
}

impl<S: AsyncRead + AsyncWrite + Unpin> AsyncWrite for ClientStream<S> {
    fn poll_write(mut self: Pin<&mut Self>, context: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        Pin::new(&mut self.stream).poll_write(context, bytes)
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        Pin::new(&mut self.stream).poll_write_vectored(context, bytes)
    }

    fn is_write_vectored(&self) -> bool {
        self.stream.is_write_vectored()
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_flush(context)
    }

    fn poll_shutdown(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        let Self { stream, framing, max_linger, lingering, upgrade } = self.get_mut();
        if upgrade.is_set() {
            return Pin::new(stream).poll_shutdown(context);
        }
        if lingering.is_none() {
            ready!(Pin::new(&mut *stream).poll_shutdown(context))?;
        }
        let Lingering { deadline, discarded } =
            lingering.get_or_insert_with(|| Lingering { deadline: Box::pin(sleep(*max_linger)), discarded: 0 });
        let mut buffer = [0; DISCARD_BUFFER_BYTES];
        while *discarded < MAX_DISCARDED_BYTES {
            let mut bytes = ReadBuf::new(&mut buffer);
            match Pin::new(&mut *stream).poll_read(context, &mut bytes) {
                Poll::Ready(Ok(())) if !bytes.filled().is_empty() => {
                    *discarded += bytes.filled().len();
                    framing.follow(bytes.filled_mut());
                }
                // The client closed its side or disconnected.
                Poll::Ready(_) => break,
                // Between requests there is nothing to discard.
                Poll::Pending if !framing.is_inside_request() => break,
                Poll::Pending => {
                    ready!(deadline.as_mut().poll(context));
                    break;
                }
            }
        }
        Poll::Ready(Ok(()))
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use tokio::io::{AsyncReadExt, AsyncWriteExt, duplex};

    use super::*;

    const LONG: Duration = Duration::from_mins(1);

    #[tokio::test]
    async fn a_closing_stream_reads_the_rest_of_a_request() {
        let (server, mut client) = duplex(100);
        let mut server = ClientStream::new(server, LONG);
        let head = b"POST / HTTP/1.1\r\nContent-Length: 5000\r\n\r\n";
        client.write_all(head).await.unwrap();
        server.read_exact(&mut vec![0; head.len()]).await.unwrap();
        let closing = tokio::spawn(async move { server.shutdown().await });
        client.write_all(&[b'x'; 5000]).await.unwrap();
        closing.await.unwrap().unwrap();
    }

    #[tokio::test]
    async fn a_stream_between_requests_closes_at_once() {
        let (server, _client) = duplex(100);
        ClientStream::new(server, LONG).shutdown().await.unwrap();
    }

    #[tokio::test]
    async fn an_upgraded_stream_passes_bytes_unchanged_and_closes_at_once() {
        let (server, mut client) = duplex(100);
        let mut server = ClientStream::new(server, LONG);
        server.upgrade().set();
        let sent = b"GET\nContent-Length:5\nTransfer-Encoding:chunked\n";
        client.write_all(sent).await.unwrap();
        let mut received = vec![0; sent.len()];
        server.read_exact(&mut received).await.unwrap();
        assert_eq!(received, sent);
        server.shutdown().await.unwrap();
    }

    #[tokio::test]
    async fn a_client_that_neither_sends_nor_closes_times_out() {
        let (server, mut client) = duplex(100);
        let mut server = ClientStream::new(server, Duration::from_millis(10));
        client.write_all(b"POST").await.unwrap();
        server.read_exact(&mut [0; 4]).await.unwrap();
        server.shutdown().await.unwrap();
    }
}
