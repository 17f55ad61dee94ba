// Listens to everything a browser complains about.

/**
 * Watches all pages of a context. Violations of the Content-Security-Policy and of Trusted Types arrive as console
 * errors; requests to other hosts are told apart by their origin.
 */
export function watch(context, origin, { early = false } = {}) {
  const complaints = [];
  const expectations = [];
  const note = (complaint) => {
    const expectation = expectations.find(({ pattern }) => pattern.test(complaint));
    if (expectation) expectation.came = true;
    else complaints.push(complaint);
  };

  // A homeserver answers so when it wants one more step, which browsers take for a mistake.
  const isStep = (message) =>
    /status of 401/.test(message.text()) && /\/_matrix\/client\/v3\/(register|account\/deactivate)$/.test(message.location().url);
  // What the test harness says where it allows no worker.
  const isBlocked = (message) => /^Service Worker registration blocked/.test(message.text());
  context.on("console", (message) => {
    // A page of the site asks early for what the device at the door has another for.
    const isEarly = /was preloaded using link preload but not used/.test(message.text());
    if (isStep(message) || isBlocked(message) || (isEarly && early)) return;
    if (["error", "warning"].includes(message.type())) note(`console ${message.type()}: ${message.text()}`);
  });
  context.on("weberror", (error) => note(`page error: ${error.error().message}`));
  const visit = (address) => {
    const url = new URL(address);
    // A socket has the origin of its page, but for the name of the protocol.
    const asked = url.origin.replace(/^ws/, "http");
    if (["http:", "https:", "ws:", "wss:"].includes(url.protocol) && asked !== origin) note(`request to another host: ${url.origin}`);
  };
  context.on("request", (request) => visit(request.url()));
  // Sockets are told by their page alone.
  const listen = (page) => page.on("websocket", (socket) => visit(socket.url()));
  context.pages().forEach(listen);
  context.on("page", listen);

  return {
    expect: (pattern) => expectations.push({ pattern, came: false }),
    unexpected: () => complaints,
    absent: () => expectations.filter(({ came }) => !came).map(({ pattern }) => String(pattern)),
  };
}
