/// Declares a newtype for an id, so that one kind of id can't be passed for another.
#[macro_export]
macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub String);

        $crate::id_schema!($name);

        impl From<&str> for $name {
            fn from(s: &str) -> Self {
                Self(s.to_owned())
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl $name {
            /// The id as written in content and addresses.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }
    };
}

/// Says in a JSON Schema that an id is a string. The feature is this crate's own, so that crates that declare ids need
/// not know of it.
#[cfg(feature = "schema")]
#[macro_export]
#[doc(hidden)]
macro_rules! id_schema {
    ($name:ident) => {
        impl $crate::schemars::JsonSchema for $name {
            fn inline_schema() -> bool {
                true
            }

            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(_: &mut $crate::schemars::SchemaGenerator) -> $crate::schemars::Schema {
                $crate::schemars::json_schema!({ "type": "string", "minLength": 1 })
            }
        }
    };
}

/// Without the feature an id has no schema.
#[cfg(not(feature = "schema"))]
#[macro_export]
#[doc(hidden)]
macro_rules! id_schema {
    ($name:ident) => {};
}
