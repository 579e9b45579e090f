"""From an outline to a plan file that a person would have written."""
