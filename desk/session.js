// Signing in, and staying in touch with the homeserver.
import { ClientEvent, MemoryStore, createClient } from "matrix-js-sdk/lib/matrix.js";
import { logger } from "matrix-js-sdk/lib/logger.js";

// Its chatter would hide what matters; what goes wrong is said on the page. Its parts take their way of writing from here.
if (!new URLSearchParams(location.search).has("log")) {
  logger.methodFactory = () => () => {};
  logger.rebuild();
}

/** Signs a desk in. Gives its client, its own account and the other desks. */
export async function signIn(number) {
  const answer = await fetch(`/desk/account?desk=${encodeURIComponent(number)}`, { method: "POST" });
  if (!answer.ok) throw new Error(`the sandbox answered ${answer.status}`);
  const { homeserver, desk: account, others } = await answer.json();
  const baseUrl = location.origin + homeserver;
  const { access_token, user_id, device_id } = await createClient({ baseUrl, logger }).loginRequest({
    type: "m.login.password",
    identifier: { type: "m.id.user", user: account.user_id },
    password: account.password,
    initial_device_display_name: "Agent’s desk",
  });
  const client = createClient({
    baseUrl,
    logger,
    accessToken: access_token,
    userId: user_id,
    deviceId: device_id,
    // Tests of networks that let nothing in.
    forceTURN: new URLSearchParams(location.search).has("relay"),
    store: new MemoryStore(), // else it writes into the browser's storage
  });
  return { client, account, others };
}

/** How often a homeserver that can't be heard is asked again, in milliseconds. By itself the library waits up to ten seconds. */
const AGAIN = 500;

/** Listens to the homeserver from now on; returns when the first news is here. `tell(true)` when it can be heard. */
export async function listen(client, tell) {
  let asking;
  const lost = (isLost) => {
    if (Boolean(asking) === isLost) return;
    asking = isLost ? setInterval(() => client.retryImmediately(), AGAIN) : clearInterval(asking);
    tell(!isLost);
  };
  await new Promise((done, failed) => {
    client.on(ClientEvent.Sync, (state, _before, data) => {
      if (state === "PREPARED") done();
      if (state === "ERROR" && data?.error?.errcode === "M_UNKNOWN_TOKEN") failed(data.error);
      if (["PREPARED", "SYNCING"].includes(state)) lost(false);
      if (["RECONNECTING", "ERROR"].includes(state)) lost(true);
    });
    client.startClient({ initialSyncLimit: 50, disablePresence: true }).catch(failed);
  });
}
