"""Links: what can be said of an address without asking for it."""

from collections.abc import Iterator

from esn_package.advice.base import Family, Subject, advise
from esn_package.problems import Problem
from esn_package.saying import said


def _links(subject: Subject) -> Iterator[Problem]:
    for text in subject.texts:
        for seen in text.prose.seen:
            if seen.kind == "link" and seen.address.lower().startswith("http://"):
                right = f"https://{seen.address[7:]}"
                hint = said("write {right}, once you have seen that it opens", right=right)
                message = said(
                    "{address} is not protected: anyone on the way can change the page",
                    address=seen.address,
                )
                yield advise(text.at(seen.offset), "link-not-https", message, hint)


LINKS = Family(("link-not-https",), _links)
