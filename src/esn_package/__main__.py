"""`python -m esn_package` is `esn-package`."""

import sys

from esn_package.cli import main

sys.exit(main())
