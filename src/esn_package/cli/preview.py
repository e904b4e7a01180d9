"""`esn-package preview`: a module in the browser, as it is written."""

import secrets
import signal
import webbrowser
from contextlib import suppress
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

import click

from esn_package.cli.language import say, spoken
from esn_package.cli.options import PATH
from esn_package.folders import modules, named_variants
from esn_package.interrupted import undisturbed
from esn_package.saying import Said, said, translated

if TYPE_CHECKING:
    import socket

    from esn_package.preview.guard import Door

EDITOR = "ESN_EDITOR"


def _editor(_: click.Context, __: click.Parameter, wanted: str) -> str:
    from esn_package.preview.editors import NotAnEditorError, template  # noqa: PLC0415

    try:
        return template(wanted)
    except NotAnEditorError as error:
        raise click.BadParameter(say(error.why)) from None


@click.command()
@PATH
@click.option(
    "--port",
    type=click.IntRange(1, 65535),
    help=said("Where the preview answers; a free port near 8700, if left out."),
)
@click.option(
    "--open/--no-open",
    "opens",
    default=True,
    help=said("Whether the browser is opened."),
)
@click.option(
    "--editor",
    envvar=EDITOR,
    default="vscode",
    show_default=True,
    callback=_editor,
    metavar=said("NAME"),
    help=said(
        "What opens a problem's place: vscode, vscodium, cursor, idea, sublime, none, or an "
        "address of your own (docs/preview.md). ESN_EDITOR says it once for all."
    ),
)
@click.option(
    "--variant",
    default="",
    metavar=said("NAME"),
    help=said("Show it as an institution has it, by its file in variants/."),
)
@click.option(
    "--poll",
    is_flag=True,
    help=said("Look for changes again and again: for network drives and containers."),
)
@click.option(
    "--host", default="127.0.0.1", show_default=True, help=said("The address to listen at.")
)
@click.option(
    "--let-others-in",
    "shared",
    is_flag=True,
    help=said("Needed with a --host that other machines can reach."),
)
def preview(  # noqa: PLR0913 - each is an option
    *,
    path: Path,
    port: int | None,
    opens: bool,
    editor: str,
    variant: str,
    poll: bool,
    host: str,
    shared: bool,
) -> int:
    """Show the module at PATH in the browser, and show it again at every save.

    PATH is a module, or a programme or pillar, whose modules are listed with their problems. The
    module runs in a simulated LMS, which is chosen in the page. Nothing is written, and nothing
    leaves this machine. Ctrl-C ends it.
    """
    found = modules(path)  # says so where there is none
    path = found[0] if path.is_file() else path  # a file of a module, as editors name it
    named_variants(path, [variant] if variant else ())
    _reachable(host, shared=shared)
    from esn_package.preview.guard import Door  # noqa: PLC0415

    for number in (signal.SIGINT, signal.SIGTERM):  # as the server does, once it is there
        signal.signal(number, signal.default_int_handler)
    with suppress(KeyboardInterrupt), _listening(host, port) as made:
        door = Door(host, made.getsockname()[1], secrets.token_urlsafe(18))
        # The browser starts while this reads what answers it.
        _opened(door, path, opens=opens)
        with undisturbed():
            from esn_package.preview.server import Settings, serve  # noqa: PLC0415
        serve(Settings(path, Path.cwd(), poll, editor, spoken(), variant), door, made)
    _tell(said("The preview has ended."))
    return 0


def _listening(host: str, port: int | None) -> "socket.socket":
    from esn_package.preview.listening import PortTakenError, listening  # noqa: PLC0415

    try:
        return listening(host, port)
    except PortTakenError as error:
        raise click.UsageError(say(_taken(host, port, error.why))) from None


def _reachable(host: str, *, shared: bool) -> None:
    """Refuse to let other machines in without a word more; with it, say what that means."""
    from esn_package.preview.guard import Door  # noqa: PLC0415

    if Door(host, 0, "").is_loopback:
        return
    if not shared:
        message = said(
            "{host} is an address that other machines can reach. Add --let-others-in to allow it: "
            "whoever has the preview's address then sees the modules, their right answers and the "
            "names of your folders.",
            host=host,
        )
        raise click.UsageError(say(message))
    _tell(
        said(
            "Other machines of this network can reach the preview ({host}), without encryption: "
            "give its address only to whom you would give the folder.",
            host=host,
        )
    )


def _opened(door: "Door", path: Path, *, opens: bool) -> None:
    from esn_package.preview.listening import outward  # noqa: PLC0415

    click.echo(say(said("Preview of {path}: {address}", path=str(path), address=door.url)))
    if number := outward(door.host):
        others = door._replace(host=number).url
        click.echo(say(said("From another machine: {address}", address=others)))
    _tell(said("Every save is shown at once. Ctrl-C ends the preview."))
    if opens:  # apart: some browsers let who started them wait, and the page waits for us
        Thread(target=_browse, args=(door.url, spoken()), daemon=True).start()


def _tell(text: Said) -> None:
    click.echo(say(text), err=True)


def _browse(url: str, language: str) -> None:
    if not _browser(url):
        text = said("No browser could be opened: copy the address above into one.")
        click.echo(translated(text, language), err=True)


def _browser(url: str) -> bool:
    """Whether a browser was found; a graphical one, for a textual one would take the terminal."""
    try:
        found = webbrowser.get()
    except webbrowser.Error:
        return False
    if isinstance(found, webbrowser.GenericBrowser) and not isinstance(
        found, webbrowser.BackgroundBrowser
    ):
        return False
    return found.open(url)


def _taken(host: str, port: int | None, why: Said) -> Said:
    if port is None:
        return said(
            "The preview cannot listen at {host}: {why}. Is it an address of this machine?",
            host=host,
            why=why,
        )
    return said(
        "The preview cannot have port {port}: {why}. Another program, or another preview, may "
        "have it: close that, give another --port, or leave --port out to have a free one.",
        port=str(port),
        why=why,
    )
