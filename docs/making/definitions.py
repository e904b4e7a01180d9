"""Every key of every definition, in each language that the schemas are described in."""

import json
from collections.abc import Iterator
from typing import Any

from esn_package.described import described
from esn_package.saying import translated

FRENCH = "reference/cles.md"
INTRO = """\
# Les clés, une par une

Ce que chaque fichier peut contenir, d’après les modèles que lit le programme. Un éditeur qui
connaît les schémas (`esn-package new programme` les installe) le dit aussi, pendant que l’on
écrit.

Une définition est du YAML pris comme du texte : `non`, `no` et `on` restent des mots ; une clé
donnée deux fois, une clé inconnue, une ancre, un alias, une étiquette ou un second document sont
des erreurs. Mettez entre guillemets un texte qui contient deux-points suivis d’une espace, ou
` #`. Un identifiant est fait de minuscules sans accent, de chiffres et de traits d’union, 64 au
plus, et ne change plus une fois publié : c’est par lui que les LMS gardent ce que les apprenants
ont fait.
"""
FILES = {
    "programme": (
        "The course: one a repository, at its top.",
        "Le programme : un seul par dossier d’équipe, tout en haut.",
    ),
    "competencies": (
        "What the framework of the course asks for, beside programme.yaml.",
        "Ce que demande le référentiel du programme, à côté de programme.yaml.",
    ),
    "lexicon": (
        "The words of the field, beside programme.yaml.",
        "Les mots du domaine, à côté de programme.yaml.",
    ),
    "module": ("A module: one a folder.", "Un module : un par dossier."),
    "media": (
        """\
Whose pictures, sounds and films are, by path from the folder that it stands in, the module's \
(`*`: all others). Or `photo.jpg.yaml` beside photo.jpg, with the keys alone.""",
        """\
À qui sont les images, sons et vidéos, par chemin depuis le dossier où il se trouve, celui du \
module (`*` : tous les autres). Ou `photo.jpg.yaml` à côté de photo.jpg, avec les clés seules.""",
    ),
    "page": (
        "May stand at the top of a page, between two lines of `---`.",
        "Peut se placer en haut d’une page, entre deux lignes `---`.",
    ),
    "quiz": (
        "The questions that are scored; its name ends in `.quiz.yaml`.",
        "Les questions notées ; son nom finit par `.quiz.yaml`.",
    ),
    "bank": (
        "Questions that quizzes draw from; beside a module, or in a folder above it.",
        "Des questions où puisent les quiz ; à côté d’un module, ou dans un dossier au-dessus.",
    ),
    "lab": (
        "What a learner tries out in a page: `::: lab NAME.lab.yaml`. Its first key says of which \
kind it is; [labs.md](labs.md) tells how each is played.",
        "Ce que l’apprenant manipule dans une page : `::: lab NOM.lab.yaml`. Sa première clé dit \
de quelle sorte il est ; [Faire un laboratoire](../guides/laboratoires.md) le raconte.",
    ),
    "waivers": (
        "Beside programme.yaml or module.yaml: why what `check` says is right as it is.",
        "À côté de programme.yaml ou de module.yaml : pourquoi ce que dit `check` est bien ainsi.",
    ),
    "variant": (
        (
            "What an institution changes in the modules that it takes over: a file each, whose "
            "name is the variant's id, in the folder variants beside programme.yaml."
        ),
        (
            "Ce qu’un établissement change dans les modules qu’il reprend : un fichier chacun, "
            "dont le nom est l’id, dans le dossier variants à côté de programme.yaml."
        ),
    ),
    "scenario": (
        "What a page's `::: scenario` names: scenes, in which each choice leads on to an ending.",
        "Ce que nomme `::: scenario` dans une page : des scènes, où chaque choix mène plus loin.",
    ),
    "question": (
        "In a quiz, or in a page's block of ` ```question `, where it is practice.",
        "Dans un quiz, ou dans un bloc ` ```question ` d’une page, où elle sert d’entraînement.",
    ),
}
WORDS = {
    "In a quiz only.": "Dans un quiz seulement.",
    "Every question": "Toute question",
    "key | value | left out | meaning": "clé | valeur | par défaut | sens",
    "needed": "nécessaire",
    " or ": " ou ",
    "list of {}": "liste : {}",
    "mapping": "`clé: valeur`",
    "mapping of id to {}": "`nom: valeur`, chacune : {}",
    "one of the [codes](#codes-of-problems) that can be waived": (
        "un des [codes](messages.md) qui peuvent être écartés"
    ),
    "questions": "questions",
    "integer": "nombre entier",
    "number": "nombre",
    "date, `2026-11-20`": "date, `2026-11-20`",
    "id": "identifiant",
    "text": "texte",
    ", more than {}": ", plus de {}",
    ", {} or more": ", {} ou plus",
    "above 0": "plus de 0",
    ", {} to {}": ", de {} à {}",
    ", up to {}": ", jusqu’à {}",
}
BOOLEAN = {
    "en": "`oui` or `non`, `vrai` or `faux`, `true` or `false`",
    "fr": "`oui` ou `non`, `vrai` ou `faux`, `true` ou `false`",
}
MOST_WORDS = 16  # in a table
# Parts of a quiz that are no parts of its questions.
OF_QUIZZES = {"RowDefinition", "Degree", "Document"}
Schema = dict[str, Any]


