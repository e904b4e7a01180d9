"""The people of a data laboratory at a setting of it: all the figures that are told of them."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from esn_package.simulations import figures
from esn_package.simulations.bounds import Target
from esn_package.simulations.figures import Counted, Figures
from esn_package.simulations.populations import Population


class Setting(NamedTuple):
    """The bin that the threshold stands before, and a prevalence in thousandths, or the data's."""

    at: int
    prevalence: int | None


class Measured(NamedTuple):
    """The groups, on which side an alert is given, and of how many people counts are told."""

    groups: tuple[Population, ...]
    below: bool
    people: int

    def counted(self, at: int) -> tuple[Counted, ...]:
        """The people of each group whom the threshold tells apart."""
        return tuple(
            figures.counted(one.ill, one.healthy, at, below=self.below) for one in self.groups
        )

    @property
    def prevalence(self) -> int:
        """That of the data, in thousandths; never none and never all."""
        whole = figures.together(self.counted(0))
        ill, healthy = whole.found + whole.missed, whole.false_alerts + whole.quiet
        return min(max(figures.share(ill, ill + healthy, 1000) or 0, 1), 999)

    def shares(self, setting: Setting) -> tuple[Figures, ...]:
        """The shares of each group."""
        groups = self.counted(setting.at)
        count = figures.weights(figures.together(groups), setting.prevalence)
        return tuple(figures.shares(one, count) for one in groups)

    def figures(self, setting: Setting) -> Figures:
        """All that is told of everyone: shares, counts, gaps between groups."""
        whole = figures.together(self.counted(setting.at))
        count = figures.weights(whole, setting.prevalence)
        told = figures.shares(whole, count) | figures.counts(whole, count, self.people)
        return told | figures.gaps(self.shares(setting))

    def reaches(self, target: Target, setting: Setting) -> bool:
        """Whether a setting is one that a target asks for."""
        told = self.figures(setting)
        return figures.reached(told, target.at_least.given, target.at_most.given)

    def tables(
        self, places: Sequence[int], offered: Iterable[int | None]
    ) -> tuple[tuple[int | None, tuple[Figures, ...]], ...]:
        """The figures of every place of the threshold, by prevalence."""
        return tuple(
            (often, tuple(self.figures(Setting(at, often)) for at in places)) for often in offered
        )

    def reaching(
        self, target: Target, places: Sequence[int], offered: Iterable[int | None]
    ) -> tuple[tuple[int | None, tuple[int, ...]], ...]:
        """The places that a target asks for by prevalence, or once where that changes nothing."""
        found = [
            (often, tuple(at for at in places if self.reaches(target, Setting(at, often))))
            for often in offered
        ]
        if len({there for _, there in found}) == 1:
            return ((None, found[0][1]),)
        return tuple((often, there) for often, there in found if there)


def checks(given: object) -> Mapping[str, int]:
    """The checks that each target took, by id: below 0 while it is not reached, 0 if shown."""
    found = given.get("targets") if isinstance(given, Mapping) else None
    return found if isinstance(found, Mapping) else {}
