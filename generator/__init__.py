"""kehoach: a plan in YAML, an official Word document, and the way between them."""

__version__ = "0.1.0"
