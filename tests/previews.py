"""A preview as a person starts it: a process of its own, asked over its port."""

import json
import os
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from threading import Thread
from typing import IO, Any
from urllib.parse import quote, urlsplit

SOON = 10.0
COMMAND = (sys.executable, "-m", "esn_package", "preview")


@dataclass
class Answer:
    """What a server answered, byte by byte as it came."""

    status: int
    headers: dict[str, str]
    body: bytes


@dataclass
class Preview:
    """A preview that runs, and what it said on its terminal."""

    process: subprocess.Popen[str]
    url: str
    said: list[str]

    @property
    def port(self) -> int:
        """Where it listens."""
        return urlsplit(self.url).port or 0

    @property
    def token(self) -> str:
        """What its addresses begin with."""
        return urlsplit(self.url).path.strip("/")

    def ask(self, path: str = "", **headers: str) -> Answer:
        """Ask for a path below the token, exactly as it is written."""
        return self.raw("GET", f"/{self.token}/{path}", b"", **headers)

    def raw(self, method: str, path: str, body: bytes = b"", **headers: str) -> Answer:
        """Send a request as it is: no client tidies the path or adds what a browser would."""
        said = {"Host": f"127.0.0.1:{self.port}", "Connection": "close"}
        if body:
            said["Content-Length"] = str(len(body))
        said |= {name.replace("_", "-"): value for name, value in headers.items()}
        head = "".join(f"{name}: {value}\r\n" for name, value in said.items() if value)
        with socket.create_connection(("127.0.0.1", self.port), SOON) as line:
            line.sendall(f"{method} {path} HTTP/1.1\r\n{head}\r\n".encode() + body)
            with line.makefile("rb") as file:
                return _answer(file)

    def site(self, module: str, form: str = "web", name: str = "index.html") -> Answer:
        """A file of a module's site."""
        return self.ask(f"m/{quote(module)}/{form}/site/{name}")

    @contextmanager
    def news(self, module: str = "") -> Iterator["News"]:
        """The news of a module, or of the list."""
        query = f"?module={quote(module)}" if module else "?"
        with socket.create_connection(("127.0.0.1", self.port), SOON) as line:
            head = f"GET /{self.token}/events{query}&lang=en HTTP/1.1\r\n"
            line.sendall(f"{head}Host: 127.0.0.1:{self.port}\r\n\r\n".encode())
            with line.makefile("rb") as file:
                yield News(file)

    def stop(self, number: int = signal.SIGINT) -> float:
        """End it, as Ctrl-C does; how many seconds that took."""
        began = time.monotonic()
        self.process.send_signal(number)
        self.process.wait(SOON)
        return time.monotonic() - began


@dataclass
class News:
    """What is told, one value after the other."""

    lines: IO[bytes]

    def next(self) -> dict[str, Any]:
        """The next that is told."""
        for line in self.lines:
            if line.startswith(b"data: "):
                told: dict[str, Any] = json.loads(line.removeprefix(b"data: "))
                return told
        raise AssertionError("the news ended")

    def until(self, fits: "Any") -> dict[str, Any]:  # noqa: ANN401 - a test of what is told
        """The first that fits; a socket's timeout ends the wait."""
        while not fits(told := self.next()):
            pass
        return told


def _answer(file: IO[bytes]) -> Answer:
    status = int(file.readline().split()[1])
    headers: dict[str, str] = {}
    while (line := file.readline().strip()) != b"":
        name, _, value = line.decode("latin-1").partition(":")
        headers[name.strip().lower()] = value.strip()
    return Answer(status, headers, file.read())


@contextmanager
def previewed(path: Path, *options: str, **variables: str) -> Iterator[Preview]:
    """A preview of a path, ended with the block."""
    process = subprocess.Popen(
        [*COMMAND, str(path), "--no-open", *options],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        env={**os.environ, **variables},
    )
    assert process.stdout is not None
    said: list[str] = []
    try:
        url = ""
        while not url:
            line = process.stdout.readline()
            assert line, f"it did not start: {said}"
            said.append(line)
            found = re.search(r"http://\S+", line)
            url = found.group() if found else ""
        reader = Thread(target=said.extend, args=(process.stdout,), daemon=True)
        reader.start()
        yield Preview(process, url, said)
    finally:
        if process.poll() is None:
            process.kill()
        process.wait()
        process.stdout.close()
