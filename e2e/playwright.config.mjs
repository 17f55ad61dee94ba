// Tests in a real browser against the built site in dist/, served by the sandbox.
//
//   CHROMIUM        the browser's program; default: Debian's
//   CHROMIUM_SHELL  the same without what is around a page; default: Debian's, or the whole one where that is missing
//   SANDBOX         the server's program; default: built from this checkout
//   SITE            the built site; default: dist/
//   HOMESERVER      the homeserver's virtual environment; default: where `cargo xtask setup --talk` puts it
import { defineConfig } from "@playwright/test";
import { existsSync } from "node:fs";

const SHELL = "/usr/bin/chromium-headless-shell";
const chromium = process.env.CHROMIUM ?? "/usr/bin/chromium";
const shell = process.env.CHROMIUM_SHELL ?? (existsSync(SHELL) && !process.env.CHROMIUM ? SHELL : chromium);

const launchOptions = {
  executablePath: chromium,
  args: [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ],
};

/** What concerns more of a browser than its pages: its disk, its workers, its camera and its clipboard. */
const OF_THE_WHOLE = /\/(kiosk-(chat|offline|wipe)|offline|renewed|ticket-scan)\.spec\.mjs$/;

export default defineConfig({
  testDir: "specs",
  testMatch: "*.spec.mjs",
  outputDir: "results",
  // What screen readers are told, page by page (specs/trees.spec.mjs).
  snapshotPathTemplate: "trees/{arg}{ext}",
  updateSnapshots: "none",
  globalSetup: "./build-sandbox.mjs",
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  // Two leave up to a quarter of two processors idle: much of a test is waiting.
  workers: 3,
  timeout: 45_000,
  expect: { timeout: 10_000 },
  reporter: [["list"], ["./failures.mjs"]],
  use: {
    locale: "en-CA",
    // Not the offices' own: hours must not depend on the clock of the device.
    timezoneId: "Europe/Berlin",
    trace: "off",
    // It would answer what a test wants to answer itself; e2e/specs/offline.spec.mjs lets it.
    serviceWorkers: "block",
    launchOptions,
  },
  // A page in a window costs twice the time of one without.
  projects: [
    { name: "page", testIgnore: OF_THE_WHOLE, use: { launchOptions: { ...launchOptions, executablePath: shell } } },
    { name: "browser", testMatch: OF_THE_WHOLE },
  ],
});
