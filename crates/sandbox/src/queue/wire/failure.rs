//! The shapes a failure has: some are JSON, some are web pages, and one hides from browsers.

use super::json;
use axum::{
    http::{StatusCode, header},
    response::{IntoResponse, Response},
};
use serde_json::json;

/// A failure as The Q words it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Failure {
    /// A JSON message with a status of its own.
    Message(StatusCode, &'static str),
    /// 401: a code and what it means; the message itself is empty.
    Unauthorised(&'static str, &'static str),
    /// 400 from booking: a code and a message.
    Refused(&'static str, &'static str),
    /// No such address: a web page.
    NoSuchAddress,
    /// An exception that nobody caught: a web page, sent without CORS headers.
    Exception,
    /// The address with its final slash: a web page with an absolute `Location`.
    MissingSlash(String),
}

impl Failure {
    /// 400: a parameter that is no number.
    pub fn not_an_integer(parameter: &str) -> Self {
        Self::Message(
            StatusCode::BAD_REQUEST,
            if parameter == "office_id" {
                "office_id must be an integer."
            } else {
                "office_number must be an integer."
            },
        )
    }

    /// 400: no office has this number.
    pub const UNKNOWN_OFFICE: Self =
        Self::Message(StatusCode::BAD_REQUEST, "office_number could not be found.");
    /// 500: what the boards say when the office's number is no number.
    pub const API_IS_DOWN: Self = Self::Message(StatusCode::INTERNAL_SERVER_ERROR, "API is down");
    /// 400: what a body that is no JSON is told.
    pub const NOT_JSON: Self = Self::Message(
        StatusCode::BAD_REQUEST,
        "Failed to decode JSON object: Expecting value: line 1 column 1 (char 0)",
    );
    /// 405.
    pub const WRONG_METHOD: Self =
        Self::Message(StatusCode::METHOD_NOT_ALLOWED, "The method is not allowed for the requested URL.");
}

impl IntoResponse for Failure {
    fn into_response(self) -> Response {
        match self {
            Self::Message(status, message) => json(status, &json!({ "message": message })),
            Self::Unauthorised(code, description) => {
                let body = json!({"code": code, "description": description, "message": ""});
                json(StatusCode::UNAUTHORIZED, &body)
            }
            Self::Refused(code, message) => {
                json(StatusCode::BAD_REQUEST, &json!({"code": code, "message": message}))
            }
            Self::NoSuchAddress => {
                page(StatusCode::NOT_FOUND, "404 Not Found", "There is nothing at this address.")
            }
            Self::Exception => {
                // Its type has no charset, which is how one tells it from the other pages.
                let body = "<html><head><title>Internal Server Error</title></head>\
                            <body><h1>Internal Server Error</h1></body></html>\n";
                (StatusCode::INTERNAL_SERVER_ERROR, [(header::CONTENT_TYPE, "text/html")], body)
                    .into_response()
            }
            Self::MissingSlash(location) => {
                let page =
                    page(StatusCode::PERMANENT_REDIRECT, "Redirecting...", "The address ends in a slash.");
                ([(header::LOCATION, location)], page).into_response()
            }
        }
    }
}

fn page(status: StatusCode, title: &str, text: &str) -> Response {
    let body = format!("<!DOCTYPE html>\n<title>{title}</title>\n<h1>{title}</h1>\n<p>{text}</p>\n");
    (status, [(header::CONTENT_TYPE, "text/html; charset=utf-8")], body).into_response()
}
