"""What was built, told to people and machines: a page, its history, JUnit, and a provenance."""
