//! What is sent and never shown.

macro_rules! secrets {
    ($($(#[$about:meta])* $name:ident;)*) => {$(
        $(#[$about])*
        ///
        /// It has neither `Debug` nor `Display`, and is in no request's `Debug`.
        #[derive(Clone, PartialEq, Eq)]
        pub struct $name(Box<str>);

        impl $name {
            /// Takes it from where it was made.
            pub fn new(secret: &str) -> Self {
                Self(secret.into())
            }

            pub(crate) fn reveal(&self) -> &str {
                &self.0
            }
        }
    )*};
}

secrets! {
    /// The right to act as an account.
    ///
    /// ```compile_fail,E0277
    /// fn printed<T: std::fmt::Debug>() {}
    /// printed::<matrix::AccessToken>();
    /// ```
    /// ```compile_fail,E0277
    /// fn printed<T: std::fmt::Display>() {}
    /// printed::<matrix::AccessToken>();
    /// ```
    AccessToken;
    /// The password of a throw-away account. It is made at random, lives in memory only, and is there for one thing:
    /// erasing the account.
    ///
    /// ```compile_fail,E0277
    /// fn printed<T: std::fmt::Debug>() {}
    /// printed::<matrix::Password>();
    /// ```
    Password;
    /// A registration token or a JWT: the right to enter, given by the government's own gateway.
    ///
    /// ```compile_fail,E0277
    /// fn printed<T: std::fmt::Debug>() {}
    /// printed::<matrix::EntryToken>();
    /// ```
    EntryToken;
    /// The homeserver's name for a request that takes several steps.
    ///
    /// ```compile_fail,E0277
    /// fn printed<T: std::fmt::Debug>() {}
    /// printed::<matrix::SessionId>();
    /// ```
    SessionId;
}

impl AccessToken {
    /// The value of the `Authorization` header. For the request alone.
    pub fn header(&self) -> String {
        ["Bearer ", self.reveal()].concat()
    }
}
