"""One launch of a package without its page: status, saving, the browser's own copy."""

import node


def test_a_launch_without_an_lms() -> None:
    node.run("session")
