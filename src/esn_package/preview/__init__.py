"""A simulated LMS that answers as a profile of a real one says, and those profiles."""

from esn_package.preview.profiles import STANDARD, Profile, profile, profiles

__all__ = ["STANDARD", "Profile", "profile", "profiles"]
