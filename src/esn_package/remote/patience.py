"""A store is asked again while it is busy or cut off; then one sentence says what is wrong.

The one place that asks again: the libraries below are told to ask once, or each layer would
multiply the waits of the one below it.
"""

import os
import random
import time
from collections.abc import Callable
from errno import EINVAL, EMSGSIZE, ENAMETOOLONG, ENOSPC, ENOSYS, EPERM
from threading import Event, local
from typing import TypeVar

from esn_package.problems import Place, Problem, ProblemsFound
from esn_package.refused import untaken
from esn_package.remote.addresses import quiet, shown
from esn_package.saying import said

T = TypeVar("T")

SECONDS = 30.0  # for how long a store is asked again
_OF_THREAD = local()
PATIENCE = "ESN_PACKAGE_PATIENCE"  # the variable that says another number of seconds
_FIRST, _LONGEST = 0.2, 5.0  # seconds between two times
_REFUSED = frozenset({"NoCredentialsError", "PartialCredentialsError", "ProfileNotFound"}) | {
    "DefaultCredentialsError",
    "RefreshError",
    "TokenRetrievalError",
}
_WRONG = "ParamValidationError"  # of botocore: the name of a bucket is none
_NEVER = (FileExistsError, IsADirectoryError, NotADirectoryError, NotImplementedError, ValueError)
_NEVER_BY_NUMBER = {EINVAL, EMSGSIZE, ENAMETOOLONG, ENOSYS}


def patiently(ask: Callable[[], T], address: str, *, wanted: bool = True) -> T:
    """What the store answers; raises ProblemsFound, or FileNotFoundError if it is not `wanted`."""
    until, pause = time.monotonic() + _seconds(), _FIRST
    over: Event = getattr(_OF_THREAD, "over", None) or Event()
    while True:
        try:
            return ask()
        except Exception as error:
            if isinstance(error, FileNotFoundError) and not wanted:
                raise
            late = time.monotonic() + pause > until
            if late or over.is_set() or _is_final(error):
                raise ProblemsFound([refusal(error, address)]) from error
        over.wait(pause * random.uniform(0.5, 1))  # noqa: S311 - so that many do not ask in step
        pause = min(pause * 2, _LONGEST)


def asking_until(over: Event) -> None:
    """Have this thread not ask again once it is over: whoever waits for the answer has gone."""
    _OF_THREAD.over = over


def _seconds() -> float:
    try:
        return float(os.environ.get(PATIENCE, SECONDS))
    except ValueError:
        return SECONDS


def _is_final(error: Exception) -> bool:
    """Whether the same question would get the same answer."""
    return (
        isinstance(error, (FileNotFoundError, *_NEVER))
        or _is_refused(error)
        or type(error).__name__ == _WRONG
        or getattr(error, "errno", None) in {*_NEVER_BY_NUMBER, ENOSPC}
    )


def _is_refused(error: Exception) -> bool:
    """Whether it is about who asks; gcsfs says so in words alone."""
    return (
        isinstance(error, PermissionError)
        or type(error).__name__ in _REFUSED
        or str(error).startswith("Forbidden")
        or getattr(error, "errno", None) == EPERM
    )


def refusal(error: Exception, address: str) -> Problem:
    """What an error of a store is to who reads it."""
    place, words = Place(shown(address)), quiet(str(error)) or type(error).__name__
    if _is_refused(error):
        message = said("the store does not let this account in: {words}", words=words)
        hint = said(
            "look at the credentials that this machine has (AWS_PROFILE, AWS_ACCESS_KEY_ID;"
            " GOOGLE_APPLICATION_CREDENTIALS), and at what they may do in this store"
        )
        return Problem(place, "store-refuses", message, hint)
    if isinstance(error, FileNotFoundError):
        message = said("it is not in the store: {words}", words=words)
        hint = said("look at the names of the bucket and of the folder; neither is made by a build")
        return Problem(place, "not-in-store", message, hint)
    if isinstance(error, OSError) and error.errno == ENOSPC:
        return untaken(place.file, error)
    if _is_final(error):
        message = said("the store cannot do this: {words}", words=words)
        hint = said("look at the address; a folder of a bucket is s3://bucket/folder")
        return Problem(place, "store-refuses", message, hint)
    message = said("the store does not answer, though asked several times: {words}", words=words)
    hint = said("run the same command again later: what has been stored whole stays")
    return Problem(place, "store-silent", message, hint)
