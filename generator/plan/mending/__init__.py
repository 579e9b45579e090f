"""Mending the user's own file: what is certain, in place, with comments and layout kept."""
