"""Words that French authors write for those that definitions have, and no spelling is near to."""

from collections.abc import Collection
from unicodedata import combining, normalize

# Keys, kinds of question and boxes alike: who asks says which of them there are.
_MEANT: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(("enonce", "consigne", "intitule", "question", "statement"), ("prompt",)),
    **dict.fromkeys(("reponse", "correction"), ("answer", "answers", "right")),
    **dict.fromkeys(("reponses", "propositions", "options", "choix"), ("choices", "answers")),
    **dict.fromkeys(("juste", "bonne", "bon", "correct", "correcte", "vrai"), ("right",)),
    **dict.fromkeys(("retour", "commentaire", "comment"), ("feedback", "explanation")),
    **dict.fromkeys(("resume", "description"), ("summary",)),
    **dict.fromkeys(("duree", "temps", "duration", "minute"), ("minutes",)),
    **dict.fromkeys(("seuil", "reussite"), ("pass_mark",)),
    **dict.fromkeys(("essais", "tentatives"), ("attempts", "tries")),
    **dict.fromkeys(("melanger", "melange"), ("shuffle",)),
    **dict.fromkeys(("verifie", "date", "a-jour"), ("checked",)),
    **dict.fromkeys(("type", "forme", "genre"), ("kind",)),
    **dict.fromkeys(("auteur", "auteurs", "author"), ("authors", "author")),
    **dict.fromkeys(("raison", "motif", "parce-que"), ("because",)),
    **dict.fromkeys(("piliers", "parties"), ("pillars",)),
    **dict.fromkeys(("mot", "nom", "name", "title"), ("term", "name", "title")),
    **dict.fromkeys(("sens", "court"), ("short",)),
    **dict.fromkeys(("synonymes", "sigle"), ("aliases",)),
    **dict.fromkeys(("langue",), ("language",)),
    "qcm": ("multiple",),
    **dict.fromkeys(("qcu", "qru", "qrm-unique", "unique"), ("single",)),
    **dict.fromkeys(("vf", "vrai-faux", "vrai-ou-faux", "truefalse", "true-false"), ("truth",)),
    **dict.fromkeys(("qroc", "texte-court", "reponse-courte"), ("text",)),
    **dict.fromkeys(("numerique", "nombre", "calcul", "numeric"), ("number",)),
    **dict.fromkeys(("ordre", "ranger", "ordonner"), ("order",)),
    **dict.fromkeys(("appariement", "association", "paires"), ("match",)),
    **dict.fromkeys(("tri", "groupes", "categories"), ("sort",)),
    **dict.fromkeys(("trous", "texte-a-trous", "lacunes"), ("cloze",)),
    **dict.fromkeys(("tcs",), ("concordance",)),
    **dict.fromkeys(("echelle", "likert"), ("scale",)),
    **dict.fromkeys(("redaction", "texte-libre", "qrol"), ("essay",)),
    **dict.fromkeys(("image", "qzp"), ("zone",)),
    **dict.fromkeys(("cas",), ("case",)),
    **dict.fromkeys(("cle", "clef", "retenir", "a-retenir", "essentiel"), ("key",)),
    **dict.fromkeys(("attention", "danger", "alerte"), ("warning",)),
    **dict.fromkeys(("loi", "droit"), ("law",)),
    **dict.fromkeys(("etapes",), ("steps",)),
    **dict.fromkeys(("onglets",), ("tabs",)),
    **dict.fromkeys(("onglet",), ("tab",)),
    **dict.fromkeys(("son",), ("audio",)),
}


def meant(word: str, known: Collection[str]) -> str:
    """The known word that a French author means by another; "" if there is none."""
    bare = "".join(char for char in normalize("NFD", word.strip().lower()) if not combining(char))
    same = bare.replace(" ", "-").replace("_", "-")
    return next((one for one in _MEANT.get(same, ()) if one in known), "")
