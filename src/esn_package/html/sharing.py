"""What decides how the texts of a module are written: variants that leave it alone share them."""

from esn_package.html.words import spoken
from esn_package.html.writing import Writer
from esn_package.module import Module


def written_from(module: Module, writer: Writer) -> tuple[object, ...]:
    """What decides how the texts of a module are written, its questions among them."""
    asked = module.quiz.questions if module.quiz else None
    shown = (module.files, module.shelf.names, module.shelf.pictures)
    named = (module.terms, module.explained, module.language, writer.words, spoken(module))
    return (module.pages, asked, *shown, *named, str(writer.alone), str(writer.bare))
