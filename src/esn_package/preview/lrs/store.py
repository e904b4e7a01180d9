"""What an LRS holds, in memory: statements in their order, documents, what it knows of activities.

Its memory is bounded: the oldest statements go when there are too many. Nothing is ever a file.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

from esn_package.preview.lrs.answers import Refused, etag, written
from esn_package.preview.lrs.data.same import same
from esn_package.preview.lrs.facets import Facets, facets
from esn_package.preview.lrs.known import Known

_TICK = timedelta(microseconds=1)
Key = tuple[str, ...]


@dataclass(frozen=True)
class Limits:
    """How much is taken: of one request, of statements, of all bytes together."""

    body: int = 8_000_000
    statements: int = 20_000
    documents: int = 2_000
    memory: int = 64_000_000


@dataclass(frozen=True)
class Held:
    """A statement as it is given back, when it was stored, and what it is found by."""

    statement: dict[str, Any]
    stored: datetime
    number: int
    facets: Facets
    size: int


@dataclass(frozen=True)
class Document:
    """What was put under a key: any bytes, with their type."""

    contents: bytes
    type: str
    updated: datetime

    @property
    def etag(self) -> str:
        """Its tag."""
        return etag(self.contents)


@dataclass
class Store:
    """All that one LRS holds."""

    limits: Limits = field(default_factory=Limits)
    statements: dict[str, Held] = field(default_factory=dict)
    voided: set[str] = field(default_factory=set)
    documents: dict[Key, Document] = field(default_factory=dict)
    attachments: dict[str, bytes] = field(default_factory=dict)
    known: Known = field(default_factory=Known)
    _uses: Counter[str] = field(default_factory=Counter)
    _last: datetime = datetime(2000, 1, 1, tzinfo=UTC)
    _numbers: int = 0
    _memory: int = 0

    def now(self) -> datetime:
        """A moment later than any before, so that what is stored has an order."""
        self._last = max(datetime.now(UTC), self._last + _TICK)
        return self._last

    def conflict(self, sent: dict[str, Any]) -> bool:
        """Whether a statement's id is taken; 409 if by another one (xAPI-Communication 2.1.1)."""
        held = self.statements.get(sent["id"].lower())
        if held is None:
            return False
        if not same(sent, held.statement):
            raise Refused(409, f"another statement has the id {sent['id']} already")
        return True

    def keep(self, statement: dict[str, Any], stored: datetime) -> None:
        """Hold a statement, whole and with its id, that nothing speaks against."""
        found = facets(statement)
        self._numbers += 1
        size = len(written(statement))
        key = statement["id"].lower()
        self.statements[key] = Held(statement, stored, self._numbers, found, size)
        self._memory += size
        self._uses.update(found.attachments)
        self.known.learn(statement)
        if found.voids and found.target is not None:
            self.voided.add(found.target)
        self._forget()

    def attach(self, parts: Iterable[tuple[str, bytes]]) -> None:
        """Hold the data of attachments, by their hashes."""
        for sha2, contents in parts:
            if sha2 not in self.attachments:
                self.attachments[sha2] = contents
                self._memory += len(contents)

    def is_voided(self, key: str) -> bool:
        """Whether a statement is void: another says so, and it voids none itself (2.3.2)."""
        held = self.statements.get(key)
        return key in self.voided and held is not None and not held.facets.voids

    def put(self, key: Key, contents: bytes, type_: str) -> None:
        """Hold a document under a key; 413 where there is no room for it."""
        there = self.documents.get(key)
        more = len(contents) - (len(there.contents) if there else 0)
        full = there is None and len(self.documents) >= self.limits.documents
        if full or self._memory + more > self.limits.memory:
            raise Refused(413, "there is no room for this document")
        self.documents[key] = Document(contents, type_, self.now())
        self._memory += more

    def drop(self, key: Key) -> None:
        """Hold a document no more."""
        self._memory -= len(self.documents.pop(key).contents)

    def _forget(self) -> None:
        """Let the oldest statements go, with what only they had attached."""
        while self.statements and (
            len(self.statements) > self.limits.statements or self._memory > self.limits.memory
        ):
            held = self.statements.pop(next(iter(self.statements)))
            self._memory -= held.size
            self._uses.subtract(held.facets.attachments)
            for sha2 in held.facets.attachments:
                if self._uses[sha2] <= 0:
                    self._memory -= len(self.attachments.pop(sha2, b""))
