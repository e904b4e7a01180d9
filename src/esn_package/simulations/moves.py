"""Parts of a simulation that a learner's state names: they must be told apart there."""

from collections.abc import Iterator, Sequence

from esn_package.fields import wrong
from esn_package.questions.base import Fault
from esn_package.questions.digest import code
from esn_package.saying import said


def alike(ids: Sequence[str]) -> Iterator[Fault]:
    """Ids that a saved state could not tell apart, each at the later one."""
    known: dict[str, str] = {}
    for at, id_ in enumerate(ids):
        key = code(id_)
        if key not in known:
            known[key] = id_
        elif known[key] == id_:
            message = said('the id "{id}" is given twice', id=id_)
            yield Fault((at, "id"), wrong("id-twice", message, said("give it another id")))
        else:
            message = said('"{id}" cannot be told from "{other}"', id=id_, other=known[key])
            yield Fault((at, "id"), wrong("id-twice", message, said("give it another id")))
