"""What the table of phones needs: a module with much in it, and platforms that serve packages."""
