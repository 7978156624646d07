"""The command: builds the real host and calls `pykeytool.cli.main`."""

import sys


def run() -> int:
    """Run keytool on this machine with the arguments of this process; the exit status."""
    from pykeytool.cli import main
    from pykeytool.host.machine import real_host

    host = real_host()
    try:
        return main(sys.argv[1:], host)
    finally:
        host.out.flush()


if __name__ == "__main__":
    sys.exit(run())
