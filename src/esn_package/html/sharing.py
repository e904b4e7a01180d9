"""What is written of a module: variants that leave its texts and their words alone share it."""

from collections import deque
from collections.abc import Callable, Collection, Mapping
from functools import wraps
from typing import Concatenate, ParamSpec, TypeVar

from esn_package.html.words import Forms, hear, hearing, words_of
from esn_package.html.writing import Writer
from esn_package.latest import KEPT, same
from esn_package.module import Module

Made = TypeVar("Made")
Given = ParamSpec("Given")
Said = Mapping[tuple[str, str], Forms]
Make = Callable[Concatenate[Module, Given], Made]


def of_texts(
    parts: Callable[Concatenate[Module, Given], tuple[object, ...]],
) -> Callable[[Make[Given, Made]], Make[Given, Made]]:
    """The function, which gives again what it gave where these parts are the same, as `of_parts`.

    And the words of the interface that it said then: an institution may have others, in any
    language of a text. Of a lexicon, whose words are said otherwise, nothing is kept.
    """

    def decorate(make: Make[Given, Made]) -> Make[Given, Made]:
        known = deque[tuple[tuple[object, ...], Said, Made]](maxlen=KEPT)

        @wraps(make)
        def kept(module: Module, /, *args: Given.args, **kwargs: Given.kwargs) -> Made:
            asked = (words_of(module).language, *parts(module, *args, **kwargs))
            for there, said, made in [*known]:
                if same(there, asked) and said == _said(module, said):
                    hear(said)
                    return made
            with hearing() as heard:
                made = make(module, *args, **kwargs)
            if not module.entries:
                known.append((asked, _said(module, heard), made))
            return made

        return kept

    return decorate


def written_from(module: Module, writer: Writer) -> tuple[object, ...]:
    """What decides how the texts and questions of a module are written, beside words."""
    asked = module.quiz.questions if module.quiz else None
    shown = (module.files, module.shelf.names, module.shelf.pictures)
    named = (module.terms, module.explained, module.language)
    return (module.pages, asked, *shown, *named, str(writer.alone), str(writer.bare))


def _said(module: Module, keys: Collection[tuple[str, str]]) -> Said:
    """The words of these keys, as a module says them now."""
    known = {one: words_of(module, one) for one in {language for language, _ in keys}}
    return {(language, key): known[language].forms(key) for language, key in keys}
