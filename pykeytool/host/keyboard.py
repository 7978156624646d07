"""Standard input as keytool reads it: passwords byte by byte, lines by greedy readers.

A password takes its own line and no more. Every other question reads all that is there, up to
8 KiB, and what follows its first line is lost (observed on 17.0.15 with input from a pipe).
"""

import os
import select
import sys

BUFFER = 8192


class StandardInput:
    """The keyboard of this process, or whatever its input is redirected from."""

    def __init__(self, descriptor: int = 0) -> None:
        self._descriptor = descriptor
        self._buffer = b""
        self.terminal = os.isatty(descriptor)

    def available(self) -> bool:
        """Whether a byte can be read without waiting."""
        if self._buffer:
            return True
        try:
            ready, _, _ = select.select([self._descriptor], [], [], 0)
        except (OSError, ValueError):
            return False
        if ready:
            self._buffer = self._read()
        return bool(self._buffer)

    def password(self, hidden: bool) -> bytes | None:
        """A line without its end, None at the end of input; `hidden` stops a terminal's echo."""
        if not hidden:
            return self._line()
        with _NoEcho(self._descriptor):
            return self._line()

    def chunk(self) -> bytes:
        """All that is there, waiting for something; empty at the end of input."""
        taken, self._buffer = self._buffer or self._read(), b""
        while taken and len(taken) < BUFFER and self.available():
            taken, self._buffer = taken + self._buffer, b""
        return taken

    def rest(self) -> bytes:
        """Everything up to the end of input."""
        parts = [self._buffer]
        self._buffer = b""
        while part := self._read():
            parts.append(part)
        return b"".join(parts)

    def _line(self) -> bytes | None:
        while b"\n" not in self._buffer and (more := self._read()):
            self._buffer += more
        if not self._buffer:
            return None
        line, _, self._buffer = self._buffer.partition(b"\n")
        return line.removesuffix(b"\r")

    def _read(self) -> bytes:
        sys.stderr.flush()
        return os.read(self._descriptor, BUFFER)


class _NoEcho:
    """Turns the echo of a terminal off for a while; nothing happens where there is no termios."""

    def __init__(self, descriptor: int) -> None:
        self._descriptor = descriptor

    def __enter__(self) -> None:
        try:
            import termios
        except ImportError:
            return
        self._saved = termios.tcgetattr(self._descriptor)
        quiet = termios.tcgetattr(self._descriptor)
        quiet[3] &= ~termios.ECHO
        termios.tcsetattr(self._descriptor, termios.TCSADRAIN, quiet)

    def __exit__(self, *_: object) -> None:
        try:
            import termios
        except ImportError:
            return
        termios.tcsetattr(self._descriptor, termios.TCSADRAIN, self._saved)
