"""A simulated LMS that answers as a profile of a real one says, and the pages around it."""
