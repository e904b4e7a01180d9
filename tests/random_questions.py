"""Questions and responses made by chance, the same at every run."""

from collections.abc import Callable
from random import Random
from typing import Any

from esn_package.interaction import Within
from esn_package.questions import Cloze, Concordance, Essay, Gap, Match, Question, Scale, Sort
from esn_package.questions.folding import fold, tidy

# Letters that fold, spaces of all sorts, marks, other scripts, and what is no text at all.
LETTERS = (
    "abcxyzABCXYZ0123456789 -_~'’.,;:!?*"
    "éèêàçîôùûÉÀÇœæŒÆßİıµμ²½ﬁ"
    "\u0301\u0327\u0323\u00a0\u202f\u2009\u200b\u2011\u2212\t\n\u2028\ufeff\u0085"
    "ΣσςЖж中文العربيةא🫀👩🏽\U000e0067\U0010ffff"
)
WRITTEN = "éaeiou lmnrst   \u202f’,.-~_\n\r" + LETTERS
NUMBERS = "0123456789" * 2 + ",.-+ \u00a0\u202f\u2212e%"


def text(random: Random, most: int, letters: str = LETTERS) -> str:
    return "".join(random.choices(letters, k=random.randint(0, most)))


def typable(random: Random, most: int) -> str:
    """A text that an author could give as an answer."""
    while not fold(found := text(random, most)):
        pass
    return found


def decimal(random: Random) -> str:
    whole, places = random.randint(0, 10 ** random.randint(0, 9)), random.randint(0, 8)
    parts = "".join(random.choices("0123456789", k=places))
    return f"{random.choice(['', '-'])}{whole}" + (random.choice(",.") + parts if places else "")


def items(random: Random, least: int, most: int) -> list[dict[str, str]]:
    """Items with and without ids; ids of four characters look like digests."""
    ids = random.sample([f"i{n}" for n in range(99)] + [f"{n:04}" for n in range(99)], 35)
    found = [{"text": f"Texte {n}"} for n in range(random.randint(least, most))]
    return [
        item | ({"id": ids[n]} if random.random() < 0.5 else {}) for n, item in enumerate(found)
    ]


def single(random: Random) -> dict[str, Any]:
    choices: list[dict[str, Any]] = [*items(random, 2, 26)]
    random.choice(choices)["right"] = True
    return {"choices": choices}


def multiple(random: Random) -> dict[str, Any]:
    """In half of them a number to choose, or choices that decide all."""
    choices: list[dict[str, Any]] = [*items(random, 2, 26)]
    right = random.sample(choices, random.randint(1, min(len(choices), random.choice([5, 26]))))
    for choice in right:
        choice["right"] = True
    asked = {"choices": choices, "marking": random.choice(["all", "partial", "edn"])}
    pick = {"pick": random.randint(1, len(right))}
    how = random.choice(["", "", "", "pick", "long", "weighed"])
    if how == "weighed":
        random.choice(right)["required"] = True
        for choice in choices[:2]:
            if "right" not in choice:
                choice["fatal"] = True
    if how == "long" and len(choices) >= 10:
        return asked | pick | {"list": "long"}
    return asked | (pick if how == "pick" or random.random() < 0.1 else {})


def truth(random: Random) -> dict[str, Any]:
    return {"answer": random.random() < 0.5}


def number(random: Random) -> dict[str, Any]:
    asked: dict[str, Any] = {"answer": decimal(random), "tolerance": decimal(random).lstrip("-")}
    unit = random.choice(["", "mg", "µg", "m²", "%", "°C", "s"])
    return asked | ({"unit": unit} if unit else {})


def short_text(random: Random) -> dict[str, Any]:
    how = random.choice([[], ["case"], ["accents"], ["case", "accents"]])
    answers = [typable(random, 8) for _ in range(random.randint(1, 4))]
    right = {fold(answer, how) for answer in answers}
    close = [near for near in (typable(random, 4), "x") if fold(near, how) not in right]
    return {"answers": answers, "close": close, "fold": how}


