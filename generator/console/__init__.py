"""The commands as they are typed: one module each, loaded when its command is called. Parse, call, print."""
