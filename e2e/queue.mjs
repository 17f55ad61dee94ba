// The stand-in's counter, played from a test.

/** Victoria: an office of the content whose board is on. */
export const VICTORIA = 94;

/** `await queue("/people", {office_number: 94})`; see the sandbox's documentation of its commands. */
export const queueOf = (url) => async (path, body = {}) => {
  const answer = await fetch(`${url}/sandbox/queue${path}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${text}`);
  return text ? JSON.parse(text) : undefined;
};

/** For `test.extend`: a counter of one's own, as it is in the morning and left so. */
export const ownQueue = {
  queue: async ({ server }, use) => {
    const queue = queueOf(server.url);
    await queue("/reset");
    await use(queue);
    await queue("/reset");
  },
};
