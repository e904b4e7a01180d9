"""Every code of what goes wrong where sources or packages are not on this machine."""

ELSEWHERE: dict[str, str] = {
    "bad-store-name": "A file of a store has a name that no folder can take",
    "no-cluster": "No scheduler answers, or it has no workers",
    "no-such-store": "No store is known by such an address",
    "not-in-store": "A bucket, a folder or a file is not in a store",
    "not-installed": "What a build was asked for needs a package that is not installed",
    "store-changed": "Another build wrote to a store at the same time",
    "store-refuses": "A store does not let an account in, or cannot do what is asked",
    "store-silent": "A store does not answer",
    "store-too-large": "A folder of a store holds more than a build brings here",
    "workers-differ": "The workers of a cluster do not have the same esn-package",
}
