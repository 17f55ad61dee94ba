//! A raw client of the sockets: it sends and reads text frames, and knows nothing of what they mean but the ping.

#![allow(dead_code, reason = "each test file uses a part")]

use futures_util::{SinkExt, StreamExt};
use serde_json::Value;
use std::{net::SocketAddr, time::Duration};
use tokio::{net::TcpStream, time::timeout};
use tokio_tungstenite::{
    WebSocketStream, client_async,
    tungstenite::{Error, Message, client::IntoClientRequest},
};

/// Longest wait for a frame that must come.
const PATIENCE: Duration = Duration::from_secs(10);

/// An origin that the stand-in accepts.
pub const ORIGIN: &str = "http://localhost:8081";

/// One connection.
pub struct Listener(WebSocketStream<TcpStream>);

impl Listener {
    /// Opens a connection; a refusal is the status of the answer.
    pub async fn open(address: SocketAddr, query: &str, origin: Option<&str>) -> Result<Self, u16> {
        let url = format!("ws://{address}/api/v1/socket.io/?{query}");
        let mut request = url.into_client_request().unwrap();
        if let Some(origin) = origin {
            request.headers_mut().insert("origin", origin.parse().unwrap());
        }
        let stream = TcpStream::connect(address).await.unwrap();
        match client_async(request, stream).await {
            Ok((socket, _)) => Ok(Self(socket)),
            Err(Error::Http(answer)) => Err(answer.status().as_u16()),
            Err(why) => panic!("{why}"),
        }
    }

    /// Opens a connection and joins the namespace, as every client does.
    pub async fn connect(address: SocketAddr) -> Self {
        let mut socket = Self::open(address, "EIO=4&transport=websocket", Some(ORIGIN)).await.unwrap();
        assert!(socket.frame().await.starts_with("0{"));
        socket.send("40").await;
        assert!(socket.frame().await.starts_with("40{"));
        socket
    }

    /// As [`Self::connect`], in the room of an office.
    pub async fn join(address: SocketAddr, office_number: u32) -> Self {
        let mut socket = Self::connect(address).await;
        socket.send(&format!("42[\"joinSmartboardRoom\",{{\"office_id\":{office_number}}}]")).await;
        assert_eq!(socket.frame().await, "42[\"joinSmartboardRoomSuccess\"]");
        socket
    }

    /// Sends a text frame.
    pub async fn send(&mut self, text: &str) {
        self.0.send(Message::text(text)).await.unwrap();
    }

    /// The next text frame; pings are answered and not told.
    pub async fn frame(&mut self) -> String {
        self.next().await.expect("the connection ended")
    }

    /// As [`Self::frame`]; `None` when the connection ends.
    pub async fn next(&mut self) -> Option<String> {
        loop {
            match timeout(PATIENCE, self.0.next()).await.expect("nothing came in time")? {
                Ok(Message::Text(text)) if text.as_str() == "2" => self.send("3").await,
                Ok(Message::Text(text)) => return Some(text.to_string()),
                Ok(_) => {}
                Err(_) => return None,
            }
        }
    }

    /// The next event: its name and its argument.
    pub async fn event(&mut self) -> (String, Option<Value>) {
        let frame = self.frame().await;
        let parts: Vec<Value> = serde_json::from_str(frame.strip_prefix("42").unwrap()).unwrap();
        (parts[0].as_str().unwrap().to_owned(), parts.get(1).cloned())
    }

    /// Every event until the one with this name.
    pub async fn events_until(&mut self, fence: &str) -> Vec<(String, Option<Value>)> {
        let mut events = Vec::new();
        loop {
            match self.event().await {
                (name, _) if name == fence => return events,
                event => events.push(event),
            }
        }
    }
}
