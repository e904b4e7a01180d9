"""A folder of a store, by fsspec: s3://, gs://, memory:// and whatever else it knows."""

import re
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from secrets import token_hex
from typing import Any

from esn_package.problems import Place, Problem, ProblemsFound
from esn_package.remote.addresses import quiet, shown
from esn_package.remote.patience import patiently
from esn_package.saying import Said, said

_BEGUN = re.compile(r"(?:^|/)\.[^/]+\.[0-9a-f]{12}\.tmp$")
BUCKETS = {"s3", "s3a", "gs", "gcs"}  # what our extra opens
# Each is asked once: how often is decided in one place, patience.py.
_ONCE = {"retries": {"total_max_attempts": 1}, "connect_timeout": 10, "read_timeout": 60}
_OF: dict[str, dict[str, object]] = {
    "s3": {"config_kwargs": _ONCE},
    "s3a": {"config_kwargs": _ONCE},
    "file": {"auto_mkdir": True},
}


@dataclass(frozen=True)
class Store:
    """A folder of a store; `root` is its name as the file system of the store has it.

    Every method raises ProblemsFound when the store refuses, or does not answer.
    """

    address: str
    root: str
    system: Any

    def names(self) -> dict[str, int]:
        """The size of each file at or below it, by its name from here; none if it is not there."""
        found = patiently(lambda: self.system.find(self.root, detail=True), self.address)
        whole = {
            name.removeprefix(self.root).lstrip("/"): int(about.get("size") or 0)
            for name, about in found.items()
            if about.get("type") != "directory" and not name.endswith("/")
        }
        return {name: whole[name] for name in sorted(whole) if name}

    def read(self, name: str) -> bytes | None:
        """The bytes of a file; None if it is not there."""
        try:
            return patiently(
                lambda: bytes(self.system.cat_file(self._at(name))), self._in(name), wanted=False
            )
        except FileNotFoundError:
            return None

    def fetch(self, name: str, size: int, file: Path) -> None:
        """Bring a file, whole, to a place on this machine."""

        def whole() -> None:
            self.system.get_file(self._at(name), str(file))
            came = file.stat().st_size
            # It may have been saved since it was listed.
            if came != size and came != (now := self.system.size(self._at(name))):
                raise OSError(f"{came} bytes of {now} came")

        file.parent.mkdir(parents=True, exist_ok=True)
        patiently(whole, self._in(name))

    def keep(self, file: Path, name: str) -> None:
        """Put a file under a name: whole, or what stood there stays."""
        folder, _, own = self._at(name).rpartition("/")
        temporary = f"{folder}/.{own}.{token_hex(6)}.tmp"  # as `is_begun` knows it
        address = self._in(name)
        try:
            patiently(lambda: self.system.put_file(str(file), temporary), address)
            patiently(lambda: self._move(temporary, self._at(name)), address)
        except BaseException:
            with suppress(Exception):  # nobody reads it, and the store has its moods
                self.system.rm_file(temporary)
            raise

    def drop(self, name: str) -> None:
        """Take a file away; that it is gone already is as good."""
        try:
            patiently(lambda: self.system.rm_file(self._at(name)), self._in(name), wanted=False)
        except FileNotFoundError:
            return

    def written(self, name: str) -> float:
        """When a file was written, by the store's clock, in seconds; 0 if it does not say."""
        try:
            when = patiently(
                lambda: self.system.modified(self._at(name)), self._in(name), wanted=False
            )
            return float(when.timestamp())
        except (FileNotFoundError, AttributeError):
            return 0.0

    def above(self) -> "Store | None":
        """The folder that holds it; None above a bucket."""
        root, _, _ = self.root.rstrip("/").rpartition("/")
        address, _, _ = self.address.rstrip("/").rpartition("/")
        return Store(address, root, self.system) if root.strip("/") else None

    def _move(self, temporary: str, target: str) -> None:
        """Give a file its name: by the store's own renaming, or by a copy, whole or not at all."""
        from fsspec.spec import AbstractFileSystem  # noqa: PLC0415

        if type(self.system).mv is not AbstractFileSystem.mv:
            self.system.mv(temporary, target)
            return
        try:
            self.system.cp_file(temporary, target)
            self.system.rm_file(temporary)
        except FileNotFoundError:  # moved the time before, and the answer was lost
            if not self.system.exists(target):
                raise

    def _at(self, name: str) -> str:
        return f"{self.root.rstrip('/')}/{name}"

    def _in(self, name: str) -> str:
        return f"{self.address.rstrip('/')}/{name}"


def is_begun(name: str) -> bool:
    """Whether a file is one that `keep` was sending when its process was killed, or is sending."""
    return _BEGUN.search(name) is not None


def opened(address: str) -> Store:
    """The folder of a store at an address; raises ProblemsFound if nothing here can open it."""
    place, protocol = Place(shown(address)), address.partition("://")[0].lower()
    if protocol in BUCKETS and _says_more(address):
        message = said("the address says more than where the store is")
        hint = said(
            "write it as {example}; keys are those that this machine has (AWS_PROFILE,"
            " AWS_ACCESS_KEY_ID; GOOGLE_APPLICATION_CREDENTIALS)",
            example=f"{protocol}://bucket/folder",
        )
        raise ProblemsFound([Problem(place, "no-such-store", message, hint)])
    try:
        from fsspec.core import url_to_fs  # noqa: PLC0415 - an extra

        options = {"skip_instance_cache": True, "use_listings_cache": False}
        system, root = url_to_fs(address, **options, **_OF.get(protocol, {}))
    except ImportError as error:
        message = said("what opens {name}:// is not installed", name=protocol)
        hint = _to_install(protocol, error)
        raise ProblemsFound([Problem(place, "not-installed", message, hint)]) from error
    except ValueError as error:
        message = said(
            "no store is known by {name}://: {words}", name=protocol, words=quiet(str(error))
        )
        hint = said("an address of a store begins with s3:// or gs://")
        raise ProblemsFound([Problem(place, "no-such-store", message, hint)]) from error
    if hasattr(system, "retries"):
        system.retries = 1
    return Store(address, root.rstrip("/"), system)


def _says_more(address: str) -> bool:
    """Whether keys stand where the name of a bucket does; Amazon's own names begin with arn:."""
    name = address.partition("://")[2].partition("/")[0]
    return "@" in name or (":" in name and not name.startswith("arn:"))


def _to_install(protocol: str, error: ImportError) -> Said:
    """What to install: our extra where that brings it, else what fsspec says of it."""
    if protocol in BUCKETS or (error.name or "").partition(".")[0] == "fsspec":
        return said("install it: {command}", command='pip install "esn-package[remote]"')
    return said("install it beside esn-package: {words}", words=quiet(str(error)))
