//! The wire: HTTP/1.1 over our own sockets, so that a fault can be done to the connection itself
//! (reset, silence, byte by byte). Refuses bodies over [`MAX_BODY`] with 413.

use std::{io, sync::Arc, time::Duration};

use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
};

use super::{
    fault::Fault,
    serve::{self, Shared},
};

/// The largest body: above the 50 MB that a bot may upload.
const MAX_BODY: usize = 64 << 20;

/// The most headers of a request.
const MAX_HEADERS: usize = 64;

/// One request as it stands on the wire.
#[derive(Debug, Default)]
pub struct Request {
    pub verb: String,
    pub path: String,
    pub query: String,
    pub content_type: String,
    pub body: Vec<u8>,
}

/// What is answered: a status, a type and a body.
#[derive(Debug)]
pub struct Reply {
    pub status: u16,
    pub content_type: &'static str,
    pub body: Vec<u8>,
}

impl Reply {
    pub fn json(status: u16, body: Vec<u8>) -> Self {
        Self {
            status,
            content_type: "application/json",
            body,
        }
    }

    fn to_bytes(&self) -> Vec<u8> {
        let mut out = Vec::with_capacity(self.body.len() + 128);
        out.extend_from_slice(
            format!(
                "HTTP/1.1 {} {}\r\nServer: nginx/1.18.0\r\nContent-Type: {}\r\nContent-Length: {}\r\n\r\n",
                self.status,
                reason(self.status),
                self.content_type,
                self.body.len()
            )
            .as_bytes(),
        );
        out.extend_from_slice(&self.body);
        out
    }
}

fn reason(status: u16) -> &'static str {
    match status {
        200 => "OK",
        400 => "Bad Request",
        401 => "Unauthorized",
        403 => "Forbidden",
        404 => "Not Found",
        409 => "Conflict",
        413 => "Request Entity Too Large",
        429 => "Too Many Requests",
        500 => "Internal Server Error",
        502 => "Bad Gateway",
        503 => "Service Unavailable",
        504 => "Gateway Timeout",
        _ => "Status",
    }
}

/// The head of a request and how its body comes.
struct Head {
    request: Request,
    length: Option<usize>,
    chunked: bool,
    expects: bool,
    close: bool,
}

/// Serves one connection until it ends.
pub async fn connection(stream: TcpStream, shared: Arc<Shared>) {
    let _ = stream.set_nodelay(true);
    let mut wire = Wire {
        stream,
        buffer: Vec::with_capacity(4096),
    };
    // A broken connection is the client's affair: the record of the requests tells what was done.
    while let Ok(true) = wire.exchange(&shared).await {}
}

struct Wire {
    stream: TcpStream,
    buffer: Vec<u8>,
}

impl Wire {
    /// One request and its answer; false when the connection is to end.
    async fn exchange(&mut self, shared: &Arc<Shared>) -> io::Result<bool> {
        let Some(mut head) = self.head().await? else {
            return Ok(false);
        };
        if shared.closes_unread(&head.request) {
            return Ok(false);
        }
        if head.expects {
            self.stream
                .write_all(b"HTTP/1.1 100 Continue\r\n\r\n")
                .await?;
        }
        if head.length.is_some_and(|n| n > MAX_BODY) {
            let body = br#"{"ok":false,"error_code":413,"description":"Request Entity Too Large"}"#;
            let reply = Reply::json(413, body.to_vec());
            self.stream.write_all(&reply.to_bytes()).await?;
            return Ok(false);
        }
        head.request.body = match (head.chunked, head.length) {
            (true, _) => self.chunks().await?,
            (false, n) => self.take(n.unwrap_or(0)).await?,
        };
        let turn = serve::answer(shared, head.request);
        let (reply, fault) = tokio::select! {
            biased;
            done = turn => done,
            () = hang_up(&mut self.stream, &mut self.buffer) => return Ok(false),
        };
        Ok(self.give(reply, fault).await? && !head.close)
    }

    /// The head of the next request; `None` at the end of the connection.
    async fn head(&mut self) -> io::Result<Option<Head>> {
        loop {
            if let Some((head, used)) = parse_head(&self.buffer)? {
                self.buffer.drain(..used);
                return Ok(Some(head));
            }
            if self.buffer.len() > MAX_BODY || self.more().await? == 0 {
                return Ok(None);
            }
        }
    }

    async fn more(&mut self) -> io::Result<usize> {
        self.stream.read_buf(&mut self.buffer).await
    }

