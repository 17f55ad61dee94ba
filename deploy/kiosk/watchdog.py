#!/usr/bin/python3
"""Looks whether the page of a device at the door lives, and restarts the browser when it does not.

A browser that crashes ends, and systemd starts it again. A page that hangs ends nothing: so this looks, at the port that
Chromium opens for the device itself, at the page's title, whose invisible end kiosk.js changes every 15 seconds. Nothing
else of the page can be reached there: the policy forbids developer tools.
"""

import json
import os
import subprocess
import sys
import time
import urllib.request

PORT = int(os.environ.get("GUICHET_PORT", "9222"))
COMMAND = os.environ.get("GUICHET_RESTART", "systemctl restart guichet-kiosk").split()
EVERY = float(os.environ.get("GUICHET_EVERY", "10"))  # seconds between two looks; less than between two changes
SILENCE = float(os.environ.get("GUICHET_SILENCE", "120"))  # seconds without a change before it is restarted
STARTING = float(os.environ.get("GUICHET_STARTING", "120"))  # seconds that a browser may take to start
PATIENCE = 10  # seconds for an answer


def title():
    """The title of the page; nothing when the browser does not answer."""
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{PORT}/json/list", timeout=PATIENCE) as answer:
            return next(target["title"] for target in json.load(answer) if target["type"] == "page")
    except (OSError, ValueError, KeyError, StopIteration) as why:
        print(f"no answer: {why}", flush=True)
        return None


def lives(silence):
    """Whether the title changes within so many seconds."""
    first, until = title(), time.monotonic() + silence
    while time.monotonic() < until:
        time.sleep(EVERY)
        now = title()
        if now is not None and now != first:
            return True
    return False


def main():
    time.sleep(STARTING)
    while True:
        if not lives(SILENCE):
            print("the page does not live: the browser is restarted", flush=True)
            subprocess.run(COMMAND, check=False)
            time.sleep(STARTING)


if __name__ == "__main__":
    if sys.argv[1:] == ["--once"]:
        sys.exit(0 if lives(40) else 1)
    main()
