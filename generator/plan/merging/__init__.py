"""Two versions of a plan file that come from one: which line is which, and both sides' work in one text."""
