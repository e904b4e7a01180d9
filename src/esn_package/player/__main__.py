"""`python -m esn_package.player`: make the scripts small again, after one of them changed."""

from esn_package import data
from esn_package.player import tight


def main() -> None:
    """Write tight.json."""
    data.path(tight.FILE).write_text(tight.made(), encoding="utf-8")


if __name__ == "__main__":
    main()
