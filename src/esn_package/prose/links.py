"""Links, terms of the lexicon and images: what has an address."""

from urllib.parse import urlsplit

from esn_package.late import late
from esn_package.prose.addresses import IMAGES, Address, address
from esn_package.prose.parts import (
    AskedPart,
    FilePart,
    ImagePart,
    PagePart,
    Part,
    Seen,
    TermPart,
    WordPart,
)
from esn_package.prose.writer import Data, Link, Writer, escaped, quoted, words
from esn_package.saying import Said, said

UNREAD = late(rb"(?<!\\)\]\((?:https?:|mailto:|[^\s()]+\.(?:md|pdf)\))")
# A page of another site gets no handle on ours (browsers since 2021 give none with _blank), nor its
# address, which may hold credentials: index.html.j2 says so once, by its referrer policy.
OUTSIDE = '" target="_blank"'
NEW_TAB: tuple[Part, ...] = (
    '<span class="visually-hidden"> (',
    WordPart("new-tab"),
    ")</span></a>",
)


def start_link(w: Writer, link: Data, start: int) -> None:
    """A link, or a term if it was written `[[…]]`."""
    kind = link["link_type"]
    if isinstance(kind, dict):
        # In a table the bar of `[[INS\|mots]]` is escaped, and the mark stays in the name.
        name = link["dest_url"].removesuffix("\\").strip()
        w.links.append(Link("term", start, name=name))
        w.keep()
        w.flat += 1
        return
    refused = w.words_only
    opened = Link("link", start, at=len(w.plain), name=link["dest_url"])
    w.links.append(opened)
    if refused:
        w.fault(start, "bad-link", said("a link cannot stand here"), said("move it into the text"))
        return
    target = address(f"mailto:{link['dest_url']}" if kind == "Email" else link["dest_url"])
    if target.kind == "refused":
        w.fault(start, "bad-link", target.why, target.hint)
        return
    opened.closing = _open(w, target, link["title"], start)


def end_link(w: Writer) -> None:
    """The end of a link or of a term; a link that says nothing is refused."""
    opened = w.links.pop()
    if opened.kind == "term":
        _end_term(w, opened)
        return
    words = "".join(w.plain[opened.at :]).strip()
    w.seen.append(Seen("link", w.offset(opened.start), words, address=opened.name))
    if not words:
        w.fault(
            opened.start,
            "bad-link",
            said("a link has no words"),
            said("say in the brackets where it leads"),
        )
    w.out.extend(opened.closing)


def start_image(w: Writer, link: Data, start: int) -> None:
    """An image; what it holds until its end is its alternative."""
    kind = link["link_type"]
    # `![[a.svg]]` says nothing: what the parser gives as its words is its path.
    silent = isinstance(kind, dict) and not kind["WikiLink"]["has_pothole"]
    image = Link("image", start, int(silent), link["dest_url"], link["title"])
    w.links.append(image)
    w.keep()
    w.flat += 1


def end_image(w: Writer) -> None:
    """An image, judged; its caption is still as the author wrote it."""
    opened = w.links.pop()
    _, alternative = w.taken()
    w.flat -= 1
    target = address(opened.name)
    path = target.value
    refused = target.kind != "file" or not path.lower().endswith(IMAGES)
    if refused:
        w.fault(
            opened.start,
            "bad-image",
            said('"{path}" is not an image of the module', path=path)
            if path
            else said("an image has no address"),
            _instead(target),
        )
    alternative = "" if opened.at else alternative.strip(" ")
    w.plain.append(alternative)
    if w.flat or refused:
        w.out.append(escaped(alternative))
        return
    place = w.offset(opened.start)
    w.out.append(ImagePart(path, alternative, opened.title, False, False, place))  # noqa: FBT003


def _instead(target: Address) -> Said:
    """What to write for the address of an image that is no image of the module."""
    path = target.value.replace("\\", "/")
    if not path.lower().endswith(IMAGES):
        return said("put a file of the module there: {images}", images=" ".join(IMAGES))
    if target.kind == "refused" and ":" not in path:
        return said("write / between folders: {path}", path=path)
    name = path.rsplit("/", 1)[-1]
    return said("copy it into the folder media of the module, and write media/{name}", name=name)


def unread_link(w: Writer, start: int) -> None:
    """A Fault where `](…)` came back as words, because no link was seen in front of it."""
    begin = start + w.base
    if w.place is None and UNREAD.match(w.text.data, begin):
        w.fault(
            start,
            "bad-link",
            said("a link is not read here"),
            said("no link or term stands in its words, no space in its address"),
        )


def outside(w: Writer, url: str, label: str) -> None:
    """A link that opens elsewhere, followed by the name of its host."""
    w.out.extend([f'<a href="{quoted(url)}{OUTSIDE}>{label}', *NEW_TAB])
    w.out.append(f' <span class="host">{escaped(urlsplit(url).hostname or "")}</span>')


def _open(w: Writer, target: Address, title: str, start: int) -> tuple[Part, ...]:
    about = f' title="{quoted(title)}"' if title else ""
    match target.kind:
        case "page":
            w.out.extend(['<a href="', PagePart(target.value, w.offset(start)), f'"{about}>'])
        case "asked":
            w.out.extend(['<a href="', AskedPart(target.value, w.offset(start)), f'"{about}>'])
        case "file":
            part = FilePart(target.value, w.offset(start))
            w.out.extend(['<a href="', part, f"{OUTSIDE}{about}>"])
            return NEW_TAB
        case "web":
            w.out.append(f'<a href="{quoted(target.value)}{OUTSIDE}{about}>')
            return NEW_TAB
        case _:
            w.out.append(f'<a href="{quoted(target.value)}"{about}>')
    return ("</a>",)


def _end_term(w: Writer, opened: Link) -> None:
    parts, plain = w.taken()
    w.flat -= 1
    shown = words(parts)
    w.plain.append(plain)
    if not opened.name or not plain.strip():
        w.fault(
            opened.start,
            "no-such-term",
            said("a term has no name"),
            said("write [[INS]] or [[INS|mots]]"),
        )
    elif w.words_only:
        w.out.append(shown)
    else:
        w.out.append(TermPart(opened.name, shown, w.offset(opened.start)))
