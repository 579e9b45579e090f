"""A returned document pulled into its plan, by the same function as the command."""

from __future__ import annotations

import tempfile
import traceback
from pathlib import Path
from typing import NamedTuple

from generator.commands.pull import Wanted, pull
from generator.outline.blocks import Outline
from generator.problems import UserError
from tests.pull.samples import Sample
from tests.support import outline_of


class Told(NamedTuple):
    """What the user is told of one difference."""

    outcome: str
    before: str
    after: str
    said: str


class Back(NamedTuple):
    """The plan after pulling: its text, what it says (None: it cannot be built any more), what the user was told."""

    text: str
    outline: Outline | None
    told: tuple[Told, ...]
    fault: str = ""


def returned(sample: Sample, *contents: bytes) -> Back:
    """Pulls documents into a copy of the sample's plan, one after the other."""
    with tempfile.TemporaryDirectory() as folder:
        plan = Path(folder, f"{sample.name}.yaml")
        plan.write_text(sample.text, encoding="utf-8")
        documents = [Path(folder, f"{sample.name}-{number}.docx") for number in range(len(contents))]
        for document, content in zip(documents, contents, strict=True):
            document.write_bytes(content)
        try:
            results = pull(documents, plan, Wanted()).files
        except Exception as error:
            # A fault of the program is a result of the measuring too.
            last = traceback.extract_tb(error.__traceback__)[-1]
            where = f"{Path(last.filename).name}:{last.lineno}"
            return Back(sample.text, None, (), f"{type(error).__name__} {where}: {error}"[:300])
        text = plan.read_text(encoding="utf-8")
    edits = [edit for result in results for edit in result.edits]
    told = [Told(e.outcome, e.before, e.after, f"{e.where}: {e.reason}") for e in edits]
    told += [Told("left", "", "", line) for result in results for line in result.left]
    try:
        return Back(text, outline_of(text, plan.name), tuple(told))
    except UserError as error:
        return Back(text, None, tuple(told), str(error))
