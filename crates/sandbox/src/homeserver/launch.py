# Runs Synapse until this program's standard input closes. The sandbox holds the other end, and the system closes it
# when the sandbox ends, even if it is killed; so neither the homeserver nor its data outlives it.
import os
import shutil
import sys
import threading

folder = sys.argv[1]


def follow():
    sys.stdin.buffer.read()
    shutil.rmtree(folder, ignore_errors=True)
    os._exit(0)


threading.Thread(target=follow, daemon=True).start()
sys.argv = ["homeserver", "-c", os.path.join(folder, "homeserver.json")]

from synapse.app.homeserver import main

main()
