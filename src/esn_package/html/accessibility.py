"""The statement of accessibility that each package holds, in the form that the RGAA prescribes.

Asked for by article 47 of law 2005-102 and decree 2019-768; the form and the addresses of the
Défenseur des droits are those of accessibilite.numerique.gouv.fr, « Déclaration d’accessibilité »
(DISIC/accessibilite.numerique.gouv.fr at 6b649f9).
"""

from typing import NamedTuple

from esn_package.html.words import Words, day
from esn_package.module import Module
from esn_package.programme import STATUSES, Accessibility, Contact


class Statement(NamedTuple):
    """What a statement says of one module, in words; `audited` is empty without an audit."""

    status: str
    audited: str
    rate: str
    established: str
    told: Accessibility
    institution: str
    contact: str
    language: str


def statement(module: Module, said: Words) -> Statement:
    """The statement of a module: its programme's, dated by the definitions alone."""
    programme = module.programme
    told = (programme.accessibility if programme else None) or Accessibility()
    rate = "" if told.rate is None else f"{told.rate:g}".replace(".", said("decimal"))
    return Statement(
        status=said(f"status-{STATUSES.index(told.status)}"),
        audited=day(said, told.audited) if told.audited else "",
        rate=rate,
        established=day(said, told.established or told.audited or module.checked),
        told=told,
        institution=programme.institution if programme else "",
        contact=(programme.contact if programme else Contact()).accessibility or "",
        language=programme.language if programme else module.language,
    )
