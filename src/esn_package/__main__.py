"""`python -m esn_package` is `esn-package`."""

import sys


def run() -> int:
    """The exit code of what was typed.

    Ctrl-C ends even the reading of our own code quietly, and a second one what the first had ended.
    """
    try:
        from esn_package.cli import main  # noqa: PLC0415

        return main()
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(run())
