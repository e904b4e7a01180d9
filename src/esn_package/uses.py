"""How a text names a term of the lexicon."""

import re

# `[[INS]]` or `[[INS|mots]]`, whose bar is escaped in a table.
LINK = re.compile(r"\[\[([^\[\]|\\]+)(?:\\?\|([^\[\]]*))?\]\]")
