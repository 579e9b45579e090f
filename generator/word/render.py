"""An outline as a Word document in the form of the decree."""

from __future__ import annotations

from pathlib import Path

from generator.outline.blocks import Letterhead, Outline
from generator.word import completeness, letterhead
from generator.word.draft import add_stamp
from generator.word.finish import finish
from generator.word.notes import add_notes
from generator.word.origin import Origin
from generator.word.package import packed, parts_of
from generator.word.template import opened
from generator.word.view import View


def rendered(outline: Outline, template_path: Path, origin: Origin, stamp: str = "") -> bytes:
    """The bytes of the .docx, with the stamp of a draft if any; raises UserError where the template loses words."""
    return packed(rendered_parts(outline, template_path, stamp), origin)


def rendered_parts(
    outline: Outline, template_path: Path, stamp: str = "", with_notes: bool = False
) -> dict[str, bytes]:
    """The parts of the .docx by name; `with_notes`: with a part for footnotes even where there are none."""
    template = opened(template_path)
    block = next(block for block in outline.blocks if isinstance(block, Letterhead))
    fitted = letterhead.fitted(block, template.styles, template.models.page(landscape=False).width)
    view = View(outline, template.styles, template.models, fitted)
    document = template.render(view.context())
    completeness.require(document.element.body, outline, str(template_path))
    finish(document, outline, fitted, template.models, template.styles)
    if stamp:
        add_stamp(document.element.body, stamp, template.styles)
    if outline.notes or with_notes:
        add_notes(document, outline.notes, template.styles)
    return parts_of(document, view.tables)
