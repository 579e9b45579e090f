"""Any Word file, read: paragraphs with their effective look, sections, tables, notes, drawn lines."""
