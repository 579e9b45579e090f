"""What `check` looks for: one module a rule, its docstring the rule's manual."""
