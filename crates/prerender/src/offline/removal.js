// The service worker of a site that wants none: it removes what an earlier one kept, and itself.
self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) =>
  event.waitUntil(
    (async () => {
      const names = await caches.keys();
      await Promise.all(names.filter((name) => name.startsWith("guichet")).map((name) => caches.delete(name)));
      await self.registration.unregister();
    })(),
  ),
);
