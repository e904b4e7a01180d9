"""The command line: the only place that prints and knows exit codes.

0 fine, 1 problems in definitions or packages, 2 usage, 70 our bug, 130 interrupted.
"""

import atexit
import gc
import os
import sys
from contextlib import suppress
from errno import ENOSPC
from importlib import import_module
from pathlib import Path

import click

from esn_package import __version__
from esn_package.cli.language import chosen, helpful, say, speaking, spoken
from esn_package.interrupted import ALIVE
from esn_package.problems import ProblemsFound, did_you_mean, reason
from esn_package.saying import NOTHING, SOURCE, Said, said, translated

ISSUES = "https://github.com/esn-um/esn-package/issues"
# One line a command, here: a command's file, and what it imports, is read when it is called.
COMMANDS = {
    "build": said("Make packages of every module, of one pillar or of one module."),
    "cache": said("Say what earlier builds keep, or take away what is used least."),
    "check": said("Say every mistake in definitions."),
    "formats": said("List what packages can be made."),
    "media": said("Make smaller versions of pictures, and take metadata out of them."),
    "new": said("Begin a programme, a module or a question."),
    "preview": said("Show a module in the browser as it is written, in a simulated LMS."),
    "schema": said("Print the JSON Schema of a definition file."),
    "verify": said("Say every problem of a finished zip, whoever made it."),
}


class Commands(click.Group):
    """Commands that are imported when they are called."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        """Their names, in the order of the alphabet."""
        return sorted(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of this name; raises UsageError with the nearest one."""
        if cmd_name not in COMMANDS:
            message = said('there is no command "{name}"', name=cmd_name)
            if hint := did_you_mean(cmd_name, COMMANDS):
                message = said("{message}; {hint}", message=message, hint=hint)
            raise click.UsageError(say(message), ctx)
        with speaking(SOURCE):  # click names some types as they are made
            command = getattr(import_module(f"{__name__}.{cmd_name}"), cmd_name)
        return helpful(command, spoken()) if isinstance(command, click.Command) else None

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """The list that `--help` shows, with nothing imported for it."""
        with formatter.section(say(said("Commands"))):
            formatter.write_dl([(name, say(text)) for name, text in sorted(COMMANDS.items())])


@click.command(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="esn-package", message="%(prog)s %(version)s")
def commands() -> None:
    """Module definitions (Markdown and YAML) into packages that any LMS imports."""


def main(arguments: list[str] | None = None) -> int:
    """The exit code of a command; what it has to say has been said."""
    _keep()
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:  # closed by who called
            _unheard(name)
    for stream in (sys.stdout, sys.stderr):
        with suppress(AttributeError):  # a terminal without é shows ? and goes on
            stream.reconfigure(errors="replace")  # type: ignore[union-attr]
    language = chosen(sys.argv[1:] if arguments is None else arguments, os.environ)
    with speaking(language):
        return _done(arguments, language)


def _done(arguments: list[str] | None, language: str) -> int:
    """The exit code of a command that speaks a language."""
    try:
        plain = False if os.environ.get("NO_COLOR") else None  # https://no-color.org
        spoken_to = helpful(commands, language)
        code = spoken_to.main(
            arguments, "esn-package", standalone_mode=False, color=plain, obj=language
        )
    except ProblemsFound as found:
        from esn_package.cli.screen import show  # noqa: PLC0415

        show(found.problems, translated(said("what was asked"), language), language=language)
        return 1
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except (click.Abort, KeyboardInterrupt):
        stopped = said("Interrupted: what was whole has been kept, nothing else.")
        click.echo(translated(stopped, language), err=True)
        return 130
    except BrokenPipeError:  # `| head` has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except Exception as error:  # noqa: BLE001
        if theirs := _theirs(error):
            click.echo(translated(theirs, language), err=True)
            return 1
        return _our_bug(language)
    return code if isinstance(code, int) else 0


def _keep() -> None:
    """What a command reads lives until its end: looking for garbage in it is a tenth of its time.

    Nor do plugins of pydantic change what a definition may hold, or need to be looked for.
    """
    gc.set_threshold(ALIVE)
    atexit.register(gc.freeze)
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")


def _unheard(name: str) -> None:
    """What is said in a stream goes nowhere from here on."""
    setattr(sys, name, Path(os.devnull).open("w", encoding="utf-8"))  # noqa: SIM115 - to the end


def _theirs(error: Exception) -> Said:
    """What is no mistake of ours, but of the place where the command is: nothing if it is none."""
    try:
        Path.cwd()
    except OSError:
        return said("the folder that you are in is no longer there: go into another one")
    if isinstance(error, OSError) and error.errno == ENOSPC:
        _unheard("stdout")  # what is left is not tried again
        return said("nothing more can be written: {reason}", reason=reason(error))
    return NOTHING


def _our_bug(language: str) -> int:
    """Say that it is not the user's fault, and what to send where; 70 (EX_SOFTWARE)."""
    import platform  # noqa: PLC0415
    import traceback  # noqa: PLC0415

    traceback.print_exc()
    version = f"esn-package {__version__}, Python {platform.python_version()}, {sys.platform}"
    ours = said("This is a mistake of ours, not of yours ({version}).", version=version)
    send = said("Please send what stands above, and the command, to {address}", address=ISSUES)
    click.echo(f"\n{translated(ours, language)}\n{translated(send, language)}", err=True)
    return 70
