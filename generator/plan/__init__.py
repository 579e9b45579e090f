"""The YAML side: reading a plan file, its model, and the outline it stands for."""