def order(random: Random) -> dict[str, Any]:
    return {"items": items(random, 2, 35), "marking": random.choice(["all", "partial"])}


def match(random: Random) -> dict[str, Any]:
    left, right = items(random, 2, 20), items(random, 2, 15)
    pairs = [{"item": item, "target": random.choice(right)} for item in left]
    extra = [target for target in right if all(pair["target"] is not target for pair in pairs)]
    return {"pairs": pairs, "extra": extra, "marking": random.choice(["all", "partial"])}


def concordance(random: Random) -> dict[str, Any]:
    votes = [random.choice([0, random.randint(0, 30)]) for _ in range(5)]
    votes[random.randrange(5)] += 1
    names = [random.choice(names) for names in (["-2"], ["-1"], ["0", "+0"], ["1", "+1"], ["2"])]
    panel = dict(zip(names, votes, strict=True)) if random.random() < 0.9 else {}
    script = {"hypothesis": "ceci", "information": "cela"}
    return script | ({"panel": panel} if panel else {}) | {"comments": {random.choice(names): "!"}}


def scale(random: Random) -> dict[str, Any]:
    places = random.randint(0, 3)
    low, step = random.randint(-500, 500), random.randint(1, 25)
    steps = [low + n * step for n in range(random.choice([2, 5, 11, 12, 35, 36, 101]))]
    shown = [f"{n * 10**-places:.{places}f}" for n in (steps[0], steps[-1], step)]
    asked: dict[str, Any] = dict(zip(("from", "to", "step"), shown, strict=True))
    ends = sorted(random.choices(steps, k=2))
    right = [f"{n * 10**-places:.{places}f}" for n in ends]
    return asked | ({"right": right} if random.random() < 0.7 else {})


def zone(random: Random) -> dict[str, Any]:
    marking = random.choice(["all", "partial", "edn"])
    found: list[dict[str, Any]] = [*items(random, 2, 26)]
    zones = [
        {("words" if "id" in one else "label"): one["text"], **one, "words": one["text"]}
        for one in found
    ]
    for one in zones:
        del one["text"]
    for one in random.sample(zones, random.randint(1, len(zones))):
        one["right"] = True
    passage = ", ".join(one["words"] for one in zones)
    return {"passage": passage, "zones": zones, "marking": marking}


def essay(random: Random) -> dict[str, Any]:
    words = sorted(random.choices(range(12), k=2))
    told = {"words": [words[0], words[1] + 1], "report_text": random.random() < 0.8}
    return told | random.choice([{}, {"model": "Voici."}, {"rubric": ["ceci", "cela"]}])


def said(asked: Concordance | Scale | Essay, random: Random) -> object:
    """A step or a text that could be given, or nearly."""
    match asked.kind:
        case "concordance":
            at = random.randint(-2, 2)
            return random.choice([at, float(at), f"{at:+}", str(at), random.random()])
        case "scale":
            step = random.choice([*asked.steps, *asked.right_steps * 2])
            typed = random.choice(
                [step, f" {step.replace('.', ',')}\u00a0", text(random, 9, NUMBERS)]
            )
            return random.choice([float(step), float(step) + 1e-9, typed, random.random()])
        case "essay":
            written = "".join(random.choices(WRITTEN, k=random.randint(0, 150)))
            return random.choice([written, text(random, 60), text(random, 60, "aé -")])


def gap(random: Random) -> dict[str, Any]:
    way = random.choice(["typed", "number", "list"])
    if way == "number":
        return number(random)
    if way == "list":
        return single(random)
    while True:
        typed = short_text(random)
        if max(map(len, map(tidy, typed["answers"] + typed["close"]))) <= 30:
            return typed


def cloze(random: Random) -> dict[str, Any]:
    names = random.sample(["a", "b-1", "c", "constructor", "1234", "gap"], random.randint(1, 6))
    gaps = {name: gap(random) for name in sorted(names)}
    text = " et ".join(f"{{{{{name}}}}}" for name in names)
    return {"text": text, "gaps": gaps, "marking": random.choice(["all", "partial"])}


