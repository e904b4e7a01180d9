"""Links, asked for: what no longer opens, and what has moved for good (`check --online`)."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Sized
from queue import Empty, SimpleQueue
from threading import Thread
from time import monotonic
from urllib.parse import urldefrag, urlsplit

from esn_package.advice.asking import Answer, ask
from esn_package.advice.base import advise
from esn_package.advice.outline import Link
from esn_package.problems import Place, Problem
from esn_package.saying import Said, said, said_many

AT_ONCE = 6  # servers that are asked at a time, each of them one address after the other
FEWEST = 3  # servers, of which none answers: then it is not they that are out of reach
GONE = {404, 410}
# 403, 429, 503 and the like are what many servers tell everything that is no browser.
BROKEN = {500, 502, 504}
STEP = 0.2  # seconds between two words on how far it is
LIMIT = 300  # seconds for all of them: a server that sends a byte now and then is never silent
Asks = Callable[[str], Answer]
Told = Callable[[int, int], object]  # how many addresses were asked for, of how many


def of_links(
    links: Iterable[Link], asks: Asks = ask, told: Told = lambda *_: None
) -> Iterator[Problem]:
    """What is to be said of links, each address asked for once."""
    places = defaultdict[str, list[Place]](list)
    for address, place in links:
        places[address].append(place)
    asked = {address: urldefrag(address)[0] for address in places}
    answers = ask_all(sorted(set(asked.values())), asks, told)
    servers = {_server(address) for address in answers}
    if len(servers) >= FEWEST and not any(one.heard for one in answers.values()):
        first = min(min(one) for one in places.values())
        yield _offline(first, len(servers))
        return
    late = sorted(place for one in places if asked[one] not in answers for place in places[one])
    if late:
        yield _unasked(late[0], len({*asked.values()} - answers.keys()))
    for address, there in places.items():
        if answer := answers.get(asked[address]):
            for place in there:
                yield from _judged(address, answer, place)


def _offline(place: Place, servers: int) -> Problem:
    message = said("none of {n} servers answers: this computer seems not to be online", n=servers)
    hint = said("check the links again when it is, or leave out --online")
    return Problem(place, "not-online", message, hint, "warning")


def _unasked(place: Place, n: int) -> Problem:
    message = said_many(
        "{n} link was not answered within {minutes} minutes",
        "{n} links were not answered within {minutes} minutes",
        n=n,
        minutes=round(LIMIT / 60),
    )
    hint = said("the others are judged; check again later, or module by module")
    return Problem(place, "not-online", message, hint, "warning")


def ask_all(
    addresses: Sequence[str], asks: Asks = ask, told: Told = lambda *_: None
) -> Mapping[str, Answer]:
    """The answer to each address that had one in time; a silent server is asked no more."""
    servers = defaultdict[str, list[str]](list)
    for address in addresses:
        servers[_server(address)].append(address)
    waiting, answers = SimpleQueue[list[str]](), dict[str, Answer]()
    ours = list[Exception]()
    for one in servers.values():
        waiting.put(one)

    def work() -> None:
        while True:
            try:
                mine = waiting.get_nowait()
            except Empty:
                return
            try:
                _ask_in_turn(mine, asks, answers)
            except Exception as error:  # noqa: BLE001 - a thread would end without a word
                ours.append(error)

    # Daemons: Ctrl-C ends the command, and waits for no server.
    threads = [Thread(target=work, daemon=True) for _ in range(min(AT_ONCE, len(servers)))]
    for thread in threads:
        thread.start()
    _wait(threads, answers, lambda: told(len(answers), len(addresses)))
    if ours:
        raise ours[0]
    return dict(answers)  # a thread that is late may still add to its own


def _wait(threads: Sequence[Thread], answers: Sized, told: Callable[[], object]) -> None:
    """Until all threads have ended or the time is over, with a word whenever there are more."""
    before, end = -1, monotonic() + LIMIT
    while True:
        alive = [thread for thread in threads if thread.is_alive()]
        if len(answers) != before:
            before = len(answers)
            told()
        if not alive or monotonic() > end:
            return
        alive[0].join(STEP)


def _ask_in_turn(addresses: Iterable[str], asks: Asks, answers: dict[str, Answer]) -> None:
    answer = Answer(heard=True)
    for address in addresses:
        answer = asks(address) if answer.heard else answer
        answers[address] = answer


def _server(address: str) -> str:
    return urlsplit(address).netloc.lower()


def _judged(address: str, answer: Answer, place: Place) -> Iterator[Problem]:
    if why := _why(answer):
        message = said("{address} does not open: {why}", address=address, why=why)
        hint = said("see it in a browser; if it is gone, link to where it is said now")
        yield Problem(place, "dead-link", message, hint, "warning")
    elif answer.moved and not _is_same(address, answer.moved):
        yield _moved(address, answer.moved, place)


def _moved(address: str, there: str, place: Place) -> Problem:
    message = said("{address} has moved for good", address=address)
    fragment = urldefrag(address)[1]
    now = f"{there}#{fragment}" if fragment and "#" not in there else there
    hint = said("write {now}", now=now)
    if _is_home(there):
        message = said("{address} leads to the first page of its site now", address=address)
        hint = said("see whether what you meant is still there, or link to where it is said now")
    return advise(place, "moved-link", message, hint)


def _is_same(address: str, there: str) -> bool:
    """Whether nobody would correct it: `www.`, a last slash, https, a first page's `/fr/`."""
    before, after = _bare(address), _bare(there)
    return before == after or (_is_home(address) and before[0] == after[0])


def _bare(address: str) -> tuple[str, str, str]:
    parts = urlsplit(address)
    return parts.netloc.lower().removeprefix("www."), parts.path.rstrip("/"), parts.query


def _why(answer: Answer) -> Said | str:
    if answer.status in GONE:
        return said("there is no such page any more ({status})", status=answer.status)
    if answer.status in BROKEN:
        return said("its server has a fault ({status})", status=answer.status)
    return answer.why


def _is_home(address: str) -> bool:
    parts = urlsplit(address)
    return parts.path in {"", "/"} and not parts.query
