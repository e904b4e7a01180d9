"""One question of each kind, an answer to each, and what the page then says of it."""

from typing import Any

from esn_package.questions import question

QUESTIONS = [
    question({"id": definition["kind"], **definition})
    for definition in (
        {
            "kind": "single",
            "prompt": "Quel **statut** ?",
            "choices": [
                {
                    "id": "a",
                    "text": "Identité *qualifiée*",
                    "right": True,
                    "feedback": "Les **deux**.",
                },
                {"id": "b", "text": "Identité validée", "feedback": "Il manque INSi."},
                {"id": "c", "text": "Identité provisoire"},
            ],
        },
        {
            "kind": "multiple",
            "prompt": "Lesquels ?",
            "choices": [
                {"id": "nom", "text": "Nom", "right": True},
                {"id": "sexe", "text": "Sexe", "right": True},
                {"id": "adresse", "text": "Adresse", "feedback": "Elle change."},
                {"id": "age", "text": "Âge"},
            ],
        },
        {"kind": "truth", "prompt": "Est-ce vrai ?", "answer": False},
        {"kind": "number", "prompt": "Combien ?", "answer": "12,5", "tolerance": 1, "unit": "mg"},
        {"kind": "text", "prompt": "Quel mot ?", "answers": ["œdème"], "close": ["bosse"]},
        {
            "kind": "order",
            "prompt": "Dans quel ordre ?",
            "items": [
                {"id": id_, "text": id_.title()} for id_ in ("un", "deux", "trois", "quatre")
            ],
            "marking": "partial",
        },
        {
            "kind": "match",
            "prompt": "Quoi va avec quoi ?",
            "pairs": [
                {
                    "item": {"id": "rosa", "text": "Rosa"},
                    "target": {"id": "p", "text": "Provisoire"},
                },
                {"item": {"id": "lin", "text": "Lin"}, "target": {"id": "v", "text": "Validée"}},
            ],
            "extra": [{"id": "f", "text": "Fictive"}, {"id": "h", "text": "Homonyme"}],
        },
        {
            "kind": "concordance",
            "prompt": "Un *courriel* demande un mot de passe.",
            "hypothesis": "un hameçonnage",
            "information": "une adresse **connue**",
            "panel": [1, 9, 0, 5, 0],
            "comments": {"-1": "Il arrive qu’elle soit **usurpée**."},
        },
        {
            "kind": "scale",
            "prompt": "À quel point ?",
            "from": 0,
            "to": 10,
            "labels": ["Pas du tout", "Tout à fait"],
            "right": [7, 9],
        },
        {
            "kind": "zone",
            "prompt": "Où sont les traits stricts ?",
            "passage": "**Rosa Diaz**, née le 3 mai 1985, habite à Sète. Elle a un passeport.",
            "zones": [
                {"id": "nom", "words": "Rosa Diaz", "right": True, "feedback": "Elle les **dit**."},
                {"id": "date", "words": "3 mai 1985", "right": True},
                {"id": "ville", "words": "Sète", "feedback": "On déménage."},
                {"id": "piece", "words": "passeport"},
            ],
        },
        {
            "kind": "essay",
            "prompt": "Que feriez-vous ?",
            "words": [4, 12],
            "rubric": ["Prévenir **quelqu’un**"],
            "model": "Je préviens, **puis** je note.",
        },
        {
            "kind": "cloze",
            "prompt": "Que manque-t-il ?",
            "text": "À l’**arrivée**, {{geste}} puis {{dose}} de {{produit}}, soit {{reste}}.",
            "gaps": {
                "dose": {"answer": "2,5", "unit": "mg"},
                "geste": {"answers": ["vérifier"], "close": ["regarder"]},
                "produit": {
                    "choices": [
                        {"id": "morphine", "text": "morphine", "right": True},
                        {"id": "codeine", "text": "codéine", "feedback": "Elle se **boit**."},
                    ]
                },
                "reste": {"answers": ["rien"]},
            },
        },
        {
            "kind": "sort",
            "prompt": "Quoi va où ?",
            "groups": [
                {"name": "Strict", "id": "s", "items": [{"id": "nom", "text": "Nom"}]},
                {
                    "name": "Complémentaire",
                    "id": "c",
                    "items": [{"id": "rue", "text": "Rue"}, {"id": "tel", "text": "Téléphone"}],
                },
            ],
        },
    )
]
GIVEN: dict[str, Any] = {
    "single": "b",
    "multiple": ["nom", "adresse"],
    "truth": True,
    "number": "14,2 mg",
    "text": "Bosse",
    "order": ["un", "trois", "deux", "quatre"],
    "match": {"rosa": "p", "lin": "f"},
    "concordance": 1,
    "scale": 3,
    "zone": ["nom", "ville"],
    "essay": "J’appelle, tout de suite.\nPuis…",
    "cloze": {"geste": "Regarder", "dose": "2,5", "produit": "codeine"},
    "sort": {"nom": "s", "rue": "s"},
}
SAID = {
    "single": {
        "a": "right: C’était la bonne réponse. Les deux.",
        "b": "wrong: Inexact. Il manque INSi.",
    },
    "multiple": {
        "nom": "right: Juste.",
        "sexe": "right: À cocher aussi.",
        "adresse": "wrong: À ne pas cocher. Elle change.",
    },
    "truth": {"true": "wrong: Inexact.", "false": "right: C’était la bonne réponse."},
    "number": {"": "wrong: Inexact. La réponse attendue : 12,5 ± 1 mg."},
    "text": {"": "partly: Presque. La réponse attendue : œdème."},
    "order": {
        "un": "right: Bien placé.",
        "trois": "wrong: Sa place : 3.",
        "deux": "wrong: Sa place : 2.",
        "quatre": "right: Bien placé.",
    },
    "match": {"rosa": "right: Juste.", "lin": "wrong: À associer : Validée."},
    "concordance": {
        "-2": "1 vote sur 15.",
        "-1": "right: La réponse du panel. 9 votes sur 15. Il arrive qu’elle soit usurpée.",
        "0": "0 vote sur 15.",
        "1": "partly: En partie. 5 votes sur 15.",
        "2": "0 vote sur 15.",
    },
    "zone": {
        "nom": "right: Juste. Elle les dit.",
        "date": "right: À cocher aussi.",
        "ville": "wrong: À ne pas cocher. On déménage.",
    },
    "scale": {"": "wrong: Inexact. La réponse attendue : de 7 à 9.", "3": "wrong:"}
    | dict.fromkeys(("7", "8", "9"), "right:"),
    "essay": {},
    "cloze": {
        "geste": "partly: Presque. La réponse attendue : vérifier.",
        "dose": "right: Juste.",
        "produit": "wrong: Inexact. La réponse attendue : morphine. Elle se boit.",
        "reste": "La réponse attendue : rien.",
    },
    "sort": {
        "nom": "right: Juste.",
        "rue": "wrong: À ranger dans : Complémentaire.",
        "tel": "wrong: À ranger dans : Complémentaire.",
    },
}
UNANSWERED = {
    "single": {"a": "right: C’était la bonne réponse. Les deux."},
    "multiple": {"nom": "right: À cocher aussi.", "sexe": "right: À cocher aussi."},
    "truth": {"false": "right: C’était la bonne réponse."},
    "number": {"": "La réponse attendue : 12,5 ± 1 mg."},
    "text": {"": "La réponse attendue : œdème."},
    "order": {"un": "Sa place : 1.", "deux": "Sa place : 2.", "trois": "Sa place : 3."}
    | {"quatre": "Sa place : 4."},
    "match": {"rosa": "À associer : Provisoire.", "lin": "À associer : Validée."},
    "concordance": {**SAID["concordance"], "1": "5 votes sur 15."},
    "zone": {
        "nom": "right: À cocher aussi. Elle les dit.",
        "date": "right: À cocher aussi.",
    },
    "scale": {"": "La réponse attendue : de 7 à 9."} | dict.fromkeys(("7", "8", "9"), "right:"),
    "essay": {},
    "cloze": {
        "geste": "La réponse attendue : vérifier.",
        "dose": "La réponse attendue : 2,5 mg.",
        "produit": "La réponse attendue : morphine.",
        "reste": "La réponse attendue : rien.",
    },
    "sort": {
        "nom": "À ranger dans : Strict.",
        "rue": "À ranger dans : Complémentaire.",
        "tel": "À ranger dans : Complémentaire.",
    },
}
# While a try remains: of what was chosen only, and nothing where that would give the rest away.
NOT_YET = {
    "single": {"b": "wrong: Inexact. Il manque INSi."},
    "truth": {"true": "wrong: Inexact."},
    "number": {"": "wrong: Inexact."},
    "text": {"": "partly: Presque."},
    "concordance": {"1": "partly: En partie."},
    "scale": {"": "wrong: Inexact.", "3": "wrong:"},
    "cloze": {
        "geste": "partly: Presque.",
        "dose": "right: Juste.",
        "produit": "wrong: Inexact. Elle se boit.",
    },
}