def filled(gap: Gap, random: Random) -> str:
    """What could be given to one gap, or nearly."""
    if gap.choices:
        choice = random.choice(gap.choices)
        return random.choice([choice.ref, choice.text.plain, choice.text.plain + " "])
    if gap.answer is not None:
        near = f"{float(gap.answer) + float(gap.tolerance) * random.choice([-1, 1]):.9f}"
        return random.choice([near, near + " " + (gap.unit or ""), text(random, 40, NUMBERS)])
    typed = random.choice([*gap.answers, *gap.close])
    return random.choice([typed, typed.upper(), text(random, 40)])


def sort(random: Random) -> dict[str, Any]:
    names, all_items = items(random, 2, 8), items(random, 8, 35)
    groups: list[dict[str, Any]] = [
        {"name": name.pop("text"), **name, "items": [all_items.pop()]} for name in names
    ]
    for item in all_items:
        random.choice(groups)["items"].append(item)
    return {"groups": groups, "marking": random.choice(["all", "partial"])}


def put(asked: Cloze | Match | Sort, random: Random) -> dict[str, str]:
    """What could be put to each item or gap; now and then all that is right."""
    if asked.kind == "cloze":
        return {name: filled(gap, random) for name, gap in asked.gaps.items()}
    if random.random() < 0.1:
        return asked.right
    targets = [target.ref for target in asked.targets]
    return {item: random.choice([to, *targets]) for item, to in asked.right.items()}


def response(asked: Question, random: Random) -> object:
    """A response that could be given, or nearly."""
    match asked.kind:
        case "single" | "multiple":
            known = [choice.ref for choice in asked.choices]
            picked = random.sample(known, random.randint(0, min(4, len(known))))
            right: list[str] = [*asked.right] if asked.kind == "multiple" else [asked.right]
            nearly = [*right[random.randint(0, 1) :], *picked[: random.randint(0, 2)]]
            return random.choice([picked, known, random.choice(known), right, nearly])
        case "truth":
            return random.random() < 0.5
        case "number":
            within = asked.interaction().right
            assert isinstance(within, Within)
            near = f"{random.choice([within.low, within.high]):.9f}"
            unit = random.choice(["", " ", "\u00a0"]) + (asked.unit or "")
            return random.choice([near + unit, decimal(random) + unit, text(random, 9, NUMBERS)])
        case "text":
            known = [*asked.answers, *asked.close]
            typed = random.choice(known)
            return random.choice([typed, typed.upper(), f" {typed}\u00a0", text(random, 70)])
        case "order":
            known = [item.ref for item in asked.items]
            return random.choice([known, random.sample(known, len(known)), known[1:]])
        case "cloze" | "match" | "sort":
            given = put(asked, random)
            least = random.choice([0, 0.1])
            return {item: to for item, to in given.items() if random.random() >= least}
        case "zone":
            known = [zone.ref for zone in asked.zones]
            picked = random.sample(known, random.randint(0, min(4, len(known))))
            right = random.sample(asked.right, random.randint(0, len(asked.right)))
            return random.choice([picked, known, right, random.choice(known)])
        case "concordance" | "scale" | "essay":
            return said(asked, random)


GARBAGE: list[object] = [None, "", "zzzz", [], ["zzzz"], [1], {}, {"zzzz": "zzzz"}, {"a": 1}]
GARBAGE += [True, 0, -3, "é\u0301"]
MAKERS: dict[str, Callable[[Random], dict[str, Any]]] = {
    "single": single,
    "multiple": multiple,
    "truth": truth,
    "number": number,
    "text": short_text,
    "order": order,
    "match": match,
    "concordance": concordance,
    "scale": scale,
    "zone": zone,
    "essay": essay,
    "cloze": cloze,
    "sort": sort,
}


def chance(seed: str) -> Random:
    """A source of chance that a seed repeats."""
    return Random(seed)  # noqa: S311 - tests that repeat need no secret
