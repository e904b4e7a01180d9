"""A command on a terminal of its own, as a person would sit at it."""

import os
import pty
import select
import subprocess
import sys
import time
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

# The terminal becomes that of the command's session, so that Ctrl-C reaches it.
SITTING = """
import fcntl, runpy, sys, termios
fcntl.ioctl(0, termios.TIOCSCTTY, 0)
sys.argv[0] = "esn-package"
runpy.run_module("esn_package", run_name="__main__")
"""


class Terminal:
    """`esn-package` on a pseudo-terminal: what it shows, and what is typed."""

    def __init__(self, arguments: Sequence[str], folder: Path, language: str = "en") -> None:
        self.shown = ""
        self.seen = 0
        self.ours, theirs = pty.openpty()
        self.process = subprocess.Popen(
            [sys.executable, "-c", SITTING, *arguments],
            cwd=folder,
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
            start_new_session=True,
            env={**os.environ, "LC_ALL": f"{language}.UTF-8", "TERM": "dumb", "NO_COLOR": "1"},
        )
        os.close(theirs)

    def type(self, answer: str, after: str) -> None:
        """Wait until something is shown, then type a line."""
        self.wait(after)
        os.write(self.ours, f"{answer}\n".encode())

    def stop(self, key: str) -> int:
        """Press a key until the command ends, and say with which code.

        A Ctrl-C that comes just before Python's readline waits for input is noted and not obeyed.
        """
        end = time.monotonic() + 60
        while self.process.poll() is None:
            assert time.monotonic() < end, self.shown
            os.write(self.ours, key.encode())
            with suppress(subprocess.TimeoutExpired):
                self.process.wait(1)
        return self.end()

    def wait(self, words: str) -> None:
        """Wait until some words are shown, after those that were waited for."""
        end = time.monotonic() + 30
        while words not in self.shown[self.seen :]:
            assert time.monotonic() < end, self.shown
            if not self._read():
                raise AssertionError(self.shown)
        self.seen = self.shown.index(words, self.seen) + len(words)

    def end(self) -> int:
        """Its exit code, once it has said everything."""
        while self._read():
            pass
        code = self.process.wait(30)
        os.close(self.ours)
        return code

    def _read(self) -> bool:
        if not select.select([self.ours], [], [], 30)[0]:
            return False
        try:
            read = os.read(self.ours, 65536)
        except OSError:  # Linux: the other end is closed
            return False
        self.shown += read.decode().replace("\r\n", "\n")
        return bool(read)