def pages() -> Iterator[tuple[str, str]]:
    """The French page; the English one has the codes below the keys."""
    yield FRENCH, "\n".join([INTRO, *keys("fr")])


def keys(language: str) -> Iterator[str]:
    """The keys of each file, then of each kind of question."""
    yield from _Keys(language).files()


class _Keys:
    """What is said of the keys, in a language."""

    def __init__(self, language: str) -> None:
        self.language = language

    def say(self, words: str, *values: object) -> str:
        """Words of a table, their places filled."""
        return (WORDS[words] if self.language == "fr" else words).format(*values)

    def schema(self, name: str) -> Schema:
        """A schema with its descriptions in the language."""
        read: Schema = json.loads(described(name, self.language))
        return read

    def files(self) -> Iterator[str]:
        """Each file in turn."""
        for name, what in FILES.items():
            schema = self.schema(name)
            yield f"## {schema['title']}\n\n{what[self.language == 'fr']}\n"
            if name == "question":
                case = self.schema("quiz")["$defs"]["Case"]
                yield from self.questions(schema["$defs"])
                yield f"### `kind: case`\n\n{case['description']} {self.say('In a quiz only.')}\n"
                yield from self.table(case)
                continue
            if "properties" in schema:
                yield from self.table(schema)
                yield from self.inside(schema)
            for title, part in schema.get("$defs", {}).items():
                if title == "WaiverDefinition" and name != "waivers":
                    continue  # said once
                if title in OF_QUIZZES or name not in {"quiz", "bank"}:
                    yield from self.part(title, part)

    def part(self, title: str, part: Schema) -> Iterator[str]:
        """A part of a definition that stands under a key."""
        yield f"### {self.named(title)}\n\n{part['description']}\n"
        yield from self.table(part)

    def inside(self, schema: Schema) -> Iterator[str]:
        """The keys of what may stand under a key instead of a yes or no."""
        for key, value in schema["properties"].items():
            for one in value.get("anyOf", ()):
                if "properties" in one and "oneOf" not in value:
                    yield from self.part(key.capitalize(), one)

    def questions(self, parts: dict[str, Schema]) -> Iterator[str]:
        """What all kinds share, once; then what each kind has of its own."""
        kinds = {name: part for name, part in parts.items() if "kind" in part.get("properties", {})}
        one = next(iter(kinds.values()))
        first = one["properties"]
        shared = [key for key in first if all(key in part["properties"] for part in kinds.values())]
        yield f"### {self.say('Every question')}\n"
        common = {key: first[key] for key in shared if key != "kind"}
        yield from self.table({**one, "properties": common})
        for part in kinds.values():
            own = {key: value for key, value in part["properties"].items() if key not in shared}
            kind = part["properties"]["kind"]["const"]
            yield f"### `kind: {kind}`\n\n{part['description']}\n"
            yield from self.table({**part, "properties": own})
        for name, part in parts.items():
            if name not in kinds:  # a text, or this
                yield from self.part(name, part["anyOf"][-1] if "anyOf" in part else part)

    def table(self, schema: Schema) -> Iterator[str]:
        """A row a key."""
        needed = set(schema.get("required", ()))
        yield f"| {self.say('key | value | left out | meaning')} |\n|---|---|---|---|"
        for key, value in schema["properties"].items():
            out = self.say("needed") if key in needed else _default(value)
            meaning = value.get("description", "").replace("<", "&lt;")
            yield f"| `{key}` | {self.value(value)} | {out} | {meaning} |"
        yield ""

    def value(self, value: Schema) -> str:
        """What may be written, in few words."""
        either: list[Schema] = value.get("anyOf") or value.get("oneOf") or []
        either = [] if "discriminator" in value else either
        if any(one.get("type") == "boolean" for one in either):
            lists = [self.value(one) for one in either if one.get("type") == "array"]
            mappings = [self.say("mapping") for one in either if "properties" in one]
            return self.say(" or ").join([BOOLEAN[self.language], *lists, *mappings])
        if either:
            others = (self.value(one) for one in either if one.get("type") != "null")
            return self.say(" or ").join(others)
        if "$ref" in value:
            return self.named(value["$ref"].rpartition("/")[2])
        if value.get("type") == "array":
            each = self.say("list of {}", self.value(value["items"]))
            return each + self.range(value, "minItems", "maxItems")
        words = value.get("enum", [value["const"]] if "const" in value else [])
        if len(words) > MOST_WORDS:
            return self.say("one of the [codes](#codes-of-problems) that can be waived")
        return " \\| ".join(f"`{word}`" for word in words) or self.plain(value)

    def plain(self, value: Schema) -> str:
        """What may be written where there is no choice."""
        kind = value.get("type", "")
        # A number stands for the text it is written as.
        kind = kind if isinstance(kind, str) else "text"
        if "oneOf" in value:
            return self.say("questions")
        if isinstance(each := value.get("additionalProperties"), dict):
            return self.say("mapping of id to {}", self.value(each))
        if kind in {"integer", "number"}:
            least = "minimum" if "minimum" in value else "exclusiveMinimum"
            return self.say(kind) + self.range(value, least, "maximum")
        if value.get("format") == "date":
            return self.say("date, `2026-11-20`")
        if "64" in str(value.get("maxLength", "")):
            return self.say("id")
        if kind == "boolean":
            return BOOLEAN[self.language]
        return self.say("mapping" if kind == "object" else "text")

    def range(self, value: Schema, least: str, most: str) -> str:
        """From what to what."""
        low, high = value.get(least), value.get(most)
        if low is None and high is None:
            return ""
        if high is None:
            more = ", more than {}" if least.startswith("exclusive") else ", {} or more"
            return self.say(more, low)
        if low is None:
            return self.say(", up to {}", high)
        above = self.say("above 0") if least.startswith("exclusive") else low
        return self.say(", {} to {}", above, high)

    def named(self, name: str) -> str:
        """`ListedModule` as words: « Module de la liste »."""
        bare = name.removesuffix("Definition")
        spaced = "".join(f" {letter}" if letter.isupper() else letter for letter in bare).strip()
        article = "an" if spaced[0] in "AEIOU" else "a"
        noun = translated(f"{article} {spaced.lower()}", self.language)
        return noun.partition(" ")[2].capitalize()


def _default(value: Schema) -> str:
    default = value.get("default")
    if isinstance(default, float) and default.is_integer():
        default = int(default)
    said = default if isinstance(default, str) else json.dumps(default, ensure_ascii=False)
    return "" if default in (None, [], "", {}) else f"`{said}`"
