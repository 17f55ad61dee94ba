//! However the sandbox ends, its homeserver ends with it, and so does everything that was said.
#![cfg(unix)]

mod server;

use std::{
    fs,
    io::{BufRead, BufReader, Read, Write},
    net::TcpStream,
    path::Path,
    process::{Child, Command, Stdio},
    thread::sleep,
    time::{Duration, Instant},
};

/// Longest wait for an end.
const PATIENCE: Duration = Duration::from_secs(10);

/// A sandbox with a homeserver, as a program of its own that keeps its data in `data`. Gives its own
/// host, the homeserver's port, and the port of the relay for calls.
fn start(data: &Path) -> (Child, String, [u16; 2]) {
    let mut sandbox = Command::new(env!("CARGO_BIN_EXE_sandbox"))
        .args(["--port", "0", "--site"])
        .arg(server::public())
        .arg("--talk")
        .arg(server::homeserver())
        .env("TMPDIR", data)
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut address = String::new();
    BufReader::new(sandbox.stdout.as_mut().unwrap()).read_line(&mut address).unwrap();
    let host = address.trim().strip_prefix("http://").unwrap().to_owned();
    let told = ask(&host, "GET /sandbox/homeserver", "");
    let told: serde_json::Value = serde_json::from_str(told.split("\r\n\r\n").nth(1).unwrap()).unwrap();
    let port = |address: &serde_json::Value| {
        let address = address.as_str().unwrap().rsplit(':').next().unwrap();
        address.split('?').next().unwrap().parse().unwrap()
    };
    (sandbox, host, [port(&told["url"]), port(&told["relay"][0])])
}

fn ask(host: &str, what: &str, body: &str) -> String {
    let mut connection = send(host, what, body);
    let mut answer = String::new();
    connection.read_to_string(&mut answer).unwrap();
    answer
}

fn send(host: &str, what: &str, body: &str) -> TcpStream {
    let mut connection = TcpStream::connect(host).unwrap();
    let headers = format!("Host: {host}\r\nConnection: close\r\nContent-Type: application/json");
    let length = body.len();
    write!(connection, "{what} HTTP/1.1\r\n{headers}\r\nContent-Length: {length}\r\n\r\n{body}").unwrap();
    connection
}

fn signal(sandbox: &Child, name: &str) {
    assert!(Command::new("kill").args([name, &sandbox.id().to_string()]).status().unwrap().success());
}

fn within_patience(what: &str, is_true: impl Fn() -> bool) {
    let started = Instant::now();
    while !is_true() {
        assert!(started.elapsed() < PATIENCE, "{what}");
        sleep(Duration::from_millis(20));
    }
}

fn nothing_is_left_after(name: &str) {
    let data = tempfile::tempdir().unwrap();
    let (mut sandbox, _, ports) = start(data.path());
    assert!(ports.iter().all(|port| TcpStream::connect(("127.0.0.1", *port)).is_ok()));
    assert_eq!(fs::read_dir(data.path()).unwrap().count(), 1);
    signal(&sandbox, name);
    sandbox.wait().unwrap();
    within_patience("the homeserver or its relay still runs", || {
        ports.iter().all(|port| TcpStream::connect(("127.0.0.1", *port)).is_err())
    });
    within_patience("its data is still there", || fs::read_dir(data.path()).unwrap().count() == 0);
}

#[test]
fn a_sandbox_that_is_asked_to_end_takes_its_homeserver_along() {
    nothing_is_left_after("-TERM");
    nothing_is_left_after("-INT");
}

#[test]
fn a_sandbox_that_is_killed_takes_its_homeserver_along() {
    nothing_is_left_after("-KILL");
}

#[test]
fn an_end_waits_for_nobody_who_waits_for_news() {
    let data = tempfile::tempdir().unwrap();
    let (mut sandbox, host, _) = start(data.path());
    assert!(ask(&host, "POST /sandbox/faults", r#"{"latency_ms": 60000}"#).contains(" 204 "));
    let _waiting = send(&host, "GET /config.json", "");
    sleep(Duration::from_millis(200)); // until it has arrived
    let begun = Instant::now();
    signal(&sandbox, "-TERM");
    assert!(sandbox.wait().unwrap().success());
    assert!(begun.elapsed() < Duration::from_secs(3), "{:?}", begun.elapsed());
}