    /// The next `n` bytes.
    async fn take(&mut self, n: usize) -> io::Result<Vec<u8>> {
        while self.buffer.len() < n {
            if self.more().await? == 0 {
                return Err(io::ErrorKind::UnexpectedEof.into());
            }
        }
        if self.buffer.len() == n {
            return Ok(std::mem::take(&mut self.buffer));
        }
        Ok(self.buffer.drain(..n).collect())
    }

    /// A body in chunks.
    async fn chunks(&mut self) -> io::Result<Vec<u8>> {
        let mut body = Vec::new();
        loop {
            let line = self.line().await?;
            let size = line.split(';').next().unwrap_or("").trim();
            let size = usize::from_str_radix(size, 16).map_err(io::Error::other)?;
            if size == 0 {
                // Trailers end with an empty line.
                while !self.line().await?.is_empty() {}
                return Ok(body);
            }
            if body.len() + size > MAX_BODY {
                return Err(io::Error::other("body too large"));
            }
            body.extend(self.take(size).await?);
            self.line().await?;
        }
    }

    async fn line(&mut self) -> io::Result<String> {
        loop {
            if let Some(end) = self.buffer.windows(2).position(|w| w == b"\r\n") {
                let line = String::from_utf8_lossy(&self.buffer[..end]).into_owned();
                self.buffer.drain(..end + 2);
                return Ok(line);
            }
            if self.more().await? == 0 {
                return Err(io::ErrorKind::UnexpectedEof.into());
            }
        }
    }

    /// Gives the answer, or does to the connection what the fault says.
    async fn give(&mut self, reply: Reply, fault: Option<Fault>) -> io::Result<bool> {
        let bytes = reply.to_bytes();
        match fault {
            Some(Fault::Close | Fault::AcceptThenClose) => return Ok(false),
            Some(Fault::Reset | Fault::AcceptThenReset) => {
                self.stream.set_zero_linger()?;
                return Ok(false);
            }
            Some(Fault::Silence | Fault::AcceptThenSilence) => {
                hang_up(&mut self.stream, &mut self.buffer).await;
                return Ok(false);
            }
            Some(Fault::AcceptThenHalf) => {
                self.stream
                    .write_all(&bytes[..bytes.len() - reply.body.len() / 2])
                    .await?;
                return Ok(false);
            }
            Some(Fault::SlowAnswer(pause)) => self.drip(&bytes, pause).await?,
            _ => self.stream.write_all(&bytes).await?,
        }
        Ok(true)
    }

    async fn drip(&mut self, bytes: &[u8], pause: Duration) -> io::Result<()> {
        for byte in bytes {
            self.stream.write_all(&[*byte]).await?;
            tokio::time::sleep(pause).await;
        }
        Ok(())
    }
}

/// Waits until the client hangs up; what it sends before is kept for the next exchange.
async fn hang_up(stream: &mut TcpStream, buffer: &mut Vec<u8>) {
    loop {
        match stream.read_buf(buffer).await {
            Ok(0) | Err(_) => return,
            Ok(_) => {}
        }
    }
}

fn parse_head(bytes: &[u8]) -> io::Result<Option<(Head, usize)>> {
    let mut headers = [httparse::EMPTY_HEADER; MAX_HEADERS];
    let mut parsed = httparse::Request::new(&mut headers);
    let used = match parsed.parse(bytes).map_err(io::Error::other)? {
        httparse::Status::Complete(used) => used,
        httparse::Status::Partial => return Ok(None),
    };
    let target = parsed.path.unwrap_or("/");
    let (path, query) = target.split_once('?').unwrap_or((target, ""));
    let mut head = Head {
        request: Request {
            verb: parsed.method.unwrap_or("").to_owned(),
            path: path.to_owned(),
            query: query.to_owned(),
            ..Request::default()
        },
        length: None,
        chunked: false,
        expects: false,
        close: false,
    };
    for header in parsed.headers.iter() {
        let value = String::from_utf8_lossy(header.value);
        if header.name.eq_ignore_ascii_case("content-length") {
            head.length = value.trim().parse().ok();
        } else if header.name.eq_ignore_ascii_case("transfer-encoding") {
            head.chunked = value.to_ascii_lowercase().contains("chunked");
        } else if header.name.eq_ignore_ascii_case("content-type") {
            head.request.content_type = value.into_owned();
        } else if header.name.eq_ignore_ascii_case("expect") {
            head.expects = true;
        } else if header.name.eq_ignore_ascii_case("connection") {
            head.close = value.eq_ignore_ascii_case("close");
        }
    }
    Ok(Some((head, used)))
}
