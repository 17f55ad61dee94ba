//! A web socket of text messages. It closes when it is dropped.

/// What happens on a socket.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Happening {
    /// A message.
    Text(String),
    /// It is closed, by whomever, or never opened.
    Closed,
}

/// An open socket, or one that is being opened.
pub struct Socket {
    #[cfg(target_arch = "wasm32")]
    inner: wasm::Inner,
}

impl Socket {
    /// Opens a socket. `address` is a path of this site or an `https:` address. `None` where there are no sockets.
    pub fn open(address: &str, on: impl Fn(Happening) + Clone + 'static) -> Option<Self> {
        #[cfg(target_arch = "wasm32")]
        return wasm::Inner::open(address, on).map(|inner| Self { inner });
        #[cfg(not(target_arch = "wasm32"))]
        {
            _ = (address, on);
            None
        }
    }

    /// Sends a message; one that can't be sent is lost, and the socket says that it is closed.
    pub fn send(&self, text: &str) {
        #[cfg(target_arch = "wasm32")]
        self.inner.send(text);
        #[cfg(not(target_arch = "wasm32"))]
        let _ = text;
    }
}

#[cfg(target_arch = "wasm32")]
mod wasm {
    use super::Happening;
    use wasm_bindgen::{JsCast, closure::Closure};
    use web_sys::{Event, MessageEvent, Url, WebSocket};

    pub struct Inner {
        socket: WebSocket,
        _on_message: Closure<dyn Fn(MessageEvent)>,
        _on_close: Closure<dyn Fn(Event)>,
    }

    impl Inner {
        pub fn open(address: &str, on: impl Fn(Happening) + Clone + 'static) -> Option<Self> {
            let here = web_sys::window()?.location().href().ok()?;
            let url = Url::new_with_base(address, &here).ok()?;
            url.set_protocol(if url.protocol() == "http:" { "ws:" } else { "wss:" });
            let socket = WebSocket::new(&url.href()).ok()?;
            let tell = on.clone();
            let on_message = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
                // A message that is no text is none of ours.
                if let Some(text) = event.data().as_string() {
                    tell(Happening::Text(text));
                }
            });
            let on_close = Closure::<dyn Fn(Event)>::new(move |_| on(Happening::Closed));
            socket.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
            socket.set_onclose(Some(on_close.as_ref().unchecked_ref()));
            Some(Self { socket, _on_message: on_message, _on_close: on_close })
        }

        pub fn send(&self, text: &str) {
            _ = self.socket.send_with_str(text);
        }
    }

    impl Drop for Inner {
        fn drop(&mut self) {
            self.socket.set_onmessage(None);
            self.socket.set_onclose(None);
            _ = self.socket.close();
        }
    }
}
