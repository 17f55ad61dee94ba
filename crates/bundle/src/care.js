// A piece that does not arrive: it is asked for once more, then the page hears of it and asks again when a person wants
// it. Whoever waited for it is not called back, since the program could only stop.
const patience = 20_000; // milliseconds: as long as any file of the site may take
const pause = 1_000;

async function fetchPiece(url) {
  const answer = await fetch(url, { signal: AbortSignal.timeout(patience) });
  // A piece that is gone is of an older release than the server has.
  if (!answer.ok) throw Object.assign(new Error(`${url.pathname}: ${answer.status}`), { status: answer.status });
  return answer;
}

// Each is asked for in a task of its own: twenty at once would keep a phone from hearing a touch.
const { port1, port2 } = new MessageChannel();
const nextTask = () =>
  new Promise((done) => {
    port1.onmessage = done;
    port2.postMessage(0);
  });
let turn = Promise.resolve();
function inTurn(ask) {
  const answer = turn.then(ask);
  turn = turn.then(nextTask);
  return answer;
}

function piece(name) {
  const answer = inTurn(() => fetchPiece(new URL(`./${name}.wasm`, import.meta.url)));
  // Whoever waits for it hears; nobody else is to.
  answer.catch(() => {});
  return (imports) => WebAssembly.instantiateStreaming(answer, imports);
}

function wrapAsyncCb(load) {
  return async (callback, data) => {
    try {
      await load().catch(async (why) => {
        if (why.status) throw why;
        await new Promise((done) => setTimeout(done, pause));
        await load();
      });
    } catch (why) {
      console.error(`a piece of the program: ${why.message}`);
      dispatchEvent(new CustomEvent("lost", { detail: why.status ?? 0 }));
      return;
    }
    getSharedImports().__wasm_split.__indirect_function_table.get(callback)(data, true);
  };
}

