// Pictures and files: fetched with the agent's right to see them, which an address alone would not carry.

/** The bytes behind an `mxc:` address. */
export async function load(client, address) {
  const url = client.mxcUrlToHttp(address, undefined, undefined, undefined, false, true, true);
  if (!url) throw new Error("that is no address of a file");
  const answer = await fetch(url, { headers: { authorization: `Bearer ${client.getAccessToken()}` } });
  if (!answer.ok) throw new Error(`the homeserver answered ${answer.status}`);
  return answer.blob();
}

/** A picture as the page's policy allows it: in the address itself. */
export async function asAddress(blob) {
  const reader = new FileReader();
  await new Promise((done, failed) => {
    reader.onload = done;
    reader.onerror = () => failed(reader.error);
    reader.readAsDataURL(blob);
  });
  return reader.result;
}

/** Offers bytes to the agent as a file. Nothing is opened here: it may be anything. */
export function save(blob, name) {
  const address = URL.createObjectURL(new Blob([blob], { type: "application/octet-stream" }));
  Object.assign(document.createElement("a"), { href: address, download: name || "file" }).click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** Uploads a file and gives the content of the message that shows it. */
export async function upload(client, file, progress = () => {}) {
  const { content_uri } = await client.uploadContent(file, {
    name: file.name,
    type: file.type || "application/octet-stream",
    progressHandler: ({ loaded, total }) => progress(total ? loaded / total : 0),
  });
  const info = { mimetype: file.type || "application/octet-stream", size: file.size };
  const picture = ["image/png", "image/jpeg", "image/gif", "image/webp"].includes(file.type);
  if (picture) Object.assign(info, await measure(file));
  return { msgtype: picture ? "m.image" : "m.file", body: file.name, filename: file.name, url: content_uri, info };
}

async function measure(file) {
  try {
    const picture = await createImageBitmap(file);
    const { width: w, height: h } = picture;
    picture.close();
    return { w, h };
  } catch {
    return {}; // whatever it is, it is sent; only its size on the screen is not known beforehand
  }
}
