"""Every code of advice: what an editor would say of a text that is right and could be better."""

ADVICE: dict[str, str] = {
    "alternative-is-file-name": "The alternative of an image is a file name",
    "alternative-repeats-caption": "The alternative of an image says again what its caption says",
    "alternative-says-image": "The alternative of an image begins by saying that it is one",
    "alternative-too-long": "The alternative of an image is long to listen to",
    "checked-ahead": "Facts are said to be checked on a day that is not yet",
    "competency-not-covered": "No objective of a module serves a competency",
    "heading-skips-level": "A heading is more than one level below the one above it",
    "law-without-source": "What is said of the law does not say where that stands",
    "link-not-https": "A link leads to a page over http, which others can read and change",
    "old-facts": "Facts were last checked more than a year ago",
    "question-without-objective": "A question of a quiz measures no objective",
    "table-without-head": "A column of a table has no name",
    "unused-media": "A file of the folder media is shown nowhere",
}
