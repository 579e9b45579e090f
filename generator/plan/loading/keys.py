"""How a key is written in a plan file."""

from __future__ import annotations

import re

WORD = "[a-z][a-z0-9_-]*"
# `- key: value`; blanks may stand before the colon, as YAML has it.
PROPER = re.compile(
    rf"(?P<indent>[ \t]*)(?P<dashes>(?:-[ \t]+)*)(?P<key>{WORD}|[0-9]+)(?P<colon>[ \t]*:)(?:[ \t]+|$)(?P<value>.*)"
)
