"""The command: builds the real host and calls `pykeytool.cli.main`."""

import os
import sys

_INTERRUPTED = 130


def run() -> int:
    """Run keytool on this machine with the arguments of this process; the exit status."""
    from pykeytool.cli import main
    from pykeytool.host.machine import real_host

    host = real_host()
    try:
        status = main(sys.argv[1:], host)
        host.out.flush()
        return status
    except BrokenPipeError:
        # Nobody reads on, which to a Java program is no error; Python must not flush again.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        return _INTERRUPTED


if __name__ == "__main__":
    sys.exit(run())
