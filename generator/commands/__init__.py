"""What each command does, as functions that take paths and return data; cli.py prints."""
