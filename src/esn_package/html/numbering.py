"""What of a module is numbered through all its pages, and what the ids of a page begin with."""

from esn_package.latest import of_parts
from esn_package.module import Module, Page
from esn_package.prose.parts import ImagePart
from esn_package.questions import Question


def practice_number(module: Module, question: Question) -> int:
    """Which practice question of the module this is, from 1."""
    asked = [one.id for page in module.pages for one in page.practice]
    return asked.index(question.id) + 1


@of_parts(lambda module: (module.pages,))
def figure_numbers(module: Module) -> dict[tuple[str, int], int]:
    """The numbers of the figures with a caption, through all pages, by place and character."""
    figures = [(page_place(page), at) for page in module.pages for at in figure_places(page)]
    return {figure: number for number, figure in enumerate(figures, 1)}


def figure_places(page: Page) -> list[int]:
    """The characters at which the figures with a caption stand in a page."""
    images = (part for part in page.prose.parts if isinstance(part, ImagePart))
    return [part.offset for part in images if part.figure and part.caption]


def page_place(page: Page) -> str:
    """What the ids of a page begin with, and what addresses it."""
    return f"p-{page.id}"
