//! What the program writes down while people follow their tickets.

use std::{
    io::{BufRead, BufReader, Read, Write},
    net::TcpStream,
    path::Path,
    process::{Child, Command, Stdio},
};

const SECRET: &str = "d2c22ccb-f1da-4720-985a-73e324cdb0b4";

/// The program, which ends with the test.
struct Program(Child);

impl Drop for Program {
    fn drop(&mut self) {
        // It may have ended by itself, which the test has noticed by then.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

fn ask(address: &str, path: &str) -> String {
    let mut connection = TcpStream::connect(address).unwrap();
    write!(connection, "GET {path} HTTP/1.1\r\nhost: {address}\r\nconnection: close\r\n\r\n").unwrap();
    let mut answer = String::new();
    connection.read_to_string(&mut answer).unwrap();
    answer
}

#[test]
fn a_tickets_secret_is_written_nowhere_and_its_page_is_the_apps() {
    let site = tempfile::tempdir().unwrap();
    std::fs::write(site.path().join("200.html"), "the app's shell").unwrap();
    let content = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../public/content");
    let mut command = Command::new(env!("CARGO_BIN_EXE_sandbox"));
    command.args(["--port", "0", "--log", "--site"]).arg(site.path()).arg("--content").arg(content);
    let mut program = Program(command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap());
    let mut output = BufReader::new(program.0.stdout.take().unwrap());
    let mut line = String::new();
    output.read_line(&mut line).unwrap();
    let address = line.trim().strip_prefix("http://").unwrap().to_owned();

    for path in [format!("/walk-in-Q/{SECRET}"), format!("/fr/walk-in-Q/{SECRET}?from=sms")] {
        let answer = ask(&address, &path).to_ascii_lowercase();
        assert!(answer.starts_with("http/1.1 200") && answer.contains("the app's shell"), "{answer}");
        assert!(answer.contains("referrer-policy: no-referrer"), "{answer}");
    }
    for path in [
        format!("/walk%2din-Q/{SECRET}"),
        format!("//walk-in-Q/{SECRET}"),
        format!("/ticket/{SECRET}"),
        format!("/api/v1/citizen/all-walkin/{SECRET}/"),
        format!("/api/v1/citizen/all-walkin/{SECRET}"),
        format!("/offices?ticket={SECRET}"),
    ] {
        ask(&address, &path);
    }
    ask(&address, "/the/end");

    let mut written = String::new();
    while !written.contains("/the/end") {
        assert!(output.read_line(&mut written).unwrap() > 0, "the program ended");
    }
    program.0.kill().unwrap();
    program.0.stderr.take().unwrap().read_to_string(&mut written).unwrap();
    assert!(
        written.contains("GET /walk-in-Q/ 200") && written.contains("GET /fr/walk-in-Q/ 200"),
        "{written}"
    );
    assert!(!written.contains(&SECRET[..8]) && !written.contains(&SECRET[9..]), "{written}");
}
