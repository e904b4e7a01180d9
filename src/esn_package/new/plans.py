"""Where a new module belongs: the programme around an author, its pillar, its place in the list."""

from pathlib import Path
from typing import NamedTuple

from esn_package.folders import MODULE, PROGRAMME, below, shown
from esn_package.load.definitions import items, part, source_of, text
from esn_package.load.programmes import listed_modules
from esn_package.problems import Place, Problem, ProblemsFound, did_you_mean, refuse
from esn_package.saying import Said, said
from esn_package.source import Source

CONTENT = "content"  # where a programme stands in the folder that `new_programme` makes


class Plan(NamedTuple):
    """The numbers of a pillar and of a module in its list (None: to be added), and its title."""

    pillar: int
    listed: int | None = None
    title: str = ""


class Around(NamedTuple):
    """The programme around an author, as its programme.yaml has it."""

    folder: Path
    source: Source

    @property
    def language(self) -> str:
        """The language of its texts."""
        return text(part(self.source.data, "language")) or "fr"

    @property
    def pillars(self) -> dict[str, int]:
        """The number of each pillar, by its id."""
        pillars = enumerate(items(part(self.source.data, "pillars")))
        return {name: number for number, one in pillars if (name := text(part(one, "id")))}

    def pillar(self, name: str) -> int:
        """The number of a pillar; raises ProblemsFound for one that is not there."""
        if name in self.pillars:
            return self.pillars[name]
        known = said("its pillars are {names}", names=list(self.pillars))
        none = said("write it under `pillars:` of programme.yaml first")
        raise _refused(
            self.source.key(("pillars",)),
            "no-such-pillar",
            said('there is no pillar "{name}" in this programme', name=name),
            did_you_mean(name, self.pillars) or (known if self.pillars else none),
        )

    def plan(self, pillar: str, name: str) -> Plan:
        """Where a module that is to be made belongs; raises ProblemsFound if it cannot be made."""
        number = self.pillar(pillar)
        there = self._home(name)
        if there:
            place = there.place(("id",))
            message = said('the module "{name}" is there already', name=name)
            hint = said("choose another id: nothing was changed")
            raise _refused(place, "id-twice", message, hint)
        for loc, module in listed_modules(self.source):
            if text(part(module, "id")) == name:
                if loc[:2] == ("pillars", number):
                    return Plan(number, int(loc[3]), text(part(module, "title")))
                place = self.source.place((*loc, "id"))
                message = said(
                    'the module "{name}" is listed elsewhere in this programme', name=name
                )
                hint = said("choose another id, or move this line to the pillar")
                raise _refused(place, "id-twice", message, hint)
        return Plan(number)

    def _home(self, name: str) -> Source | None:
        """The module.yaml that has an id; None if none has it."""
        read = (source_of(module / MODULE, []) for module in below(self.folder))
        same = (source for source in read if source and text(part(source.data, "id")) == name)
        return next(same, None)


def around(start: Path) -> Around:
    """The programme at or above a folder, or in its `content`; raises ProblemsFound if none is."""
    whole = start.absolute()
    for above in (whole, *whole.parents):
        for folder in (above, above / CONTENT):
            if (folder / PROGRAMME).exists():
                problems = list[Problem]()
                source = source_of(folder / PROGRAMME, problems)
                refuse(problems)
                if source:
                    return Around(folder, source)
    message = said("there is no {programme} here, nor above", programme=PROGRAMME)
    hint = said("go into the folder of your programme, name it by --in, or make one first")
    raise _refused(Place(shown(start)), "no-such-programme", message, hint)


def _refused(place: Place, code: str, message: Said, hint: Said) -> ProblemsFound:
    return ProblemsFound([Problem(place, code, message, hint)])
