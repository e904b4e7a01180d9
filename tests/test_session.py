"""One launch of a package without its page: status, saving, the browser's own copy."""

import node


def test_a_launch_without_an_lms() -> None:
    node.run("session")


def test_faults_of_lms_lrs_network_and_browser() -> None:
    node.run("trust")
