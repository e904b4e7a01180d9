"""What libxml2 says of XML and of grammars, in our words: its own are English, and a parser's.

Looked for from the top; what is not among them is said as libxml2 says it.
"""

import re
from collections.abc import Callable

from esn_package.saying import Said, said

_WORDS: list[tuple[str, Callable[..., Said]]] = [
    # parser.c of libxml2: is it XML?
    (
        r"Opening and ending tag mismatch: (\S+) and (\S+)",
        lambda a, b: said("<{tag}> is closed by </{other}>", tag=a, other=b),
    ),
    (r"Premature end of data in tag (\S+)", lambda a: said("<{tag}> is not closed", tag=a)),
    (r"Couldn't find end of Start Tag (\S+)", lambda a: said("<{tag} has no >", tag=a)),
    (r"Document is empty|Start tag expected", lambda: said("it does not begin with <")),
    (r"Entity '(\S+)' not defined", lambda a: said("&{name}; means nothing here", name=a)),
    (r"EntityRef: ", lambda: said("an & stands alone, which is written &amp;")),
    (
        r"Specification mandates value for attribute (\S+)",
        lambda a: said('"{name}" has no value', name=a),
    ),
    (r"AttValue: ", lambda: said("a value stands without quotes")),
    (r"attributes construct error", lambda: said("no space stands before an attribute")),
    (r"Attribute (\S+) redefined", lambda a: said('"{name}" is given twice', name=a)),
    (
        r"Namespace prefix (\S+) .*is not defined",
        lambda a: said("the prefix {name}: is not declared", name=a),
    ),
    (r"Extra content at the end", lambda: said("something stands after its end")),
    (r"Invalid bytes|not proper UTF-8", lambda: said("a byte is no letter of its encoding")),
    (r"Unescaped '<'", lambda: said("a < stands in a value, which is written &lt;")),
    (r"invalid (?:xml)?Char value", lambda: said("it holds a character that XML does not allow")),
    (r"Excessive depth", lambda: said("its elements are nested too deep")),
    # its relaxng.c: is it what a grammar has?
    (
        r"Type (\S+) doesn't allow value '(.*)'",
        lambda a, b: said('"{value}" is not of the type {type}', value=b, type=a),
    ),
    (
        r"Invalid attribute (\S+) for element (\S+)",
        lambda a, b: said('<{tag}> cannot have the attribute "{name}"', tag=b, name=a),
    ),
    (
        r"Expecting (?:an )?element (\S+), got nothing",
        lambda a: said("<{tag}> is missing", tag=a),
    ),
    (
        r"Expecting (?:an )?element (\S+), got (\S+)",
        lambda a, b: said("<{other}> stands where <{tag}> is expected", tag=a, other=b),
    ),
    (
        r"(?:Did not expect text in element|Element) (\S+) (?:content|has extra content: text)",
        lambda a: said("<{tag}> cannot hold text", tag=a),
    ),
    (
        r"Element (\S+) has extra content: (\S+)",
        lambda a, b: said("<{tag}> cannot hold <{other}>, or not there", tag=a, other=b),
    ),
    (r"Expecting an element got text", lambda: said("text cannot stand there")),
    (r"Expecting an element , got", lambda: said("an element is missing here")),
    (
        r"Did not expect element (\S+) there",
        lambda a: said("<{tag}> cannot stand there", tag=a),
    ),
    (
        r"Element (\S+) failed to validate attributes",
        lambda a: said("an attribute of <{tag}> is wrong or missing", tag=a),
    ),
    (
        r"Element (\S+) failed to validate content",
        lambda a: said("what <{tag}> holds is wrong or not complete", tag=a),
    ),
]


def in_words(message: str) -> str:
    """The message in words that a reader's language has; the same if it is ours, or not known."""
    if isinstance(message, Said):
        return message
    for pattern, words in _WORDS:
        if found := re.search(pattern, message):
            return words(*found.groups())
    return message
