"""What a learner plays in a page, a simulation: where it stands, and the file that defines it."""

from esn_package.prose.addresses import address
from esn_package.prose.markers import SIMULATED, Opening
from esn_package.prose.parts import Part, SimulationPart
from esn_package.prose.writer import Writer
from esn_package.saying import Said, said


def open_simulation(w: Writer, opening: Opening, title: str) -> Part:
    """Where it begins is written; what stands where it ends comes back."""
    fault, name = _fault(w, opening), opening.name
    if fault:
        w.fault(opening.start, *fault)
        return ""
    path = address(opening.address).value
    part = SimulationPart(name, path, title, w.offset(opening.start))
    w.out.append(part)
    return part._replace(ends=True)


def _fault(w: Writer, opening: Opening) -> tuple[str, Said, Said] | None:
    name, suffix = opening.name, SIMULATED[opening.name]
    hint = said("write `::: {name} name{suffix} Title`", name=name, suffix=suffix)
    if not w.page or any(frame.kind == "FootnoteDefinition" for frame in w.frames):
        message = said('"{name}" stands in the text of a page only', name=name)
        return "container-not-allowed", message, said("move it there")
    if opening.attributes:
        message = said('"{name}" takes no {{attributes}}', name=name)
        return "bad-simulation", message, hint
    target = address(opening.address) if opening.address else None
    if target is None:
        return "bad-simulation", said('"{name}" names no file', name=name), hint
    if target.kind != "file" or not target.value.endswith(suffix):
        message = said(
            'the file of "{name}" ends in {suffix}, and {file} does not',
            name=name,
            suffix=suffix,
            file=opening.address,
        )
        return "bad-simulation", message, hint
    return None
