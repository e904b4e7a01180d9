"""Our templates, compiled by `python -m esn_package.html`."""
