"""A programme's variants: each file read, and what is wrong with it told at its places."""

import re
from collections.abc import Iterator

from pydantic_core import PydanticCustomError

from esn_package.fields import shortened, slug
from esn_package.fields import told as told_by
from esn_package.folders import VARIANTS, misnamed, no_variant, shown, variant_files, variants
from esn_package.html.words import Words, languages, words
from esn_package.lexicon import Lexicon
from esn_package.load.definitions import source_of, value_of
from esn_package.load.found import Known
from esn_package.load.ids import twice
from esn_package.load.kept import Kept
from esn_package.load.logos import logo
from esn_package.load.palettes import palettes, unknown_pillars
from esn_package.problems import Place, Problem, ProblemsFound, did_you_mean, refuse
from esn_package.programme import Programme
from esn_package.saying import said
from esn_package.source import Loc, Source
from esn_package.variant import Forms, Variant, VariantDefinition

_Read = tuple[Programme, Variant | None, tuple[Problem, ...]]
_kept = Kept[_Read](64)  # every module of a programme has the same
_PLACE = re.compile(r"\{(\w+)\}")


def load_variant(programme: Programme, name: str) -> Variant:
    """The variant of this name; raises ProblemsFound with everything wrong in its file."""
    if name not in variants(programme.folder):
        raise ProblemsFound([no_variant(programme.folder, name)])

    def made() -> _Read:
        problems: list[Problem] = []
        return programme, variant_in(programme, name, problems), tuple(problems)

    files = variant_files(programme.folder, name)
    key = (programme.folder, name, id(programme))  # which is kept with it, and is no other's then
    _, found, problems = _kept.of(key, files, made)
    refuse(problems)
    if found is None:
        raise ProblemsFound(problems)
    return found


def variants_in(programme: Programme, problems: list[Problem]) -> tuple[Variant, ...]:
    """Every variant of a programme that is right; what is wrong with all is told."""
    problems += misnamed(programme.folder / VARIANTS)
    found = (variant_in(programme, name, problems) for name in variants(programme.folder))
    return tuple(one for one in found if one)


def variant_problems(programme: Programme) -> list[Problem]:
    """What is wrong in the files of a programme's variants."""
    problems: list[Problem] = []
    variants_in(programme, problems)
    return problems


def variant_in(programme: Programme, name: str, problems: list[Problem]) -> Variant | None:
    """The variant of a file; None, with the problems told, if anything of it is not right."""
    folder = programme.folder / VARIANTS
    if folder.is_symlink():
        message = said("{name} is a symbolic link", name=VARIANTS)
        hint = said("put the folder itself there")
        problems.append(Problem(Place(shown(folder)), "symlink", message, hint))
        return None
    source = source_of(folder / f"{name}.yaml", problems)
    if source is None:
        return None
    own: list[Problem] = [*_bad_name(name, source)]
    told = value_of(source, VariantDefinition, own)
    found = None
    if told:
        own += [*_words(told, source), *_modules(told, programme, source)]
        own += _pillars(told, programme, source)
        made = palettes(told.colours, programme.pillars, source, own)
        others = frozenset(variants(programme.folder)) - {name}
        known = Known(folder, Lexicon(), None, None, others=others)
        emblem = logo(told.logo, told.name, known, source, own)
        found = Variant(name, folder, source, told, emblem, made.colours, made.accents, others)
    problems += own
    wrong = any(problem.severity == "error" for problem in own)
    return None if wrong or source.broken else found


def _bad_name(name: str, source: Source) -> Iterator[Problem]:
    """A file whose name gives no id, which a folder of packages is called by."""
    try:
        slug(name)
    except PydanticCustomError as error:
        hint = said("name the file in lower-case letters without accents, digits and hyphens")
        yield Problem(source.place(), error.type, told_by(error)[0], hint)


def _words(variant: VariantDefinition, source: Source) -> Iterator[Problem]:
    """Words that the interface does not have, or has with other places in them."""
    for language, given in variant.words.items():
        there = words(language)
        if there.language != language.split("-", 1)[0]:
            message = said('the interface has no words in "{language}"', language=language)
            hint = said("it is in {languages}", languages=list(languages()))
            yield Problem(source.key(("words", language)), "no-such-word", message, hint)
            continue
        for key in given:
            yield from _word(key, variant.words[language][key], there, source, language)


def _word(
    key: str, given: object, there: Words, source: Source, language: str
) -> Iterator[Problem]:
    loc: Loc = ("words", language, key)
    known = {**there.player, **there.labels}
    if key not in known:
        message = said('"{key}" is no key of the words of the interface', key=shortened(key))
        hint = did_you_mean(key, known) or said(
            "locales/{file} has them all", file=f"{language}.json"
        )
        yield Problem(source.key(loc), "no-such-word", message, hint)
        return
    usual, forms = known[key], given if isinstance(given, str | dict) else ""
    if isinstance(usual, dict) != isinstance(forms, dict):
        one = said("it has one text")
        many = said("it has two by number, `one` and `other` below it")
        message = said('"{key}" is not said so', key=key)
        hint = many if isinstance(usual, dict) else one
        yield Problem(source.place(loc), "wrong-value", message, hint)
    elif _places(forms) - _places(usual) or (_places(usual) - _places(forms) - {"n"}):
        names = [f"{{{name}}}" for name in sorted(_places(usual))]
        message = said('"{key}" does not have the places of the usual words', key=key)
        hint = (
            said("it has {places}, and no others", places=names) if names else said("it has none")
        )
        yield Problem(source.place(loc), "wrong-value", message, hint)


def _places(forms: Forms) -> set[str]:
    texts = [forms] if isinstance(forms, str) else [*forms.values()]
    return {name for text in texts for name in _PLACE.findall(text)}


def _modules(variant: VariantDefinition, programme: Programme, source: Source) -> Iterator[Problem]:
    """Modules that the programme does not list."""
    listed = (*(one for pillar in programme.pillars for one in pillar.modules), *programme.outside)
    known = [one.id for one in listed]
    for name in variant.modules:
        if name not in known:
            message = said('the programme lists no module "{name}"', name=shortened(name))
            hint = did_you_mean(name, known) or said("it is one of those in programme.yaml")
            yield Problem(source.key(("modules", name)), "no-such-module", message, hint)


def _pillars(variant: VariantDefinition, programme: Programme, source: Source) -> Iterator[Problem]:
    """Pillars in an order that names one twice, or one that is not there."""
    at = [(source.place(("pillars", at)), name) for at, name in enumerate(variant.pillars)]
    yield from twice(at)
    yield from unknown_pillars({name: place for place, name in at}, programme.pillars)
