"""Print every profile as JSON, by name: what the simulated LMS reads."""

import json
import sys

from esn_package.preview.profiles import STANDARD, profile, profiles

found = {name: profile(name).model_dump(mode="json", by_alias=True) for name in profiles()}
found[STANDARD] = profile(STANDARD).model_dump(mode="json", by_alias=True)
json.dump(found, sys.stdout)
