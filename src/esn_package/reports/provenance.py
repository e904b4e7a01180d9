"""How packages came about: an in-toto statement with a provenance of SLSA, unsigned.

https://github.com/in-toto/attestation/blob/main/spec/v1/statement.md and
https://slsa.dev/spec/v1.0/provenance. The same build of the same sources says the same: it tells
no time, and no machine; who signs it vouches for these.
"""

import json
from collections.abc import Iterable, Mapping
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from esn_package import __version__
from esn_package.bill import HOME, SUFFIX
from esn_package.data import Json
from esn_package.record import Built, files
from esn_package.replacing import replacing
from esn_package.reports.origin import Origin
from esn_package.vouched import FILE, STATEMENT

PREDICATE = "https://slsa.dev/provenance/v1"
BUILD_TYPE = f"{HOME}/blob/main/docs/reports.md#provenance"
# What decides bytes of a package beside our own code.
LIBRARIES = (
    *("deflate", "jinja2", "latex2mathml", "lxml", "markupsafe"),
    *("pydantic", "pydantic-core", "pyromark", "pyyaml", "tincan"),
)


def write(
    packages: Iterable[Built], out: Path, asked: Mapping[str, Json], source: Origin | None
) -> None:
    """Write the provenance of packages in their folder; raises ProblemsFound.

    `asked` is what the build was told; `source` is where its definitions are from.
    """
    whole = statement(packages, asked, source)
    with replacing(out / FILE) as file:
        text = json.dumps(whole, ensure_ascii=False, indent=1)
        file.write(text.encode(errors="replace") + b"\n")  # names of folders are any bytes


def statement(
    packages: Iterable[Built], asked: Mapping[str, Json], source: Origin | None
) -> dict[str, Json]:
    """The statement; a bill of materials is no package, and is told as a by-product."""
    named = {file for built in packages for file in files(built)}
    every = [_file(name, digest) for name, digest in sorted(named)]
    bills = [one for one in every if str(one["name"]).endswith(SUFFIX)]
    definition: dict[str, Json] = {
        "buildType": BUILD_TYPE,
        "externalParameters": dict(asked),
        "internalParameters": {},
        "resolvedDependencies": [*_sources(source), *_libraries()],
    }
    details: dict[str, Json] = {
        "builder": {"id": HOME, "version": {"esn-package": __version__}},
        "byproducts": [*bills],
    }
    return {
        "_type": STATEMENT,
        "subject": [one for one in every if one not in bills],
        "predicateType": PREDICATE,
        "predicate": {"buildDefinition": definition, "runDetails": details},
    }


def _file(name: str, digest: str) -> dict[str, Json]:
    return {"name": name, "digest": {"sha256": digest}}


def _sources(source: Origin | None) -> list[Json]:
    """The repository at its commit; what was changed since is no state that has a digest.

    What has neither a digest nor an address could not be told from anything else (in-toto's
    ResourceDescriptor asks for one of them), and is left out.
    """
    if source is None or (source.changed and not source.url):
        return []
    found: dict[str, Json] = {"name": source.path or "."}
    if source.url:
        found["uri"] = f"git+{source.url}" + ("" if source.changed else f"@{source.commit}")
    if source.changed:
        found["annotations"] = {"changed since": source.commit}
    else:
        found["digest"] = {"gitCommit": source.commit}
    return [found]


def _libraries() -> list[Json]:
    found: list[Json] = []
    for name in LIBRARIES:
        try:
            found.append({"uri": f"pkg:pypi/{name}@{version(name)}"})
        except PackageNotFoundError:  # a version of which another library has no need
            continue
    return found
