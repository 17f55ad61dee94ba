# Runs coturn until this program's standard input closes. The sandbox holds the other end, and the system closes it when
# the sandbox ends, even if it is killed; so the relay never outlives it.
import subprocess
import sys
import threading

program = subprocess.Popen(sys.argv[1:], stdin=subprocess.DEVNULL)


def follow():
    sys.stdin.buffer.read()
    program.kill()


threading.Thread(target=follow, daemon=True).start()
sys.exit(program.wait())
