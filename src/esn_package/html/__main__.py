"""`python -m esn_package.html`: compile the templates again, after one of them changed."""

from esn_package import data
from esn_package.html.filling import shipped


def main() -> None:
    """Write templates/compiled, and take away what is there no longer."""
    folder = data.path("templates/compiled")
    files = shipped()
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8")
    for file in folder.glob("*.py"):
        if file.name not in files:
            file.unlink()


if __name__ == "__main__":
    main()
