// The real homeserver of a sandbox that was started with `talk`.

/** `await homeserver.limits({strict: true})`; see the sandbox's documentation of its commands. */
export function homeserverOf(url) {
  const address = `${url}/sandbox/homeserver`;
  const ask = async (path, options) => {
    const answer = await fetch(address + path, options);
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${text}`);
    return text ? JSON.parse(text) : undefined;
  };
  const post = (path) => (body) =>
    ask(path, {
      method: "POST",
      ...(body && { headers: { "content-type": "application/json" }, body: JSON.stringify(body) }),
    });
  return {
    tell: () => ask(""),
    user: (id) => ask(`/users/${id}`),
    stop: post("/stop"),
    start: post("/start"),
    stopRelay: post("/relay/stop"),
    startRelay: post("/relay/start"),
    limits: post("/limits"),
    token: post("/token"),
    logOut: post("/log-out"),
    erase: post("/erase"),
  };
}
