"""Paper: exam sheets in as many variants as asked, in large print too, and what marks them.

What is played in the pages is made into sheets too, and what is right of it into another.

Every page stands alone: one HTML file, no script, no request, for A4 and black ink. Where it is
told of a browser a PDF stands beside each.
"""

from esn_package.formats.base import Options
from esn_package.formats.paper_pdf import pdf
from esn_package.formats.paper_sheets import answers, paper, sheet
from esn_package.formats.paper_simulations import simulations
from esn_package.formats.paper_variants import variants
from esn_package.module import Module
from esn_package.package import Loose, Outputs
from esn_package.problems import Place, Problem
from esn_package.saying import said
from esn_package.site import Written


class Paper:
    """Exam sheets to print, their answer key and a marking grid."""

    name = "paper"
    state_limit = 0

    def limits(self, module: Module, options: Options) -> list[Problem]:  # noqa: ARG002
        """`no-quiz`, a warning, where there is nothing to print."""
        if module.quiz is not None or module.simulations:
            return []
        place = Place(str(module.folder / "module.yaml"))
        what = said("has no quiz: no exam sheet is made of it")
        hint = said("name its file under `quiz`")
        return [Problem(place, "no-quiz", what, hint, "warning")]

    def outputs(self, text: Written, options: Options) -> Outputs:
        """For each variant a sheet, and one in large print; one answer key for all."""
        pages = {**_exam(text, options), **simulations(text.module, text.digest)}
        files = {f"{text.module.id}-paper-{name}": page for name, page in pages.items()}
        found = [Loose(f"{name}.html", page) for name, page in files.items()]
        if options.browser:
            found += [
                Loose(f"{name}.pdf", pdf(page, options.browser)) for name, page in files.items()
            ]
        return tuple(found)


def _exam(text: Written, options: Options) -> dict[str, bytes]:
    """The pages of the quiz, by what ends their names; none of a module without one."""
    module = text.module
    if module.quiz is None:
        return {}
    whole = paper(module, module.quiz, text.digest)
    made = variants(module.quiz, options.variants, options.seed)
    pages = {
        f"{one.name.lower()}{'-large' if large else ''}": sheet(whole, one, large=large)
        for large in (False, True)
        for one in made
    }
    pages["key"] = answers(whole, made)
    return pages
