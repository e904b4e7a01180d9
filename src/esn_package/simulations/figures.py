"""What a threshold is worth: counts of people, shares of them, and gaps between groups.

All is counted in whole numbers, and each share rounded half up once: figures.js says the same.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple, TypeAlias

SHARES = ("sensitivity", "specificity", "ppv", "npv")
GAP = "_gap"
Figures: TypeAlias = dict[str, int | None]


class Counted(NamedTuple):
    """The people of the data whom a threshold tells apart."""

    found: int
    missed: int
    false_alerts: int
    quiet: int


class Weights(NamedTuple):
    """How often the condition is, `ill` of `everyone`; what each person of the data counts."""

    ill: int
    everyone: int
    of_ill: int
    of_healthy: int


def share(part: int, whole: int, of: int = 100) -> int | None:
    """So many of a hundred, rounded half up; None of nothing."""
    return (2 * of * part + whole) // (2 * whole) if whole else None


def counted(ill: Sequence[int], healthy: Sequence[int], at: int, *, below: bool) -> Counted:
    """Whom an alert is given for, from the bin `at` up, or in those `below` it."""
    found, false = (sum(bins[:at] if below else bins[at:]) for bins in (ill, healthy))
    return Counted(found, sum(ill) - found, false, sum(healthy) - false)


def together(groups: Iterable[Counted]) -> Counted:
    """The people of all groups."""
    return Counted(*map(sum, zip(*groups, strict=True)))


def weights(whole: Counted, prevalence: int | None) -> Weights:
    """What people count where so many in a thousand are ill; the data's own share for None."""
    ill, healthy = whole.found + whole.missed, whole.false_alerts + whole.quiet
    if prevalence is None:
        return Weights(ill, ill + healthy, 1, 1)
    return Weights(prevalence, 1000, prevalence * healthy, (1000 - prevalence) * ill)


def shares(people: Counted, count: Weights) -> Figures:
    """The four shares of a group, in percent; None of what nobody is there for."""
    found, missed, false, quiet = people
    ill, healthy = count.of_ill, count.of_healthy
    return {
        "sensitivity": share(found, found + missed),
        "specificity": share(quiet, quiet + false),
        "ppv": share(found * ill, found * ill + false * healthy),
        "npv": share(quiet * healthy, quiet * healthy + missed * ill),
    }


def gaps(groups: Sequence[Figures]) -> Figures:
    """For each share the points between the highest group and the lowest; {} of one group."""
    if len(groups) == 1:
        return {}
    found: Figures = {}
    for name in SHARES:
        known = [one for group in groups if (one := group[name]) is not None]
        found[name + GAP] = max(known) - min(known) if len(known) == len(groups) else None
    return found


def counts(whole: Counted, count: Weights, people: int) -> Figures:
    """The four counts among so many people, which add up to them."""
    ill = share(count.ill, count.everyone, people) or 0
    found = share(whole.found, whole.found + whole.missed, ill) or 0
    false = share(whole.false_alerts, whole.false_alerts + whole.quiet, people - ill) or 0
    told: Figures = {"found": found, "missed": ill - found}
    told |= {"false_alerts": false, "quiet": people - ill - false}
    return told | {"alerts": found + false}


def reached(
    figures: Mapping[str, int | None], at_least: Mapping[str, int], at_most: Mapping[str, int]
) -> bool:
    """Whether every bound is kept; what nobody is there for keeps none."""
    low = all((one := figures[name]) is not None and one >= at_least[name] for name in at_least)
    return low and all(
        (one := figures[name]) is not None and one <= at_most[name] for name in at_most
    )
