"""Two outlines as one Word document with native tracked changes (ISO 29500-1 17.13.5)."""
