"""Video and audio, with captions and a transcript, and what opens elsewhere.

A package makes no request outside itself: what stands on another site is a link, never a frame.
"""

from esn_package.problems import did_you_mean
from esn_package.prose.addresses import address
from esn_package.prose.links import outside
from esn_package.prose.markers import Opening
from esn_package.prose.parts import FilePart, LabelPart, Part, Seen, SidesPart, WordPart
from esn_package.prose.writer import Writer, quoted
from esn_package.saying import NOTHING, said

SUFFIXES = {
    "video": (".mp4", ".webm"),
    "audio": (".mp3", ".m4a", ".ogg", ".wav"),
    "captions": (".vtt",),
    "poster": (".jpg", ".jpeg", ".png", ".webp", ".avif"),
}
KNOWN = {"video": ("captions", "poster"), "audio": ("captions",), "embed": ()}
TRANSCRIPT = "</details></div>\n"


def open_media(w: Writer, opening: Opening, title: str, plain: str) -> str:
    """A player of the browser's own, its caption, then its transcript; what closes it."""
    given = _attributes(w, opening)
    source = _file(w, opening, opening.name, opening.address)
    parts: list[Part] = [f'<div class="media"><figure><{opening.name} controls preload="metadata"']
    parts += [f' aria-label="{quoted(plain)}" src="', source, '"']
    if opening.name == "video" and isinstance(source, FilePart):
        parts.append(SidesPart(source.path))
    if "poster" in given:
        parts += [' poster="', _file(w, opening, "poster", given["poster"]), '"']
    parts.append(">")
    if "captions" in given:
        parts += ['<track kind="captions" default src="']
        parts += [_file(w, opening, "captions", given["captions"]), '" label="']
        parts += [WordPart("captions"), '">']
    elif opening.name == "video":
        w.warn(
            opening.start,
            "missing-captions",
            said("a video has no captions"),
            said("add {{captions=media/….vtt}}, unless nothing is said in it (RGAA 4.3)"),
        )
    parts += [f"</{opening.name}><figcaption>{title}</figcaption></figure>"]
    parts += ['<details class="transcript"><summary>', WordPart("transcript"), "</summary>"]
    w.out.extend(parts)
    return TRANSCRIPT


def open_embed(w: Writer, opening: Opening, title: str) -> str:
    """A card that leads elsewhere when the learner chooses to; what closes it."""
    _attributes(w, opening)
    w.out.extend(['<section class="box embed">', LabelPart("embed", "")])
    target = address(opening.address)
    if target.kind != "web":
        w.fault(
            opening.start,
            "bad-link",
            said('"{address}" is not an address of the web', address=opening.address),
            said("write ::: embed https://host/path Title"),
        )
    else:
        w.out.append('<p class="embed-link">')
        place = w.offset(opening.start)
        w.seen.append(Seen("link", place, title, address=opening.address))
        outside(w, target.value, title)
        w.out.append("</p>")
    return "</section>\n"


def _attributes(w: Writer, opening: Opening) -> dict[str, str]:
    """`{captions=… poster=…}` as a mapping; what is not known is a Fault."""
    known = KNOWN[opening.name]
    given = {}
    for word in opening.attributes.split():
        key, _, value = word.partition("=")
        if key not in known or not value:
            w.fault(
                opening.start,
                "bad-media",
                said('"{word}" is not known of a container "{name}"', word=word, name=opening.name),
                did_you_mean(key, known)
                or (
                    said("write {words}", words=" ".join(f"{one}=file" for one in known))
                    if known
                    else NOTHING
                ),
            )
        else:
            given[key] = value.strip("\"'")
    return given


def _file(w: Writer, opening: Opening, role: str, written: str) -> Part:
    """The address of a local file; nothing, and a Fault, if it cannot play its role."""
    target = address(written) if written else None
    suffixes = SUFFIXES[role]
    if target is None or target.kind != "file" or not target.value.lower().endswith(suffixes):
        w.fault(
            opening.start,
            "bad-media",
            said(
                '"{written}" is not a file of the module that can be its {role}',
                written=written,
                role=role,
            ),
            said("put a file there: {suffixes}", suffixes=" ".join(suffixes)),
        )
        return ""
    of = "" if role == opening.name else address(opening.address).value
    return FilePart(target.value, w.offset(opening.start), of)
