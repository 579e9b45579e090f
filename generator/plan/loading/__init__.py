"""From the bytes on the disk to a tree of text with places; what people get wrong is named before YAML is parsed."""
