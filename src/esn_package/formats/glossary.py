"""A lexicon as the XML that Moodle's glossary imports.

Imported into Moodle 4.5.6 on 2026-11-26, into a glossary that was there and as a new one: entries,
aliases and categories were whole; a second time into the same one each entry was refused as double.
Links between terms are left out: Moodle's own filter makes them of every text of the course.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from esn_package import xmlfile
from esn_package.html import Markup
from esn_package.html.words import Words, day, words_of
from esn_package.package import Loose

if TYPE_CHECKING:
    from collections.abc import Mapping

    from esn_package.formats.base import Options
    from esn_package.lexicon import Term
    from esn_package.module import Module
    from esn_package.package import Outputs
    from esn_package.problems import Problem
    from esn_package.site import Written

HTML = "1"  # FORMAT_HTML (weblib.php)
# What a new glossary is; import.php needs the first seven, and takes the site's for the others.
ABOUT = {
    "ALLOWDUPLICATEDENTRIES": "0",  # what is imported again is refused, not doubled
    "DISPLAYFORMAT": "fullwithoutauthor",  # "dictionary" shows no categories (4.5.6)
    "SHOWSPECIAL": "1",
    "SHOWALPHABET": "1",
    "SHOWALL": "1",
    "ALLOWCOMMENTS": "0",
    "USEDYNALINK": "1",
    "DEFAULTAPPROVAL": "1",
    "GLOBALGLOSSARY": "0",
    "ENTBYPAGE": "20",
}


class Glossary:
    """Moodle's glossary: a file of XML that it imports; of a lexicon, never of a module."""

    name = "glossary"
    state_limit = 0

    def limits(self, module: Module, options: Options) -> list[Problem]:  # noqa: ARG002
        """Nothing: the model allows no name longer than Moodle's 255 characters."""
        return []

    def outputs(self, text: Written, options: Options) -> Outputs:  # noqa: ARG002
        """The file alone."""
        module = text.module
        return (Loose(f"{module.id}-glossary.xml", glossary(module)),)


def glossary(module: Module) -> bytes:
    """The entries of a lexicon with their aliases, and their pillars as categories."""
    said = words_of(module)
    pillars = module.programme.pillars if module.programme else ()
    titles = {pillar.id: pillar.title for pillar in pillars}
    root = xmlfile.new("GLOSSARY")
    info = xmlfile.add(root, "INFO")
    _texts(
        info,
        {"NAME": module.title, "INTRO": _paragraph(said("vocabulary-intro")), "INTROFORMAT": HTML},
    )
    _texts(info, ABOUT)
    entries = xmlfile.add(info, "ENTRIES")
    for term in module.entries:
        _entry(entries, term, [titles[one] for one in term.pillars], said)
    return xmlfile.write(root)


def _entry(entries: xmlfile.Element, term: Term, pillars: list[str], said: Words) -> None:
    entry = xmlfile.add(entries, "ENTRY")
    about = {
        "CONCEPT": term.term,
        "DEFINITION": _definition(term, said),
        "FORMAT": HTML,
        "USEDYNALINK": "1",
        # An acronym is none in small letters: « SI » must not link every « si » of a course.
        "CASESENSITIVE": str(int(any(map(is_acronym, (term.term, *term.aliases))))),
        "FULLMATCH": "1",  # whole words: no « NIR » in « finir »
        "TEACHERENTRY": "1",
    }
    _texts(entry, about)
    if term.aliases:
        aliases = xmlfile.add(entry, "ALIASES")
        for alias in term.aliases:
            _texts(xmlfile.add(aliases, "ALIAS"), {"NAME": alias})
    if pillars:
        categories = xmlfile.add(entry, "CATEGORIES")
        for title in pillars:
            # Names of categories are to link nothing. Moodle 4.5.6 makes them linking all the same
            # (import.php does not pass it on): the guide says where to switch that off.
            _texts(xmlfile.add(categories, "CATEGORY"), {"NAME": title, "USEDYNALINK": "0"})


def is_acronym(name: str) -> bool:
    """Whether a name is one word in capitals, such as INS."""
    return name.isupper() and " " not in name and sum(map(str.isalpha, name)) > 1


def _definition(term: Term, said: Words) -> Markup:
    source = Markup("{} {}").format(said("vocabulary-source"), term.source)
    checked = said("checked", date=day(said, term.checked))
    small = Markup("<p><small>{}<br>{}</small></p>").format(source, checked)
    return _paragraph(term.short) + _paragraph(term.plain) + small


def _paragraph(text: str) -> Markup:
    return Markup("<p>{}</p>").format(text)


def _texts(parent: xmlfile.Element, texts: Mapping[str, str]) -> None:
    for tag, text in texts.items():
        xmlfile.add(parent, tag, text=str(text))
